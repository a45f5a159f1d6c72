def log = new File(basedir, 'build.log').text

assert log.contains('There are no fixtures that must be valid in src/test/fixtures/valid: add one, or configure where yours are')
