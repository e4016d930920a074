// Package exercise makes of a timeline one with gaps to be filled in: where a date, a place or a
// title is asked for, a line to write on stands in its stead, in whatever the timeline says of it.
// The views draw such a timeline as any other, so that there is one place where an answer could
// slip through, and not one in each view.
package exercise

import (
	"cmp"
	"encoding/json"
	"net/url"
	"path"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// Gap is the line to write on, of the same length whatever the answer.
const Gap = "__________"

// Gaps are what is asked for. They can be compared.
type Gaps uint8

// Asking returns the gaps of some secrets.
func Asking(secrets ...timeline.Secret) (all Gaps) {
	for _, s := range secrets {
		all |= 1 << s
	}
	return all
}

// Ask tells whether a secret is asked for.
func (g Gaps) Ask(s timeline.Secret) bool { return g&(1<<s) != 0 }

// To returns what of it an event can be asked for: nobody can say where took place what has no
// place, nor when what has no date.
func (g Gaps) To(e *timeline.Event) Gaps {
	if e.When.Date.IsZero() {
		g &^= Asking(timeline.Dates)
	}
	if e.Place.ID == "" {
		g &^= Asking(timeline.Where)
	}
	return g
}

// Of returns a timeline with gaps, and the answers, which stand in no text of it. Events, places
// and all else keep their ids, so that a view of the one is a view of the other.
func Of(t *timeline.Timeline, asked Gaps) (*timeline.Timeline, *Answers) {
	a := AnswersTo(t, asked)
	c := t.Clone()
	g := gapped{Answers: a}
	c.Title, c.Summary = g.loose(c.Title), g.loose(c.Summary)
	if asked.Ask(timeline.Dates) {
		c.KnownOn = edtf.Date{}
	}
	for i := range c.Places {
		g.place(&c.Places[i])
	}
	for i := range c.Actors {
		one := &c.Actors[i]
		one.Name, one.Role, one.Extra = g.loose(one.Name), g.loose(one.Role), nil
		one.Aliases = g.words(one.Aliases)
	}
	for i := range c.Sources {
		g.source(&c.Sources[i])
	}
	events := c.Events.List()
	for i := range events {
		full := events[i].Full()
		g.event(&full)
		events[i] = full.Compact()
	}
	c.Events = timeline.EventsOf(events)
	for i := range c.Stories {
		g.story(t, &c.Stories[i])
	}
	notes := len(c.Annotations)
	c.Annotations = slices.DeleteFunc(c.Annotations, func(one timeline.Annotation) bool {
		return asked.Ask(timeline.Dates) && (one.Kind != timeline.Era || one.Pin.Event != "") // it would show the date of its event
	})
	a.notes = notes - len(c.Annotations)
	for i := range c.Annotations {
		one := &c.Annotations[i]
		one.Text, one.Extra = g.text(one.Text), nil
	}
	c.Views, c.Extra = nil, nil
	return c, a
}

// gapped puts gaps into the parts of a timeline.
type gapped struct{ *Answers }

func (g gapped) text(t timeline.Text) timeline.Text { return each(t, g.Strike) }

// loose gives gaps to what speaks of the whole, or of people: "The French Revolution" tells no
// place.
func (g gapped) loose(t timeline.Text) timeline.Text {
	return each(t, func(text string) string { return g.loosely(text, Gap) })
}

func each(t timeline.Text, strike func(text string) string) timeline.Text {
	t = slices.Clone(t)
	for i := range t {
		t[i].Value = strike(t[i].Value)
	}
	return t
}

// line is a gap in every language of a text.
func line(t timeline.Text) timeline.Text {
	t = slices.Clone(t)
	for i := range t {
		t[i].Value = Gap
	}
	return t
}

func (g gapped) words(all []string) []string {
	all = slices.Clone(all)
	for i := range all {
		all[i] = g.Strike(all[i])
	}
	return all
}

func (g gapped) place(p *timeline.Place) {
	if p.Extra = nil; g.asked.Ask(timeline.Where) {
		p.Name = timeline.Say("", Gap)
		return
	}
	p.Name = g.text(p.Name)
}

// source gives a source gaps: a title that tells an answer gives way to who published it, else to its
// site, and an address that spells one is left out, since it would lead to nothing with a gap in it. Where
// titles are asked one that is called after an event, in other words of its title, gives way, too.
func (g gapped) source(s *timeline.Source) {
	s.Publisher, s.Extra = g.Strike(s.Publisher), nil
	address := addressOf(s)
	called := g.entitled(pageOf(address))
	if s.URL == "" && called || slices.ContainsFunc(s.Title, func(one timeline.Translation) bool {
		return called && strings.Contains(one.Value, "://") || g.Tells(one.Value) || g.entitled(one.Value) || g.people.begun(one.Value) || g.nations.begun(one.Value)
	}) {
		who := s.Publisher
		if site := siteOf(address); site != "" && !g.Spells(site) && strings.Contains(cmp.Or(who, Gap), Gap) {
			who = site
		}
		s.Title, s.Publisher = timeline.Say("", cmp.Or(who, Gap)), ""
	}
	if g.Spells(s.URL) || s.URL != "" && called {
		s.URL = ""
	}
	if g.asked.Ask(timeline.Dates) {
		s.Published = edtf.Date{}
	}
}

// addressOf returns the address of a source, else that which its title holds: some write it there.
func addressOf(s *timeline.Source) string {
	if s.URL != "" {
		return s.URL
	}
	for _, one := range s.Title {
		for word := range strings.FieldsSeq(one.Value) {
			if strings.HasPrefix(word, "https://") || strings.HasPrefix(word, "http://") {
				return word
			}
		}
	}
	return ""
}

// pageOf returns the words of an address that its page is called by, "" for none.
func pageOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return path.Base(strings.Map(func(r rune) rune {
		if strings.ContainsRune("_-+.", r) {
			return ' '
		}
		return r
	}, u.Path))
}

// siteOf returns the name of the site of an address, "" for none.
func siteOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

func (g gapped) event(f *timeline.Full) {
	if f.Title = g.text(f.Title); g.asked.Ask(timeline.Titles) {
		f.Title = timeline.Say("", Gap)
	}
	if f.Note, f.Extra = g.text(f.Note), nil; g.asked.Ask(timeline.Dates) {
		f.When.Said, f.When.Anchor = "", edtf.Date{}
	}
	f.When.Said = g.Strike(f.When.Said)
	f.Tags = g.words(f.Tags)
	for i := range f.Actors {
		f.Actors[i].Role = g.Strike(f.Actors[i].Role)
	}
	for i := range f.Claims {
		c := &f.Claims[i]
		c.Speaker, c.Via, c.Quote = g.text(c.Speaker), g.text(c.Via), g.Strike(c.Quote)
		if g.asked.Ask(timeline.Dates) {
			c.Said = edtf.Date{} // often the day of its event
		}
	}
	for i := range f.Values {
		if v := &f.Values[i]; !g.pictures[v.Facet] && !g.counts[v.Facet] {
			v.Word = g.Strike(v.Word)
		}
	}
	if m, has := g.media[f.ID]; has {
		m.Alt, m.Credit = g.Strike(m.Alt), g.Strike(m.Credit)
		g.of.SetMedia(f, m)
	}
}

// story gives a story gaps. What a filter of a step leaves out is told beforehand: it may ask for
// a word that has become a gap.
func (g gapped) story(t *timeline.Timeline, s *timeline.Story) {
	s.Title = g.text(s.Title)
	for i := range s.Steps {
		step := &s.Steps[i]
		step.Note, step.Private = g.text(step.Note), g.text(step.Private)
		if step.Title = g.text(step.Title); g.asked.Ask(timeline.Titles) && step.Event != "" {
			step.Title = line(step.Title)
		}
		var look map[string]any
		if json.Unmarshal(step.View, &look) != nil {
			continue
		}
		if text, _ := look["filter"].(string); text != "" {
			step.Hidden = append(step.Hidden, filtered(t, text)...)
			delete(look, "filter")
			step.View, _ = json.Marshal(look) // it was JSON
		}
	}
}

// filtered returns the ids of the events that a filter leaves out.
func filtered(t *timeline.Timeline, text string) (ids []string) {
	filter, err := timeline.ParseFilter(text)
	if err != nil {
		return nil
	}
	keep := filter.Keep(t)
	for _, e := range t.Events.All() {
		if !keep(e) {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

// AnswersTo returns the answers to what is asked of a timeline.
func AnswersTo(t *timeline.Timeline, asked Gaps) *Answers {
	a := &Answers{asked: asked, of: t, byWord: map[string][]string{}, persons: personsOf(t), pictures: map[string]bool{}, media: map[string]timeline.Media{}}
	places := map[string]bool{}
	for _, e := range t.Events.All() {
		if asked.Ask(timeline.Titles) {
			a.addText(e.Title)
		}
		if asked.Ask(timeline.Dates) {
			a.addDate(e)
		}
		if m, has := t.Media(e); has {
			a.media[e.ID] = m
		}
		places[e.Place.ID] = true
	}
	for _, p := range t.Places {
		if asked.Ask(timeline.Where) && places[p.ID] {
			a.addPlace(p)
		}
	}
	for _, f := range t.Facets {
		a.pictures[f.Name] = t.OfMedia(f.Name)
	}
	a.counts = counting(t)
	if asked.Ask(timeline.Titles) {
		a.titles = bearingsOf(t)
	}
	a.settle()
	return a
}
