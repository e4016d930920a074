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

func TestABrokenFilterSaysWhereAndWhatWouldBeRight(t *testing.T) {
	const (
		fields  = "names no field of an event; write one of type, status, certainty, place, country, actor, tag, source, id, when, starts, during, before, after, in, near, precision, sources, is, no"
		corners = "write corners, longitude first: in:125,33;132,39 is a rectangle, three or more are a polygon"
		disc    = "write longitude, latitude and how far: near:131.9,43.1,500km"
		nothing = "names nothing; write what to look for behind it"
		edtf    = "has no date that can be read; write EDTF, such as during:2019-04-18"
		first   = `has no term before it; write one, or put it into quotation marks: "and"`
		open    = `opens a bracket that nothing closes; close it: (a or b), or put it into quotation marks: "("`
		closed  = `closes no bracket; open one before it: (a or b), or put it into quotation marks: ")"`
	)
	for _, c := range []struct {
		filter string
		at     int
		want   string
	}{
		{`kim "open`, 4, `"kim \"open" has a quotation mark without its pair; close it: "two words"`},
		{`été and "open`, 8, `"été and \"open" has a quotation mark without its pair; close it: "two words"`},
		{"kim Colour!:red hi", 4, `"Colour!:red" ` + fields},
		{"été -colour:red", 4, `"-colour:red" ` + fields},
		{`a or "Two Words":red`, 5, `"\"Two Words\":red" ` + fields},
		{"before:soon", 0, `"before:soon" ` + edtf},
		{"a or not during!:soon", 9, `"during!:soon" ` + edtf},
		{"when:soon", 0, `"when:soon" ` + edtf},
		{"starts!:soon", 0, `"starts!:soon" ` + edtf},
		{"in:1,2", 0, `"in:1,2" has one corner, which bounds nothing; ` + corners},
		{"x in:1,2;x", 2, `"in:1,2;x" has a position that cannot be read; ` + corners},
		{"-in:1,2;3,NaN", 0, `"-in:1,2;3,NaN" has a latitude beyond 90 degrees; ` + corners},
		{"near:43,131.9,5km", 0, `"near:43,131.9,5km" has a latitude beyond 90 degrees; ` + disc},
		{"near:600,1,5km", 0, `"near:600,1,5km" has a longitude beyond 540 degrees; ` + disc},
		{"near:1,2", 0, `"near:1,2" is no position and distance; ` + disc},
		{"near:1,2,5", 0, `"near:1,2,5" has no distance in km, m or mi; ` + disc},
		{"near:1,2,-5mi", 0, `"near:1,2,-5mi" has no distance in km, m or mi; ` + disc},
		{"precision:day,week", 0, `"precision:day,week" names no precision of a date; write one of time, hour, day, month, season, year, decade, century, millennium, range, open`},
		{"sources:one", 0, `"sources:one" is no number; write one, or bounds of it: sources:1, sources:>1, sources:2..5`},
		{"is:odd", 0, `"is:odd" names no doubt; write one of unconfirmed, single, duplicate, approximate, uncertain, undated, unplaced`},
		{"no:money", 0, `"no:money" names nothing that an event could be without; write one of date, place, country, source, actor, tag, type, status, certainty, note`},
		{"type:", 0, `"type:" ` + nothing},
		{`a ""`, 2, `"\"\"" ` + nothing},
		{"-", 1, `"-" ` + nothing},
		{"type:meeting and", 16, `"and" ` + nothing},
		{"a or  ", 6, `"or" ` + nothing},
		{"not", 3, `"not" ` + nothing},
		{"a and or b", 6, `"or" ` + first},
		{"| b", 0, `"|" ` + first},
		{"a (b or c", 2, `"(" ` + open},
		{"(a or (b) c", 0, `"(" ` + open},
		{"a or b) c", 6, `")" ` + closed},
		{")", 0, `")" ` + closed},
		{"a ()", 3, `"(" ` + nothing},
		{strings.Repeat("(", 101) + "a", 100, `"(" stands within more than 100 others; write it with fewer brackets`},
	} {
		f, err := ParseFilter(c.filter)
		if err == nil {
			err = f.Check(&Timeline{})
		} else if !f.IsZero() || f.String() != "" {
			t.Errorf("ParseFilter(%q) = %s and an error", c.filter, f)
		}
		var wrong *FilterError
		if !errors.As(err, &wrong) || err.Error() != "filter: "+c.want || wrong.At != c.at || wrong.Text != c.filter {
			t.Errorf("ParseFilter(%q) = %v, at %+v, want %s at %d", c.filter, err, wrong, c.want, c.at)
		}
	}
}

func TestACaretStandsUnderTheMistake(t *testing.T) {
	for filter, want := range map[string]string{
		"type:meeting and":  "type:meeting and\n                ^",
		"\tкит )":           "\tкит )\n\t    ^",
		"東京 )":              "東京 )\n     ^",
		"e\u0301te\u0301 )": "e\u0301te\u0301 )\n    ^",
		"a\n)":              "a )\n  ^",
	} {
		var wrong *FilterError
		if _, err := ParseFilter(filter); !errors.As(err, &wrong) || wrong.Marked() != want {
			t.Errorf("%q is marked\n%s\nwant\n%s", filter, wrong.Marked(), want)
		}
	}
}

func TestAFilterIsReadByItsGrammar(t *testing.T) {
	for s, want := range map[string]string{
		"":                            "",
		"  ":                          "",
		" a  bc\td ":                  "a bc d",
		`"a b" c`:                     `"a b" c`,
		`type:"a b" -"c  d"`:          `type:"a b" -"c  d"`,
		"a and b & c && d":            "a b c d",
		"a or b | c || d":             "a or b or c or d",
		"not a - b -c":                "-a -b -c",
		"a b or c d":                  "a b or c d",
		"a (b or c) d":                "a (b or c) d",
		"not a or b":                  "-a or b",
		"not (a or b) c":              "not (a or b) c",
		"-(a b)":                      "not (a b)",
		"not(a)or(b)":                 "-a or b",
		"NOT a AND b OR c":            "-a b or c",
		"((a))":                       "a",
		"(a b) (c d)":                 "a b c d",
		"not not a":                   "not (-a)",
		`"and" or "Or" "not" "x:y"`:   `"and" or "Or" "not" "x:y"`,
		"-and":                        `-"and"`,
		"--kim":                       `-"-kim"`,
		"R&D a|b f(x)":                `"R&D" "a|b" "f(x)"`,
		"a& b |c":                     "a b or c",
		"type:meeting|type:visit":     "type:meeting or type:visit",
		`"a"|"b"&-c`:                  "a or b -c",
		"(a)|b":                       "a or b",
		"TYPE:Meeting,,visit":         `type:Meeting,"",visit`,
		`Side-A:x "Side A":"y,z",w`:   `sidea:x "Side A":"y,z",w`,
		`"type":x "Two ""w""":"a""b"`: `type:x "Two ""w""":"a""b"`,
		":x":                          "x",
		"near:1, in:1,2;3,4":          "near:1, in:1,2;3,4",
		`when:"2019"/2020`:            "when:2019/2020",
	} {
		f, err := ParseFilter(s)
		if got := f.Root.String(); err != nil || got != want || f.String() != strings.TrimSpace(s) {
			t.Errorf("ParseFilter(%q) = %q as %q, %v, want %q", s, got, f, err, want)
		}
	}
}

func TestAFilterTakesTermsAndGivesThemUp(t *testing.T) {
	f, err := ParseFilter("kim (type:visit or is:duplicate) -x")
	if err != nil {
		t.Fatal(err)
	}
	var terms []string
	for _, one := range f.Terms() {
		terms = append(terms, one.String())
	}
	if want := []string{"kim", "type:visit or is:duplicate", "-x"}; !slices.Equal(terms, want) {
		t.Errorf("its terms are %q, want %q", terms, want)
	}
	when := Term{Field: "when", Values: []string{"2019/2020"}}.Expr()
	for _, c := range []struct {
		name string
		got  Filter
		want string
	}{
		{"one more", f.And(when), "kim (type:visit or is:duplicate) -x when:2019/2020"},
		{"one that is there", f.And(f.Root.Of[1]), "kim (type:visit or is:duplicate) -x"},
		{"several more", f.And(FilterOf(when).And(f.Root.Of[0]).Root), "kim (type:visit or is:duplicate) -x when:2019/2020"},
		{"the first to none", Filter{}.And(when), "when:2019/2020"},
		{"to one of several", FilterOf(f.Root.Of[1]).And(when), "(type:visit or is:duplicate) when:2019/2020"},
		{"one less", f.Without(f.Root.Of[1]), "kim -x"},
		{"one that is not there", f.Without(when), "kim (type:visit or is:duplicate) -x"},
		{"the last", FilterOf(when).Without(when), ""},
	} {
		if got := c.got.String(); got != c.want || c.got.IsZero() != (c.want == "") {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	if f.String() != "kim (type:visit or is:duplicate) -x" {
		t.Errorf("the filter became %s", f)
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

// TestWhatIsDoubtfulCanBeAskedFor gives each event a doubt of its own.
func TestWhatIsDoubtfulCanBeAskedFor(t *testing.T) {
	l := &Timeline{Places: []Place{{ID: "p", Country: "RU"}, {ID: "q"}}, Facets: []Facet{{"Side A", OfWords}, {"mixed", OfWords}}}
	for _, c := range []struct{ id, date, title string }{
		{"undated", "", "Lunch"},
		{"minute", "2019-04-18T12:30:00", "Dinner"},
		{"day", "2019-04-18", "The Summit!"},
		{"month", "2019-04", "the summit"},
		{"range", "[2019-04-22..2019-04-26]", "Summit"},
		{"about", "2019~", "Talk"},
		{"elsewhere", "2019?", "Talk"},
		{"open", "XXXX", "Été"},
	} {
		e := Full{ID: c.id, Title: Say("", c.title), Place: PlaceRef{ID: map[string]string{"about": "p", "elsewhere": "q", "day": "p"}[c.id]}}
		if c.date != "" {
			e.When.Date = day(t, c.date)
		}
		switch c.id {
		case "day":
			e.Claims = []Claim{{Source: "s"}, {Source: "s", Speaker: Say("", "Kim")}, {Speaker: Say("", "Kim")}, {Via: Say("", "Kim")}, {Quote: "Yes"}}
			e.Origin = []Origin{{Field: "when", How: Extracted, Confirmed: true}, {Field: "title", How: Typed}}
			e.Values = []Value{{"mixed", "high"}}
		case "month":
			e.Claims = []Claim{{Source: "s"}}
			e.Origin = []Origin{{Field: "when", How: Extracted, Confirmed: true}, {Field: "title", How: Extracted}}
			e.Values = []Value{{"Side A", "Ö"}, {"mixed", "-3"}}
		}
		l.Events.Append(e.Compact())
	}
	for filter, want := range map[string]string{
		"no:date":                    "undated",
		"no:place -no:date":          "minute month range open",
		"no:country":                 "undated minute month range elsewhere open",
		"no:source":                  "undated minute range about elsewhere open",
		"sources:0":                  "undated minute range about elsewhere open",
		"sources:1":                  "month",
		"sources:>2 or sources:1..2": "day month",
		"sources:3,1":                "day month",
		`no:"Side A" no:source`:      "undated minute range about elsewhere open",
		"-no:side-a":                 "month",
		"precision:time":             "minute",
		"precision:Day,month":        "day month",
		"precision:range":            "range",
		"precision:year":             "about elsewhere",
		"precision:open":             "open",
		"is:unconfirmed":             "month",
		"is:duplicate":               "day month",
		"is:approximate,uncertain":   "about elsewhere",
		"ete":                        "open",
		"ÉTÉ or SUMMIT":              "day month range open",
		"side-a:o":                   "month",
		"mixed:<0":                   "month",
		"mixed:-3,high":              "day month",
		"mixed:-3.0":                 "",
		"mixed:..-1":                 "month",
		"summit -when:2019-04-18":    "range",
		"when:2019-04-20":            "month about elsewhere open",
		"when!:2019-04":              "minute day month range",
		"when!:2019-04?":             "",
		"starts:2019-04-20":          "month about elsewhere open",
		"starts!:2019":               "minute day month range about elsewhere",
		"summit (day or -day)":       "day month range",
		"(talk & in:0,0;1,1) | -when:0001/9999 -no:date": "",
	} {
		f, err := ParseFilter(filter)
		if err == nil {
			err = f.Check(l)
		}
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range l.Events.All() {
			if f.Keep(l)(e) {
				got = append(got, e.ID)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s keeps %q, want %q", filter, got, want)
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
	f.Add(`not (a or "b ""c"":") and "Side A"!:x,"",y|(-(z))`)
	f.Fuzz(func(t *testing.T, s string) {
		first, err := ParseFilter(s)
		if err != nil {
			var wrong *FilterError
			if !errors.As(err, &wrong) || wrong.Text != s || wrong.At < 0 || wrong.At > len([]rune(s)) || wrong.Problem == "" || wrong.Want == "" {
				t.Errorf("ParseFilter(%q): %#v", s, err)
			}
			return
		}
		canonical := first.Root.String()
		for _, text := range []string{first.String(), canonical} {
			again, err := ParseFilter(text)
			if err != nil || again.Root.String() != canonical {
				t.Errorf("ParseFilter(%q) = %v, %v; want %s", text, again.Root, err, canonical)
			}
		}
	})
}
