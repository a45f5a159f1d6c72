def log = new File(basedir, 'build.log').text

assert log =~ /size-is-text.json: cannot use the expected errors in .*size-is-text.errors: the file does not exist; write it with validator:accept/
