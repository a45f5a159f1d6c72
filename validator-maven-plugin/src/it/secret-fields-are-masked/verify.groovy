def log = new File(basedir, 'build.log').text
def report = new File(basedir, 'target/validator-reports/default/results.json').text

assert log =~ /\[ERROR\] src\/test\/fixtures\/valid\/acme.json:3:18: license_key must have at most 8 characters, found a string \(not shown\) \(maxLength\)/
assert log =~ /\[ERROR\] src\/test\/fixtures\/valid\/acme.json:4:12: seats must be an integer, found the string "five" \(type\)/
assert report.contains('license_key')
assert report.contains('"text": "  \\"license_key\\": \\"***\\","')
assert !log.contains('never-to-be-seen')
assert !report.contains('never-to-be-seen')
