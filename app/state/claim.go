package state

import (
	"slices"

	"dateline/app/figure/facts"
	"dateline/data/entry"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// A partForm is a form for one of a list that an event has, claims or links: what is typed of one, and
// what becomes of it.
type partForm struct {
	field    string // in which the list is written
	title    func(m Model, e *timeline.Event, anew bool) string
	count    func(e *timeline.Event) int
	sheet    func(m Model, e *timeline.Event, at int) Sheet // its lines alone
	read     func(m Model, e *timeline.Event, at int, said []string) (entry.Reading, error)
	without  func(m Model, e *timeline.Event, at int) entry.Reading
	add, end string // the words for one more, and for one less
}

// partForms is the table of them, in the order in which people should see them.
var partForms = []partForm{
	{
		field:   "claims",
		title:   func(m Model, e *timeline.Event, anew bool) string { return m.partTitle("claim", e, anew) },
		count:   func(e *timeline.Event) int { return len(e.More().Claims) },
		sheet:   claimSheet,
		read:    readClaim,
		without: func(m Model, e *timeline.Event, at int) entry.Reading { return m.sheet().WithoutClaim(e, at) },
		add:     "add claim", end: "remove claim",
	},
	{
		field: "links",
		title: func(m Model, e *timeline.Event, anew bool) string { return m.partTitle("link", e, anew) },
		count: func(e *timeline.Event) int { return len(e.More().Links) },
		sheet: linkSheet,
		read: func(m Model, e *timeline.Event, at int, said []string) (entry.Reading, error) {
			return m.sheet().ReadLink(e, at, entry.Link{Kind: said[0], To: said[1]})
		},
		without: func(m Model, e *timeline.Event, at int) entry.Reading { return m.sheet().WithoutLink(e, at) },
		add:     "add link", end: "remove link",
	},
}

// partFormOf returns the form of the parts that are written in a field; false for none.
func partFormOf(field string) (partForm, bool) {
	at := slices.IndexFunc(partForms, func(p partForm) bool { return p.field == field })
	if at < 0 {
		return partForm{}, false
	}
	return partForms[at], true
}

// partTitle says what a form is for.
func (m Model) partTitle(what string, e *timeline.Event, anew bool) string {
	key := "change " + what
	if anew {
		key = "new " + what
	}
	return m.say(key, m.nameOfItem(*e))
}

// claimFields lists what a claim may speak of, all of the event first, by name and in words.
func (m Model) claimFields() (names, words []string) {
	names, words = []string{""}, []string{m.say("claim of all")}
	for _, f := range entry.Fields(m.Timeline) {
		if !slices.Contains([]string{"claims", "links", "rating"}, f.Name) {
			names, words = append(names, f.Name), append(words, m.FieldName(f.Name))
		}
	}
	return names, words
}

func claimSheet(m Model, e *timeline.Event, at int) Sheet {
	c := m.sheet().Claim(e, at)
	names, words := m.claimFields()
	of := slices.Index(names, c.Field)
	if of < 0 { // a field that nobody knows here stays
		names, words = append(names, c.Field), append(words, c.Field)
		of = len(names) - 1
	}
	return Sheet{Lines: []Line{
		{Label: m.say("claim source"), Said: c.Source, Offers: func(said []string) []string { return m.sheet().SourcesBegun(said[0]) }},
		{Label: m.say("claim speaker"), Said: c.Speaker},
		{Label: m.say("claim via"), Said: c.Via},
		{Label: m.say("claim quote"), Said: c.Quote, Long: true},
		{Label: m.say("claim date"), Said: c.Said, Hint: m.say("hint published")},
		{Label: m.say("claim field"), Said: words[of], Choices: words},
	}}
}

func readClaim(m Model, e *timeline.Event, at int, said []string) (entry.Reading, error) {
	names, words := m.claimFields()
	field := said[5]
	if i := slices.Index(words, field); i >= 0 {
		field = names[i]
	}
	return m.sheet().ReadClaim(e, at, entry.Claim{Source: said[0], Speaker: said[1], Via: said[2], Quote: said[3], Said: said[4], Field: field})
}

func linkSheet(m Model, e *timeline.Event, at int) Sheet {
	l, kinds := m.sheet().Link(e, at), m.sheet().LinkKinds()
	if l.Kind == "" {
		l.Kind = kinds[0]
	}
	return Sheet{Lines: []Line{
		{Label: m.say("link kind"), Said: l.Kind, Choices: kinds},
		{Label: m.say("link to"), Said: l.To, Offers: func(said []string) []string { return m.sheet().EventsLike(said[1], e.ID) }},
	}}
}

// partsOf returns the form of the parts of an event, and the event; nil for none, or where it cannot be
// changed, which the model says then.
func (m Model) partsOf(event, field string) (Model, partForm, *timeline.Event) {
	form, known := partFormOf(field)
	slot := m.Timeline.Events.Find(event)
	if !known || slot < 0 || m.Presenting {
		return m, form, nil
	}
	if refused, ok := m.refuse(); ok {
		return refused, form, nil
	}
	return m, form, m.Timeline.Events.At(slot)
}

// PartAsked opens the form of a claim or a link of an event, by its number from 1; 0 adds one.
type PartAsked struct {
	Event, Field string
	Part         int
}

func (a PartAsked) apply(m Model) (Model, []Effect) {
	m, form, e := m.partsOf(a.Event, a.Field)
	if e == nil {
		return m, nil
	}
	anew := a.Part < 1 || a.Part > form.count(e)
	if anew {
		a.Part = form.count(e) + 1
	}
	s := form.sheet(m, e, a.Part-1)
	s.Does = m.say("done")
	if anew {
		s.Does = m.say(form.add)
	} else {
		s.Other = Answer{phrased(form.end), PartRemoved(a)}
	}
	s.Says = func(said []string) (string, bool) {
		r, err := form.read(m, e, a.Part-1, said)
		if err != nil {
			return m.sheet().Wrong(err), false
		}
		return r.Says, len(r.Changes) > 0
	}
	s.Means = func(said []string) Message { return partEntered{a, said} }
	return m.sheetOf(form.title(m, e, anew), s), nil
}

// A partEntered brings what was typed of a claim or a link.
type partEntered struct {
	of   PartAsked
	said []string
}

func (p partEntered) apply(m Model) (Model, []Effect) {
	form, known := partFormOf(p.of.Field)
	slot := m.Timeline.Events.Find(p.of.Event)
	if !known || slot < 0 {
		return m, nil
	}
	e := m.Timeline.Events.At(slot)
	r, err := form.read(m, e, p.of.Part-1, p.said)
	if err != nil {
		return m.tell(message.Problem{Err: err}), nil
	}
	return m.partEdited(e, p.of.Field, r)
}

// PartRemoved removes a claim or a link of an event, by its number from 1.
type PartRemoved struct {
	Event, Field string
	Part         int
}

func (p PartRemoved) apply(m Model) (Model, []Effect) {
	m, form, e := m.partsOf(p.Event, p.Field)
	if e == nil {
		return m, nil
	}
	before := m.Timeline
	m, effects := m.partEdited(e, p.Field, form.without(m, e, p.Part-1))
	if m.Timeline != before {
		m = m.notice(message.Headed(phrased(form.end), itemName{*e}), Answer{phrased("undo"), Undone{}})
	}
	return m, effects
}

// partEdited makes the edit of a list that an event has.
func (m Model) partEdited(e *timeline.Event, field string, r entry.Reading) (Model, []Effect) {
	return then(m, Edited{timeline.Edit{Name: m.nameOfEdit(*e, field), Changes: r.Changes}})
}

// Told returns what the details tell of an event at a position, with where each fact comes from: what is
// not told of a file of another program came with it.
func (m Model) Told(at int) []facts.Fact {
	all := facts.Of(m.Subject, at, m.Actor)
	if m.Path != "" && m.Format != "" && !m.formatOf().Whole {
		all = facts.From(m.Subject.At(at), all, facts.Imported)
	}
	return all
}

// FactAsked opens the menu of a fact of the selected event, or of one of its parts.
type FactAsked struct {
	Field string
	Part  int // a claim or a link, from 1; 0 for all of it
}

// Items lists what can be done with a fact, or with one of its parts.
func (a FactAsked) Items(m Model) (all []Item) {
	one := m.selectedEvent()
	if one == nil || a.Field == "" || m.Timeline.Version > 0 {
		return nil
	}
	form, hasParts := partFormOf(a.Field)
	if hasParts && a.Part > 0 {
		p := PartAsked{one.ID, a.Field, a.Part}
		all = append(all, Item{Words: m.say("change it"), Means: p}, Item{Words: m.say(form.end), Means: PartRemoved(p)}, Item{})
	}
	if hasParts {
		all = append(all, Item{Words: m.say(form.add), Means: PartAsked{one.ID, a.Field, 0}})
	}
	all = append(all, Item{Words: m.say("edit fact", m.FieldName(a.Field)), Means: FormAsked{Field: a.Field}})
	return append(all, Item{Words: m.say("confirm fact", m.FieldName(a.Field)), Means: FactConfirmed{one.ID, a.Field}})
}

// Listed tells whether the fact is all of a list whose parts are written one by one.
func (a FactAsked) Listed() bool {
	_, hasParts := partFormOf(a.Field)
	return hasParts && a.Part == 0
}

// PartItems lists what can be added to an event that has a form of its own: a claim, a link.
func (m Model) PartItems(event string) (all []Item) {
	if m.Timeline.Version > 0 || m.Presenting || m.Timeline.Events.Find(event) < 0 {
		return nil
	}
	for _, form := range partForms {
		all = append(all, Item{Words: m.say(form.add), Means: PartAsked{Event: event, Field: form.field}})
	}
	return all
}

// Pencil returns what the pencil beside a fact does: of a claim or a link it opens its form.
func (a FactAsked) Pencil(m Model) Message {
	if one := m.selectedEvent(); one != nil && a.Part > 0 {
		return PartAsked{one.ID, a.Field, a.Part}
	}
	return FormAsked{Field: a.Field}
}
