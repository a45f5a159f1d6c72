def log = new File(basedir, 'build.log').text

['accept', 'coverage'].each {
    assert log.contains("The pom configures the plugin inside <execution>: run validator:$it@broken to use that configuration")
}
assert log.contains('1 of 1 .errors file written, 0 unchanged')
assert log.contains('[INFO] 1 fixture: 1 passed')
