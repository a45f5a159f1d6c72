def log = new File(basedir, 'build.log').text

assert log.contains('The schema src/main/schema/deployment.schema.json cannot be used')
assert log.contains('parts/region.schema.json, which does not exist')
assert !new File(basedir, 'target/validator-reports').exists()
