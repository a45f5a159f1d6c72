import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/validator-reports/default/results.json'))

assert log.contains('No fixtures found: no file in src/test/fixtures/valid matches **/*.json, **/*.ndjson, **/*.jsonl, **/*.ndjson.gz, **/*.jsonl.gz; src/test/fixtures/invalid does not exist')
assert log.contains('or set failIfNoFixtures to false')
assert report.summary.fixtures == 0
assert report.fixtures == []
