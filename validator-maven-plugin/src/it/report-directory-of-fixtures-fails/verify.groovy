def log = new File(basedir, 'build.log').text
def fixtures = new File(basedir, 'src/test/fixtures/valid')

assert log.count('[ERROR] Failed to execute goal') == 3
assert log.count('reportDirectory src/test/fixtures/valid and the directory src/test/fixtures/valid of the fixture set valid') >= 3
assert !log.contains('size must be')
assert fixtures.list() == ['results.json']
assert new File(fixtures, 'results.json').text.contains('"size": "9216"')
