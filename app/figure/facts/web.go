package facts

import (
	"net/url"
	"strings"
)

// IsWeb tells whether a text is the address of a page that may be opened: by http or https, of
// a host that is named, and without a name and password, which would hide what the host is.
func IsWeb(text string) bool {
	if strings.ContainsAny(text, " \t\n\\\"<>") {
		return false
	}
	u, err := url.Parse(text)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != "" && u.User == nil
}
