package timeline

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// entitled makes a timeline of titles that begin and end with names of actors; further fills each event.
func entitled(titles []string, further func(i int, e *Full)) *Timeline {
	t := &Timeline{}
	for _, name := range []string{"France", "Spain", "Austria", "Austria-Hungary", "Deutschland", "Italie", "Ann"} {
		t.Actors = append(t.Actors, Actor{ID: strings.ToLower(name), Name: Say("", name), Aliases: []string{"the " + name}})
	}
	for i, title := range titles {
		e := Full{ID: fmt.Sprint(i), Title: Say("", title)}
		for _, a := range t.Actors {
			if strings.Contains(title, a.Name[0].Value) {
				e.Actors = append(e.Actors, Part{Actor: a.ID})
			}
		}
		if further != nil {
			further(i, &e)
		}
		t.Events.Append(e.Compact())
	}
	return t
}

func repeated(n int, titles ...string) (all []string) {
	for i := range n * len(titles) {
		all = append(all, titles[i%len(titles)])
	}
	return all
}

func TestPhrasesAreWhatTitlesSayBesideNames(t *testing.T) {
	treaty := []string{"France signs a treaty with Spain", "Spain signs a treaty with Austria-Hungary and France", "The Austria declares war on Spain", "Spain declares war on France, Austria and Ann", "Spain declares war on France"}
	own := func(i int, e *Full) {
		e.Values = []Value{{Facet: "Kind", Word: []string{"x", "y"}[i%2]}}
	}
	for _, c := range []struct {
		name    string
		titles  []string
		further func(int, *Full)
		want    []string
	}{
		{"two phrases, whatever list of names stands behind", repeated(6, treaty...), nil, []string{"declares war on", "signs a treaty with"}},
		{"in German, where a verb stands between names", repeated(10, "Deutschland erklärt Spain den Krieg", "Deutschland erklärt Spain und France den Krieg", "France hilft Spain"), nil, []string{"erklärt … den Krieg", "hilft"}},
		{"in French, where the name stands behind", repeated(10, "Traité de paix avec Italie", "Visite de France en Italie"), nil, []string{"Traité de paix avec", "Visite de … en"}},
		{"too few titles", repeated(2, treaty...), nil, nil},
		{"one phrase sorts nothing", repeated(30, "France visits Spain"), nil, nil},
		{"where types say it", repeated(6, treaty...), func(i int, e *Full) { e.Type = Visit }, nil},
		{"where a facet of few words says it", repeated(6, treaty...), own, nil},
		{"titles that name nobody", repeated(20, "A treaty is signed", "War is declared"), nil, nil},
		{"titles that all say something else", func() (all []string) {
			for i := range 60 {
				all = append(all, fmt.Sprintf("France does thing %d to Spain", i))
			}
			return all
		}(), nil, nil},
		{"texts are no names", repeated(20, "France does what takes very many words to be told as it is of Spain", "Spain sleeps"), nil, nil},
	} {
		tl := entitled(c.titles, c.further)
		if c.name == "where a facet of few words says it" {
			tl.Facets = []Facet{{Name: "Kind"}}
		}
		var got []string
		if p := FindPhrasing(tl); p != nil {
			got = p.Phrases
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: the phrases are %q, want %q", c.name, got, c.want)
		}
	}
}

func TestAFilterKeepsWhatATitleSays(t *testing.T) {
	tl := entitled(append(repeated(8, "France signs a treaty with Spain", "Spain declares war on France and Austria", "Austria declares war on the France"), "France is neutral", "Nothing"), nil)
	tl.Phrasing = FindPhrasing(tl)
	if tl.Phrasing == nil || tl.Phrasing.Titles != 26 || tl.Phrasing.Said != 24 {
		t.Fatalf("the phrasing is %+v", tl.Phrasing)
	}
	for expr, want := range map[string]int{
		`says:"declares war on"`: 16, `says:"DECLARES WAR ON","signs a treaty with"`: 24, `says:declares`: 0, `no:says`: 2, `-says:"declares war on" actor:spain`: 8,
	} {
		f, err := ParseFilter(expr)
		if err != nil {
			t.Fatal(err)
		}
		keep, n := f.Keep(tl), 0
		for _, e := range tl.Events.All() {
			if keep(e) {
				n++
			}
		}
		if n != want {
			t.Errorf("%s keeps %d, want %d", expr, n, want)
		}
	}
	if told, is := tl.Tells("says"); !is || !slices.Contains(tl.ToldNames(), "says") || told.Name != "says" {
		t.Error("events are not counted by what titles say")
	}
	if tl.Phrasing = nil; slices.Contains(tl.ToldNames(), "says") {
		t.Error("events are counted by what titles say where these say nothing")
	}
	var none *Phrasing
	if got := none.Of(tl.Events.At(0), tl.ActorNames()); got != "" {
		t.Errorf("of no phrasing a title says %q", got)
	}
}

// What a title says is that of the event as it is: another title says another thing.
func TestWhatATitleSaysFollowsAnEdit(t *testing.T) {
	tl := entitled(repeated(20, "France signs a treaty with Spain", "Spain declares war on France"), nil)
	tl.Phrasing = FindPhrasing(tl)
	e := tl.Events.At(0).Full()
	e.Title = Say("", "France declares war on Spain")
	after := e.Compact()
	next, err := tl.Put(after).Apply(tl)
	if err != nil {
		t.Fatal(err)
	}
	if got := next.Phrasing.Of(next.Events.At(0), next.ActorNames()); got != "declares war on" {
		t.Errorf("after the edit it says %q", got)
	}
}

// A title goes on saying what it says where an actor has another name since.
func TestPhrasesOutliveAnotherNameOfAnActor(t *testing.T) {
	tl := entitled(repeated(20, "France signs a treaty with Spain", "Spain declares war on France"), nil)
	tl.Phrasing = FindPhrasing(tl)
	for i := range tl.Actors {
		tl.Actors[i].Name, tl.Actors[i].Aliases = Say("", "Somebody"), nil
	}
	if got := tl.Phrasing.Of(tl.Events.At(0), tl.ActorNames()); got != "signs a treaty with" {
		t.Errorf("it says %q", got)
	}
}

// However many events there are, those that are looked at are among them.
func TestSomeOfManyTitlesAreLookedAt(t *testing.T) {
	all := repeated(17_500, "France declares war on Spain", "Spain signs a treaty with France")
	whole := entitled(all, nil)
	for n := 2*mostTitles + 1; n <= len(all); n += 997 {
		some := *whole
		some.Events = EventsOf(whole.Events.List()[:n])
		if p := FindPhrasing(&some); p == nil || len(p.Phrases) != 2 {
			t.Fatalf("of %d titles the phrasing is %+v", n, p)
		}
	}
}
