def log = new File(basedir, 'build.log').text

assert log.contains('[ERROR] src/test/fixtures/valid/size-is-text.json:5:11: size must be ')
assert !log.contains('[INFO]')
assert !log.contains('hello-world.json')
