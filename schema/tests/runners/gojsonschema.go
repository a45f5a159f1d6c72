// Usage: go run gojsonschema.go FORM BUNDLE CASES
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/xeipuuv/gojsonschema"
)

type suiteFile struct {
	Model string
	Cases []struct {
		Description string
		Data        json.RawMessage
		Valid       json.RawMessage
	}
}

func main() {
	form, bundleFile, folder := os.Args[1], os.Args[2], os.Args[3]
	var bundle map[string]any
	read(bundleFile, &bundle)
	definitions := "definitions"
	if bundle["$defs"] != nil {
		definitions = "$defs"
	}
	cases, err := filepath.Glob(filepath.Join(folder, "cases", "*.json"))
	check(err)
	generated, err := filepath.Glob(filepath.Join(folder, "generated", "*.json"))
	check(err)
	passed, failed := 0, 0
	for _, file := range append(cases, generated...) {
		var suite suiteFile
		read(file, &suite)
		// gojsonschema supports drafts up to draft-07, and all bundles can be read as draft-07.
		loader := gojsonschema.NewSchemaLoader()
		loader.Draft, loader.AutoDetect = gojsonschema.Draft7, false
		check(loader.AddSchemas(gojsonschema.NewGoLoader(bundle)))
		reference := fmt.Sprintf("%s#/%s/%s", bundle["$id"], definitions, suite.Model)
		schema, err := loader.Compile(gojsonschema.NewGoLoader(map[string]any{"$ref": reference}))
		check(err)
		for _, test := range suite.Cases {
			result, err := schema.Validate(gojsonschema.NewBytesLoader(test.Data))
			check(err)
			if valid := verdict(test.Valid, form); result.Valid() == valid {
				passed++
			} else {
				failed++
				name, _ := filepath.Rel(folder, file)
				fmt.Printf("%s\t%s\tis %t, found %t\n", name, test.Description, valid, result.Valid())
			}
		}
	}
	fmt.Printf("%d passed, %d failed\n", passed, failed)
	if passed == 0 || failed > 0 {
		os.Exit(1)
	}
}

func verdict(valid json.RawMessage, form string) (verdict bool) {
	if json.Unmarshal(valid, &verdict) != nil {
		var verdicts map[string]bool
		check(json.Unmarshal(valid, &verdicts))
		return verdicts[form]
	}
	return
}

func read(file string, value any) {
	text, err := os.ReadFile(file)
	check(err)
	check(json.Unmarshal(text, value))
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
