// Package samples holds the stories that come with the program, as native files.
package samples

import (
	"embed"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
)

//go:embed *.json
var files embed.FS

// Names lists the samples, the one that is opened first in front.
var Names = []string{"kim-russia-2019", "korea-diplomacy-2018-2019", "antiquity", "cold-war", "deep-time"}

// Open returns the native file of a sample.
func Open(name string) ([]byte, error) {
	raw, err := files.ReadFile(name + ".json")
	if err != nil {
		last := len(Names) - 1
		return nil, fmt.Errorf("opening the sample %q: there are %s and %s", name, strings.Join(Names[:last], ", "), Names[last])
	}
	return raw, nil
}

// titles are those of the samples, by name and language, read once: menus list them.
var titles = sync.OnceValue(func() map[string]map[string]string {
	all := map[string]map[string]string{}
	for _, name := range Names {
		var head struct{ Title map[string]string }
		raw, err := Open(name)
		if err == nil {
			err = json.Unmarshal(raw, &head)
		}
		if err != nil {
			panic(fmt.Sprintf("samples: reading %s: %v", name, err)) // it is embedded and a test reads it: a broken build
		}
		all[name] = head.Title
	}
	return all
})

// Title returns the title of a sample in a language, in English where it has none in that.
func Title(name, lang string) string {
	if title := titles()[name][lang]; title != "" {
		return title
	}
	return titles()[name]["en"]
}
