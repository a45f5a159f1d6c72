# Usage: ruby json_schemer.rb FORM BUNDLE CASES
require "set"
require "json"
require "json_schemer"

form, bundle_file, folder = ARGV
bundle = JSON.parse(File.read(bundle_file))
definitions = bundle.key?("$defs") ? "$defs" : "definitions"
# json_schemer supports drafts up to draft-07 and refuses a schema that declares a later draft.
bundle["$schema"] = "http://json-schema.org/draft-07/schema#"

passed = failed = 0
Dir.glob("{cases,generated}/*.json", base: folder).sort.each do |file|
  suite = JSON.parse(File.read(File.join(folder, file)))
  location = "#{bundle["$id"]}#/#{definitions}/#{suite["model"]}"
  schema = JSONSchemer.schema({ "$ref" => location }, ref_resolver: proc { bundle })
  suite["cases"].each do |test|
    valid = test["valid"].is_a?(Hash) ? test["valid"][form] : test["valid"]
    found = schema.valid?(test["data"])
    if found == valid
      passed += 1
    else
      failed += 1
      puts "#{file}\t#{test["description"]}\tis #{valid}, found #{found}"
    end
  end
end
puts "#{passed} passed, #{failed} failed"
exit passed > 0 && failed == 0
