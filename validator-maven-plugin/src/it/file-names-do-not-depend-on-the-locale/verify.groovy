import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path

def log = new File(basedir, 'build.log').text
def reports = new File(basedir, 'target/validator-reports/default')
def errors = Path.of(URI.create(basedir.toPath().toUri().toString() + 'src/test/fixtures/invalid/l%C3%A4nge.errors'))

assert !log.contains('InvalidPathException')
assert log.contains('5 fixtures: 3 passed, 2 failed')
assert log.contains('5 fixtures: 4 passed, 1 failed')
assert log =~ /::error file=file-names-do-not-depend-on-the-locale\/src\/test\/fixtures\/valid\/stra[^,]*,line=1/

assert reports.list().sort() == ['TEST-default.invalid.xml', 'TEST-default.valid.xml', 'report.html', 'results.json', 'results.sarif']
def failed = new JsonSlurper().parse(new File(reports, 'results.json')).fixtures.findAll { !it.passed }
assert failed.size() == 1 && failed[0].file =~ /src\/test\/fixtures\/valid\/stra/ && failed[0].verdict == 'INVALID'
assert new File(basedir, 'summary.md').text.contains('file-names-do-not-depend-on-the-locale/src/test/fixtures/valid/stra')

def coverage = new JsonSlurper().parse(new File(basedir, 'target/validator-reports/default-cli/coverage.json'))
assert coverage.contracts[0].fixtures == 3 && coverage.notCounted == 1

assert log.contains('1 of 2 .errors files written, 1 unchanged')
assert Files.readString(errors) == '/host type\n'
