import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def passed = ['first', 'second', 'third'].collectEntries { module ->
    def report = new File(basedir, "${module}/target/validator-reports/default/results.json")
    [module, new JsonSlurper().parse(report).fixtures*.passed]
}

assert passed == [first: [true], second: [false], third: [true]]
assert log.contains('[ERROR] src/test/fixtures/valid/size-is-text.json:5:11: size must be ')
assert log.count('[INFO] 1 fixture: 1 passed') == 2
assert !log.contains('not marked')
