def log = new File(basedir, 'build.log').text

assert log =~ /size-is-text.json: its expected errors in .*size-is-text.errors are of no use: there is none; the goal validator:accept/
