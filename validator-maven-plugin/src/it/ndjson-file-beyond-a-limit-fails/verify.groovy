import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/validator-reports/default/results.json'))

assert log.contains('[ERROR] src/test/fixtures/valid/ports.ndjson:3:1: The NDJSON file has more than 2 lines; the rest of the file is not validated; to validate the whole file, raise the limit NdjsonLimits.lines (ndjsonLines in a pom) (limit)')
assert log.contains('1 failed (1 UNCHECKED instead of VALID)')
assert report.fixtures[0].verdict == 'UNCHECKED'
assert report.fixtures[0].lines == [all: 3, empty: 0, valid: 2, invalid: 0, malformed: 0, unchecked: 1]
