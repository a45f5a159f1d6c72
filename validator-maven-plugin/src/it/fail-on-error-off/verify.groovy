import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/validator-reports/default/results.json'))

assert log.contains('[ERROR] src/test/fixtures/valid/size-is-text.json:5:11: size must be ')
assert log.contains('[ERROR] 1 fixture: 0 passed, 1 failed (1 INVALID instead of VALID)')
assert log.contains('BUILD SUCCESS')
assert report.summary.failed == 1
