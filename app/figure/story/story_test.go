package story

import "testing"

func TestOnlyAddressesThatABrowserMayFollowAreLinks(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.org/a?b=c d": "https://example.org/a?b=c d", "http://example.org": "http://example.org",
		"javascript:alert(1)": "", "data:text/html,x": "", "file:///etc/passwd": "", "https:": "", "example.org": "", "": "", "http://[::1": "",
	} {
		if got := followed(address); got != want {
			t.Errorf("%q leads to %q, want %q", address, got, want)
		}
	}
}
