// Package entry reads what a person types of a timeline, field by field, and writes it as it
// can be typed: the date of an event in words or as EDTF, its place by a name, by one of the
// gazetteer's or by a position, its actors by their names. What is read becomes changes, with
// those of the places, actors and sources that come with it.
package entry

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"dateline/assets/translations"
	"dateline/data/gazetteer"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// A Sheet is what is typed upon: a timeline, and the language of the person.
type Sheet struct {
	Timeline *timeline.Timeline
	Lang     string
}

// A Field is what can be typed of an event.
type Field struct {
	Name string // of the field in a native file
	Long bool   // of more than one line

	text  func(s Sheet, f *timeline.Full) string
	read  func(r *reading, f *timeline.Full, text string) error
	offer func(s Sheet, text string) []string
	item  *itemField // of what is no event; its text and read are these
}

// A Reading is what became of what was typed.
type Reading struct {
	Changes []timeline.Change // none where nothing is other than it was
	Says    string            // how it was understood, in words; "" where it says no more than what was typed
}

// Fields lists what can be typed of an event, in the order in which people should see it.
func Fields(t *timeline.Timeline) []Field {
	all := slices.Clone(fields)
	for _, f := range t.Facets {
		if !t.OfMedia(f.Name) { // which are fields of every event
			all = append(all, facetField(f))
		}
	}
	return all
}

// Find returns the field of a name; false for none. That of the sources, which says less than that
// of the claims, is none of Fields.
func Find(t *timeline.Timeline, name string) (Field, bool) {
	if _, own := t.Facet(name); name == sourcesField.Name && !own {
		return sourcesField, true
	}
	for _, f := range Fields(t) {
		if f.Name == name {
			return f, true
		}
	}
	return Field{}, false
}

// Text returns what an event says in the field, as it can be typed.
func (f Field) Text(s Sheet, e *timeline.Event) string {
	full := e.Full()
	return f.text(s, &full)
}

// Read reads what was typed of an event. An error says what is wrong and what would be right.
func (f Field) Read(s Sheet, e *timeline.Event, text string) (Reading, error) {
	r := reading{Sheet: s}
	full := e.Full()
	if err := tooLong(text); err != nil {
		return Reading{}, err
	}
	if err := f.read(&r, &full, clean(text, f.Long)); err != nil {
		return Reading{}, err
	}
	return s.became(r, e, full, f.OfEvent()), nil
}

// MostText is how many bytes a field holds: more is a text of its own.
const MostText = 100_000

func tooLong(text string) error {
	if len(text) <= MostText {
		return nil
	}
	return wrong("this has %d letters, and a field holds %d; keep it in a file, and write where that is", len([]rune(text)), MostText)
}

// OfEvent returns the name of the field as events have it, and so their form: of who says so in one
// line that of all claims.
func (f Field) OfEvent() string {
	if f.Name == sourcesField.Name && f.item == nil {
		return "claims"
	}
	return f.Name
}

// Offers returns what could be typed instead of a text that was begun.
func (f Field) Offers(s Sheet, text string) []string {
	if f.offer == nil {
		return nil
	}
	return f.offer(s, text)
}

// clean takes away what cannot be seen: blanks about a text, and in a field of one line its
// ends of lines.
func clean(text string, long bool) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' && long:
			return r
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r):
			return -1
		}
		return r
	}, text)
	return strings.TrimSpace(text)
}

// A reading is a field that is being read.
type reading struct {
	Sheet
	changes []timeline.Change
	says    string
	added   []string // ids of what the changes add
}

// add adds an item to the timeline.
func (r *reading) add(one timeline.Item) {
	c := r.Timeline.Put(one)
	for _, before := range r.changes { // what is added goes behind what was added before it
		if before.Before == nil && before.Key().Kind == c.Key().Kind {
			c.At++
		}
	}
	r.changes = append(r.changes, c)
	r.added = append(r.added, one.Key().ID)
}

// id returns an id for a new item, made of its name, that nothing else has.
func (r *reading) id(kind timeline.ItemKind, name string) string {
	return FreeID(name, func(id string) bool {
		one, _ := r.Timeline.Item(timeline.Key{Kind: kind, ID: id})
		return one != nil || slices.Contains(r.added, id)
	})
}

// mostID bounds the letters of an id.
const mostID = 40

// FreeID returns an id made of a name that is not taken yet.
func FreeID(name string, taken func(id string) bool) string {
	slug := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return '-'
	}, gazetteer.Fold(name))
	parts := strings.FieldsFunc(slug, func(r rune) bool { return r == '-' })
	slug = ""
	for _, part := range parts {
		if slug != "" && len(slug)+len(part) > mostID {
			break
		}
		slug = strings.TrimPrefix(slug+"-"+part, "-")
	}
	if slug == "" {
		slug = "item"
	}
	id := slug
	for n := 2; taken(id); n++ {
		id = fmt.Sprintf("%s-%d", slug, n)
	}
	return id
}

// say returns a phrase in the language of the person.
func (s Sheet) say(key string, args ...any) string { return translations.Say(s.Lang, key, args...) }

// langOf returns the language in which a text is shown, and so changed.
func (s Sheet) langOf(t timeline.Text) string {
	for _, one := range t {
		if one.Lang == s.Lang {
			return s.Lang
		}
	}
	switch {
	case len(t) > 0:
		return t[0].Lang
	case s.Timeline.Lang == "":
		return ""
	}
	return s.Timeline.Lang
}

// set sets a text in the language in which it is shown.
func (s Sheet) set(t *timeline.Text, text string) {
	lang := s.langOf(*t)
	if text == "" {
		*t = slices.DeleteFunc(slices.Clone(*t), func(one timeline.Translation) bool { return one.Lang == lang })
		if len(*t) == 0 {
			*t = nil
		}
		return
	}
	*t = t.With(lang, text)
}

// is tells whether a name is one of those of an item, whatever its accents and capitals.
func is(name string, names timeline.Text, others ...string) bool {
	folded := gazetteer.Fold(name)
	for _, one := range names {
		others = append(others, one.Value)
	}
	return slices.ContainsFunc(others, func(other string) bool { return gazetteer.Fold(other) == folded })
}

// Begun keeps of names those that begin as a text does, or have a word that does; the first few.
func Begun(text string, names []string) []string { return begun(text, names) }

// begun keeps of names those that begin as a text does, or have a word that does, and are not
// the text itself; the first few.
func begun(text string, names []string) []string {
	const most = 8
	folded := gazetteer.Fold(text)
	var first, later []string
	for _, name := range names {
		switch f := gazetteer.Fold(name); {
		case folded == "" || f == folded || slices.Contains(first, name) || slices.Contains(later, name):
		case strings.HasPrefix(f, folded):
			first = append(first, name)
		case strings.Contains(" "+f, " "+folded):
			later = append(later, name)
		}
		if len(first) >= most {
			break
		}
	}
	all := append(first, later...)
	return all[:min(most, len(all))]
}

// wrong is an error of what was typed.
func wrong(says string, args ...any) error { return message.Error(says, args...) }
