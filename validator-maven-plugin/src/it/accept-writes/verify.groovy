def log = new File(basedir, 'build.log').text

assert log.contains('Wrote src/test/fixtures/invalid/size-is-text.errors')
assert log.contains('1 of 1 .errors file written, 0 unchanged')
assert new File(basedir, 'src/test/fixtures/invalid/size-is-text.errors').text == '/size type\n'
assert log.contains('[INFO] 1 fixture: 1 passed')
