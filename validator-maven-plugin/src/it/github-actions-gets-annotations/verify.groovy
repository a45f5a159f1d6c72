def log = new File(basedir, 'build.log').text

assert log =~ /(?m)^::error file=src\/test\/fixtures\/valid\/size-is-text.json,line=5,col=11,endLine=5,endColumn=17,title=type::size must be/
assert new File(basedir, 'summary.md').text.contains('| ` valid ` | 2 | 1 | 1 |')
