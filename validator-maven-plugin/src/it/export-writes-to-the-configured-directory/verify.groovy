def log = new File(basedir, 'build.log').text

assert log.contains('[INFO] Wrote schemas/image/image.schema.json')
assert new File(basedir, 'schemas/image').list().size() == 7
assert !new File(basedir, 'target/image-schema').exists()
