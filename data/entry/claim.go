package entry

import (
	"iter"
	"slices"
	"strings"

	"dateline/data/kit/speech"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A Claim is what is typed of who says so, part by part.
type Claim struct {
	Source  string // a title, or an address
	Speaker string
	Via     string
	Quote   string
	Said    string // a date
	Field   string // of what of the event it speaks, "" for all of it
}

// Claim returns a claim of an event as it can be typed; the empty one where it has none of that number.
func (s Sheet) Claim(e *timeline.Event, at int) Claim {
	all := e.More().Claims
	if at < 0 || at >= len(all) {
		return Claim{}
	}
	c := all[at]
	return Claim{s.source(c.Source), c.Speaker.In(s.Lang), c.Via.In(s.Lang), c.Quote, c.Said.String(), c.Field}
}

// ReadClaim reads what was typed of a claim of an event; behind its last one it is a new claim. What
// cannot be typed of a claim stays.
func (s Sheet) ReadClaim(e *timeline.Event, at int, typed Claim) (Reading, error) {
	full := e.Full()
	c := timeline.Claim{}
	if at = min(max(at, 0), len(full.Claims)); at < len(full.Claims) {
		c = full.Claims[at]
	}
	if err := tooLong(typed.Source + typed.Speaker + typed.Via + typed.Quote + typed.Said); err != nil {
		return Reading{}, err
	}
	r := reading{Sheet: s}
	typed.Source, typed.Speaker, typed.Via = clean(typed.Source, false), clean(typed.Speaker, false), clean(typed.Via, false)
	if typed.Source+typed.Speaker+typed.Via == "" {
		return Reading{}, wrong("nobody is named who says so; write a source, a speaker or a medium")
	}
	if typed.Source != s.source(c.Source) {
		id, known := r.sourceCalled(typed.Source)
		if !known {
			id = r.id(timeline.SourceItem, typed.Source)
			added := timeline.Source{ID: id, Title: timeline.Say(s.Timeline.Lang, typed.Source)}
			if isAddress(typed.Source) {
				added.URL = typed.Source
			}
			r.add(added)
			r.says = s.say("entry new", typed.Source)
		}
		c.Source = id
	}
	c.Speaker, c.Via = slices.Clone(c.Speaker), slices.Clone(c.Via)
	r.set(&c.Speaker, typed.Speaker)
	r.set(&c.Via, typed.Via)
	if quote := clean(typed.Quote, true); quote != clean(c.Quote, true) {
		c.Quote, c.At = quote, timeline.TextRange{} // nobody knows where these words stand
	}
	c.Said, c.Field = edtf.Date{}, typed.Field
	if said := clean(typed.Said, false); said != "" {
		date, err := dateOf(said)
		if err != nil {
			return Reading{}, err
		}
		c.Said = date
		r.says = strings.TrimPrefix(r.says+"; "+speech.Words(date, s.Lang), "; ")
	}
	full.Claims = inPlaceOf(full.Claims, at, c)
	return s.became(r, e, full, "claims"), nil
}

// inPlaceOf returns a list with others in place of the one at a number, behind all where there is
// none; nil for an empty one. The list itself stays as it is, for events are shared.
func inPlaceOf[T any](all []T, at int, others ...T) []T {
	before, after := all[:min(at, len(all))], all[min(at+1, len(all)):]
	if became := slices.Concat(before, others, after); len(became) > 0 {
		return became
	}
	return nil
}

// isAddress tells whether a text is an address of the web.
func isAddress(text string) bool {
	return strings.HasPrefix(text, "https://") || strings.HasPrefix(text, "http://")
}

// WithoutClaim removes a claim of an event.
func (s Sheet) WithoutClaim(e *timeline.Event, at int) Reading {
	full := e.Full()
	if at < 0 || at >= len(full.Claims) {
		return Reading{}
	}
	full.Claims = inPlaceOf(full.Claims, at)
	return s.became(reading{Sheet: s}, e, full, "claims")
}

// SourcesBegun offers the sources of the timeline whose titles begin as a text does, or have a word
// that does.
func (s Sheet) SourcesBegun(text string) []string { return sourcesField.Offers(s, text) }

// A Link is what is typed of a link of an event to another.
type Link struct {
	Kind string // in the language of the person
	To   string // the title of the other event, or its id
}

// Link returns a link of an event as it can be typed; the empty one where it has none of that number.
func (s Sheet) Link(e *timeline.Event, at int) Link {
	all := e.More().Links
	if at < 0 || at >= len(all) {
		return Link{}
	}
	return Link{s.say(all[at].Kind.String()), s.eventText(all[at].To)}
}

// LinkKinds lists how two events can belong together, in the language of the person.
func (s Sheet) LinkKinds() (all []string) {
	for _, k := range timeline.LinkKinds {
		all = append(all, s.say(k.String()))
	}
	return all
}

// beforeID stands between the title of an event and its id, where both are needed to name it.
const beforeID = " · "

// eventText names an event as it can be typed: by its title where no other has it, else with its id; of
// very many events it is not looked whether another has it.
func (s Sheet) eventText(id string) string {
	slot := s.Timeline.Events.Find(id)
	if slot < 0 {
		return id
	}
	title := clean(s.Timeline.Events.At(slot).Title.In(s.Lang), false)
	if title == "" {
		return id
	}
	if r := (reading{Sheet: s}); s.Timeline.Events.Len() > mostByTitle || r.event(title, nil) != id {
		return title + beforeID + id
	}
	return title
}

// ReadLink reads what was typed of a link of an event; behind its last one it is a new link.
func (s Sheet) ReadLink(e *timeline.Event, at int, typed Link) (Reading, error) {
	r := reading{Sheet: s}
	full := e.Full()
	if typed.To = clean(typed.To, false); typed.To == "" {
		return Reading{}, wrong("no event is named; write its title or its id")
	}
	kind := slices.Index(s.LinkKinds(), typed.Kind)
	if kind < 0 {
		return Reading{}, wrong("%q is none of these: %s", typed.Kind, strings.Join(s.LinkKinds(), ", "))
	}
	link := timeline.Link{Kind: timeline.LinkKinds[kind], To: r.event(typed.To, full.Links)}
	switch {
	case link.To == "":
		return Reading{}, r.noEvent(typed.To)
	case link.To == e.ID:
		return Reading{}, wrong("an event has no link to itself; name another one")
	}
	if at = min(max(at, 0), len(full.Links)); slices.Contains(inPlaceOf(full.Links, at), link) {
		return Reading{}, wrong("the event has this link already")
	}
	other := s.Timeline.Events.At(s.Timeline.Events.Find(link.To))
	r.says = clean(other.Title.In(s.Lang), false)
	if !other.When.Date.IsZero() {
		r.says += ", " + speech.Words(other.When.Date, s.Lang)
	}
	full.Links = inPlaceOf(full.Links, at, link)
	return s.became(r, e, full, "links"), nil
}

// WithoutLink removes a link of an event.
func (s Sheet) WithoutLink(e *timeline.Event, at int) Reading {
	full := e.Full()
	if at < 0 || at >= len(full.Links) {
		return Reading{}
	}
	full.Links = inPlaceOf(full.Links, at)
	return s.became(reading{Sheet: s}, e, full, "links")
}

// mostNamed is how many events are looked through for titles at every letter that one types.
const mostNamed = 50_000

// EventsNamed yields the events whose titles have all words of a text; of very many events some of
// the first.
func (s Sheet) EventsNamed(text string) iter.Seq[*timeline.Event] {
	words := strings.Fields(timeline.Fold(text))
	return func(yield func(*timeline.Event) bool) {
		for slot, e := range s.Timeline.Events.All() {
			if slot == mostNamed {
				return
			}
			title := timeline.Fold(e.Title.In(s.Lang))
			if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(title, w) }) && !yield(e) {
				return
			}
		}
	}
}

// EventsLike offers the events other than one whose titles have all words of a text, as they can be
// typed.
func (s Sheet) EventsLike(text, but string) (all []string) {
	const most = 8
	for e := range s.EventsNamed(text) {
		if one := s.eventText(e.ID); e.ID != but && one != text {
			all = append(all, one)
		}
		if len(all) == most {
			break
		}
	}
	return all
}

// became returns the reading of an event that has become another in a field.
func (s Sheet) became(r reading, e *timeline.Event, full timeline.Full, field string) Reading {
	same := full.Clone()
	if timeline.Same(same.Compact(), *e) {
		return Reading{Says: r.says}
	}
	full.Origin = timeline.TypedIn(full.Origin, field)
	r.changes = append(r.changes, timeline.Change{At: s.Timeline.Events.Find(e.ID), Before: *e, After: full.Compact()})
	return Reading{r.changes, r.says}
}

// Confirm says that a person has looked at all that an event says.
func (s Sheet) Confirm(f *timeline.Full) { s.confirm(Fields(s.Timeline), f) }

func (s Sheet) confirm(fields []Field, f *timeline.Full) {
	for i := range f.Origin {
		f.Origin[i].Confirmed = true
	}
	for _, field := range fields {
		if field.text(s, f) != "" {
			f.Origin = timeline.ConfirmedIn(f.Origin, field.Name)
		}
	}
}
