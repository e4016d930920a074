package timelinejs

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/kit/facets"
	"dateline/data/kit/jsontree"
	"dateline/data/kit/message"
	"dateline/data/kit/position"
	"dateline/data/words"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// Name is the name under which fields of TimelineJS stand beside an event.
const Name = "timelinejs"

type node = jsontree.Node

// slidesSeen is the code of a message that counts slides.
const slidesSeen = "%d {slide|slides}"

type decoder struct {
	*draft.Draft
	doc     *jsontree.Document
	grouped bool // a group of the file is no type of ours: all are a facet
}

// read are the members of a slide that have a meaning here, or none outside TimelineJS.
var read = map[string]bool{
	"start_date": true, "end_date": true, "text": true, "media": true, "group": true, "display_date": true, "display_text": true, "background": true,
	"autolink": true, "unique_id": true, "location": true, "type": true, "dateline": true,
}

// wordy tells whether one of the groups of slides is no type of ours.
func wordy(slides []node, member string) bool {
	for i := range slides {
		if _, tags := draft.TypeOf(slides[i].Get(member).Str()); tags != nil && slides[i].Get("dateline") == nil {
			return true
		}
	}
	return false
}

// Decode reads a file of TimelineJS.
func Decode(raw []byte, o draft.Options) (draft.Result, error) {
	doc, err := jsontree.Parse(raw, o.Limit)
	if err != nil {
		return draft.Result{}, err
	}
	d := decoder{Draft: draft.New(), doc: doc}
	root := &doc.Root
	if old := root.Get("timeline"); old.Get("date") != nil {
		d.legacy(old)
		return d.Result, nil
	}
	events := root.Get("events")
	if events == nil || events.Kind != '[' {
		return draft.Result{}, message.Error(`1: there is no list "events"; TimelineJS has {"title": {…}, "events": [{"start_date": {"year": 2019}, "text": {…}}]}`)
	}
	kept := doc.Rest(root, "title", "events", "eras")
	d.grouped = wordy(events.Items, "group")
	if title := root.Get("title"); title != nil {
		d.Account.Sees(slidesSeen, 1)
		d.heading(title, kept)
	}
	d.Account.Sees(slidesSeen, len(events.Items))
	for i := range events.Items {
		d.slide(&events.Items[i], kept)
	}
	eras := root.Get("eras").List()
	d.Account.Sees(slidesSeen, len(eras))
	d.Account.LeftOut("%d as eras, which are no events", len(eras))
	for i := range eras {
		d.era(&eras[i])
	}
	d.Timeline.Extra = draft.Keep(d.Timeline.Extra, Name, kept)
	return d.Result, nil
}

// heading reads the slide that stands for the whole.
func (d *decoder) heading(n *node, kept map[string]json.RawMessage) {
	d.Timeline.Title = timeline.Say("", draft.Plain(n.Get("text", "headline").Str()))
	d.Timeline.Summary = timeline.Say("", draft.Plain(n.Get("text", "text").Str()))
	kept["title"] = d.doc.Raw(n)
	d.Account.LeftOut("%d as title of the whole", 1)
}

// era reads a span of time that is shaded.
func (d *decoder) era(n *node) {
	var e timeline.Full
	if d.when(n, &e); e.When.Date.IsZero() {
		return // which is a problem by now
	}
	if own, err := edtf.Parse(n.Get("dateline", "when").Str()); err == nil && !own.IsZero() {
		e.When.Date = own
	}
	rest := d.doc.Rest(n, "start_date", "end_date", "dateline")
	d.Era(draft.Plain(n.Get("text", "headline").Str()), e.When.Date, draft.Keep(nil, Name, rest))
}

// slide reads an event. One of the type "overview" is the title of files of older
// versions.
func (d *decoder) slide(n *node, kept map[string]json.RawMessage) {
	if n.Get("type").Str() == "overview" && len(d.Timeline.Title) == 0 {
		d.heading(n, kept)
		return
	}
	text := n.Get("text")
	e := timeline.Full{ID: n.Get("unique_id").Str()}
	e.Title = timeline.Say("", draft.Plain(text.Get("headline").Str()))
	e.Note = timeline.Say("", draft.Plain(text.Get("text").Str()))
	if len(e.Title) == 0 {
		e.Title = timeline.Say("", draft.Plain(n.Get("media", "caption").Str()))
	}
	d.when(n, &e)
	group, own := n.Get("group").Str(), n.Get("dateline")
	if e.Type, _ = draft.TypeOf(group); own != nil {
		e.Type = 0 // as we say ourselves
	} else if d.grouped {
		d.Value(&e, "group", timeline.OfWords, group)
	}
	for i := range n.Members {
		if m := &n.Members[i]; !read[m.Name] {
			facets.ReadValue(d.Draft, &e, m.Name, &m.Value)
		}
	}
	if link := n.Get("media", "link").Str(); link != "" {
		e.Claims = d.Claims("", link)
	}
	d.place(n.Get("location"), &e)
	rest := d.doc.Rest(n, "start_date", "end_date", "unique_id", "display_date", "dateline")
	e.Extra = draft.Keep(e.Extra, Name, rest)
	if own != nil {
		facets.ReadJSON(d.Draft, &e, own.Get("facets"))
		if err := facets.Read(d.Draft, &e, func(name string) string { return own.Get(name).Str() }); err != nil {
			d.Fail(d.doc.Problem(own, err))
		}
		if own.Get("when") != nil && own.Get("said") == nil {
			e.When.Said = "" // the words were put there to be shown
		}
	}
	d.Add(e)
}

// when reads the dates of a slide.
func (d *decoder) when(n *node, e *timeline.Full) {
	start, end := n.Get("start_date"), n.Get("end_date")
	for _, said := range []*node{n.Get("display_date"), start.Get("display_date"), n.Get("display_text")} {
		if e.When.Said == "" {
			e.When.Said = draft.Plain(said.Str())
		}
	}
	a, errA := dateOf(start)
	b, errB := dateOf(end)
	if errA != nil {
		d.Fail(d.doc.Problem(start, errA))
	}
	if errB != nil {
		d.Fail(d.doc.Problem(end, errB))
	}
	if start == nil {
		d.Fail(d.doc.Problem(n, message.Error("there is no start_date; an event needs one such as {\"year\": 2019}")))
	}
	date, err := dates.Read(a, b, false)
	if err != nil {
		d.Fail(d.doc.Problem(end, err))
		date, _ = dates.Read(a, "", false) // a has been read before
	}
	e.When.Date = date
}

// dateOf writes a date of parts as EDTF; any part may be a number, a text or
// missing. The whole may be a text, as in older files.
func dateOf(n *node) (string, error) {
	if n == nil {
		return "", nil
	}
	if n.Kind == '"' {
		return oldDate(n.Str())
	}
	year := strings.NewReplacer(",", "", " ", "", "−", "-").Replace(n.Get("year").Str())
	if year == "" {
		if n.Get("month").Str()+n.Get("day").Str() != "" {
			return "", message.Error("there is a month without a year; write \"year\": \"2019\"")
		}
		return "", nil
	}
	number, err := strconv.ParseInt(year, 10, 64)
	if err != nil {
		return "", message.Error("the year %q is not a whole number; write 2019, or -500 for 500 BCE", year)
	}
	if number < 0 {
		number = dates.BCE(-number) // minus is BCE, and there is no year 0
	}
	p := dates.Point{Known: true, Year: number}
	for _, part := range []struct {
		name string
		to   *int
		most int
	}{{"month", &p.Month, 12}, {"day", &p.Day, 31}, {"hour", &p.Hour, 23}, {"minute", &p.Minute, 59}, {"second", &p.Second, 59}} {
		text := n.Get(part.name).Str()
		if text == "" {
			continue
		}
		if *part.to, err = strconv.Atoi(text); err != nil || *part.to < 0 || *part.to > part.most {
			return dates.Year(number), message.Error("the %s %q is not a number up to %d", part.name, text, part.most)
		}
		p.Clock = p.Clock || part.name == "hour"
	}
	if p.Day == 0 || p.Month == 0 {
		p.Clock = false
	}
	text := p.String()
	if _, err := edtf.ParseISO(text); err != nil {
		return dates.Year(number), err
	}
	return text, nil
}

// oldDate reads "2011,12,10" and what else a cell of the first version held;
// months came first there.
func oldDate(text string) (string, error) {
	if strings.TrimSpace(text) == "" {
		return "", nil
	}
	if parts := strings.Split(text, ","); len(parts) > 1 && len(parts) < 4 && !strings.ContainsAny(text, "/:") {
		text = strings.TrimSpace(parts[0])
		for _, p := range parts[1:] {
			text += fmt.Sprintf("-%02s", strings.TrimSpace(p))
		}
	}
	d, err := words.Date(text, draft.MonthFirst)
	return d.String(), err
}

// place reads a location, which TimelineJS documents and does not show.
func (d *decoder) place(at *node, e *timeline.Full) {
	if at == nil {
		return
	}
	lat, okLat := at.Get("lat").Float()
	lon, okLon := at.Get("lon").Float()
	var where *timeline.LonLat
	if okLat && okLon {
		var err error
		if where, err = position.Check(lat, lon); err != nil {
			d.Fail(d.doc.Problem(at, err))
		}
	}
	e.Place.ID = d.Place(at.Get("name").Str(), "", where)
}

// legacy reads a file of TimelineJS's first version.
func (d *decoder) legacy(n *node) {
	d.Timeline.Title = timeline.Say("", draft.Plain(n.Get("headline").Str()))
	d.Timeline.Summary = timeline.Say("", draft.Plain(n.Get("text").Str()))
	d.Timeline.Extra = draft.Keep(d.Timeline.Extra, Name, d.doc.Rest(n, "headline", "text", "date", "type"))
	all := n.Get("date").List()
	d.Account.Sees(slidesSeen, len(all))
	d.grouped = wordy(all, "tag")
	for i := range all {
		one := &all[i]
		var e timeline.Full
		e.Title = timeline.Say("", draft.Plain(one.Get("headline").Str()))
		e.Note = timeline.Say("", draft.Plain(one.Get("text").Str()))
		e.Type, _ = draft.TypeOf(one.Get("tag").Str())
		if d.grouped {
			d.Value(&e, "tag", timeline.OfWords, one.Get("tag").Str())
		}
		a, errA := oldDate(one.Get("startDate").Str())
		b, errB := oldDate(one.Get("endDate").Str())
		date, err := dates.Read(a, b, false)
		if err = errors.Join(errA, errB, err); err != nil {
			d.Fail(d.doc.Problem(one, err))
		}
		e.When.Date = date
		kept := d.doc.Rest(one, "startDate", "endDate", "headline", "text", "tag", "asset")
		if asset := one.Get("asset"); asset != nil {
			kept["media"] = draft.Raw(map[string]string{"url": asset.Get("media").Str(), "credit": asset.Get("credit").Str(), "caption": asset.Get("caption").Str()})
		}
		e.Extra = draft.Keep(e.Extra, Name, kept)
		d.Add(e)
	}
}
