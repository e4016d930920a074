package desktop

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure"
	"dateline/app/figure/mapview"
	"dateline/app/state"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// details is the panel with everything that is known of the selected event, or
// with the list of all events while none is selected.
type details struct {
	panel *fyne.Container
	event *fyne.Container // what is known of the event, with a way back to the list
	facts *widget.RichText
	roll  *container.Scroll // of the facts
	back  *widget.Button
	place *fyne.Container // what can be said of the place of the event

	confirm, change *widget.Button

	all  *fyne.Container // the list of all events, with what is said of the whole above
	head *widget.RichText
	list *eventList

	at     string          // the id of the place of the event
	shown  string          // what the panel shows now
	of     *figure.Subject // whose events it shows
	listed calendar.Span   // of what time
}

func newDetails(choose func(event string), send func(state.Message)) *details {
	d := &details{facts: widget.NewRichText(), head: widget.NewRichText(), list: newEventList(choose)}
	d.facts.Wrapping, d.head.Wrapping = fyne.TextWrapWord, fyne.TextWrapWord
	d.roll = container.NewVScroll(d.facts)
	d.back = widget.NewButtonWithIcon("", theme.NavigateBackIcon(), func() { choose("") })
	d.back.Alignment, d.back.Importance = widget.ButtonAlignLeading, widget.LowImportance
	d.confirm = widget.NewButton("", func() { send(state.PlaceConfirmed{Place: d.at}) })
	d.change = widget.NewButton("", func() { send(state.PlaceDoubted{Place: d.at}) })
	d.place = container.NewGridWithColumns(2, d.confirm, d.change)
	d.event = container.NewBorder(d.back, d.place, nil, nil, d.roll)
	d.all = container.New(headed{}, container.NewVScroll(d.head), d.list.list)
	d.panel = container.NewStack(d.all, d.event)
	return d
}

// show fills the panel from a model.
func (d *details) show(m state.Model) {
	key := m.Lang + "\x00" + m.Selected + "\x00" + m.File
	span := m.Listed()
	if m.Motion != 0 && d.of == m.Subject { // rows of texts are slow: they follow when it rests
		span = d.listed
	}
	if key == d.shown && d.of == m.Subject && span == d.listed {
		return
	}
	d.shown, d.of, d.listed = key, m.Subject, span
	one := m.Subject.Find(m.Selected) >= 0
	if one {
		d.back.SetText(translations.Say(m.Lang, figure.Counted("all events", m.Subject.Len()), m.Subject.Len()))
		d.facts.Segments = segments(m)
		d.facts.Refresh()
		d.roll.ScrollToTop()
		d.showPlace(m)
	} else {
		d.head.Segments = segments(m)
		d.head.Refresh()
		d.list.show(m.Subject, span, m.ListsAll(span))
		d.all.Layout.Layout(d.all.Objects, d.all.Size())
	}
	setVisible(d.event, one)
	setVisible(d.all, !one)
}

// showPlace offers to confirm or to change the place of the selected event, where it was
// found by its name.
func (d *details) showPlace(m state.Model) {
	e := m.Subject.At(m.Subject.Find(m.Selected))
	d.at = e.Place.ID
	d.confirm.SetText(translations.Say(m.Lang, "confirm place"))
	d.change.SetText(translations.Say(m.Lang, "change place"))
	setVisible(d.place, figure.Unconfirmed(e))
}

// headed lays a text out above what takes the rest of the height. The text is
// given its width first, and no more than half of the height: as narrow as it is
// before it is laid out it would be thousands of points high, and the window with
// it.
type headed struct{}

// Layout implements fyne.Layout.
func (headed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	scroll, rest := objects[0].(*container.Scroll), objects[1]
	scroll.Content.Resize(fyne.NewSize(size.Width, scroll.Content.Size().Height))
	head := min(scroll.Content.MinSize().Height, size.Height/2)
	scroll.Resize(fyne.NewSize(size.Width, head))
	rest.Move(fyne.NewPos(0, head))
	rest.Resize(fyne.NewSize(size.Width, size.Height-head))
}

// MinSize implements fyne.Layout.
func (headed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[1].MinSize().Max(fyne.NewSize(120, 120))
}

// labelStyle sets a label on a line of its own.
var labelStyle = widget.RichTextStyle{SizeName: theme.SizeNameCaptionText, ColorName: theme.ColorNamePlaceHolder}

// wayTo says from where the actors whose routes the map shows came to an event, how far and
// how many days before, a line each; "" where none came from anywhere.
func wayTo(m state.Model, event int) string {
	var ways []string
	for _, leg := range mapview.Legs(m.Subject, mapview.Routes(m.Subject, m.Actor, mapview.Everything(m.Subject))) {
		if leg.Arrives == event {
			ways = append(ways, translations.Say(m.Lang, figure.Counted("from there", leg.Most), m.Subject.ActorName(leg.Actor), leg.From, leg.Kilometres, leg.Days()))
		}
	}
	return strings.Join(ways, "\n")
}

// journeys lists the legs of the routes that the map shows, under the name of each actor.
func journeys(m state.Model) (segments []widget.RichTextSegment) {
	actor := ""
	for _, leg := range mapview.Legs(m.Subject, mapview.Routes(m.Subject, m.Actor, mapview.Within(m.Subject, m.Window))) {
		if leg.Actor != actor {
			actor = leg.Actor
			segments = append(segments, &widget.TextSegment{Text: translations.Say(m.Lang, "legend route", m.Subject.ActorName(actor)), Style: labelStyle})
		}
		segments = append(segments, &widget.TextSegment{Text: leg.Words(m.Lang), Style: widget.RichTextStyleParagraph})
	}
	return segments
}

// segments writes the panel: a heading and its facts, label above value.
func segments(m state.Model) []widget.RichTextSegment {
	say := func(key string, args ...any) string { return translations.Say(m.Lang, key, args...) }
	i := m.Subject.Find(m.Selected)
	if i < 0 || m.Selected == "" {
		return append([]widget.RichTextSegment{
			&widget.TextSegment{Text: m.Subject.Title(), Style: widget.RichTextStyleSubHeading},
			&widget.TextSegment{Text: m.Timeline.Summary.In(m.Lang), Style: widget.RichTextStyleParagraph},
			&widget.TextSegment{Text: listed(m), Style: labelStyle},
			&widget.TextSegment{Text: say("nothing selected"), Style: widget.RichTextStyleBlockquote},
		}, journeys(m)...)
	}
	e := m.Subject.Event(i)
	all := []widget.RichTextSegment{&widget.TextSegment{Text: short(e.Name, mostTitle), Style: widget.RichTextStyleSubHeading}}
	fact := func(label string, values ...string) {
		text := short(strings.Join(nonEmpty(values), "\n"), mostFact)
		if text == "" {
			return
		}
		all = append(all,
			&widget.TextSegment{Text: label, Style: labelStyle},
			&widget.TextSegment{Text: text, Style: widget.RichTextStyleParagraph})
	}
	fact(say("when"), capital(e.Words), capital(e.Days), saidAs(m.Lang, e))
	status := say(e.Status.String())
	if e.Sure != 0 {
		status += ", " + say(e.Sure.String())
	}
	fact(say("status label"), status)
	fact(say("what"), say(e.Type.String()))
	where := e.Where
	if where == "" {
		where = say("no place")
	}
	fact(say("where"), where, e.Found)
	fact(say("way there"), wayTo(m, i))
	fact(say("who"), people(m.Subject, e)...)
	fact(say("claims"), claims(m, e)...)
	fact(say("links"), links(m.Subject, e)...)
	more := e.More()
	fact(say("note"), more.Note.In(m.Lang), storyNote(m, e.ID))
	fact(say("tags"), strings.Join(more.Tags, ", "))
	for _, f := range m.Timeline.Facets {
		fact(f.Name, strings.Join(timeline.Of(more.Values, f.Name), ", "))
	}
	rating := say("not rated")
	if more.Rating.Reliability != "" || more.Rating.Credibility != 0 {
		rating = fmt.Sprintf("%s%d", more.Rating.Reliability, more.Rating.Credibility)
	}
	fact(say("rating"), rating)
	return all
}

// listed says which events the list below holds.
func listed(m state.Model) string {
	span, key := m.Listed(), "list window"
	if m.ListsAll(span) {
		return translations.Say(m.Lang, figure.Counted("list all", m.Subject.Len()), m.Subject.Len())
	}
	if !m.Brush().Empty() {
		key = "list brush"
	}
	return translations.Say(m.Lang, key, m.Subject.Index.Count(span), m.Subject.Len())
}

// A text without end would take seconds to set and push all else out of sight.
const (
	mostTitle = 240
	mostFact  = 3000
)

// short cuts a text after so many letters.
func short(text string, most int) string {
	if len(text) <= most {
		return text
	}
	for i := range text {
		if most--; most < 0 {
			return text[:i] + "…"
		}
	}
	return text
}

func nonEmpty(all []string) []string {
	var kept []string
	for _, s := range all {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return kept
}

func capital(s string) string {
	for i, r := range s {
		return strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}

func saidAs(lang string, e *figure.Event) string {
	if e.When.Said == "" {
		return ""
	}
	said := translations.Say(lang, "said as", e.When.Said)
	if !e.When.Anchor.IsZero() {
		said += ", " + translations.Say(lang, "counted from", edtf.Words(e.When.Anchor, lang))
	}
	return said
}

func people(s *figure.Subject, e *figure.Event) []string {
	var all []string
	for _, p := range e.Actors {
		line := s.ActorName(p.Actor)
		if a := s.Actor(p.Actor); a != nil && a.Role.In(s.Lang) != "" {
			line += ", " + a.Role.In(s.Lang)
		}
		if p.Role != "" {
			line += " (" + p.Role + ")"
		}
		all = append(all, line)
	}
	return all
}

func claims(m state.Model, e *figure.Event) []string {
	var all []string
	if e.Says != "" {
		all = append(all, e.Says)
	} else {
		all = append(all, translations.Say(m.Lang, "nobody says"))
	}
	for _, c := range e.More().Claims {
		for _, src := range m.Timeline.Sources {
			if src.ID == c.Source {
				all = append(all, src.Title.In(m.Lang))
			}
		}
		if c.Quote != "" {
			all = append(all, "“"+c.Quote+"”")
		}
	}
	return all
}

func links(s *figure.Subject, e *figure.Event) []string {
	var all []string
	name := func(id string) string {
		if i := s.Find(id); i >= 0 {
			return s.Event(i).Name
		}
		return id
	}
	for _, l := range e.More().Links {
		all = append(all, translations.Say(s.Lang, l.Kind.String())+translations.Say(s.Lang, "colon")+name(l.To))
	}
	return all
}

func storyNote(m state.Model, id string) string {
	for _, s := range m.Timeline.Story {
		if s.Event == id {
			return s.Note.In(m.Lang)
		}
	}
	return ""
}
