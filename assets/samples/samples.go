// Package samples holds the stories that come with the program, as native files.
package samples

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed *.json
var files embed.FS

// Names lists the samples, the one that is opened first in front.
var Names = []string{"kim-russia-2019", "korea-diplomacy-2018-2019"}

// Open returns the native file of a sample.
func Open(name string) ([]byte, error) {
	raw, err := files.ReadFile(name + ".json")
	if err != nil {
		return nil, fmt.Errorf("opening the sample %q: there are %s", name, strings.Join(Names, " and "))
	}
	return raw, nil
}
