import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/validator-reports/default/results.json'))

assert log.contains('[ERROR] src/test/fixtures/invalid/hello-world.json: expected to be INVALID, but it is VALID')
assert log.contains('1 fixture: 0 passed, 1 failed (1 VALID instead of INVALID)')
assert !report.fixtures[0].passed
