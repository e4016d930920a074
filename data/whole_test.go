package data

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/data/kit/message"
	"dateline/data/kit/position"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// gallery returns the timeline that has one of everything that can be drawn, and events
// with what it has not: every field of an event is in it.
func gallery(t *testing.T) *timeline.Timeline {
	t.Helper()
	f, err := Load(filepath.Join("..", "app", "figure", "gallery", "gallery.json"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	date := func(s string) timeline.When {
		d, err := edtf.Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		return timeline.When{Date: d}
	}
	g := f.Timeline
	g.Annotations = nil // which head_test.go holds: this is of events
	g.Facets = []timeline.Facet{
		{Name: "Side A", Kind: timeline.OfWords},
		{Name: "tone", Kind: timeline.OfNumbers},
		{Name: "people", Kind: timeline.OfLists},
		{Name: "type", Kind: timeline.OfWords},
		{Name: "code", Kind: timeline.OfNumbers},
		{Name: "figures", Kind: timeline.OfWords},
	}
	value := func(facet, word string) timeline.Value { return timeline.Value{Facet: facet, Word: word} }
	for _, e := range []timeline.Full{
		{ID: "facets", Title: timeline.Say("en", "Facets"), When: date("2019-05-03"), Type: timeline.Meeting, Status: timeline.Happened, More: timeline.More{Values: []timeline.Value{
			value("Side A", "north, and = west"), value("tone", "-2.50"), value("people", "Ann"), value("people", "Bo \"B.\" Cy"), value("type", "flood"), value("code", "12"), value("figures", "42"),
		}}},
		{ID: "one-of-a-list", Title: timeline.Say("en", "One of a list"), When: date("2019-05-04"), Status: timeline.Happened, More: timeline.More{Values: []timeline.Value{value("people", "Ann"), value("Side A", "south")}}},
		{ID: "semicolon", Title: timeline.Say("en", "A semicolon"), When: date("2019-05-05"), Status: timeline.Happened, More: timeline.More{Values: []timeline.Value{value("people", "Ann; Bo"), value("people", "Cy")}}},
		{ID: "quoted", Title: timeline.Say("en", "Quoted"), When: date("2019-05-06"), Status: timeline.Happened, More: timeline.More{Claims: []timeline.Claim{{Source: "paper", Quote: "so it was", At: timeline.TextRange{Start: 3, End: 12}}}}},
		{ID: "tagged", Title: timeline.Say("en", "Tagged"), When: date("2019-05-06"), Status: timeline.Happened, More: timeline.More{Tags: []string{"two words", "one"}, Note: timeline.Say("en", "A note; of two\nlines, here")}},
		{ID: "bce", Title: timeline.Say("en", "Before the era"), When: date("-0479"), Status: timeline.Happened},
		{ID: "late", Title: timeline.Say("en", "Far ahead"), When: date("Y12019"), Status: timeline.Expected},
		{ID: "zone", Title: timeline.Say("en", "At an hour elsewhere"), When: date("2019-05-07T14:15:00+02:00"), Status: timeline.Happened},
	} {
		g.Events.Append(e.Compact())
	}
	if wrong := timeline.Validate(g); len(wrong) > 0 {
		t.Fatal(wrong[0])
	}
	return g
}

// wholly says of an event all that it says, by field; each line is a thing of its own.
// What it refers to is named by its name, for ids are a format's own.
func wholly(t *timeline.Timeline, e *timeline.Full) map[string]string {
	all := map[string]string{}
	put := func(field string, lines ...string) {
		if text := strings.Join(slices.DeleteFunc(lines, func(s string) bool { return s == "" }), "\n"); text != "" {
			all[field] = text
		}
	}
	others := func(text timeline.Text) (lines []string) {
		for _, one := range text {
			if one.Lang != "" && one.Lang != t.Lang && one.Value != text.In(t.Lang) {
				lines = append(lines, one.Lang+" "+one.Value)
			}
		}
		return lines
	}
	put("title", oneLine(e.Title.In(t.Lang)))
	put("note", oneLine(e.Note.In(t.Lang)))
	put("further languages", strings.Join(slices.Concat(others(e.Title), others(e.Note)), "; "))
	put("when", e.When.Date.String())
	put("said", e.When.Said)
	put("anchor", e.When.Anchor.String())
	put("type", e.Type.String())
	put("status", e.Status.String())
	put("certainty", e.Sure.String())
	for _, p := range t.Places {
		if p.ID == e.Place.ID {
			put("place", oneLine(p.Name.In(t.Lang)))
			put("country", p.Country)
			put("place kind", p.Kind.String())
			if p.At != nil {
				put("position", fmt.Sprintf("%.4f, %.4f", p.At.Lat, p.At.Lon))
			}
			if p.Radius != 0 {
				put("radius", fmt.Sprint(p.Radius))
			}
			put("outline", position.WKT(p.Outline))
		}
	}
	put("place precision", e.Place.Precision.String())
	var actors, roles []string
	for _, p := range e.Actors {
		for _, a := range t.Actors {
			if a.ID == p.Actor {
				actors = append(actors, a.Name.In(t.Lang))
				if p.Role != "" {
					roles = append(roles, a.Name.In(t.Lang)+" as "+p.Role)
				}
			}
		}
	}
	put("actors", actors...)
	put("roles", roles...)
	put("tags", e.Tags...)
	claimed(t, e, put)
	var codes, links, origins, values []string
	for _, c := range e.Codes {
		codes = append(codes, c.Scheme+" "+c.Value)
	}
	for _, l := range e.Links {
		if slot := t.Events.Find(l.To); slot >= 0 {
			links = append(links, l.Kind.String()+" "+oneLine(t.Events.At(slot).Title.In(t.Lang)))
		}
	}
	for _, o := range e.Origin {
		origins = append(origins, fmt.Sprint(o))
	}
	for _, v := range e.Values {
		f, _ := t.Facet(v.Facet)
		values = append(values, fmt.Sprintf("%s (%s): %s", v.Facet, f.Kind, v.Word))
	}
	slices.Sort(values)
	put("codes", codes...)
	put("links", links...)
	put("origin", origins...)
	put("facets", values...)
	put("rating", strings.Trim(e.Rating.Reliability+strconv.Itoa(e.Rating.Credibility), "0"))
	return all
}

// claimed says who claims an event, the first apart from the others.
func claimed(t *timeline.Timeline, e *timeline.Full, put func(string, ...string)) {
	var further []string
	for i, c := range e.Claims {
		title, url := "", ""
		for _, s := range t.Sources {
			if s.ID == c.Source {
				title, url = s.Title.In(t.Lang), s.URL
			}
		}
		if i > 0 {
			further = append(further, fmt.Sprint(title, url, c.Speaker.In(t.Lang), c.Via.In(t.Lang), c.Quote, c.Said, c.Field))
			continue
		}
		put("source", title)
		put("address", url)
		put("speaker", c.Speaker.In(t.Lang))
		put("medium", c.Via.In(t.Lang))
		put("quote", c.Quote)
		if c.At != (timeline.TextRange{}) {
			put("quote's place", fmt.Sprint(c.At))
		}
		put("claim's day", c.Said.String())
		put("claim's field", c.Field)
	}
	put("further claims", further...)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// shown are losses to other programs, of what Dateline reads again.
const shown = ""

// losses has a row for each loss that a format declares: the words behind its number, and
// the fields that are lost then, "event" for events that are not written. The gallery has
// everything that can be lost.
var losses = map[string]map[string]string{
	"timelineproj": {
		"events without a date are not written":        "event",
		"uncertain dates become spans with fuzzy ends": "when",
		"dates known to the month or the year become fuzzy spans from the first to the last day; Dateline reads them again": shown,
		"times of day lose their zone":                                                 "when",
		`statuses are not written, but for "ongoing" of what is open`:                  "status",
		"events keep of their claims only the addresses of the sources":                "source,speaker,medium,quote,quote's place,claim's day,claim's field,further claims,new address",
		"places are not written":                                                       "place,country,place kind,position,radius,outline",
		"parts of actors are not written":                                              "actors",
		"certainties are not written":                                                  "certainty",
		"events lose their outside codes":                                              "codes",
		"dates lose the words that they were read from":                                "said,anchor",
		"events lose how closely their place is known":                                 "place precision",
		`links are not written: only "part of" is, from an event that is no container`: "links",
		"events have tags with blanks, which labels have not":                          "tags",
		"values of facets are not written: only categories are":                        "facets",
	},
	"timelinejs": {
		"events without a date are not written, for TimelineJS leaves them out": "event",
		"uncertain dates become text only, shown beside a certain date":         shown,
		`statuses other than "happened" are not written`:                        shown,
		"parts of actors are not written":                                       shown,
	},
	"geojson": {"uncertain dates are certain spans in start and end; their doubt stands in the property when": shown},
	"kml": {
		"uncertain dates are shown as certain spans; Dateline reads their doubt again": shown,
		"values of lists hold a semicolon, and are read as several":                    "facets",
	},
	"ics": {
		"events without a date cannot be written to iCalendar":                              "event",
		"dates BCE cannot be written to iCalendar":                                          "event",
		"dates after the year 9998 cannot be written to iCalendar":                          "event",
		"dates known to the month or the year become whole days; Dateline reads them again": shown,
		"uncertain dates become certain days; Dateline reads their doubt again":             shown,
	},
	"markwhen": {
		"uncertain dates are drawn by markwhen as certain spans; Dateline reads them again":          shown,
		"events without a date stand on the day of knowledge, or 1970, with a property that says so": shown,
		"claims lose their speaker, medium or quote":                                                 "speaker,medium,quote,quote's place",
		"events lose their outside codes":                                                            "codes",
		"dates lose the words that they were read from":                                              "said,anchor",
		"events lose how closely their place is known":                                               "place precision",
		"events have tags with blanks or signs, which become underlines":                             "tags",
		"places lose their country and what they are":                                                "country,place kind",
		"places lose their radius":                                                                   "radius",
		"places lose their outline":                                                                  "outline",
	},
	"csv": {
		"claims lose their medium, quote or its place in the text":    "medium,quote,quote's place",
		"dates lose the day from which their words count":             "anchor",
		"events lose their outside codes":                             "codes",
		"events lose how closely their place is known":                "place precision",
		"areas are read again as points, or countries by their codes": "place,place kind",
		"values of lists hold a semicolon, and are read as several":   "facets",
	},
}

// everywhere are the losses of every format but those that keep everything.
var everywhere = map[string]string{
	"links between events are not written":                                              "links",
	"roles of actors are not written":                                                   "roles",
	"further claims are not written: only the first of an event is":                     "further claims",
	"claims lose when they were said, or of what they speak":                            "claim's day,claim's field",
	"ratings are not written":                                                           "rating",
	"events lose where their fields came from":                                          "origin",
	`statuses that are not said are read again as "happened"`:                           "new status",
	"events lose their texts in further languages":                                      "further languages",
	"quotes lose their place in the text":                                               "quote's place",
	"steps of stories are not written":                                                  shown,
	"actors lose their kind, role, country, aliases or names in further languages":      shown,
	"sources lose their publisher, kind, language, date or titles in further languages": shown,
	"places lose their names in further languages":                                      shown,
}

func TestWholeEventsComeBackButForWhatIsDeclaredLost(t *testing.T) {
	g := gallery(t)
	for _, f := range Formats() {
		if !f.Writes() {
			continue
		}
		t.Run(f.Name, func(t *testing.T) {
			again, _ := written(t, f, g)
			table := tableOf(f.Name)
			lost, gone := lostOf(g, again.Timeline)
			sums, told := map[string]int{}, map[string]string{} // by the fields that are lost
			for _, m := range f.Losses(g) {
				digits, _, counted := strings.Cut(m.String(), " ")
				n, err := strconv.Atoi(digits)
				if !counted || err != nil {
					continue // of the timeline, not of its events
				}
				says := strings.TrimPrefix(message.New(m.Code(), 2).String(), "2 ")
				fields, known := table[says]
				if !known {
					t.Errorf("the loss %q has no row in the table of losses", says)
					continue
				}
				sums[fields] += n
				told[says] = fields
			}
			for says := range table {
				if _, is := told[says]; !is {
					t.Errorf("nothing in the gallery tells of the loss %q", says)
				}
			}
			for fields, n := range sums {
				if things, events := lost.sum(fields); fields != shown && !gone.within(n, fields, things, events) {
					t.Errorf("%d are told to lose %s, and %d things of %d events do", n, fields, things, events)
				}
				for field := range strings.SplitSeq(fields, ",") {
					delete(lost, field)
				}
			}
			for _, field := range slices.Sorted(maps.Keys(lost)) {
				t.Errorf("%s: lost of %d and nothing tells of it: %s", field, len(lost[field]), examples(g, again.Timeline, field))
			}
		})
	}
}

// tableOf returns the losses of a format.
func tableOf(format string) map[string]string {
	table := map[string]string{}
	switch format {
	case "native", "sqlite":
		return table
	case "timelinejs-csv":
		format = "timelinejs"
	case "ndjson", "xlsx", "parquet":
		format = "csv"
	}
	maps.Copy(table, everywhere)
	maps.Copy(table, losses[format])
	switch format {
	case "csv", "markwhen", "timelineproj": // which lose more of quotes than their place
		delete(table, "quotes lose their place in the text")
	}
	if format == "timelineproj" {
		delete(table, "links between events are not written")
		delete(table, "further claims are not written: only the first of an event is")
		delete(table, "claims lose when they were said, or of what they speak")
	}
	return table
}

// A tally is, by field, how many things of each event did not come back.
type tally map[string]map[string]int

func (l tally) add(field, event string, n int) {
	if n > 0 && l[field] == nil {
		l[field] = map[string]int{}
	}
	if n > 0 {
		l[field][event] += n
	}
}

// sum returns how many things of fields did not come back, and of how many events.
func (l tally) sum(fields string) (things, events int) {
	of := map[string]bool{}
	for field := range strings.SplitSeq(fields, ",") {
		for event, n := range l[field] {
			things += n
			of[event] = true
		}
	}
	return things, len(of)
}

// within tells whether a number that is told is that of things or of events that are lost;
// those of events that are not written may be counted as well.
func (l tally) within(n int, fields string, things, events int) bool {
	more, moreEvents := l.sum(fields)
	return things <= n && n <= things+more || events <= n && n <= events+moreEvents
}

// matched yields the events of a timeline with what came back of each, nil for nothing.
// Where a format has ids of its own, the title tells.
func matched(g, again *timeline.Timeline, do func(was, is *timeline.Full)) {
	taken := map[string]bool{}
	for _, e := range g.Events.All() {
		was := e.Full()
		back := again.Events.First(func(e *timeline.Event) bool {
			return !taken[e.ID] && (e.ID == was.ID || oneLine(e.Title.In(again.Lang)) == oneLine(was.Title.In(g.Lang)))
		})
		if back == nil {
			do(&was, nil)
			continue
		}
		taken[back.ID] = true
		is := back.Full()
		do(&was, &is)
	}
}

// lostOf counts the things of events that did not come back, those that came back and
// were not there, and apart from them all that is said of events that are not written.
func lostOf(g, again *timeline.Timeline) (lost, gone tally) {
	lost, gone = tally{}, tally{}
	matched(g, again, func(was, is *timeline.Full) {
		a := wholly(g, was)
		if is == nil {
			lost.add("event", was.ID, 1)
			for field, text := range a {
				gone.add(field, was.ID, missing(text, ""))
			}
			gone.add("new status", was.ID, 1)
			return
		}
		b := wholly(again, is)
		for field := range a {
			lost.add(field, was.ID, missing(a[field], b[field]))
		}
		for field := range b {
			if missing(a[field], b[field]) == 0 {
				lost.add("new "+field, was.ID, missing(b[field], a[field]))
			}
		}
	})
	return lost, gone
}

// missing counts the lines of one text that another has not.
func missing(a, b string) (n int) {
	have := strings.Split(b, "\n")
	for line := range strings.SplitSeq(a, "\n") {
		if line != "" && !slices.Contains(have, line) {
			n++
		}
	}
	return n
}

// examples shows the first events in which a field did not come back.
func examples(g, again *timeline.Timeline, field string) string {
	var all []string
	matched(g, again, func(was, is *timeline.Full) {
		name := strings.TrimPrefix(field, "new ")
		if is == nil {
			if field == "event" {
				all = append(all, was.ID)
			}
			return
		}
		if a, b := wholly(g, was)[name], wholly(again, is)[name]; a != b && len(all) < 4 {
			all = append(all, fmt.Sprintf("%s was %q is %q", was.ID, a, b))
		}
	})
	return strings.Join(all[:min(len(all), 6)], "; ")
}
