package facet

import (
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// ValueName returns the name of a value in the language of a subject.
func (f *Facet) ValueName(s *figure.Subject, n int32) string {
	word := f.Words[n]
	switch {
	case word == "" && f.own:
		return translations.Say(s.Lang, "no value", figure.Readable(f.name))
	case word == "":
		return translations.Say(s.Lang, nothing[f.By])
	case f.own:
		return word
	case f.By == view.ByActor:
		return s.ActorName(word)
	case f.By == view.ByPlace:
		if name := s.PlaceName(word); name != "" {
			return name
		}
		return word
	case f.By == view.ByCountry:
		return s.KeyName(view.ByCountry, word)
	case f.By == view.BySource:
		return bareAddress(strings.TrimPrefix(word, "="))
	case f.By == ByPrecision:
		return translations.Say(s.Lang, "known to "+word)
	case f.By == ByDoubt:
		return translations.Say(s.Lang, "is "+word)
	}
	return translations.Say(s.Lang, word)
}

// bareAddress returns an address of the web without what all begin with: where there is little room
// the rest tells them apart.
func bareAddress(name string) string {
	for _, scheme := range []string{"http://", "https://"} {
		if rest, is := strings.CutPrefix(name, scheme); is {
			return strings.TrimPrefix(rest, "www.")
		}
	}
	return name
}

// cutAddress cuts a bare address of the web in its middle, "dailytimes.com.pk/…/riots": many begin
// alike, with the same newspaper and the same words. What is no address is cut at its end.
func cutAddress(font scene.Font, name string, width float64) string {
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

// nothing says that an event has no value.
var nothing = map[view.Facet]string{
	view.ByStatus: "unknown", view.ByType: "no type", view.ByActor: "no actor", view.ByPlace: "no place", view.ByCountry: "no country",
	view.BySource: "nobody says", ByPrecision: "no date",
}
