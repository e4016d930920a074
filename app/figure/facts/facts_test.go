package facts_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/facts"
	"dateline/app/figure/view"
	"dateline/data"
	"dateline/timeline"
)

func sample(t *testing.T, lang string) *figure.Subject {
	t.Helper()
	file, err := data.Sample("kim-russia-2019")
	if err != nil {
		t.Fatal(err)
	}
	return figure.NewSubject(file, lang, nil)
}

func TestAllThatIsKnownOfAnEventIsToldARowAFact(t *testing.T) {
	s := sample(t, "en")
	want := []facts.Fact{
		{Label: "When", Values: []facts.Value{{Text: "Some day between 22 and 26 April 2019"}, {Text: "In the source: “next week”, counted from 18 April 2019", Quiet: true}}, Field: "when"},
		{Label: "Status", Values: []facts.Value{{Text: "expected", To: facts.To{By: view.ByStatus, Word: "expected"}}, {Text: "probable", Quiet: true}}, Field: "status"},
		{Label: "What", Values: []facts.Value{{Text: "meeting", To: facts.To{By: view.ByType, Word: "meeting"}}}, Field: "type"},
		{Label: "Where", Values: []facts.Value{{Text: "Vladivostok", To: facts.To{By: view.ByPlace, Word: "vladivostok"}}}, Field: "place"},
		{Label: "Way there", Values: []facts.Value{{Text: "Kim Jong-un, from Hanoi: 3443 km, 53–64 days"}}},
		{Label: "Who", Values: []facts.Value{
			{Text: "Kim Jong-un", To: facts.To{By: view.ByActor, Word: "kim-jong-un"}},
			{Text: "leader of North Korea", Quiet: true},
			{Text: "Vladimir Putin", To: facts.To{By: view.ByActor, Word: "vladimir-putin"}},
			{Text: "president of Russia", Quiet: true},
		}, Field: "actors"},
	}
	got := facts.Of(s, s.Find("vladivostok-summit"), "kim-jong-un")
	if !reflect.DeepEqual(got[:len(want)], want) {
		t.Errorf("told is\n%+v\nwant\n%+v", got[:len(want)], want)
	}
	text := facts.Text("A title", got)
	for _, line := range []string{"A title\nWhen: Some day between 22 and 26 April 2019; In the source", "\nWhat: meeting\n", "\nLinks: → part of: Kim Jong-un's visit"} {
		if !strings.Contains(text, line) {
			t.Errorf("what is copied lacks %q:\n%s", line, text)
		}
	}
}

func TestALinkIsToldAtBothItsEnds(t *testing.T) {
	s := sample(t, "en")
	for id, want := range map[string]facts.Way{
		"vladivostok-summit": {Kind: timeline.PartOf, ID: "russia-visit"},
		"russia-visit":       {Kind: timeline.PartOf, ID: "vladivostok-summit", Back: true},
	} {
		want.Event = s.Find(want.ID)
		found := false
		for _, w := range facts.Ways(s, s.Find(id)) {
			found = found || w == want
		}
		if !found {
			t.Errorf("of %s are told the links %+v, want %+v among them", id, facts.Ways(s, s.Find(id)), want)
		}
	}
}

func TestOnlyPagesOfTheWebCanBeOpened(t *testing.T) {
	for text, want := range map[string]bool{
		"https://example.org/a?b=c#d": true, "http://example.org": true, "HTTPS://EXAMPLE.ORG/": true,
		"ftp://example.org": false, "javascript:alert(1)": false, "file:///etc/passwd": false, "https://": false, "https://user:word@example.org": false,
		"https://example.org/a b": false, "https://example.org@evil.org/": false, "www.example.org": false, "": false, "see https://example.org": false, "https://example.org\n": false,
	} {
		if got := facts.IsWeb(text); got != want {
			t.Errorf("%q can be opened: %v, want %v", text, got, want)
		}
	}
}

func TestValuesOfAFileAreToldByTheirFacets(t *testing.T) {
	file := &timeline.Timeline{Facets: []timeline.Facet{{Name: "Track", Kind: timeline.OfWords}, {Name: "tone", Kind: timeline.OfNumbers}, {Name: "page", Kind: timeline.OfWords}, {Name: "step", Kind: timeline.OfNumbers}}}
	file.Stories = []timeline.Story{{ID: "s"}} // which the steps number
	full := timeline.Full{}
	full.ID, full.Title = "a", timeline.Say("en", "A")
	full.Values = []timeline.Value{{Facet: "Track", Word: "north"}, {Facet: "tone", Word: "-3.5"}, {Facet: "page", Word: "https://example.org/"}, {Facet: "step", Word: "1"}}
	file.Events = timeline.EventsOf([]timeline.Event{full.Compact()})
	s := figure.NewSubject(file, "en", nil)
	got := facts.Of(s, 0, "")
	want := []facts.Fact{
		{Label: "Track", Values: []facts.Value{{Text: "north", To: facts.To{By: "Track", Word: "north"}}}, Field: "Track"},
		{Label: "Tone", Values: []facts.Value{{Text: "-3.5"}}, Field: "tone"},
		{Label: "Page", Values: []facts.Value{{Text: "https://example.org/", To: facts.To{Web: "https://example.org/"}}}, Field: "page"},
	}
	if n := len(got) - len(want); n < 0 || !reflect.DeepEqual(got[n:], want) {
		t.Errorf("told is %+v, want %+v at the end", got, want)
	}
}

func TestEachFactSaysWhereItComesFrom(t *testing.T) {
	full := timeline.Full{}
	full.ID, full.Title, full.Type, full.Status = "a", timeline.Say("en", "A"), timeline.Types[0], timeline.Happened
	full.Tags, full.Note = []string{"x"}, timeline.Say("en", "a note")
	full.Place.ID = "p"
	full.Origin = []timeline.Origin{
		{Field: "type", How: timeline.Extracted},
		{Field: "status", How: timeline.Extracted, Confirmed: true},
		{Field: "place", How: timeline.Extracted},
		{Field: "tags", How: timeline.Typed},
		{Field: "note", How: timeline.Imported},
	}
	file := &timeline.Timeline{Places: []timeline.Place{{ID: "p", Name: timeline.Say("en", "P")}}, Events: timeline.EventsOf([]timeline.Event{full.Compact()})}
	s := figure.NewSubject(file, "en", nil)
	all := facts.Of(s, 0, "")
	got := map[string]facts.Sign{}
	for _, f := range all {
		got[f.Field] = f.Sign
	}
	want := map[string]facts.Sign{"when": "", "type": facts.Extracted, "status": facts.Confirmed, "place": facts.Guessed, "tags": facts.Typed, "note": facts.Imported, "claims": "", "rating": "", "": ""}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("the signs are %v, want %v", got, want)
	}
	if text := facts.Signed("en", "A", all); !strings.Contains(text, "\nWhere (guessed: found by its name alone): P") {
		t.Errorf("what is read aloud does not say that the place is guessed:\n%s", text)
	}
	for _, sign := range facts.Signs {
		if word := sign.Word("fr"); word == "sign "+string(sign) {
			t.Errorf("there is no word for %s", sign)
		}
	}
	signs := func(all []facts.Fact) (of []string) {
		for _, f := range all {
			if f.Sign == facts.Imported {
				of = append(of, f.Field)
			}
		}
		return of
	}
	if got, want := signs(facts.From(s.At(0), all, facts.Imported)), []string{"note"}; !reflect.DeepEqual(got, want) {
		t.Errorf("of what says nothing the signs are %v, want %v", got, want)
	}
	other := sample(t, "en")
	at := other.Find("hanoi-summit")
	if got := signs(facts.From(other.At(at), facts.Of(other, at, ""), facts.Imported)); !slices.Contains(got, "when") || !slices.Contains(got, "claims") || slices.Contains(got, "rating") {
		t.Errorf("of a file of another program imported are %v", got)
	}
}

// Of a place that was looked up no article is the source.
func TestAPlaceThatWasLookedUpIsSaidToBe(t *testing.T) {
	for _, c := range []struct {
		origin []timeline.Origin
		want   string
	}{
		{[]timeline.Origin{{Field: "place", How: timeline.Extracted}}, "found by its name, nobody has looked at it: place"},
		{[]timeline.Origin{{Field: "type", How: timeline.Extracted}, {Field: "place", How: timeline.Extracted}}, "extracted, nobody has looked at it: type, place"},
	} {
		full := timeline.Full{ID: "a", Title: timeline.Say("en", "A"), Place: timeline.PlaceRef{ID: "p"}}
		full.Origin = c.origin
		file := &timeline.Timeline{Places: []timeline.Place{{ID: "p", Name: timeline.Say("en", "P")}}, Events: timeline.EventsOf([]timeline.Event{full.Compact()})}
		if text := facts.Text("A", facts.Of(figure.NewSubject(file, "en", nil), 0, "")); !strings.Contains(text, c.want) {
			t.Errorf("of %+v is told\n%s\nwant %q", c.origin, text, c.want)
		}
	}
}

func TestClaimsAndLinksAreToldWithTheirNumbers(t *testing.T) {
	s := sample(t, "en")
	parts := map[string][]int{}
	for _, f := range facts.Of(s, s.Find("vladivostok-summit"), "") {
		for _, v := range f.Values {
			if v.Part > 0 {
				parts[f.Field] = append(parts[f.Field], v.Part)
			}
		}
	}
	e := s.At(s.Find("vladivostok-summit")).More()
	if len(parts["claims"]) != len(e.Claims) || len(parts["links"]) != len(e.Links) || len(e.Claims) == 0 || len(e.Links) == 0 {
		t.Errorf("told are the parts %v of %d claims and %d links", parts, len(e.Claims), len(e.Links))
	}
}

func TestASourceOfNoOtherNameIsToldByItsAddressOnce(t *testing.T) {
	const page = "https://example.org/news/1"
	for _, c := range []struct {
		name   string
		source timeline.Source
		want   []facts.Value
	}{
		{"an address alone", timeline.Source{URL: page}, []facts.Value{
			{Text: "1 source"},
			{Text: page, To: facts.To{Web: page}, Part: 1},
			{Text: "all that this source says", To: facts.To{By: view.BySource, Word: "s"}, Quiet: true},
		}},
		{"an address as its title", timeline.Source{Title: timeline.Say("en", page), URL: page}, []facts.Value{
			{Text: "1 source"},
			{Text: page, To: facts.To{Web: page}, Part: 1},
			{Text: "all that this source says", To: facts.To{By: view.BySource, Word: "s"}, Quiet: true},
		}},
		{"a title", timeline.Source{Title: timeline.Say("en", "A paper"), URL: page}, []facts.Value{
			{Text: "1 source"},
			{Text: "A paper", To: facts.To{By: view.BySource, Word: "s"}, Part: 1},
			{Text: page, To: facts.To{Web: page}},
		}},
	} {
		c.source.ID = "s"
		e := timeline.Full{ID: "e", Title: timeline.Say("en", "An event")}
		e.Claims = []timeline.Claim{{Source: "s"}}
		tl := &timeline.Timeline{Lang: "en", Sources: []timeline.Source{c.source}, Events: timeline.EventsOf([]timeline.Event{e.Compact()})}
		for _, f := range facts.Of(figure.NewSubject(tl, "en", nil), 0, "") {
			if f.Field == "claims" && !reflect.DeepEqual(f.Values, c.want) {
				t.Errorf("%s: %+v, want %+v", c.name, f.Values, c.want)
			}
		}
	}
}

func TestTheDetailsSayWhereAWordWasFound(t *testing.T) {
	whole := sample(t, "en")
	filter, err := timeline.ParseFilter("izvestia")
	if err != nil {
		t.Fatal(err)
	}
	s, err := figure.Narrow(t.Context(), whole, filter)
	if err != nil || s.Len() == 0 {
		t.Fatalf("%d events, %v", s.Len(), err)
	}
	got := facts.Of(s, 0, "")[0]
	if got.Label != "Found in" || len(got.Values) != 1 || !strings.Contains(got.Values[0].Text, "[Izvestia]") {
		t.Errorf("first is told %+v", got)
	}
	if got := facts.Of(whole, 0, "")[0].Label; got != "When" {
		t.Errorf("without a filter first is told %q", got)
	}
}
