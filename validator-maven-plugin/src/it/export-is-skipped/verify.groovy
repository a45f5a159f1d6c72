def log = new File(basedir, 'build.log').text

assert log.contains('Nothing is exported, as validator.skip is true')
assert !new File(basedir, 'target/image-schema').exists()
