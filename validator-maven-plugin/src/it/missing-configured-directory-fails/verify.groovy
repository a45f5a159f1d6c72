import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/validator-reports/default/results.json'))

assert log.contains('The directory src/test/fixtures/vaild of the fixture set valid does not exist: correct validDirectory, or create the directory')
assert report.fixtures == []
