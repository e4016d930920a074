package figure

import (
	"cmp"
	"net/url"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
)

// Site returns the name of the site that an address of the web leads to, "allafrica.com"; "" for
// what is no address.
func Site(address string) string {
	bare := BareAddress(address)
	if bare == address {
		return ""
	}
	site, _, _ := strings.Cut(bare, "/")
	return site
}

// EachGroup calls do with each value that an event has of a facet, as EachKey does, but that sources
// which are addresses are one by their site.
func (s *Subject) EachGroup(e *timeline.Event, by view.Facet, do func(key string)) {
	s.EachKey(e, by, func(key string) {
		if by == view.BySource {
			key = cmp.Or(Site(s.KeyName(by, key)), key)
		}
		do(key)
	})
}

// BareAddress returns an address of the web as people read it, without what all begin with: where there is
// little room the rest tells them apart.
func BareAddress(name string) string {
	for _, scheme := range []string{"http://", "https://"} {
		if rest, is := strings.CutPrefix(name, scheme); is {
			return readableAddress(strings.TrimPrefix(rest, "www."))
		}
	}
	return name
}

// readableAddress puts the letters in the place of their bytes in an address, "Hern%C3%A1n". What parts an
// address stays encoded, and so does what is no letter.
func readableAddress(address string) string {
	return encoded.ReplaceAllStringFunc(address, func(bytes string) string {
		plain, err := url.PathUnescape(bytes)
		if err != nil || !utf8.ValidString(plain) || strings.ContainsFunc(plain, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune("’–'(),", r)
		}) {
			return bytes
		}
		return plain
	})
}

// encoded are bytes that an address has in figures.
var encoded = regexp.MustCompile(`(?:%[0-9A-Fa-f]{2})+`)

// CutAddress cuts a bare address of the web in its middle, "dailytimes.com.pk/…/riots": many begin
// alike, with the same newspaper and the same words. What is no address is cut at its end.
func CutAddress(font scene.Font, name string, width float64) string {
	host, path, is := strings.Cut(strings.TrimSuffix(name, "/"), "/")
	if !is || font.Width(name) <= width || strings.ContainsRune(host, ' ') {
		return font.Cut(name, width)
	}
	const between = "/…/"
	last := path[strings.LastIndexByte(path, '/')+1:]
	if strings.IndexByte(path, '/') >= 0 && font.Width(host+between+last) <= width {
		return host + between + last
	}
	const leastTail = 0.4 // of the width
	start := font.Cut(host, width*(1-leastTail))
	if start == host {
		start += "/"
	}
	if !strings.HasSuffix(start, "…") {
		start += "…"
	}
	letters := []rune(last)
	for len(letters) > 0 && font.Width(start+string(letters)) > width {
		letters = letters[1:]
	}
	return start + string(letters)
}
