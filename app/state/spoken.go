package state

import (
	"dateline/app/figure"
	"dateline/app/figure/facts"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// What a notice or a hint speaks of is said in the language of when it shows, as the notice itself is.

// spanned is a span of time, told by its sides.
type spanned calendar.Span

// In tells it in a language.
func (s spanned) In(lang string) string { return facts.SpanInWords(calendar.Span(s), lang) }

// asked is what a filter asks for of a timeline, by the clock of a zone.
type asked struct {
	filter timeline.Filter
	of     *timeline.Timeline
	zone   edtf.Zone
}

// In tells it in a language.
func (a asked) In(lang string) string { return figure.Asked(a.filter, a.of, lang, a.zone) }

// itemName is what an item is called: by its title or name, and without one by its id.
type itemName struct{ item timeline.Item }

// In returns it in a language, cut where it is long.
func (c itemName) In(lang string) string {
	said := ""
	switch one := c.item.(type) {
	case timeline.Event:
		said = one.Title.In(lang)
	case timeline.Place:
		said = one.Name.In(lang)
	case timeline.Actor:
		said = one.Name.In(lang)
	case timeline.Source:
		said = one.Title.In(lang)
	case timeline.Annotation:
		said = one.Text.In(lang)
	}
	if said == "" {
		return c.item.Key().ID
	}
	const most = 40
	return cut(said, most)
}

// eventNamed names an event with its date.
func eventNamed(e *timeline.Event) message.Speaker {
	return message.Joined{Between: " · ", All: []message.Speaker{itemName{*e}, message.Plain(e.When.Date.String())}}
}

// pinned is what an annotation is pinned to: an event, a time or a place.
type pinned struct {
	of   *figure.Subject
	note *timeline.Annotation
}

// In names it in a language; "" where nothing has a name.
func (p pinned) In(lang string) string {
	const most = 40
	return cut(p.of.PinnedTo(p.note, lang), most)
}
