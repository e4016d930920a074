package entry

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"dateline/data/kit/message"
	"dateline/data/kit/speech"
	"dateline/data/words"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// fields is the table of what can be typed of every event.
var fields = []Field{
	{
		Name: "title",
		text: func(s Sheet, f *timeline.Full) string { return f.Title.In(s.Lang) },
		read: func(r *reading, f *timeline.Full, text string) error {
			if text == "" {
				return wrong("an event has a title; write a few words")
			}
			r.set(&f.Title, text)
			return nil
		},
	},
	{
		Name: "when",
		text: dateText,
		read: readDate,
	},
	{Name: "place", text: placeText, read: readPlace, offer: offerPlaces},
	{Name: "actors", text: actorsText, read: readActors, offer: offerActors},
	choice("type", timeline.Types, func(f *timeline.Full) *timeline.Type { return &f.Type }),
	choice("status", timeline.Statuses, func(f *timeline.Full) *timeline.Status { return &f.Status }),
	choice("certainty", timeline.Certainties, func(f *timeline.Full) *timeline.Certainty { return &f.Sure }),
	{
		Name: "note", Long: true,
		text: func(s Sheet, f *timeline.Full) string { return f.Note.In(s.Lang) },
		read: func(r *reading, f *timeline.Full, text string) error { r.set(&f.Note, text); return nil },
	},
	{
		Name: "tags",
		text: func(_ Sheet, f *timeline.Full) string { return strings.Join(f.Tags, ", ") },
		read: func(_ *reading, f *timeline.Full, text string) error {
			f.Tags = nil
			for _, tag := range listed(text, ",;") {
				if !slices.Contains(f.Tags, tag) {
					f.Tags = append(f.Tags, tag)
				}
			}
			return nil
		},
		offer: func(s Sheet, text string) []string {
			return inList(text, ",;", func(last string) []string { return begun(last, tagsOf(s.Timeline)) })
		},
	},
	{Name: "claims", Long: true, text: claimsText, read: readClaims},
	{Name: "links", Long: true, text: linksText, read: readLinks, offer: offerLinks},
	{
		Name: "rating",
		text: func(_ Sheet, f *timeline.Full) string {
			if f.Rating == (timeline.Assessment{}) {
				return ""
			}
			return f.Rating.Reliability + strings.TrimSuffix(strconv.Itoa(f.Rating.Credibility), "0")
		},
		read: readRating,
	},
	pictureField("image", func(m *timeline.Media) *string { return &m.File }),
	pictureField("image alt", func(m *timeline.Media) *string { return &m.Alt }),
	pictureField("image credit", func(m *timeline.Media) *string { return &m.Credit }),
	{Name: "codes", text: codesText, read: readCodes},
}

// Codes of outside schemes are typed as the scheme, a blank and the code, parted by semicolons:
// "wikidata Q1; plover 040".

func codesText(_ Sheet, f *timeline.Full) string {
	var all []string
	for _, c := range f.Codes {
		all = append(all, c.Scheme+" "+c.Value)
	}
	return strings.Join(all, "; ")
}

func readCodes(_ *reading, f *timeline.Full, text string) error {
	f.Codes = nil
	for _, said := range listed(text, ";") {
		scheme, value, ok := strings.Cut(said, " ")
		if value = strings.TrimSpace(value); !ok || value == "" {
			return wrong("%q is no code; write the scheme and the code, as in wikidata Q1", said)
		}
		f.Codes = append(f.Codes, timeline.Code{Scheme: scheme, Value: value})
	}
	return nil
}

// Today is the day from which dates such as a year in two digits are told; tests set it.
var Today = func() int64 { return int64(time.Now().Year()) }

// dateText returns a date in the words that it was told in, where these say no less, else as EDTF.
func dateText(_ Sheet, f *timeline.Full) string {
	if tells(f.When) {
		return f.When.Said
	}
	return f.When.Date.String()
}

// tells tells whether the words beside a date are read as that date.
func tells(w timeline.When) bool {
	if w.Said == "" || !w.Anchor.IsZero() || w.Date.IsZero() {
		return false
	}
	one, err := readingOf(w.Said)
	return err == nil && one.Date.String() == w.Date.String()
}

// Redated returns the date of an event after another was set: words that told the one before go with it,
// those of the source that say something else stay.
func Redated(w timeline.When, to edtf.Date) timeline.When {
	if tells(w) && to.String() != w.Date.String() {
		w.Said = ""
	}
	w.Date = to
	return w
}

// Formally returns a date that stands in words in its field as EDTF; "" for what is no such.
func (f Field) Formally(one timeline.Item) string {
	e, ok := one.(timeline.Event)
	if f.Name != "when" || f.item != nil || !ok || !tells(e.When) || e.When.Said == e.When.Date.String() {
		return ""
	}
	return e.When.Date.String()
}

// readDate reads a date: EDTF as it stands, else in words, which stay beside it where the source has none
// of its own.
func readDate(r *reading, f *timeline.Full, text string) error {
	if text == "" {
		f.When = Redated(f.When, edtf.Date{})
		r.says = r.say("no date")
		return nil
	}
	one, err := readingOf(text)
	turned := false
	if err != nil {
		if one.Date, turned = otherWay(text); !turned {
			return err
		}
	}
	if inWords := looksWordy(text); inWords || tells(f.When) {
		f.When = Redated(f.When, one.Date)
		if inWords && (f.When.Said == "" || tells(f.When)) && f.When.Anchor.IsZero() {
			f.When.Said = text
		}
	}
	f.When.Date = one.Date
	if r.says = speech.Words(one.Date, r.Lang); f.When.Said == text {
		r.says += " · " + one.Date.String()
	}
	if turned {
		r.says += r.say("entry turned")
	}
	for _, lost := range []struct {
		guess words.Guess
		key   string
	}{{words.Daytimes, "entry daytime"}, {words.Coarse, "entry coarse"}} {
		if one.Guesses&lost.guess != 0 {
			r.says += r.say(lost.key)
		}
	}
	return nil
}

// looksWordy tells whether a date is typed otherwise than as EDTF.
func looksWordy(text string) bool {
	_, err := edtf.Parse(text)
	_, turned := otherWay(text)
	return err != nil && !turned
}

// otherWay reads a span whose end is before its start the other way round; false for what is no such
// span.
func otherWay(text string) (edtf.Date, bool) {
	from, to, is := strings.Cut(text, "/")
	if !is {
		return edtf.Date{}, false
	}
	date, err := edtf.Parse(strings.TrimSpace(to) + "/" + strings.TrimSpace(from))
	return date, err == nil
}

// looksEDTF tells whether a person meant EDTF: no word of more than one letter stands in it.
func looksEDTF(text string) bool {
	letters := 0
	for _, c := range text {
		if c >= 'a' && c <= 'z' || c > 0x7f {
			if letters++; letters > 1 {
				return false
			}
		} else {
			letters = 0
		}
	}
	return true
}

// choice is a field of one of the words of a vocabulary, which is typed in the language of
// the person.
func choice[W timeline.Word](name string, all []W, at func(*timeline.Full) *W) Field {
	spoken := func(s Sheet) (said []string) {
		for _, w := range all {
			said = append(said, s.say(w.String()))
		}
		return said
	}
	return Field{
		Name: name,
		text: func(s Sheet, f *timeline.Full) string {
			if w := *at(f); w != 0 {
				return s.say(w.String())
			}
			return ""
		},
		read: func(r *reading, f *timeline.Full, text string) error {
			w, err := oneOf(r.Sheet, all, text)
			if err == nil {
				*at(f) = w
			}
			return err
		},
		offer: func(s Sheet, text string) []string {
			if all := begun(text, spoken(s)); len(all) > 0 {
				return all
			}
			return spoken(s)
		},
	}
}

// pictureField is the field of a part of an event's picture. One that the document holds itself is
// not typed: its letters would be millions.
func pictureField(name string, part func(*timeline.Media) *string) Field {
	return Field{
		Name: name,
		text: func(s Sheet, f *timeline.Full) string {
			one := f.Clone()
			e := one.Compact()
			m, _ := s.Timeline.Media(&e)
			if said := *part(&m); said != m.File || !m.Inside() {
				return said
			}
			return s.say("image inside")
		},
		read: func(r *reading, f *timeline.Full, text string) error {
			one := f.Clone()
			e := one.Compact()
			m, _ := r.Timeline.Media(&e)
			if text == r.say("image inside") && m.Inside() {
				return nil
			}
			*part(&m) = text
			r.Timeline.SetMedia(f, m)
			return nil
		},
	}
}

// facetField is the field of a facet that the timeline has of its own.
func facetField(facet timeline.Facet) Field {
	field := Field{
		Name: facet.Name,
		text: func(_ Sheet, f *timeline.Full) string {
			return strings.Join(timeline.Of(f.Values, facet.Name), "; ")
		},
		read: func(_ *reading, f *timeline.Full, text string) error {
			said := listed(text, ";")
			if facet.Kind == timeline.OfWords && text != "" {
				said = []string{text}
			}
			f.Values = slices.DeleteFunc(slices.Clone(f.Values), func(v timeline.Value) bool { return v.Facet == facet.Name })
			for _, word := range said {
				if _, number := timeline.NumberOf(word); facet.Kind == timeline.OfNumbers && !number {
					return wrong("%q is no number; write 12 or -2.5", word)
				}
				f.Values = append(f.Values, timeline.Value{Facet: facet.Name, Word: word})
			}
			return nil
		},
	}
	switch facet.Kind {
	case timeline.OfWords:
		field.offer = func(s Sheet, text string) []string { return begun(text, valuesOf(s.Timeline, facet.Name)) }
	case timeline.OfLists:
		field.offer = func(s Sheet, text string) []string {
			return inList(text, ";", func(last string) []string { return begun(last, valuesOf(s.Timeline, facet.Name)) })
		}
	}
	return field
}

// listed takes a list apart at separators; what is empty is left out.
func listed(text, separators string) (all []string) {
	for _, one := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(separators, r) }) {
		if one = strings.TrimSpace(one); one != "" {
			all = append(all, one)
		}
	}
	return all
}

// inList offers what could stand in place of the last of a list.
func inList(text, separators string, offers func(last string) []string) (all []string) {
	at := strings.LastIndexAny(text, separators) + 1
	head := text[:at]
	if head != "" {
		head += " "
	}
	for _, one := range offers(strings.TrimSpace(text[at:])) {
		all = append(all, head+one)
	}
	return all
}

// tagsOf lists the tags of a timeline.
func tagsOf(t *timeline.Timeline) []string {
	return gathered(t, func(e *timeline.Event, add func(string)) {
		for _, tag := range e.More().Tags {
			add(tag)
		}
	})
}

// readRating reads the rating of the Admiralty: a letter and a figure.
func readRating(_ *reading, f *timeline.Full, text string) error {
	f.Rating = timeline.Assessment{}
	if text == "" {
		return nil
	}
	text = strings.ToUpper(strings.ReplaceAll(text, " ", ""))
	if text[0] >= 'A' && text[0] <= 'F' {
		f.Rating.Reliability, text = text[:1], text[1:]
	}
	if len(text) == 1 && text[0] >= '1' && text[0] <= '6' {
		f.Rating.Credibility, text = int(text[0]-'0'), ""
	}
	if text != "" {
		return wrong("%q is no rating; write a letter from A to F and a figure from 1 to 6, as in B2", text)
	}
	return nil
}

// said returns an error in the language of the person.
func (s Sheet) said(err error) string { return message.Say(err, s.Lang) }

// Wrong says an error of Read to a person.
func (s Sheet) Wrong(err error) string { return s.said(err) }
