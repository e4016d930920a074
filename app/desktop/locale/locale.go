// Package locale tells the language of the system.
//
// Fyne parses the locale while it is initialised and complains of "C", which
// is no language. Packages are initialised in the order of their import paths
// as soon as what they import is; this one imports only os and strings, so its
// init runs before Fyne's and can give "C" a language.
package locale

import (
	"os"
	"strings"
)

// names lists the variables that hold the locale, the strongest first.
var names = []string{"LC_ALL", "LC_MESSAGES", "LANG"}

func init() {
	for _, name := range names {
		switch base, _, _ := strings.Cut(os.Getenv(name), "."); base {
		case "C", "POSIX":
			// A process may always set its own variables; were it refused,
			// Fyne's complaint would be all that follows.
			_ = os.Setenv(name, "en_US.UTF-8")
		}
	}
}

// Tag returns the locale of the system, such as "fr_FR.UTF-8"; "" for none.
func Tag() string {
	for _, name := range names {
		if v := os.Getenv(name); v != "" {
			return v
		}
	}
	return ""
}
