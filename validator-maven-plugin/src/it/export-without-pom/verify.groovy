def log = new File(basedir, 'build.log').text

assert log.contains('[INFO] Wrote target/image-schema/image.schema.json')
assert new File(basedir, 'target/image-schema/secrets.json').text.contains('/config/env/*')
assert !basedir.list().any { it.contains('$') }
