import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/validator-reports/default/results.json'))

assert log =~ /\[WARNING\] src\/test\/fixtures\/valid\/hello-world.json:15:5: .*x-team.* \(additionalProperties\)/
assert log.contains('1 fixture: 1 passed')
assert report.fixtures[0].passed
assert report.summary.warnings == 1
