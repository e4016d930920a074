package entry

import (
	"fmt"
	"strings"
	"testing"

	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// road is a timeline with a few of everything.
func road(t testing.TB) *timeline.Timeline {
	t.Helper()
	day, err := edtf.Parse("2019-04-25")
	if err != nil {
		t.Fatal(err)
	}
	tl := &timeline.Timeline{
		Lang:    "en",
		Places:  []timeline.Place{{ID: "hanoi", Name: timeline.Text{{Lang: "en", Value: "Hanoi"}, {Lang: "fr", Value: "Hanoï"}}, Kind: timeline.Point, At: &timeline.LonLat{Lon: 105.85, Lat: 21.03}}},
		Actors:  []timeline.Actor{{ID: "kim", Name: timeline.Say("en", "Kim Jong-un"), Aliases: []string{"Kim"}}},
		Sources: []timeline.Source{{ID: "afp", Title: timeline.Say("en", "AFP, 18 April 2019")}},
		Facets:  []timeline.Facet{{Name: "tone", Kind: timeline.OfNumbers}, {Name: "people", Kind: timeline.OfLists}},
	}
	f := timeline.Full{
		ID: "summit", Title: timeline.Text{{Lang: "en", Value: "Summit"}, {Lang: "fr", Value: "Sommet"}}, When: timeline.When{Date: day, Said: "next week"},
		Place: timeline.PlaceRef{ID: "hanoi", Precision: timeline.Region}, Actors: []timeline.Part{{Actor: "kim", Role: "guest"}}, Type: timeline.Meeting, Status: timeline.Expected, Sure: timeline.Probable,
		More: timeline.More{
			Note: timeline.Say("en", "A note."), Tags: []string{"a", "b"}, Rating: timeline.Assessment{Reliability: "B", Credibility: 2},
			Claims: []timeline.Claim{{Source: "afp", Speaker: timeline.Say("en", "Kremlin"), Quote: "He will come.", At: timeline.TextRange{Start: 3, End: 16}}},
			Links:  []timeline.Link{{Kind: timeline.Follows, To: "other"}}, Values: []timeline.Value{{Facet: "tone", Word: "-2.5"}},
		},
	}
	g := timeline.Full{ID: "other", Title: timeline.Say("en", "The other")}
	tl.Events = timeline.EventsOf([]timeline.Event{f.Compact(), g.Compact()})
	return tl
}

// after returns what is typed of a field after something was typed, and how it was read: "="
// where nothing changes, "! …" for an error.
func after(t testing.TB, tl *timeline.Timeline, lang, field, text string) (next *timeline.Timeline, says string) {
	t.Helper()
	s := Sheet{tl, lang}
	f, ok := Find(tl, field)
	if !ok {
		t.Fatalf("there is no field %q", field)
	}
	r, err := f.Read(s, tl.Events.At(0), text)
	if err != nil {
		return tl, "! " + message.Say(err, lang)
	}
	if len(r.Changes) == 0 {
		return tl, "="
	}
	next, err = timeline.Edit{Changes: r.Changes}.Apply(t.Context(), tl, nil)
	if err != nil {
		t.Fatal(err)
	}
	return next, f.Text(Sheet{next, lang}, next.Events.At(0)) + " < " + r.Says
}

func TestWhatIsTypedIsRead(t *testing.T) {
	Today = func() int64 { return 2019 }
	for _, c := range []struct{ lang, field, text, want string }{
		{"fr", "title", " Sommet  de\nHanoï ", "Sommet  de Hanoï < "},
		{"fr", "title", "Sommet", "="},
		{"en", "title", "", "! an event has a title; write a few words"},
		{"en", "when", "about April 2019", "2019-04~ < about April 2019 (day not known)"},
		{"fr", "when", "avril 2019", "2019-04 < avril 2019 (jour inconnu)"},
		{"fr", "when", "25 avril 2019", "="},
		{"en", "when", "[2019-04-22..2019-04-26]", "[2019-04-22..2019-04-26] < some day between 22 and 26 April 2019"},
		{"en", "when", "2019-13", `! "2019-13" has no month 13: months are 01 to 12, sub-year codes 21 to 41`},
		{"en", "when", "", " < no date"},
		{"en", "when", "the other day", "!"},
		{"en", "place", "Hanoi", "="},
		{"en", "place", "hanoi", "="},
		{"fr", "place", "Vladivostok, Russie", "Vladivostok < Vladivostok, Russie"},
		{"fr", "place", "Russie", "Russia < Russie"},
		{"fr", "place", "Singapour", "Singapore < Singapour"},
		{"en", "place", "43°07′N 131°54′E", "43.1167, 131.9000 < 43.1167, 131.9000"},
		{"en", "place", "43.1, 231.9", "!"},
		{"en", "place", "Nowhere-upon-Nothing", "Nowhere-upon-Nothing < Nowhere-upon-Nothing: a new place; nobody knows where it lies"},
		{"en", "place", "", " < no place"},
		{"en", "actors", "kim (guest)", "="},
		{"en", "actors", "KIM; Vladimir Putin (host); Vladimir Putin (host)", "Kim Jong-un; Vladimir Putin (host) < new: Vladimir Putin"},
		{"en", "actors", "", " < "},
		{"fr", "type", "rencontre", "="},
		{"fr", "type", "Visite", "visite < "},
		{"en", "type", "visit", "visit < "},
		{"en", "type", "party", "! \"party\" is none of these: meeting, visit, statement, agreement, test, sanction, office, election, violence, disaster, publication, other"},
		{"en", "status", "", " < "},
		{"en", "certainty", "possible", "possible < "},
		{"en", "note", "One line.\nAnother.", "One line.\nAnother. < "},
		{"en", "note", "", " < "},
		{"en", "tags", "b; c,, c", "b, c < "},
		{"en", "rating", "a 1", "A1 < "},
		{"en", "rating", "C", "C < "},
		{"en", "rating", "G9", `! "G9" is no rating; write a letter from A to F and a figure from 1 to 6, as in B2`},
		{"en", "claims", "AFP, 18 April 2019 | Kremlin || He will come.", "="},
		{"en", "claims", "AFP, 18 April 2019 | a diplomat | Izvestia | He came.\nReuters", "AFP, 18 April 2019 | a diplomat | Izvestia | He came.\nReuters < new: Reuters"},
		{"fr", "links", "annonce : The other", "annonce: The other < "},
		{"en", "links", "follows: the other", "="},
		{"en", "links", "follows: nothing", `! there is no event "nothing"; write its title or its id`},
		{"en", "links", "loves: The other", `! "loves" is none of these: announces, part of, follows, prepares, contradicts, not the same as`},
		{"en", "links", "The other", "!"},
		{"en", "tone", "3", "3 < "},
		{"en", "tone", "warm", `! "warm" is no number; write 12 or -2.5`},
		{"en", "people", "a; b", "a; b < "},
	} {
		t.Run(c.lang+" "+c.field+" "+c.text, func(t *testing.T) {
			_, got := after(t, road(t), c.lang, c.field, c.text)
			if got != c.want && !(c.want == "!" && strings.HasPrefix(got, "! ")) {
				t.Errorf("%q is read as %q, want %q", c.text, got, c.want)
			}
		})
	}
}

func TestWhatWasTypedIsConfirmed(t *testing.T) {
	next, _ := after(t, road(t), "en", "place", "Vladivostok")
	next, _ = after(t, next, "en", "place", "Hanoi")
	e := next.Events.At(0)
	if got, want := fmt.Sprint(e.More().Origin), "[{place typed true}]"; got != want {
		t.Errorf("the origin is %s, want %s", got, want)
	}
	next, _ = after(t, road(t), "en", "place", "Vladivostok")
	p := next.Places[1]
	if e := next.Events.At(0); e.Place != (timeline.PlaceRef{ID: p.ID, Precision: timeline.Town}) || p.ID != "vladivostok" || p.Country != "RU" || p.At == nil {
		t.Errorf("the event lies at %+v, the place is %+v", e.Place, p)
	}
	next, _ = after(t, road(t), "en", "place", "Japan")
	if p := next.Places[1]; p.At != nil || p.Kind != timeline.Country || next.Events.At(0).Place.Precision != timeline.InCountry {
		t.Errorf("a country is %+v", p)
	}
	next, _ = after(t, road(t), "en", "place", "Singapore")
	if p := next.Places[1]; p.At == nil || p.Kind != timeline.Point {
		t.Errorf("a country that is a town is %+v", p)
	}
	next, _ = after(t, road(t), "en", "claims", "AFP, 18 April 2019 | Kremlin | | He came.")
	if c := next.Events.At(0).More().Claims[0]; c.At != (timeline.TextRange{}) || c.Source != "afp" {
		t.Errorf("the claim is %+v", c)
	}
}

func TestWhatCouldBeTypedIsOffered(t *testing.T) {
	for _, c := range []struct{ lang, field, text, want string }{
		{"fr", "place", "vladiv", "Vladivostok, Russie"},
		{"fr", "place", "hano", "Hanoï"},
		{"en", "actors", "Someone; ki", "Someone; Kim Jong-un"},
		{"en", "tags", "x, ", ""},
		{"en", "tags", "c, A", ""},
		{"fr", "type", "vi", "visite"},
		{"en", "links", "follows: ot", "follows: The other"},
		{"en", "links", "", "announces: "},
		{"en", "title", "x", ""},
	} {
		tl := road(t)
		f, _ := Find(tl, c.field)
		got := f.Offers(Sheet{tl, c.lang}, c.text)
		if c.want == "" && len(got) > 0 || c.want != "" && (len(got) == 0 || got[0] != c.want) {
			t.Errorf("%s %q offers %q, want %q first", c.field, c.text, got, c.want)
		}
	}
	if got := begun("a", []string{"ab", "b a", "a", "xay"}); fmt.Sprint(got) != "[ab b a]" {
		t.Errorf("begun are %q", got)
	}
}

func TestAnIDIsMadeOfANameAndFree(t *testing.T) {
	taken := map[string]bool{"hanoi-summit": true, "hanoi-summit-2": true}
	for name, want := range map[string]string{
		"Hanoï: Summit!": "hanoi-summit-3", "": "item", "…": "item", "東京": "東京", strings.Repeat("word ", 30): "word-word-word-word-word-word-word-word",
	} {
		if got := FreeID(name, func(id string) bool { return taken[id] }); got != want {
			t.Errorf("%q becomes %q, want %q", name, got, want)
		}
	}
}

// Whatever a field says of an event can be typed, and nothing is other than it was then; what
// is typed at random never panics, and what it makes can be applied and typed again.
func FuzzFields(f *testing.F) {
	f.Add(uint8(1), "about April 2019", "en")
	f.Add(uint8(9), "a | b | c | d\ne", "fr")
	f.Add(uint8(9), "|", "en")
	f.Fuzz(func(t *testing.T, n uint8, text, lang string) {
		tl := road(t)
		all := Fields(tl)
		field := all[int(n)%len(all)]
		next, got := after(t, tl, lang, field.Name, text)
		if strings.HasPrefix(got, "! ") {
			return
		}
		said := field.Text(Sheet{next, lang}, next.Events.At(0))
		if _, again := after(t, next, lang, field.Name, said); again != "=" {
			t.Errorf("%s: %q is typed as %q, which is read as %q", field.Name, text, said, again)
		}
		field.Offers(Sheet{next, lang}, text)
	})
}

// A date that is typed in words stays in its field as it was typed, also where it is moved or the source
// has no words of its own; EDTF takes its place, and goes with words that told another date.
func TestADateInWordsStaysAsItWasTyped(t *testing.T) {
	bare := func(w timeline.When) *timeline.Timeline {
		tl := road(t)
		f := tl.Events.At(0).Full()
		f.When = w
		tl.Events = timeline.EventsOf([]timeline.Event{f.Compact()})
		return tl
	}
	day := func(text string) edtf.Date {
		d, err := edtf.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		was         timeline.When
		typed, want string
		formal      string
	}{
		{timeline.When{Date: day("2019-04-25")}, "vers avril 2019", "vers avril 2019 < vers avril 2019 (jour inconnu) · 2019-04~", "2019-04~"},
		{timeline.When{Date: day("2019-04-25")}, "avant juin 1524", "avant juin 1524 < avant juin 1524 · [..1524-05]", "[..1524-05]"},
		{timeline.When{Date: day("2019-04-25"), Said: "25 avril 2019"}, "26 avril 2019", "26 avril 2019 < le 26 avril 2019 · 2019-04-26", "2019-04-26"},
		{timeline.When{Date: day("2019-04-25"), Said: "25 avril 2019"}, "2019-04-26", "2019-04-26 < le 26 avril 2019", ""},
		{timeline.When{Date: day("2019-04-25"), Said: "jeudi prochain"}, "26 avril 2019", "2019-04-26 < le 26 avril 2019", ""},
		{timeline.When{Date: day("2019-04-25"), Said: "25 avril 2019"}, "", " < sans date", ""},
		{timeline.When{Date: day("2019-04-25"), Said: "25 avril 2019"}, "25 avril 2019", "=", "2019-04-25"},
	} {
		next, got := after(t, bare(c.was), "fr", "when", c.typed)
		f, _ := Find(next, "when")
		if formal := f.Formally(*next.Events.At(0)); got != c.want || formal != c.formal {
			t.Errorf("%q after %v is %q and formally %q, want %q, %q", c.typed, c.was, got, formal, c.want, c.formal)
		}
		moved := Redated(next.Events.At(0).When, day("1871-03-18"))
		if c.formal != "" && moved.Said != "" {
			t.Errorf("moved, %q says %q still", c.typed, moved.Said)
		}
	}
}
