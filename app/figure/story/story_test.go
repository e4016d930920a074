package story

import (
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/timeline"
)

func TestOnlyAddressesThatABrowserMayFollowAreLinks(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.org/a?b=c": "https://example.org/a?b=c", "http://example.org": "http://example.org", "https://me:secret@example.org": "",
		"javascript:alert(1)": "", "data:text/html,x": "", "file:///etc/passwd": "", "https:": "", "example.org": "", "": "", "http://[::1": "",
	} {
		tl := &timeline.Timeline{Lang: "en", Sources: []timeline.Source{{ID: "a", URL: address}}}
		got := Sources(figure.NewSubject(tl, "en", nil))
		if want := []Source{{ID: "a", Title: "a", URL: want}}; !slices.Equal(got, want) {
			t.Errorf("%q is told as %+v, want %+v", address, got, want)
		}
	}
}
