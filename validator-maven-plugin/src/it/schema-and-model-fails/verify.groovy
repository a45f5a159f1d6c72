def log = new File(basedir, 'build.log').text

assert log.contains('The schema src/main/schema/region.schema.json takes the place of a model and its profile')
