import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text

def reports = ['images', 'origins'].collectEntries {
    [it, new JsonSlurper().parse(new File(basedir, "target/validator-reports/$it/results.json"))]
}
assert log.contains('[INFO] Report: target/validator-reports/images/results.json')
assert log.contains('[INFO] Report: target/validator-reports/origins/results.json')
assert reports.images.fixtures*.model == ['image']
assert reports.origins.fixtures*.model == ['docker-hub-origin']
