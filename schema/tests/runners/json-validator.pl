# Usage: perl json-validator.pl FORM BUNDLE CASES
use Mojo::Base -strict;
use JSON::Validator::Schema::Draft7;
use JSON::Validator::Store;
use Mojo::File qw(path);
use Mojo::JSON qw(decode_json);

binmode STDOUT, ':encoding(UTF-8)';
my ($form, $bundle_file, $folder) = @ARGV;
my $bundle      = decode_json path($bundle_file)->slurp;
my $definitions = $bundle->{'$defs'} ? '$defs' : 'definitions';
# JSON::Validator does not support 2020-12, and all bundles can be read as draft-07.
my $store = JSON::Validator::Store->new;
$store->add($bundle->{'$id'}, $bundle);

my ($passed, $failed) = (0, 0);
for my $file (map { path($folder, $_)->list->each } qw(cases generated)) {
  my $suite  = decode_json $file->slurp;
  my $ref    = {'$ref' => "$bundle->{'$id'}#/$definitions/$suite->{model}"};
  my $schema = JSON::Validator::Schema::Draft7->new($ref, store => $store);
  for my $case (@{$suite->{cases}}) {
    my $valid = ref $case->{valid} eq 'HASH' ? $case->{valid}{$form} : $case->{valid};
    my $found = !$schema->validate($case->{data});
    if ($found == $valid) {
      $passed++;
    }
    else {
      $failed++;
      my $words = sprintf 'is %s, found %s', map { $_ ? 'true' : 'false' } $valid, $found;
      say join "\t", $file->to_rel($folder), $case->{description}, $words;
    }
  }
}
say "$passed passed, $failed failed";
exit($passed > 0 && $failed == 0 ? 0 : 1);
