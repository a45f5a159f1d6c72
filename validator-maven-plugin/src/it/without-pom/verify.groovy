import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/validator-reports/default-cli/results.json'))

assert log.contains('[INFO] valid (image, documented): 1 fixture: 1 passed')
assert report.fixtures*.file == ['src/test/fixtures/valid/hello-world.json']
assert !basedir.list().any { it.contains('$') }
