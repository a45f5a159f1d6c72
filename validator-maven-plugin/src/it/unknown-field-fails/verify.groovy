import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/validator-reports/default/results.json'))

assert log =~ /\[ERROR\] src\/test\/fixtures\/valid\/workdir-is-misspelt.json:22:5: .*workdri.* \(additionalProperties\)/
assert log.contains('add /config/workdri to allowedUnknownFields')
assert log.contains('to allow every unknown field, set failOnWarning to false')
assert report.summary.valid == 1
assert report.summary.failed == 1
assert report.summary.warnings == 1
assert report.fixtures[0].warnings*.field == ['/config/workdri']
