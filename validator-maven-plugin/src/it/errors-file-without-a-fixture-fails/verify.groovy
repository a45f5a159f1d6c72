def log = new File(basedir, 'build.log').text

assert log =~ /renamed-long-ago.errors: there is no fixture for this .errors file; rename or delete the file/
