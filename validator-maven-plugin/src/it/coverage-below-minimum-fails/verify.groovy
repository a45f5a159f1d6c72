def log = new File(basedir, 'build.log').text

assert log.contains('Fixtures exercise 75 % of volume, documented (3 of 4 items), but the minimum is 80 %: exercise 1 more of the items listed above')
assert new File(basedir, 'target/validator-reports/default/coverage.json').isFile()
