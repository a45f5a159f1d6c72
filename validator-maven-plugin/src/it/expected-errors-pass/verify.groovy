def log = new File(basedir, 'build.log').text

assert log.contains('[INFO] 1 fixture: 1 passed')
