import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/validator-reports/default/results.json'))

assert log.contains('[INFO] truncated (image, documented, expected to be MALFORMED): 1 fixture: 1 passed')
assert report.fixtures[0].expect == 'MALFORMED'
assert report.fixtures[0].verdict == 'MALFORMED'
assert report.fixtures[0].passed
