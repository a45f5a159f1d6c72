import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/validator-reports/default/results.json'))

assert log.contains('[INFO] valid (image, documented): 2 fixtures: 2 passed')
assert log.contains('[INFO] Report: target/validator-reports/default/results.json')
assert report.formatVersion == 1
assert report.tool.name == 'validator-maven-plugin'
assert report.tool.version ==~ /\d+\.\d+\.\d+.*/
assert report.summary == [fixtures: 2, passed: 2, failed: 0, valid: 2, invalid: 0, malformed: 0, unchecked: 0, warnings: 0]
assert report.fixtures*.file == ['src/test/fixtures/valid/deep/down/hello-world.json', 'src/test/fixtures/valid/hello-world.json']
assert report.fixtures*.passed == [true, true]
