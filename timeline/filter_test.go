package timeline

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"dateline/timeline/edtf"
)

func TestAFilterKeepsWhatItsTermsSay(t *testing.T) {
	l := full(t)
	week, err := edtf.Parse("[2019-04-22..2019-04-26]")
	if err != nil {
		t.Fatal(err)
	}
	l.Events.At(1).When.Date = week
	for _, c := range []struct {
		filter string
		want   []string
	}{
		{"", []string{"meeting", "first"}},
		{"hanoi", []string{"meeting"}},
		{`"first meet"`, []string{"first"}},
		{"kim second", []string{"meeting"}},
		{"-kim", []string{"first"}},
		{"type:statement,visit", []string{"first"}},
		{"status:HAPPENED", []string{"meeting"}},
		{"-status:happened", []string{"first"}},
		{"country:vn", []string{"meeting"}},
		{"actor:jong", []string{"meeting"}},
		{"source:kremlin", []string{"meeting"}},
		{"tag:summit", []string{"meeting"}},
		{"tag:sum", nil},
		{"before:2019-03", []string{"meeting"}},
		{"after:2019-04-23", []string{"first"}},
		{"after!:2019-04-23", nil},
		{"during:2019-04-01/2019-04-24", []string{"first"}},
		{"during!:2019-01-01/2019-12-31", []string{"meeting", "first"}},
		{"in:105,20;107,22", []string{"meeting"}},
		{"in:105,20;107,20;106,22;", []string{"meeting"}},
		{"-in:107,20;108,22", []string{"meeting", "first"}},
		{"near!:105.8,21.0,10km", []string{"meeting"}},
		{"near:105.85,21.03,1m", nil},
	} {
		f, err := ParseFilter(c.filter)
		if err != nil {
			t.Fatal(err)
		}
		keep := f.Keep(l)
		var got []string
		for _, e := range l.Events.All() {
			if keep == nil || keep(e) {
				got = append(got, e.ID)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q keeps %v, want %v", c.filter, got, c.want)
		}
	}
}

func TestABrokenFilterSaysWhatWouldBeRight(t *testing.T) {
	const fields = "write one of type, status, certainty, place, country, actor, tag, source, id, before, during, after, in, near"
	const corners = "write corners, longitude first: in:125,33;132,39 is a rectangle, three or more are a polygon"
	const disc = "write longitude, latitude and how far: near:131.9,43.1,500km"
	for s, want := range map[string]string{
		`"open`:              `filter: "\"open" has a quotation mark without its pair; close it: "two words"`,
		"kim Colour!:red hi": `filter: "Colour!:red" names no field of an event; ` + fields,
		"before:soon":        `filter: "before:soon" has no date that can be read; write EDTF, such as during:2019-04-18`,
		"during!:soon":       `filter: "during!:soon" has no date that can be read; write EDTF, such as during:2019-04-18`,
		"in:1,2":             `filter: "in:1,2" has one corner, which bounds nothing; ` + corners,
		"in:1,2;x":           `filter: "in:1,2;x" has a position that cannot be read; ` + corners,
		"-in:1,2;3,NaN":      `filter: "-in:1,2;3,NaN" has a latitude beyond 90 degrees; ` + corners,
		"near:43,131.9,5km":  `filter: "near:43,131.9,5km" has a latitude beyond 90 degrees; ` + disc,
		"near:600,1,5km":     `filter: "near:600,1,5km" has a longitude beyond 540 degrees; ` + disc,
		"near:1,2":           `filter: "near:1,2" is no position and distance; ` + disc,
		"near:1,2,5":         `filter: "near:1,2,5" has no distance in km, m or mi; ` + disc,
		"near:1,2,-5mi":      `filter: "near:1,2,-5mi" has no distance in km, m or mi; ` + disc,
		"type:":              `filter: "type:" names nothing; write what to look for behind it`,
		`""`:                 `filter: "\"\"" names nothing; write what to look for behind it`,
		"-":                  `filter: "-" names nothing; write what to look for behind it`,
	} {
		var wrong *FilterError
		f, err := ParseFilter(s)
		if !errors.As(err, &wrong) || err.Error() != want || f.text != "" || f.terms != nil {
			t.Errorf("ParseFilter(%q) = %v, %v, want %s", s, f, err, want)
		}
	}
}

func TestAFilterIsCutAtItsBlanks(t *testing.T) {
	for s, want := range map[string][]string{
		"":                   nil,
		"  ":                 nil,
		"a":                  {"a"},
		" a  bc\td ":         {"a", "bc", "d"},
		`"a b" c`:            {`"a b"`, "c"},
		`type:"a b" -"c  d"`: {`type:"a b"`, `-"c  d"`},
	} {
		if got, err := split(s); err != nil || !slices.Equal(got, want) {
			t.Errorf("split(%q) = %q, %v, want %q", s, got, err, want)
		}
	}
	if f, err := ParseFilter("  kim  "); err != nil || f.String() != "kim" || f.IsZero() {
		t.Errorf("a filter with blanks about it is %q, %v", f, err)
	}
}

// TestEveryFacetIsLookedThrough looks for the words of an event that has all facets,
// each of which stands in one place alone.
func TestEveryFacetIsLookedThrough(t *testing.T) {
	l := &Timeline{
		Places:  []Place{{ID: "p1", Name: Text{{"en", "Hanoi Town"}, {"vi", "Thanh"}}, Country: "VN"}},
		Actors:  []Actor{{ID: "a1", Name: Say("", "Kim Jong-un"), Aliases: []string{"Marshal"}}},
		Sources: []Source{{ID: "s1", Title: Say("", "Morning Paper"), Publisher: "House"}},
		Events: EventsOf([]Event{(&Full{
			ID: "e1", Title: Text{{"en", "Second Meeting"}, {"fr", "Rencontre"}}, Type: Meeting, Status: Happened, Sure: Probable, Place: PlaceRef{ID: "p1"}, Actors: []Part{{Actor: "a1"}},
			More: More{
				Note: Say("", "Lunch was left"), Tags: []string{"summit", "Talks"},
				Claims: []Claim{{Source: "s1", Speaker: Say("", "Kremlin"), Via: Say("", "Izvestia"), Quote: "No deal"}},
			},
		}).Compact()}),
	}
	for _, c := range []struct {
		yes, no string // filters apart by bars
	}{
		{"second|MEETING|rencontre|ond|lunch|summit|talks|hanoi|thanh|a1|jong|marshal|s1|paper|house|kremlin|izvestia|deal", "vn|e1|p1|probable|happened"},
		{`"second meeting"|"no deal"|-paris|second no`, `"meeting second"|-second|second paris`},
		{"type:meeting|type:visit,meeting|type:MEETING|-type:visit", "type:meet|type:visit|type:visit,meet"},
		{"status:happened|status:denied,happened", "status:happen|status:denied"},
		{"certainty:probable", "certainty:prob|certainty:certain"},
		{"tag:summit|tag:talks|tag:Summit", "tag:sum|tag:summits"},
		{"id:e1", "id:e|id:e11"},
		{"place:p1|place:hanoi|place:town|place:thanh", "place:vn|place:paris"},
		{"country:vn|country:fr,VN", "country:v|country:hanoi"},
		{"actor:a1|actor:kim|actor:marsh", "actor:paris|actor:p1"},
		{"source:s1|source:morning|source:house|source:kreml|source:izvestia", "source:deal|source:kim"},
		{"source:x,house|actor:x,,kim", "source:x,|actor:,"},
	} {
		for want, filters := range map[bool]string{true: c.yes, false: c.no} {
			for _, s := range strings.Split(filters, "|") {
				f, err := ParseFilter(s)
				if err != nil {
					t.Fatal(err)
				}
				if got := f.Keep(l)(l.Events.At(0)); got != want {
					t.Errorf("%s keeps the event: %v, want %v", s, got, want)
				}
			}
		}
	}
}

func TestAnEventIsAskedForItsDateOnly(t *testing.T) {
	for date, c := range map[string]struct{ yes, no string }{
		"2019-04-10":               {"before:2019-04-11 before!:2019-04-11 during:2019 during!:2019-04 after:2019-04-09 after!:2019-04-09", "before:2019-04-10 after:2019-04-10 during:2018"},
		"[2019-04-22..2019-04-26]": {"before:2019-04-24 after:2019-04-24 during:2019-04-24 during!:2019-04", "before!:2019-04-24 after!:2019-04-24 during!:2019-04-24 during!:[2019-04-01..2019-04-25] during!:2019-04~ during!:2019-04?"},
		"2019-04":                  {"during!:2019-04 during!:2019 during:2019-04-10", "during!:2019-04-10 during!:2018 during!:2019-05"},
		"":                         {"", "before:2019 during:2019 after:2019 before!:2019 during!:2019 after!:2019"},
	} {
		e := Event{ID: "e"}
		if date != "" {
			e.When.Date = day(t, date)
		}
		l := &Timeline{Events: EventsOf([]Event{e})}
		for want, filters := range map[bool]string{true: c.yes, false: c.no} {
			for _, s := range strings.Fields(filters) {
				f, err := ParseFilter(s)
				if err != nil {
					t.Fatal(err)
				}
				if got := f.Keep(l)(l.Events.At(0)); got != want {
					t.Errorf("%s keeps an event of %q: %v, want %v", s, date, got, want)
				}
			}
		}
	}
}

func FuzzAFilterThatIsReadKeepsItsText(f *testing.F) {
	f.Add(`type:meeting -"a b" before!:2019`)
	f.Fuzz(func(t *testing.T, s string) {
		first, err := ParseFilter(s)
		if err != nil {
			return
		}
		again, err := ParseFilter(first.String())
		if err != nil || len(again.terms) != len(first.terms) {
			t.Errorf("ParseFilter(%q) = %v, %v; want %d terms", first.String(), again, err, len(first.terms))
		}
	})
}
