// Package facts says what is known of an event, a row a fact: what the details show beside the
// views, and what is copied of them.
package facts

import (
	"fmt"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/mapview"
	"dateline/app/figure/view"
	"dateline/assets/translations"
	"dateline/data/kit/speech"
	"dateline/timeline"
)

// A Fact is a row: what is told, and its values below one another.
type Fact struct {
	Label  string
	Values []Value
	Field  string // in which it is written, "" for what follows from others
	Sign   Sign   // where it comes from
}

// A Value is a text that can be copied; one that leads somewhere is a button.
type Value struct {
	Text  string
	Quiet bool // it says more about the value before it
	Quote bool // it is the sentence of a source
	Part  int  // the claim or the link that it begins, from 1, which can be changed by itself; 0 for none
	To    To
}

// A To is where a value leads. The zero To leads nowhere.
type To struct {
	Event string     // an event to go to, by its id
	Web   string     // an address to open
	By    view.Facet // a facet to filter by
	Word  string     // and its value, as filters write it
}

// Of says what is known of the event at a position of a subject; actors are whose routes show.
func Of(s *figure.Subject, event int, actors view.Actors) (all []Fact) {
	a := about{s, s.Event(event), event, actors}
	for _, r := range rows {
		if values := r.values(a); len(values) > 0 {
			all = append(all, Fact{translations.Say(s.Lang, r.label), values, r.field, signOf(a.event.Event, r.field)})
		}
	}
	for _, f := range s.Timeline.Facets {
		var values []Value
		if s.Timeline.OfTelling(f.Name) {
			continue // a row of its own tells them
		}
		for _, word := range timeline.Of(a.event.More().Values, f.Name) {
			v := Value{Text: s.ValueName(f.Name, word), To: To{By: view.Own(f.Name), Word: word}}
			if IsWeb(word) {
				v.To = To{Web: word}
			} else if f.Kind == timeline.OfNumbers || len(word) > longestWord {
				v.To = To{}
			}
			values = append(values, v)
		}
		if len(values) > 0 {
			all = append(all, Fact{figure.Readable(f.Name), values, f.Name, signOf(a.event.Event, f.Name)})
		}
	}
	return all
}

// longestWord is how long a value of a file may be to be worth a filter.
const longestWord = 80

// about is the event that facts are told of.
type about struct {
	*figure.Subject
	event  *figure.Event
	at     int
	actors view.Actors
}

func (a about) say(key string, args ...any) string { return translations.Say(a.Lang, key, args...) }

// rows is the table of the facts, in the order in which they stand; no values, no row.
var rows = []struct {
	label  string // a key of the translations
	field  string // in which it is written, "" for none
	values func(about) []Value
}{
	{"found", "", about.found},
	{"when", "when", about.when},
	{"status label", "status", about.status},
	{"what", "type", about.kind},
	{"where", "place", about.where},
	{"way there", "", about.way},
	{"who", "actors", about.who},
	{"claims", "claims", about.claims},
	{"links", "links", about.links},
	{"perhaps same", "", about.twins},
	{"note", "note", about.note},
	{"picture", "", about.picture},
	{"tags", "tags", about.tags},
	{"rating", "rating", about.rating},
	{"origins", "", about.origins},
}

// plain returns texts that lead nowhere, without those that are empty: the first as a value, the
// rest quiet.
func plain(texts ...string) (all []Value) {
	for _, t := range texts {
		if t != "" {
			all = append(all, Value{Text: t, Quiet: len(all) > 0})
		}
	}
	return all
}

// found says where a word stands that the filter looks for, if the title does not tell, and in square
// brackets which.
func (a about) found() []Value {
	hit, found := a.Hit(a.at)
	if !found {
		return nil
	}
	before, word, behind := hit.Excerpt()
	return plain(hit.Where + a.say("colon") + before + "[" + word + "]" + behind)
}

func (a about) when() []Value {
	said := ""
	if w := a.event.When; w.Said != "" && !strings.EqualFold(w.Said, a.event.Words) {
		if said = a.say("said as", w.Said); !w.Anchor.IsZero() {
			said += ", " + a.say("counted from", speech.Words(w.Anchor, a.Lang))
		}
	}
	return plain(figure.Capital(a.event.Words), figure.Capital(a.event.Days), said)
}

func (a about) status() []Value {
	all := []Value{{Text: a.say(a.event.Status.String()), To: To{By: view.ByStatus, Word: a.event.Status.String()}}}
	if a.event.Sure != 0 {
		all = append(all, quiet(a.say(a.event.Sure.String()))...)
	}
	return all
}

func (a about) kind() []Value {
	if a.event.Type.String() == "" {
		return nil
	}
	return []Value{{Text: a.say(a.event.Type.String()), To: To{By: view.ByType, Word: a.event.Type.String()}}}
}

func (a about) where() []Value {
	if a.event.Where == "" {
		return plain(a.say("no place"))
	}
	return append([]Value{{Text: a.event.Where, To: To{By: view.ByPlace, Word: a.event.Place.ID}}}, quiet(a.event.Found)...)
}

func quiet(text string) []Value {
	if text == "" {
		return nil
	}
	return []Value{{Text: text, Quiet: true}}
}

// way says from where the actors whose routes show came there, how far and how long before.
func (a about) way() (all []Value) {
	for _, leg := range mapview.Legs(a.Subject, mapview.Routes(a.Subject, a.actors, mapview.Everything(a.Subject))) {
		if leg.Arrives == a.at {
			all = append(all, plain(a.say("from there", a.ActorName(leg.Actor), leg.From, leg.Length, leg.Apart(a.Lang)))...)
		}
	}
	return all
}

func (a about) who() (all []Value) {
	for _, p := range a.event.Actors {
		all = append(all, Value{Text: a.ActorName(p.Actor), To: To{By: view.ByActor, Word: p.Actor}})
		var more []string
		if known := a.Actor(p.Actor); known != nil && known.Role.In(a.Lang) != "" {
			more = append(more, known.Role.In(a.Lang))
		}
		if p.Role != "" {
			more = append(more, p.Role)
		}
		all = append(all, quiet(strings.Join(more, ", "))...)
	}
	return all
}

// claims are who says so: each with the sentence, the source, its address, and when it was said of
// what.
func (a about) claims() []Value {
	all := plain(a.event.Says)
	if n := a.event.SaidBy(); len(all) == 0 && n > 0 {
		all = plain(a.say(figure.Counted("sources named", n), n))
	}
	for i, c := range a.event.More().Claims {
		values := a.claim(c)
		if len(values) == 0 {
			continue
		}
		values[0].Part = i + 1
		all = append(all, values...)
	}
	if len(all) == 0 {
		return plain(a.say("nobody says"))
	}
	return all
}

// claim tells of one claim.
func (a about) claim(c timeline.Claim) (all []Value) {
	if c.Quote != "" {
		all = append(all, Value{Text: c.Quote, Quote: true})
	}
	if at := slices.IndexFunc(a.Timeline.Sources, func(s timeline.Source) bool { return s.ID == c.Source }); at >= 0 {
		all = append(all, a.source(&a.Timeline.Sources[at])...)
	} else if len(all) == 0 {
		for _, who := range []string{c.Speaker.In(a.Lang), c.Via.In(a.Lang)} {
			if who != "" {
				all = append(all, Value{Text: who})
				break
			}
		}
	}
	if !c.Said.IsZero() {
		all = append(all, quiet(a.say("claim said", speech.Words(c.Said, a.Lang)))...)
	}
	if c.Field != "" {
		name := c.Field
		if _, own := a.Timeline.Facet(name); !own {
			name = a.say("form " + name)
		}
		all = append(all, quiet(a.say("claim of", name))...)
	}
	return all
}

// source tells of a source, which may have no other name than its address.
func (a about) source(s *timeline.Source) (all []Value) {
	name, of := s.Title.In(a.Lang), To{By: view.BySource, Word: s.ID}
	if !IsWeb(s.URL) {
		return []Value{{Text: name, To: of}}
	}
	address := Value{Text: s.URL, To: To{Web: s.URL}}
	if name == s.URL || name == "" {
		return []Value{address, {Text: a.say("all of source"), To: of, Quiet: true}}
	}
	return []Value{{Text: name, To: of}, address}
}

func (a about) note() []Value {
	all := plain(a.event.More().Note.In(a.Lang))
	for step := range a.Timeline.Steps() {
		if step.Event == a.event.ID {
			all = append(all, plain(step.Note.In(a.Lang))...)
		}
	}
	return all
}

// picture says the picture of the event in words, whose it is and where it lies.
func (a about) picture() []Value {
	m, has := a.Timeline.Media(a.event.Event)
	if !has {
		return nil
	}
	if m.Inside() {
		m.File = a.say("picture inside")
	}
	all := plain(m.Alt, m.Credit)
	file := Value{Text: m.File, Quiet: len(all) > 0}
	if IsWeb(m.File) {
		file.To = To{Web: m.File}
	}
	return append(all, file)
}

func (a about) tags() (all []Value) {
	for _, tag := range a.event.More().Tags {
		all = append(all, Value{Text: tag, To: To{By: "tag", Word: tag}})
	}
	return all
}

func (a about) rating() []Value {
	r := a.event.More().Rating
	if r.Reliability == "" && r.Credibility == 0 {
		return plain(a.say("not rated"))
	}
	return plain(fmt.Sprintf("%s%d", r.Reliability, r.Credibility))
}

// origins says where fields came from, those together that came alike: extracted from an
// article, imported from a file, typed, and whether a person has looked at them.
func (a about) origins() (all []Value) {
	of := map[timeline.Origin][]string{} // the fields of each
	var order []timeline.Origin
	for _, o := range a.event.More().Origin {
		field := o.Field
		o.Field = ""
		if of[o] == nil {
			order = append(order, o)
		}
		of[o] = append(of[o], field)
	}
	for _, o := range order {
		how := a.say("origin " + o.How)
		if o.How == timeline.Extracted && slices.Equal(of[o], []string{"place"}) { // no article has told it
			how = a.say("origin located")
		}
		if o.How != timeline.Typed {
			how += ", " + a.say(map[bool]string{true: "looked at", false: "not looked at"}[o.Confirmed])
		}
		names := make([]string, len(of[o]))
		for i, field := range of[o] {
			names[i] = a.say("form " + field)
		}
		all = append(all, Value{Text: how + a.say("colon") + strings.Join(names, ", "), Quiet: true})
	}
	return all
}

// Text returns facts as lines of text: what is copied of an event.
func Text(title string, all []Fact) string {
	lines := []string{title}
	for _, f := range all {
		var values []string
		for _, v := range f.Values {
			text := v.Text
			if v.Quote {
				text = "“" + text + "”"
			}
			values = append(values, text)
		}
		lines = append(lines, f.Label+": "+strings.Join(values, "; "))
	}
	return strings.Join(lines, "\n") + "\n"
}

// Signed is Text with the word of where each fact comes from behind its label, for readers of the screen.
func Signed(lang, title string, all []Fact) string {
	said := slices.Clone(all)
	for i, f := range said {
		if f.Sign != "" {
			said[i].Label += " (" + f.Sign.Word(lang) + ")"
		}
	}
	return Text(title, said)
}
