import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def reports = new File(basedir, 'target/validator-reports/default')

assert reports.list().sort() == ['TEST-default.invalid.xml', 'TEST-default.valid.xml', 'report.html', 'results.json', 'results.sarif']

def log = new File(basedir, 'build.log').text
def named = (log =~ /Report: target\/validator-reports\/default\/(.*)/).collect { it[1].trim() }
assert named == ['report.html', 'results.json', 'results.sarif', 'TEST-*.xml']

def suite = new XmlSlurper().parse(new File(reports, 'TEST-default.valid.xml'))
assert suite.@tests == '2' && suite.@failures == '1' && suite.@errors == '0'
assert suite.testcase.find { it.@name == 'src/test/fixtures/valid/size-is-text.json' }.failure.text().contains('(type)')

def sarif = new JsonSlurper().parse(new File(reports, 'results.sarif'))
def location = sarif.runs[0].results[0].locations[0].physicalLocation
assert location.artifactLocation.uri == 'src/test/fixtures/valid/size-is-text.json'
assert location.region.startLine == 5

def page = new File(reports, 'report.html').text
assert page.contains('src/test/fixtures/valid/size-is-text.json')
assert page.contains('<mark>&quot;9216&quot;</mark>')
