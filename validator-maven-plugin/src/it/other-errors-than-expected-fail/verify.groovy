import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/validator-reports/default/results.json'))

assert log.contains('size-is-text.json: the errors differ from those in src/test/fixtures/invalid/size-is-text.errors')
assert log.contains('  - /size minimum (expected, not found)')
assert log =~ /  \+ \/size type \(found, not expected\) at \d+:\d+: size must be an integer/
assert log.contains('validator:accept@default')
assert report.fixtures[0].passed == false
assert report.fixtures[0].expectedErrors.missing == ['/size minimum']
assert report.fixtures[0].expectedErrors.unexpected == ['/size type']
