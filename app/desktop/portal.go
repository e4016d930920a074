package desktop

import (
	"net/url"
	"os"
	"path/filepath"
	"runtime"

	"dateline/app/state"

	"github.com/rymdport/portal/filechooser"
)

// A choosing is a file that the person is asked for.
type choosing struct {
	title, accept string
	folder, name  string // where it begins
	saves         bool
	endings       []string      // of files that can be opened
	back          state.Message // leads back to where it was asked, where nothing is chosen; nil for nowhere
}

// errNoPortal says that there is no desktop portal.
var errNoPortal = os.ErrNotExist

// portal asks for a file by the desktop's own dialog, and returns when the person has chosen:
// "" for nothing. Where there is no such dialog it is an error, and Dateline asks itself.
func portal(c choosing) (string, error) {
	if !hasBus() {
		return "", errNoPortal
	}
	var chosen []string
	var err error
	if c.saves {
		chosen, err = filechooser.SaveFile("", c.title, &filechooser.SaveFileOptions{AcceptLabel: c.accept, CurrentFolder: c.folder, CurrentName: c.name})
	} else {
		var rules []filechooser.Rule
		for _, ending := range c.endings {
			rules = append(rules, filechooser.Rule{Type: filechooser.GlobPattern, Pattern: "*" + ending})
		}
		chosen, err = filechooser.OpenFile("", c.title, &filechooser.OpenFileOptions{
			AcceptLabel: c.accept, CurrentFolder: c.folder, Filters: []*filechooser.Filter{{Name: "Dateline", Rules: rules}},
		})
	}
	if err != nil || len(chosen) == 0 {
		return "", err
	}
	return pathOf(chosen[0]), nil
}

// hasBus tells whether there is a bus over which a portal can be asked. Without the question
// the library would start one, and wait for it.
func hasBus() bool {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return false
	}
	if os.Getenv("DBUS_SESSION_BUS_ADDRESS") != "" {
		return true
	}
	_, err := os.Stat(filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), "bus"))
	return err == nil && os.Getenv("XDG_RUNTIME_DIR") != ""
}

// pathOf returns the path of a file that a portal names by its address. The library has
// taken the escapes out already, so that what looks like one is a part of the name.
func pathOf(address string) string {
	if u, err := url.Parse(address); err == nil && u.Scheme == "file" && u.Host != "" {
		return u.Path
	}
	const scheme = "file://"
	if len(address) > len(scheme) && address[:len(scheme)] == scheme {
		return address[len(scheme):]
	}
	return address
}
