import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/validator-reports/default/results.json'))

assert log.contains('[INFO] invalid (image, documented, expected to be INVALID): 1 fixture: 1 passed')
assert report.fixtures[0].set == 'invalid'
assert report.fixtures[0].expect == 'INVALID'
assert report.fixtures[0].errors*.field == ['/size']
assert report.fixtures[0].passed
