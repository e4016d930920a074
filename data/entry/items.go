package entry

import (
	"slices"
	"strconv"
	"strings"

	"dateline/data/gazetteer"
	"dateline/data/kit/speech"
	"dateline/data/words"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// An item beside events is a place, an actor, a source or an annotation: what can be typed of it are fields as
// those of an event.

// FieldsOf lists what can be typed of an item of a kind.
func FieldsOf(t *timeline.Timeline, kind timeline.ItemKind) []Field {
	switch kind {
	case timeline.EventItem:
		return Fields(t)
	case timeline.PlaceItem:
		return placeFields
	case timeline.ActorItem:
		return actorFields
	case timeline.SourceItem:
		return sourceFields
	case timeline.AnnotationItem:
		return annotationFields
	}
	return nil
}

// FindOf returns the field of a name; false for none.
func FindOf(t *timeline.Timeline, kind timeline.ItemKind, name string) (Field, bool) {
	if kind == timeline.EventItem {
		return Find(t, name)
	}
	for _, f := range FieldsOf(t, kind) {
		if f.Name == name {
			return f, true
		}
	}
	return Field{}, false
}

// TextOf returns what an item says in the field, as it can be typed.
func (f Field) TextOf(s Sheet, one timeline.Item) string {
	if e, ok := one.(timeline.Event); ok {
		return f.Text(s, &e)
	}
	return f.item.text(s, one)
}

// ReadOf reads what was typed of an item.
func (f Field) ReadOf(s Sheet, one timeline.Item, text string) (Reading, error) {
	if e, ok := one.(timeline.Event); ok {
		return f.Read(s, &e, text)
	}
	if err := tooLong(text); err != nil {
		return Reading{}, err
	}
	r := reading{Sheet: s}
	next, err := f.item.read(&r, one, clean(text, f.Long))
	if err != nil {
		return Reading{}, err
	}
	if !timeline.Same(one, next) {
		r.changes = append(r.changes, s.Timeline.Put(next))
	}
	return Reading{r.changes, r.says}, nil
}

// An itemField is how a field of an item is written and read.
type itemField struct {
	text func(s Sheet, one timeline.Item) string
	read func(r *reading, one timeline.Item, text string) (timeline.Item, error)
}

// fieldOf makes a field of an item of one kind; of what is read a copy is changed.
func fieldOf[T timeline.Item](name string, text func(s Sheet, one T) string, read func(r *reading, one *T, text string) error) Field {
	return Field{Name: name, item: &itemField{
		func(s Sheet, one timeline.Item) string { return text(s, one.(T)) },
		func(r *reading, one timeline.Item, said string) (timeline.Item, error) {
			next := one.(T)
			err := read(r, &next, said)
			return next, err
		},
	}}
}

// named is the field of a name in the language that shows.
func named[T timeline.Item](field string, at func(*T) *timeline.Text, needs bool) Field {
	return fieldOf(field, func(s Sheet, one T) string { return at(&one).In(s.Lang) }, func(r *reading, one *T, text string) error {
		if text == "" && needs {
			return wrong("it has a name; write a few words")
		}
		next := slices.Clone(*at(one))
		r.set(&next, text)
		*at(one) = next
		return nil
	})
}

// plainField is a field of a text that stands as it is.
func plainField[T timeline.Item](field string, at func(*T) *string) Field {
	return fieldOf(field, func(_ Sheet, one T) string { return *at(&one) }, func(_ *reading, one *T, text string) error {
		*at(one) = text
		return nil
	})
}

// wordField is one word of a vocabulary.
func wordField[T timeline.Item, W timeline.Word](field string, all []W, at func(*T) *W) Field {
	spoken := func(s Sheet) (said []string) {
		for _, w := range all {
			said = append(said, s.say(w.String()))
		}
		return said
	}
	f := fieldOf(field, func(s Sheet, one T) string {
		if w := *at(&one); w != 0 {
			return s.say(w.String())
		}
		return ""
	}, func(r *reading, one *T, text string) error {
		w, err := oneOf(r.Sheet, all, text)
		if err == nil {
			*at(one) = w
		}
		return err
	})
	f.offer = func(s Sheet, text string) []string {
		if some := begun(text, spoken(s)); len(some) > 0 {
			return some
		}
		return spoken(s)
	}
	return f
}

var actorFields = []Field{
	named("name", func(a *timeline.Actor) *timeline.Text { return &a.Name }, true),
	fieldOf("aliases", func(_ Sheet, a timeline.Actor) string { return strings.Join(a.Aliases, "; ") }, func(_ *reading, a *timeline.Actor, text string) error {
		a.Aliases = nil
		for _, one := range listed(text, ";") {
			a.Aliases = append(a.Aliases, without([]string{one}, a.Aliases)...)
		}
		return nil
	}),
	wordField("kind", timeline.ActorKinds, func(a *timeline.Actor) *timeline.ActorKind { return &a.Kind }),
	named("role", func(a *timeline.Actor) *timeline.Text { return &a.Role }, false),
	countryField(func(a *timeline.Actor) *string { return &a.Country }),
}

var placeFields = []Field{
	named("name", func(p *timeline.Place) *timeline.Text { return &p.Name }, true),
	positionField,
	wordField("kind", timeline.PlaceKinds, func(p *timeline.Place) *timeline.PlaceKind { return &p.Kind }),
	fieldOf("radius", func(_ Sheet, p timeline.Place) string {
		if p.Radius == 0 {
			return ""
		}
		return strconv.FormatFloat(p.Radius, 'f', -1, 64)
	}, func(_ *reading, p *timeline.Place, text string) error {
		text = strings.ReplaceAll(strings.TrimSpace(strings.TrimSuffix(text, "km")), ",", ".")
		km, err := strconv.ParseFloat(text, 64)
		if text != "" && (err != nil || km < 0 || km > 20_000) {
			return wrong("%q is no distance in kilometres; write 25, or 0.5", text)
		}
		p.Radius = km
		return nil
	}),
	countryField(func(p *timeline.Place) *string { return &p.Country }),
}

var sourceFields = []Field{
	named("title", func(o *timeline.Source) *timeline.Text { return &o.Title }, true),
	plainField("publisher", func(o *timeline.Source) *string { return &o.Publisher }),
	fieldOf("published", func(_ Sheet, o timeline.Source) string { return o.Published.String() }, func(r *reading, o *timeline.Source, text string) error {
		if text == "" {
			o.Published = edtf.Date{}
			return nil
		}
		date, err := dateOf(text)
		if err == nil {
			o.Published, r.says = date, speech.Words(date, r.Lang)
		}
		return err
	}),
	plainField("url", func(o *timeline.Source) *string { return &o.URL }),
	plainField("kind", func(o *timeline.Source) *string { return &o.Kind }),
	plainField("lang", func(o *timeline.Source) *string { return &o.Lang }),
}

// oneOf reads a word of a vocabulary as the person says it, or as files do.
func oneOf[W timeline.Word](s Sheet, all []W, text string) (W, error) {
	if text == "" {
		return 0, nil
	}
	var spoken []string
	for _, w := range all {
		said := s.say(w.String())
		if gazetteer.Fold(said) == gazetteer.Fold(text) || w.String() == text {
			return w, nil
		}
		spoken = append(spoken, said)
	}
	return 0, wrong("%q is none of these: %s", text, strings.Join(spoken, ", "))
}

// dateOf reads a date: EDTF as it stands, else in words.
func dateOf(text string) (edtf.Date, error) {
	one, err := readingOf(text)
	return one.Date, err
}

// readingOf is dateOf, with what had to be guessed.
func readingOf(text string) (words.Reading, error) {
	date, err := edtf.Parse(text)
	if err == nil {
		return words.Reading{Date: date}, nil
	}
	in := words.Reader{Today: Today()}
	read, worse := in.Read(text)
	switch {
	case worse != nil && looksEDTF(text):
		return words.Reading{}, err
	case worse != nil:
		return words.Reading{}, worse
	case read.Date.IsZero():
		return words.Reading{}, wrong("%q is no date; write 2019-04, or April 2019", text)
	}
	return read, nil
}
