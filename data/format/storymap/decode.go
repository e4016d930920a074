package storymap

import (
	"regexp"

	"dateline/data/kit/draft"
	"dateline/data/kit/facets"
	"dateline/data/kit/jsontree"
	"dateline/data/kit/message"
	"dateline/data/kit/position"
	"dateline/data/words"
	"dateline/timeline"
)

// Name is the name under which fields of StoryMapJS stand beside an event.
const Name = "storymap"

var namesYear = regexp.MustCompile(`\d{4}|\d+ ?(?i:bce?|ad)`)

// Decode reads a file of StoryMapJS.
func Decode(raw []byte, o draft.Options) (draft.Result, error) {
	doc, err := jsontree.Parse(raw, o.Limit)
	if err != nil {
		return draft.Result{}, err
	}
	slides := doc.Root.Get("storymap", "slides")
	if slides == nil || slides.Kind != '[' {
		return draft.Result{}, message.Error(`1: there is no list of slides; StoryMapJS has {"storymap": {"slides": [{"text": {…}, "location": {…}}]}}`)
	}
	d := draft.New()
	d.Account.Sees("%d {slide|slides}", len(slides.Items))
	d.Timeline.Extra = draft.Keep(d.Timeline.Extra, Name, doc.Rest(doc.Root.Get("storymap"), "slides"))
	var yearless []string
	for i := range slides.Items {
		s := &slides.Items[i]
		headline := draft.Plain(s.Get("text", "headline").Str())
		if s.Get("type").Str() == "overview" && len(d.Timeline.Title) == 0 {
			d.Timeline.Title = timeline.Say("", headline)
			d.Timeline.Summary = timeline.Say("", draft.Plain(s.Get("text", "text").Str()))
			d.Account.LeftOut("%d as title of the whole", 1)
			continue
		}
		if said := slide(d, doc, s, headline, o); said != "" {
			yearless = append(yearless, said)
		}
	}
	if len(yearless) > 0 {
		d.Note("%d {date names|dates name} no year and {is|are} kept as words, such as %q", len(yearless), yearless[0])
	}
	return d.Result, nil
}

// read are the members of a slide that have a meaning here, or none outside StoryMapJS.
var read = map[string]bool{"text": true, "date": true, "location": true, "media": true, "background": true, "type": true, "uniqueid": true}

// slide reads an event and a step of the story, and returns its date where that names no
// year.
func slide(d *draft.Draft, doc *jsontree.Document, s *jsontree.Node, headline string, o draft.Options) (yearless string) {
	var e timeline.Full
	e.Title = timeline.Say("", headline)
	e.Note = timeline.Say("", draft.Plain(s.Get("text", "text").Str()))
	if said := draft.Plain(s.Get("date").Str()); said != "" {
		date, err := words.Date(said, o.DateOrder)
		switch {
		case !namesYear.MatchString(said):
			yearless = said
		case err != nil:
			d.Fail(doc.Problem(s.Get("date"), err))
		default:
			e.When.Date = date
		}
		if said != e.When.Date.String() {
			e.When.Said = said
		}
	}
	at := s.Get("location")
	lat, okLat := at.Get("lat").Float()
	lon, okLon := at.Get("lon").Float()
	var where *timeline.LonLat
	if okLat && okLon {
		var err error
		if where, err = position.Check(lat, lon); err != nil {
			d.Fail(doc.Problem(at, err))
		}
	}
	e.Place.ID = d.Place(at.Get("name").Str(), "", where)
	if len(e.Title) == 0 {
		e.Title = timeline.Say("", at.Get("name").Str())
	}
	for i := range s.Members {
		if m := &s.Members[i]; !read[m.Name] {
			facets.ReadValue(d, &e, m.Name, &m.Value)
		}
	}
	e.Extra = draft.Keep(e.Extra, Name, doc.Rest(s, "text", "date"))
	id := d.Add(e)
	if len(d.Timeline.Stories) == 0 {
		d.Timeline.Stories = []timeline.Story{{ID: timeline.PlainStory}}
	}
	story := &d.Timeline.Stories[0]
	story.Steps = append(story.Steps, timeline.Step{Event: id, Note: e.Note})
	return yearless
}
