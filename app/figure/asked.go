package figure

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/assets/translations"
	"dateline/data/kit/speech"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// Asked says in words what a filter asks for, in a language and on the clock of a zone:
// "type meeting or visit, not status denied, may overlap April 2019"; "" for nothing. A part of
// the globe is named by the places of a timeline that lie there.
func Asked(f timeline.Filter, of *timeline.Timeline, lang string, zone edtf.Zone) string {
	return asker{of: of, lang: lang, zone: zone}.expr(f.Root, false)
}

// AskedWhole says it as Asked does, and names what lies in a part of the globe in full.
func AskedWhole(f timeline.Filter, of *timeline.Timeline, lang string, zone edtf.Zone) string {
	return asker{of, lang, zone, true}.expr(f.Root, false)
}

// Asked says in words what the filter of the subject asks for. It is made once.
func (s *Subject) Asked() string {
	return Once(s, askedKey{}, func() string {
		f, err := timeline.ParseFilter(s.Filter)
		if err != nil {
			return s.Filter
		}
		return Asked(f, s.Timeline, s.Lang, s.Zone())
	})
}

type askedKey struct{}

// An asker says expressions in words.
type asker struct {
	of   *timeline.Timeline
	lang string
	zone edtf.Zone

	whole bool // names are said in full
}

func (a asker) say(key string, args ...any) string { return translations.Say(a.lang, key, args...) }

// expr says an expression; within another, what is joined stands in brackets.
func (a asker) expr(x timeline.Expr, within bool) string {
	var parts []string
	for _, one := range x.Of {
		parts = append(parts, a.expr(one, true))
	}
	var said string
	switch x.Join {
	case timeline.OneTerm:
		return a.term(x.Term)
	case timeline.NotOf:
		if said, ok := a.never(x.Of[0]); ok {
			return said
		}
		return a.say("asked not", parts[0])
	case timeline.AnyOf:
		said = strings.Join(parts, a.say("asked or"))
	default:
		said = strings.Join(parts, ", ")
	}
	if within && len(parts) > 1 {
		return "(" + said + ")"
	}
	return said
}

// askedOf says the terms of fields whose values are not words.
var askedOf = map[string]func(asker, timeline.Term) (string, bool){
	"":     func(a asker, t timeline.Term) (string, bool) { return a.say("asked word", t.Values[0]), true },
	"when": asker.date, "starts": asker.date, "during": asker.date, "before": asker.date, "after": asker.date,
	"id": asker.events, "in": asker.area, "near": asker.disc, "is": asker.words, "no": asker.lacks, "precision": asker.words,
}

// events says which events are asked for: one by its title, several by their number.
func (a asker) events(t timeline.Term) (string, bool) {
	if n := len(t.Values); n > 1 {
		return a.say("asked events", n), true
	}
	if a.of == nil {
		return "", false
	}
	slot := a.of.Events.Find(t.Values[0])
	if slot < 0 {
		return "", false
	}
	return a.say("asked event", flat(a.of.Events.At(slot).Title.In(a.lang))), true
}

func (a asker) term(t timeline.Term) string {
	if say, ok := askedOf[t.Field]; ok {
		if said, ok := say(a, t); ok {
			return said
		}
	}
	return a.named(t.Field) + " " + a.either(t.Values, func(value string) string { return a.value(t.Field, value) })
}

// named says the name of a field or of a facet of the timeline.
func (a asker) named(field string) string {
	if key := "field " + field; slices.Contains(timeline.Fields(), field) {
		return a.say(key)
	}
	return within(field)
}

// value says a value of a field: the words of the vocabularies are said in the language.
func (a asker) value(field, value string) string {
	vocabulary := map[string][]string{"type": timeline.Words(timeline.Types), "status": timeline.Words(timeline.Statuses), "certainty": timeline.Words(timeline.Certainties)}
	if word := strings.ToLower(value); slices.Contains(vocabulary[field], word) {
		return a.say(word)
	}
	switch name, whole := strings.CutPrefix(value, "="); {
	case a.known(field, name) != "":
		value = a.known(field, name)
	case value == "":
		return a.say("asked none")
	case whole && name != "" && (field == "place" || field == "actor" || field == "source"):
		value = name // and not only a part of one
	}
	if a.of != nil && (field == "actor" && shoutsActors(a.of) || field == "place" && shoutsPlaces(a.of)) {
		return usual(value)
	}
	return value
}

// mostNamed is among how many actors or places the one is looked for by whose id a filter asks.
const mostNamed = 10_000

// known returns the name of the actor or the place with an id, as the pane of facets writes it; "" for none.
func (a asker) known(field, id string) string {
	switch {
	case a.of == nil || id == "":
	case field == "actor" && len(a.of.Actors) <= mostNamed:
		if at := slices.IndexFunc(a.of.Actors, func(one timeline.Actor) bool { return strings.EqualFold(one.ID, id) }); at >= 0 {
			return flat(a.of.Actors[at].Name.In(a.lang))
		}
	case field == "place" && len(a.of.Places) <= mostNamed:
		if at := slices.IndexFunc(a.of.Places, func(one timeline.Place) bool { return strings.EqualFold(one.ID, id) }); at >= 0 {
			return flat(a.of.Places[at].Name.In(a.lang))
		}
	}
	return ""
}

// either joins values of which one must hold.
func (a asker) either(values []string, say func(string) string) string {
	said := make([]string, len(values))
	for i, v := range values {
		said[i] = say(v)
	}
	return strings.Join(said, a.say("asked or"))
}

// words says terms each of whose values has a phrase of its own, such as "told twice".
func (a asker) words(t timeline.Term) (string, bool) {
	said := a.either(t.Values, func(value string) string { return a.say(t.Field + " " + strings.ToLower(value)) })
	if t.Field == "precision" {
		said = a.say("asked precision", said)
	}
	return said, true
}

// lacks says what is not there.
func (a asker) lacks(t timeline.Term) (string, bool) {
	return a.either(t.Values, func(value string) string {
		name := strings.ToLower(value)
		switch name {
		case "date", "note":
			return a.say("asked no", a.say("field "+name))
		case "says":
			return a.say("says nothing")
		}
		if slices.Contains(timeline.Fields(), name) {
			return a.say("asked no", a.named(name))
		}
		return a.say("asked no", value)
	}), true
}

// date says how a date is to lie to another, and never what it cannot do, which is not the
// same as doing something else perhaps.
func (a asker) date(t timeline.Term) (string, bool) { return a.dateSaid(t, "") }

func (a asker) never(x timeline.Expr) (string, bool) {
	if x.Join != timeline.OneTerm || !slices.Contains(datedFields, x.Term.Field) {
		return "", false
	}
	return a.dateSaid(x.Term, " not")
}

// datedFields are the fields that take a date.
var datedFields = []string{"when", "starts", "during", "before", "after"}

// onDays are those that say of a day what lies on it.
var onDays = []string{"when", "starts", "during"}

func (a asker) dateSaid(t timeline.Term, not string) (string, bool) {
	d, err := edtf.ParseISO(strings.ToUpper(t.Values[0]))
	if err == nil && t.Field == "when" && !t.Certain && a.of != nil && exact(a.of) {
		said := a.inTime(d)
		if not != "" {
			said = a.say("asked not", said)
		}
		return said, true
	}
	key := "asked " + t.Field
	if err == nil && d.Single() && d.Precision() == edtf.Day && slices.Contains(onDays, t.Field) {
		key += " day" // what lies in a month is on a day
	}
	if t.Certain {
		key += " certain"
	}
	return a.say(key+not, speech.PeriodWords(d, a.lang, a.zone)), err == nil
}

// position says a longitude and a latitude as maps do, the latitude first.
func (a asker) position(text string) (string, bool) {
	lon, lat, _ := strings.Cut(text, ",")
	x, errX := strconv.ParseFloat(strings.TrimSpace(lon), 64)
	y, errY := strconv.ParseFloat(strings.TrimSpace(lat), 64)
	side := func(f float64, plus, minus string) string {
		if f < 0 {
			f, plus = -f, minus
		}
		return strconv.FormatFloat(f, 'f', -1, 64) + "° " + a.say(plus)
	}
	return fmt.Sprintf("%s %s", side(y, "north", "south"), side(x, "east", "west")), errX == nil && errY == nil
}
