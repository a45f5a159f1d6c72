def log = new File(basedir, 'build.log').text

assert log.contains('Cannot use the schema src/main/schema/deployment.schema.json')
assert log.contains('parts/region.schema.json, which does not exist')
assert !new File(basedir, 'target/validator-reports').exists()
