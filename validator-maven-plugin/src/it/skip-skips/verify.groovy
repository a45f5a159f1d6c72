def log = new File(basedir, 'build.log').text

assert log.contains('Fixtures are not checked, as validator.skip is true')
assert !new File(basedir, 'target/validator-reports').exists()
