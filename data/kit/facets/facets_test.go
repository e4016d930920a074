package facets

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/data/kit/draft"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// book is of a timeline in French with a place, an actor and a source of each kind.
func book() *Book {
	return Of(&timeline.Timeline{
		Lang: "fr",
		Places: []timeline.Place{
			{ID: "hanoi", Name: timeline.Text{{Lang: "en", Value: "Hanoi"}, {Lang: "fr", Value: "Hanoï"}}, Kind: timeline.Point, At: &timeline.LonLat{Lon: 105.85, Lat: -21.5}, Country: "VN"},
			{ID: "russia", Name: timeline.Say("", "Russie"), Kind: timeline.Country, Country: "RU"},
		},
		Actors: []timeline.Actor{
			{ID: "kim", Name: timeline.Text{{Lang: "en", Value: "Kim"}, {Lang: "fr", Value: "Kim J."}}},
			{ID: "trump", Name: timeline.Say("", "Trump")},
		},
		Sources: []timeline.Source{
			{ID: "paper", Title: timeline.Text{{Lang: "en", Value: "Paper"}, {Lang: "fr", Value: "Journal"}}, URL: "https://example.org/a"},
			{ID: "wire", Title: timeline.Say("", "Agence")},
		},
	})
}

func date(t *testing.T, text string) edtf.Date {
	t.Helper()
	d, err := edtf.ParseISO(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func full(e timeline.Event, m timeline.More) *timeline.Full {
	f := e.Full()
	f.More = m
	return &f
}

// written joins fields to one text, a line each.
func written(all []Field) string {
	var b strings.Builder
	for _, f := range all {
		b.WriteString(f.Name + "=" + f.Value + "\n")
	}
	return b.String()
}

func TestTheFacetsOfAnEventAreWrittenAsTexts(t *testing.T) {
	for _, c := range []struct {
		name  string
		event *timeline.Full
		want  string
	}{
		{"what is said of nothing is not written", full(timeline.Event{ID: "e", Title: timeline.Say("", "Title"), Status: timeline.Happened}, timeline.More{Note: timeline.Say("", "note")}), ""},
		{
			"everything",
			full(timeline.Event{
				When: timeline.When{Date: date(t, "2019-04~"), Said: "en avril"}, Type: timeline.Meeting, Status: timeline.Denied, Sure: timeline.Possible,
				Place: timeline.PlaceRef{ID: "hanoi", Precision: timeline.Town}, Actors: []timeline.Part{{Actor: "kim", Role: "host"}, {Actor: "trump"}},
			}, timeline.More{
				Tags: []string{"a", "b"}, Codes: []timeline.Code{{Scheme: "wikidata", Value: "Q1"}, {Scheme: "plover", Value: "MEET now"}, {Scheme: "x", Value: "y"}},
				Claims: []timeline.Claim{
					{Source: "paper", Speaker: timeline.Text{{Lang: "en", Value: "he"}, {Lang: "fr", Value: "lui"}}, Quote: "« oui »"}, {Source: "wire", Quote: "no"},
				},
			}),
			"when=2019-04~\nsaid=en avril\ntype=meeting\nstatus=denied\ncertainty=possible\nplace=Hanoï\ncountry=VN\nposition=-21.5, 105.85\nplacePrecision=town\n" +
				"actors=Kim J.; Trump\ntags=a; b\ncodes=wikidata Q1; plover MEET now; x y\nsource=Journal\nurl=https://example.org/a\nspeaker=lui\nquote=« oui »\n",
		},
		{"a country has a kind and no position", full(timeline.Event{Place: timeline.PlaceRef{ID: "russia"}}, timeline.More{}), "place=Russie\ncountry=RU\nplaceKind=country\n"},
		{"a place that is not listed is none", full(timeline.Event{Place: timeline.PlaceRef{ID: "nowhere"}}, timeline.More{}), ""},
		{"a claim without a listed source has its words", full(timeline.Event{}, timeline.More{Claims: []timeline.Claim{{Source: "lost", Quote: "so"}}}), "quote=so\n"},
		{"a source without an address", full(timeline.Event{}, timeline.More{Claims: []timeline.Claim{{Source: "wire"}}}), "source=Agence\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := written(book().Fields(c.event))
			if got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
			for _, f := range book().Fields(c.event) {
				if !slices.Contains(Names, f.Name) {
					t.Errorf("Names lacks %s", f.Name)
				}
			}
		})
	}
}

func TestTheBookFindsWhatAnEventRefersTo(t *testing.T) {
	b := book()
	if p, ok := b.Place(&timeline.Full{}); ok || !reflect.DeepEqual(p, timeline.Place{}) {
		t.Errorf("an event without a place is at %v, %t", p, ok)
	}
	if names := b.Actors(&timeline.Full{}); names != nil {
		t.Errorf("an event without actors has %v", names)
	}
	for name, want := range map[string][2]string{"": {}, "paper": {"Journal", "https://example.org/a"}, "wire": {"Agence", ""}, "lost": {}} {
		e := full(timeline.Event{}, timeline.More{Claims: []timeline.Claim{{Source: name}, {Source: "paper"}}})
		if title, url := b.Source(e); [2]string{title, url} != want {
			t.Errorf("the source %q is %q, %q, want %q", name, title, url, want)
		}
	}
	if title, url := b.Source(&timeline.Full{}); title+url != "" {
		t.Errorf("an event without claims has the source %q, %q", title, url)
	}
}

func TestTheTextsOfFacetsAreReadBack(t *testing.T) {
	for _, c := range []struct {
		name    string
		fields  map[string]string
		want    *timeline.Full
		place   *timeline.Place // that was made
		problem string
	}{
		{"nothing", nil, full(timeline.Event{}, timeline.More{}), nil, ""},
		{
			"everything",
			map[string]string{
				"when": "2019-04~", "said": "en avril", "type": "Meeting", "status": "denied", "certainty": "POSSIBLE", "place": "Hanoi", "country": "VN", "position": "-21.5, 105.85",
				"placePrecision": "town", "actors": "Kim; Trump", "tags": "a; b", "codes": "wikidata Q1; plover MEET now; broken", "source": "Paper", "url": "https://example.org/a", "speaker": "he", "quote": "yes",
			},
			full(timeline.Event{
				When: timeline.When{Date: date(t, "2019-04~"), Said: "en avril"}, Type: timeline.Meeting, Status: timeline.Denied, Sure: timeline.Possible,
				Place: timeline.PlaceRef{ID: "hanoi", Precision: timeline.Town}, Actors: []timeline.Part{{Actor: "kim"}, {Actor: "trump"}},
			}, timeline.More{
				Tags: []string{"a", "b"}, Codes: []timeline.Code{{Scheme: "wikidata", Value: "Q1"}, {Scheme: "plover", Value: "MEET now"}},
				Claims: []timeline.Claim{{Source: "paper", Speaker: timeline.Say("", "he"), Quote: "yes"}},
			}),
			&timeline.Place{ID: "hanoi", Name: timeline.Say("", "Hanoi"), Kind: timeline.Point, At: &timeline.LonLat{Lon: 105.85, Lat: -21.5}, Country: "VN"},
			"",
		},
		{
			"a claim without a source",
			map[string]string{"quote": "yes"},
			full(timeline.Event{}, timeline.More{Claims: []timeline.Claim{{Quote: "yes"}}}), nil, "",
		},
		{
			"a speaker alone",
			map[string]string{"speaker": "he"},
			full(timeline.Event{}, timeline.More{Claims: []timeline.Claim{{Speaker: timeline.Say("", "he")}}}), nil, "",
		},
		{
			"a source without words",
			map[string]string{"source": "Paper"},
			full(timeline.Event{}, timeline.More{Claims: []timeline.Claim{{Source: "paper"}}}), nil, "",
		},
		{"a status that says how sure it is", map[string]string{"status": "confirmed"}, full(timeline.Event{Sure: timeline.Certain}, timeline.More{}), nil, ""},
		{
			"a country alone is a place",
			map[string]string{"country": "RU", "placeKind": "Country"},
			full(timeline.Event{Place: timeline.PlaceRef{ID: "ru"}}, timeline.More{}),
			&timeline.Place{ID: "ru", Name: timeline.Say("", "RU"), Kind: timeline.Country, Country: "RU"}, "",
		},
		{
			"a position alone is a place",
			map[string]string{"position": "1,2"},
			full(timeline.Event{Place: timeline.PlaceRef{ID: "1-2"}}, timeline.More{}),
			&timeline.Place{ID: "1-2", Name: timeline.Say("", "1,2"), Kind: timeline.Point, At: &timeline.LonLat{Lon: 2, Lat: 1}}, "",
		},
		{
			"a date that is none",
			map[string]string{"when": "2019-13"},
			full(timeline.Event{}, timeline.More{}), nil,
			`"2019-13" has no month 13: months are 01 to 12, sub-year codes 21 to 41`,
		},
		{
			"words that are none",
			map[string]string{"type": "party", "status": "maybe so", "certainty": "very", "placePrecision": "near", "place": "X", "placeKind": "hole", "position": "north, 1"},
			full(timeline.Event{Place: timeline.PlaceRef{ID: "x"}}, timeline.More{}), &timeline.Place{ID: "x", Name: timeline.Say("", "X"), Kind: timeline.Point},
			strings.Join([]string{
				`"party" is not a word of this field; write one of ["meeting" "visit" "statement" "agreement" "test" "sanction" "office" "election" "violence" "disaster" "publication" "other"]`,
				`"maybe so" is not a word of this field; write one of ["happened" "ongoing" "announced" "planned" "expected" "hypothetical" "denied" "cancelled" "unknown"]`,
				`"very" is not a word of this field; write one of ["certain" "probable" "possible" "unknown"]`,
				`"near" is not a word of this field; write one of ["exact" "town" "region" "country"]`,
				`"hole" is not a word of this field; write one of ["point" "country" "area"]`,
				`the position "north, 1" is not a latitude and a longitude; write degrees such as 43.12, 131.89`,
			}, "\n"),
		},
		{
			"a position beyond the pole",
			map[string]string{"place": "X", "position": "95, 200"},
			full(timeline.Event{Place: timeline.PlaceRef{ID: "x"}}, timeline.More{}), &timeline.Place{ID: "x", Name: timeline.Say("", "X"), Kind: timeline.Point},
			"95, 200 is not on the globe; latitudes run from -90 to 90, longitudes from -180 to 180",
		},
		{
			"a position of which one half is no number",
			map[string]string{"place": "X", "position": "1, east"},
			full(timeline.Event{Place: timeline.PlaceRef{ID: "x"}}, timeline.More{}), &timeline.Place{ID: "x", Name: timeline.Say("", "X"), Kind: timeline.Point},
			`the position "1, east" is not a latitude and a longitude; write degrees such as 43.12, 131.89`,
		},
		{
			"a position of one number",
			map[string]string{"place": "X", "position": "95"},
			full(timeline.Event{Place: timeline.PlaceRef{ID: "x"}}, timeline.More{}), &timeline.Place{ID: "x", Name: timeline.Say("", "X"), Kind: timeline.Point}, "",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, got := draft.New(), timeline.Full{}
			problem := ""
			if err := Read(d, &got, func(name string) string { return c.fields[name] }); err != nil {
				problem = err.Error()
			}
			if !reflect.DeepEqual(got, *c.want) {
				t.Errorf("got %+v\nwant %+v", got, *c.want)
			}
			if problem != c.problem {
				t.Errorf("the problem is\n%s\nwant\n%s", problem, c.problem)
			}
			var want []timeline.Place
			if c.place != nil {
				want = []timeline.Place{*c.place}
			}
			if places := d.Timeline.Places; !reflect.DeepEqual(places, want) {
				t.Errorf("the places are %+v, want %+v", places, want)
			}
		})
	}
}
