def log = new File(basedir, 'build.log').text

assert log =~ /\u001b\[1msrc.test.fixtures.valid.size-is-text.json:5:11\u001b\[0?m: size must be /
assert log =~ /\u001b\[1;31m1 failed\u001b\[0?m/
