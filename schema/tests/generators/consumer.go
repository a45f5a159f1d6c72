// Reads an Image into the types that quicktype generates, and prints some fields.
package main

import (
	"fmt"
	"os"
)

func main() {
	document, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	image, err := UnmarshalImage(document)
	if err != nil {
		panic(err)
	}
	var size int64 = image.Size
	fmt.Println(size, image.State.Current, image.Config.Env["key0"], image.Source.Type)
}
