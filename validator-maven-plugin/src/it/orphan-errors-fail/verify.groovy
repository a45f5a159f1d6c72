def log = new File(basedir, 'build.log').text

assert log =~ /renamed-long-ago.errors: it states the errors of a fixture that does not exist/
