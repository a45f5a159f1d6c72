// Usage: valijson FORM BUNDLE CASES
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;
namespace fs = std::filesystem;

static json read(const fs::path &file) { return json::parse(std::ifstream(file)); }

static json bundle;

int main(int, char **arguments) {
    const std::string form = arguments[1];
    bundle = read(arguments[2]);
    const fs::path folder = arguments[3];
    const std::string id = bundle["$id"];
    const std::string definitions = bundle.contains("$defs") ? "/$defs/" : "/definitions/";
    std::set<fs::path> files;
    for (const auto *kind : {"cases", "generated"})
        for (const auto &entry : fs::directory_iterator(folder / kind)) files.insert(entry.path());

    int passed = 0, failed = 0;
    for (const auto &file : files) {
        const json suite = read(file);
        const json reference = {{"$ref", id + "#" + definitions + suite["model"].get<std::string>()}};
        // valijson supports drafts up to draft-07, and all bundles can be read as draft-07.
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        valijson::Schema schema;
        const auto fetch = [](const std::string &) -> const json * { return &bundle; };
        parser.populateSchema(NlohmannJsonAdapter(reference), schema, fetch, [](const json *) {});
        for (const auto &test : suite["cases"]) {
            const bool valid = test["valid"].is_object() ? test["valid"][form] : test["valid"];
            const bool found = valijson::Validator().validate(schema, NlohmannJsonAdapter(test["data"]), nullptr);
            if (found == valid) {
                passed++;
            } else {
                failed++;
                std::cout << fs::relative(file, folder).string() << '\t' << test["description"].get<std::string>()
                          << "\tis " << std::boolalpha << valid << ", found " << found << '\n';
            }
        }
    }
    std::cout << passed << " passed, " << failed << " failed\n";
    return passed > 0 && failed == 0 ? 0 : 1;
}
