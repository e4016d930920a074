package timelinejs

import (
	"encoding/json"
	"fmt"
	"html"
	"io"
	"strings"

	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/kit/facets"
	"dateline/data/kit/loss"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// Encode writes a timeline as JSON of TimelineJS 3.
func Encode(out io.Writer, t *timeline.Timeline) error {
	book := facets.Of(t)
	doc := draft.Kept[json.RawMessage](t.Extra, Name)
	title := map[string]json.RawMessage{}
	_ = json.Unmarshal(doc["title"], &title) // none for nothing
	title["text"] = texts(title["text"], t.Title.In(t.Lang), t.Summary.In(t.Lang))
	delete(title, "type")
	doc["title"] = draft.Raw(title)
	var events []json.RawMessage
	for _, event := range t.Events.All() {
		if e := event.Full(); !e.When.Date.IsZero() {
			events = append(events, slide(book, t, &e))
		}
	}
	doc["events"] = draft.Raw(events)
	if events == nil {
		doc["events"] = json.RawMessage("[]")
	}
	if all := eras(t); all != nil {
		doc["eras"] = draft.Raw(all)
	}
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(doc); err != nil {
		return message.Error("writing TimelineJS: %w", err)
	}
	return nil
}

// eras writes the spans of time that are shaded.
func eras(t *timeline.Timeline) (all []json.RawMessage) {
	for _, a := range t.Annotations {
		date := t.Time(a)
		if a.Kind != timeline.Era || date.IsZero() {
			continue
		}
		s := draft.Kept[json.RawMessage](a.Extra, Name)
		s["text"] = texts(s["text"], a.Text.In(t.Lang), draft.Plain(jsonText(s["text"], "text")))
		if !spans(s, date) {
			s["dateline"] = draft.Raw(map[string]string{"when": date.String()})
		}
		all = append(all, draft.Raw(s))
	}
	return all
}

// jsonText returns a member of an object that is a text, "" for none.
func jsonText(object json.RawMessage, name string) string {
	all := map[string]any{}
	_ = json.Unmarshal(object, &all) // none for nothing
	text, _ := all[name].(string)
	return text
}

// spans writes a date as the two ends that TimelineJS knows, and tells whether they say it all.
func spans(s map[string]json.RawMessage, date edtf.Date) bool {
	p := dates.Of(date)
	start, end := p.Start, p.End
	if !start.Known {
		start, end = end, dates.Point{}
	}
	s["start_date"] = draft.Raw(parts(start))
	if end.Known && end != start {
		s["end_date"] = draft.Raw(parts(end))
	}
	exact := p.Single || p.Start.Known && p.End.Known
	again, err := dates.Read(local(start).String(), local(end).String(), false)
	return exact && err == nil && again.Equal(date)
}

// Losses says in words what TimelineJS cannot carry of a timeline.
func Losses(t *timeline.Timeline) []message.Message {
	return append(loss.Report(t,
		loss.Undated("%d {event|events} without a date {is|are} not written, for TimelineJS leaves {it|them} out"),
		loss.Uncertain("%d uncertain {date|dates} {becomes|become} text only, shown beside a certain date"),
		loss.Status, loss.Actors, loss.Links, loss.Roles, loss.Claims, loss.ClaimsOf, loss.Ratings, loss.Origins, loss.Unsaid, loss.QuotesAt, loss.Langs, loss.Extra(Name),
	), loss.Whole(t, loss.Title, loss.Summary, loss.Eras)...)
}

// texts writes headline and text: with their markup where they still say what it
// said, else escaped, so that no text becomes markup.
func texts(kept json.RawMessage, headline, text string) json.RawMessage {
	all := map[string]any{}
	_ = json.Unmarshal(kept, &all) // none for nothing
	for name, value := range map[string]string{"headline": headline, "text": text} {
		if was, _ := all[name].(string); draft.Plain(was) != value {
			all[name] = strings.ReplaceAll(html.EscapeString(value), "\n", "<br>")
		}
	}
	return draft.Raw(all)
}

// slide writes an event.
func slide(book *facets.Book, t *timeline.Timeline, e *timeline.Full) json.RawMessage {
	s := draft.Kept[json.RawMessage](e.Extra, Name)
	s["unique_id"] = draft.Raw(e.ID)
	s["text"] = texts(s["text"], e.Title.In(t.Lang), e.Note.In(t.Lang))
	exact := spans(s, e.When.Date)
	own := map[string]any{}
	for _, f := range book.Fields(e) {
		own[f.Name] = f.Value
	}
	if values := book.JSON(e); values != nil {
		own["facets"] = values
	}
	if groups, _ := t.Facet("group"); groups.Name != "" && timeline.Of(e.Values, groups.Name) != nil {
		s["group"] = draft.Raw(timeline.Of(e.Values, groups.Name)[0])
	} else if _, grouped := s["group"]; grouped || e.Type != 0 {
		s["group"] = draft.Raw(group(s["group"], e))
	}
	if said := e.When.Said; said != "" {
		s["display_date"] = draft.Raw(said)
	} else if !exact {
		s["display_date"] = draft.Raw(edtf.Words(e.When.Date, language(t.Lang)))
	}
	if exact { // the parts say it all
		delete(own, "when")
		delete(own, "said")
	}
	location(s, book, e)
	if len(own) > 0 {
		s["dateline"] = draft.Raw(own)
	}
	return draft.Raw(s)
}

// local returns a point without its zone, which TimelineJS does not know.
func local(p dates.Point) dates.Point {
	p.Zone = ""
	return p
}

// language returns the one in which a date is said.
func language(lang string) string {
	if strings.HasPrefix(lang, "fr") {
		return "fr"
	}
	return "en"
}

// group writes the row of a slide: as it was read where the event still is of the
// type that it made, else the type.
func group(kept json.RawMessage, e *timeline.Full) string {
	var was string
	_ = json.Unmarshal(kept, &was) // "" for none
	if kind, _ := draft.TypeOf(was); kind == e.Type {
		return was
	}
	return e.Type.String()
}

// location writes the place of an event where it has a position.
func location(s map[string]json.RawMessage, book *facets.Book, e *timeline.Full) {
	p, ok := book.Place(e)
	if !ok || p.At == nil {
		return
	}
	at := map[string]any{}
	_ = json.Unmarshal(s["location"], &at) // none for nothing
	at["lat"], at["lon"], at["name"] = p.At.Lat, p.At.Lon, p.Name.In("")
	s["location"] = draft.Raw(at)
}

// parts writes a point as a date of TimelineJS, minus for BCE without a year 0.
func parts(p dates.Point) map[string]string {
	year := p.Year
	if year < 1 {
		year = -dates.YearBCE(year)
	}
	all := map[string]string{"year": fmt.Sprint(year)}
	for _, one := range []struct {
		name string
		n    int
		has  bool
	}{
		{"month", p.Month, p.Month > 0},
		{"day", p.Day, p.Day > 0},
		{"hour", p.Hour, p.Clock},
		{"minute", p.Minute, p.Clock},
		{"second", p.Second, p.Clock && p.Second > 0},
	} {
		if one.has {
			all[one.name] = fmt.Sprint(one.n)
		}
	}
	return all
}
