def log = new File(basedir, 'build.log').text

assert log.contains('No valid fixtures found in src/test/fixtures/valid: add one, or set validDirectory')
