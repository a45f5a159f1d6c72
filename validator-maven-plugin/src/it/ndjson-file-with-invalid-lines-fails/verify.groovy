import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/validator-reports/default/results.json'))

assert log.contains('[ERROR] src/test/fixtures/valid/ports.jsonl.gz: 1 of 2 documents is not VALID')
assert log.contains('[ERROR] src/test/fixtures/valid/ports.jsonl.gz:2:29: ')
assert log.contains('[ERROR] src/test/fixtures/valid/ports.ndjson: 1 of 3 documents is not VALID')
assert log.contains('[ERROR] src/test/fixtures/valid/ports.ndjson:2:28: container must be ')
assert report.summary.failed == 2
assert report.fixtures[1].lines == [all: 4, empty: 1, valid: 2, invalid: 1, malformed: 0, unchecked: 0]
assert report.fixtures[1].errors.size() == 1
assert report.fixtures[1].errors[0].line == 2
