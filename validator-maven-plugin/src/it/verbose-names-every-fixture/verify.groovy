def log = new File(basedir, 'build.log').text

assert log.contains('[INFO] src/test/fixtures/invalid/size-is-text.json: INVALID, as expected')
