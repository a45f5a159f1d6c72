def log = new File(basedir, 'build.log').text

assert log.contains('Skipping validator:validate because validator.skip is true')
assert !new File(basedir, 'target/validator-reports').exists()
