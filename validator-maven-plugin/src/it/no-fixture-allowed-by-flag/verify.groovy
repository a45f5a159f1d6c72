import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/validator-reports/default/results.json'))

assert log.contains('[INFO] 0 fixtures: 0 passed')
assert report.fixtures == []
