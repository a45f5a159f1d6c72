import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/validator-reports/default/results.json'))

assert log.contains('[ERROR] src/test/fixtures/valid/size-is-text.json:5:11: size must be ')
assert log.contains('[ERROR] 2 fixtures: 1 passed, 1 failed (1 INVALID instead of VALID)')
assert log.contains('1 of 2 fixtures failed; the problems are logged above, and target/validator-reports/default/results.json has all details')
assert report.summary.failed == 1
assert report.fixtures[1].verdict == 'INVALID'
assert !report.fixtures[1].passed
assert report.fixtures[1].errors.size() == 1
assert report.fixtures[1].errors[0].field == '/size'
assert report.fixtures[1].errors[0].keyword == 'type'
assert report.fixtures[1].errors[0].line == 5
assert report.fixtures[1].errors[0].column == 11
