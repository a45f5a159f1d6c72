import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/validator-reports/default/results.json'))

assert log =~ /\[ERROR\] src\/test\/fixtures\/valid\/truncated.json:\d+:\d+: .* \(json\)/
assert log.contains('[ERROR] src/test/fixtures/invalid/truncated.json: expected to be INVALID, but it is MALFORMED')
assert log.contains('2 fixtures: 0 passed, 2 failed (1 MALFORMED instead of VALID, 1 MALFORMED instead of INVALID)')
assert report.summary.malformed == 2
assert report.fixtures*.passed == [false, false]
