import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'fixtures/target/validator-reports/default/results.json'))

assert log.contains('[INFO] by-resource (classpath:schemas/deployment.schema.json): 1 fixture: 1 passed')
assert log.contains('[INFO] by-iri (https://example.org/network/name.schema.json, expected to be INVALID): 1 fixture: 1 passed')
assert report.fixtures[1].errors*.schemaLocation == ['https://example.org/network/name.schema.json#/minLength']
