import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/validator-reports/default/results.json'))

assert log.contains('[INFO] valid (src/main/schema/deployment.schema.json): 1 fixture: 1 passed')
assert report.summary.passed == 2
assert report.fixtures*.schema == ['src/main/schema/deployment.schema.json'] * 2
assert report.fixtures.every { !it.containsKey('model') && !it.containsKey('profile') }
assert report.fixtures[1].errors*.field == ['/region']
assert report.fixtures[1].errors*.schemaLocation == ['parts/region.schema.json#/enum']
