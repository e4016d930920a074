package entry

import (
	"context"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
)

// A Search finds a text in the fields of events and puts another in its place.
type Search struct {
	Find, Replace string
	In            string // a name of Searched, "" for all of them
	Word          bool   // whole words alone
	Case          bool   // capitals count
}

// searched is the table of what is searched: each calls a function with every text of an event
// and takes what it returns.
var searched = []struct {
	name string
	each func(f *timeline.Full, do func(string) string)
}{
	{"title", func(f *timeline.Full, do func(string) string) { eachIn(f.Title, do) }},
	{"note", func(f *timeline.Full, do func(string) string) { eachIn(f.Note, do) }},
	{"tags", func(f *timeline.Full, do func(string) string) {
		var tags []string
		for _, tag := range f.Tags {
			if tag = strings.TrimSpace(do(tag)); tag != "" {
				tags = append(tags, without([]string{tag}, tags)...)
			}
		}
		f.Tags = tags
	}},
	{"claims", func(f *timeline.Full, do func(string) string) {
		for i := range f.Claims {
			eachIn(f.Claims[i].Speaker, do)
			eachIn(f.Claims[i].Via, do)
			if said := do(f.Claims[i].Quote); said != f.Claims[i].Quote {
				f.Claims[i].Quote, f.Claims[i].At = said, timeline.TextRange{} // nobody knows where these words stand
			}
		}
	}},
}

// eachIn does something with a text in each language; the text is a copy's.
func eachIn(t timeline.Text, do func(string) string) {
	for i := range t {
		t[i].Value = do(t[i].Value)
	}
}

// Searched lists the names of the fields that are searched.
func Searched() (names []string) {
	for _, s := range searched {
		names = append(names, s.name)
	}
	return names
}

// A Found is an event in which a text was found: how many times, and how its first piece reads
// before and after.
type Found struct {
	Event         string
	Times         int
	Field         string
	Before, After string
}

// Matches tells what would be replaced, of the first so many events, and in how many events and
// how often in all.
func (q Search) Matches(ctx context.Context, t *timeline.Timeline, most int) (some []Found, events, times int, err error) {
	find, err := q.finder()
	if err != nil {
		return nil, 0, 0, err
	}
	for n, e := range t.Events.All() {
		if n%1024 == 0 && ctx.Err() != nil {
			return nil, 0, 0, ctx.Err()
		}
		full, found := e.Borrowed(), Found{Event: e.ID}
		full = (&full).Clone()
		if q.in(&full, find, &found); found.Times == 0 {
			continue
		}
		events, times = events+1, times+found.Times
		if len(some) < most {
			some = append(some, found)
		}
	}
	return some, events, times, nil
}

// Edit returns the edit that replaces all that is found. A title that would be empty stays.
func (q Search) Edit(ctx context.Context, t *timeline.Timeline, name timeline.Phrase) (timeline.Edit, error) {
	find, err := q.finder()
	if err != nil {
		return timeline.Edit{}, err
	}
	edit := timeline.Edit{Name: name}
	for slot, e := range t.Events.All() {
		if slot%1024 == 0 && ctx.Err() != nil {
			return timeline.Edit{}, ctx.Err()
		}
		var found Found
		full := e.Full()
		q.in(&full, find, &found)
		if found.Times == 0 {
			continue
		}
		full.Origin = timeline.TypedIn(full.Origin, found.Field)
		if after := full.Compact(); !timeline.Same(after, *e) {
			edit.Changes = append(edit.Changes, timeline.Change{At: slot, Before: *e, After: after})
		}
	}
	return edit, nil
}

// finder returns what finds the text.
func (q Search) finder() (*regexp.Regexp, error) {
	if q.Find == "" {
		return nil, wrong("nothing is looked for; write a few letters")
	}
	pattern := regexp.QuoteMeta(q.Find)
	if !q.Case {
		pattern = "(?i)" + pattern
	}
	return regexp.Compile(pattern)
}

// in replaces what is found in an event, and notes it.
func (q Search) in(f *timeline.Full, find *regexp.Regexp, found *Found) {
	for _, s := range searched {
		if q.In != "" && q.In != s.name {
			continue
		}
		s.each(f, func(text string) string {
			after, n := q.replaced(text, find)
			if n == 0 || s.name == "title" && strings.TrimSpace(after) == "" {
				return text
			}
			if found.Times += n; found.Field == "" {
				found.Field, found.Before, found.After = s.name, text, after
			}
			return after
		})
	}
}

// replaced returns a text with all that is found replaced, and how often.
func (q Search) replaced(text string, find *regexp.Regexp) (string, int) {
	all := find.FindAllStringIndex(text, -1)
	if len(all) == 0 {
		return text, 0
	}
	var b strings.Builder
	from, n := 0, 0
	for _, at := range all {
		if q.Word && !standsAlone(text, at[0], at[1]) {
			continue
		}
		b.WriteString(text[from:at[0]] + q.Replace)
		from, n = at[1], n+1
	}
	b.WriteString(text[from:])
	return b.String(), n
}

// standsAlone tells whether no letter or digit stands on either side of a part of a text.
func standsAlone(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	return (from == 0 || !inWord(before)) && (to == len(text) || !inWord(after))
}
