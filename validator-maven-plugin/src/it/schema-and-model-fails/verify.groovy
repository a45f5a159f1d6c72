def log = new File(basedir, 'build.log').text

assert log.contains('The schema src/main/schema/region.schema.json replaces model and profile: remove either schema or model and profile')
