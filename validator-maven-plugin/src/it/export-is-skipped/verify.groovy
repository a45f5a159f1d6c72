def log = new File(basedir, 'build.log').text

assert log.contains('Skipping validator:export because validator.skip is true')
assert !new File(basedir, 'target/image-schema').exists()
