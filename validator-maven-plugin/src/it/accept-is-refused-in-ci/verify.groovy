def log = new File(basedir, 'build.log').text

assert log.contains('validator:accept is disabled in continuous integration (CI=true)')
assert !new File(basedir, 'src/test/fixtures/invalid/size-is-text.errors').exists()
