import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/validator-reports/default/coverage.json'))

assert log.contains('[INFO] Coverage of volume, documented, by 1 fixture:')
assert log.contains('[INFO]   Total           3      4   75')
assert log.contains('[INFO]   Volume: value rw of /mode')
assert log.contains('[WARNING] 1 fixture is not counted because it failed')
assert log.contains('[INFO] Report: target/validator-reports/default/coverage.json')
assert report.contracts*.percent == [75]
assert report.contracts[0].schemas[0].items.findAll { it.fixtures == 0 }*.value == ['rw']
