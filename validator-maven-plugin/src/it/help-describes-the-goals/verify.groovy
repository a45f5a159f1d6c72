def log = new File(basedir, 'build.log').text

['validator:accept', 'validator:export', 'validator:help', 'validator:validate'].each { assert log.contains(it) }
['expectedErrors', 'fixtureSets', 'schemaMappings', 'threads'].each { assert log.contains(it) }
assert log.contains('User property: validator.schema')
