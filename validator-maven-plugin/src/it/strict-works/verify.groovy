import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/validator-reports/default/results.json'))

assert log.contains('[INFO] live (image, strict): 1 fixture: 1 passed')
assert log.contains('[INFO] made up (image, strict, expected to be INVALID): 2 fixtures: 2 passed')
assert report.fixtures*.profile == ['strict'] * 3
assert report.fixtures[1].errors*.field == ['/id']
assert report.fixtures[2].errors*.field == ['/config/workdri']
