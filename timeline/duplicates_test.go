package timeline

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"dateline/timeline/edtf"
)

func lettersOnly(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, Fold(s))
}

// alikePlainly tells why two events may be one, by the words of the rule.
func alikePlainly(l *Timeline, a, b *Event) (why Likeness) {
	x, y := a.When.Date.BoundsIn(edtf.Source), b.When.Date.BoundsIn(edtf.Source)
	if slices.Contains(a.More().Links, Link{NotSame, b.ID}) || slices.Contains(b.More().Links, Link{NotSame, a.ID}) {
		return 0
	}
	if x != y && !x.Overlaps(y) {
		return 0
	}
	s, t := a.Title.In(""), b.Title.In("")
	if lettersOnly(s) != "" && lettersOnly(s) == lettersOnly(t) && (a.Place.ID == b.Place.ID || a.Place.ID == "" || b.Place.ID == "") {
		why |= SameTitle
	}
	if day := x.Start.Day; lettersOnly(s) != "" && lettersOnly(s) == lettersOnly(t) && !x.Empty() && x.Overlaps(y) && !y.Start.Before(day.Start()) && !(day + 1).Start().Before(x.End) && !(day + 1).Start().Before(y.End) && commonAddress(l, a, b) && why != 0 {
		why |= SameAddress
	}
	if x.Empty() || x.Days() > 31 || y.Days() > 31 || a.Place.ID != b.Place.ID {
		return why
	}
	if nearlyPlainly(s, t) {
		why |= NearTitle
	}
	cast := func(e *Event) (ids []string) {
		for _, p := range e.Actors {
			ids = append(ids, p.Actor)
		}
		slices.Sort(ids)
		return slices.Compact(ids)
	}
	if a.Place.ID != "" && len(cast(a)) > 1 && a.Type == b.Type && slices.Equal(cast(a), cast(b)) {
		why |= SameSetting
	}
	return why
}

// commonAddress tells whether two events are told at one address of the web.
func commonAddress(l *Timeline, a, b *Event) bool {
	of := func(e *Event) (all []string) {
		for _, c := range e.More().Claims {
			for _, s := range l.Sources {
				if s.ID == c.Source && s.URL != "" {
					all = append(all, s.URL)
				}
			}
		}
		return all
	}
	return slices.ContainsFunc(of(a), func(url string) bool { return slices.Contains(of(b), url) })
}

func nearlyPlainly(s, t string) bool {
	split := func(s string) []string {
		return strings.FieldsFunc(Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	digits := func(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }
	a, b := split(s), split(t)
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b) > 24 || len(a) < 3 {
		return false
	}
	without := func(w []string, i int) []string { return slices.Delete(slices.Clone(w), i, i+1) }
	for i := range b {
		if len(a) == len(b)-1 && !digits(b[i]) && slices.Equal(a, without(b, i)) {
			return true
		}
		if len(a) != len(b) || a[i] == b[i] || digits(a[i]) || digits(b[i]) || len([]rune(a[i])) < 5 || len([]rune(b[i])) < 5 || !slices.Equal(without(a, i), without(b, i)) {
			continue
		}
		u, v := []rune(a[i]), []rune(b[i])
		shorter := func(w []rune, i int) string { return string(slices.Delete(slices.Clone(w), i, i+1)) }
		for k := range u {
			for l := range v {
				if shorter(u, k) == shorter(v, l) || shorter(u, k) == string(v) || string(u) == shorter(v, l) {
					return true
				}
			}
		}
	}
	return false
}

// repeatsPlainly holds all events to all others. What hangs together and does not agree about a place
// and a type is held to each other anew, where it says the same of both.
func repeatsPlainly(t *Timeline) (all []Repeat) {
	says := func(slot int32) (place string, kind Type) {
		e := t.Events.At(int(slot))
		if e.Type != Other {
			kind = e.Type
		}
		return e.Place.ID, kind
	}
	for _, whole := range hangingTogether(t, func(int32, int32) bool { return true }) {
		places, kinds := map[string]bool{}, map[Type]bool{}
		for _, slot := range whole.Slots {
			place, kind := says(slot)
			places[place], kinds[kind] = true, true
		}
		delete(places, "")
		delete(kinds, 0)
		if len(places) < 2 && len(kinds) < 2 {
			all = append(all, whole)
			continue
		}
		for _, one := range hangingTogether(t, func(a, b int32) bool {
			place, kind := says(a)
			other, also := says(b)
			return place == other && kind == also
		}) {
			if slices.Contains(whole.Slots, one.Slots[0]) {
				all = append(all, one)
			}
		}
	}
	slices.SortFunc(all, func(a, b Repeat) int { return int(a.Slots[0] - b.Slots[0]) })
	return all
}

// hangingTogether returns the groups of what is alike, of pairs that may be.
func hangingTogether(t *Timeline, may func(a, b int32) bool) (all []Repeat) {
	group := make([]int, t.Events.Slots())
	for i := range group {
		group[i] = i
	}
	why := map[int]Likeness{}
	for i, a := range t.Events.All() {
		for k, b := range t.Events.All() {
			if k == i || !may(int32(i), int32(k)) {
				continue
			}
			like := alikePlainly(t, a, b)
			if why[i] |= like; like == 0 {
				continue
			}
			for n, from := 0, group[k]; n < len(group); n++ {
				if group[n] == from {
					group[n] = group[i]
				}
			}
		}
	}
	at := map[int]int{}
	for slot, g := range group {
		if n, known := at[g]; known {
			all[n].Slots, all[n].Why = append(all[n].Slots, int32(slot)), all[n].Why|why[slot]
			continue
		}
		at[g] = len(all)
		all = append(all, Repeat{[]int32{int32(slot)}, why[slot]})
	}
	return slices.DeleteFunc(all, func(r Repeat) bool { return len(r.Slots) < 2 })
}

// repeatTitles are such that many are alike, nearly, or not quite.
var repeatTitles = []string{
	"", "Été 1!", "ete1", "Kim", "kim", "(!)", "Kim meets Putin in Vladivostok", "Kim meets Putin at Vladivostok", "Kim meets Putin in Vladivostock", "Kim meets Putin", "Kim meets Putin today",
	"Kim meets Putin Vladivostok", "Round 1 of the talks", "Round 2 of the talks", "Round of the talks", "The treaty signed", "The traety signed", "The tratey signed", "the TREATY, signed!", "Treaty signed", "A treaty was signed in Paris",
	"A treaty was signed Paris", "A treaty was signed", "treaty was signed in Paris",
}

func TestRepeatsAreTheGroupsOfWhatIsAlike(t *testing.T) {
	found := map[Likeness]int{}
	for seed := range uint64(1500) {
		r, l := rand.New(rand.NewPCG(seed, 3)), &Timeline{Sources: []Source{{ID: "s", URL: "https://a"}, {ID: "same", URL: "https://a"}, {ID: "t", URL: "https://b"}, {ID: "book"}}}
		dates := []string{"2019-04-25", "2019-04-25T10:00", "2019-04", "2019", "[2019-04-20..2019-04-28]", "2019-04-24/2019-04-25", "", "2019-05-01"}
		for i := range r.IntN(24) {
			e := Full{ID: fmt.Sprint("e", i), Type: []Type{0, Meeting, Meeting, Visit, Other}[r.IntN(int(1+seed%5))]}
			e.Title = Say("", repeatTitles[r.IntN(len(repeatTitles))])
			e.When.Date, _ = edtf.Parse(dates[r.IntN(len(dates))])
			e.Place.ID = []string{"", "p", "q"}[r.IntN(3)]
			for range r.IntN(3) {
				e.Actors = append(e.Actors, Part{Actor: []string{"ann", "bo"}[r.IntN(2)]})
			}
			for range r.IntN(3) {
				e.Claims = append(e.Claims, Claim{Source: []string{"s", "same", "t", "book", ""}[r.IntN(5)]})
			}
			for seed%3 == 0 && r.IntN(3) == 0 {
				e.Links = append(e.Links, Link{NotSame, fmt.Sprint("e", r.IntN(24))})
			}
			l.Events.Append(e.Compact())
		}
		want := repeatsPlainly(l)
		got, err := Repeats(t.Context(), l)
		if err != nil || len(got)+len(want) > 0 && !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: %v, %v, want %v", seed, got, err, want)
		}
		var slots []int32
		for _, r := range want {
			found[r.Why]++
			slots = append(slots, r.Slots...)
		}
		slices.Sort(slots)
		if got, _ := Duplicates(t.Context(), l); !slices.Equal(got, slots) {
			t.Fatalf("seed %d: %v are told twice, want %v", seed, got, slots)
		}
	}
	for _, why := range []Likeness{SameTitle, SameTitle | SameAddress, NearTitle, SameSetting, SameTitle | SameAddress, SameTitle | NearTitle, SameTitle | NearTitle | SameSetting} {
		if found[why] == 0 {
			t.Errorf("there were none of %v, but %v", why, found)
		}
	}
}

func TestEventsAreAlikeForAReason(t *testing.T) {
	event := func(title, date, place, actors string, kind Type) Event {
		d, err := edtf.Parse(date)
		if err != nil {
			t.Fatal(err)
		}
		f := Full{Title: Say("en", title), When: When{Date: d}, Place: PlaceRef{ID: place}, Type: kind}
		for _, id := range strings.Fields(actors) {
			f.Actors = append(f.Actors, Part{Actor: id})
		}
		return f.Compact()
	}
	told := func(e Event, sources ...string) Event {
		f := Full{Title: e.Title, When: e.When, Place: e.Place}
		for _, id := range sources {
			f.Claims = append(f.Claims, Claim{Source: id})
		}
		return f.Compact()
	}
	for _, c := range []struct {
		name string
		a, b Event
		want Likeness
	}{
		{"the same title and address in one place", told(event("A visit", "2014-02-18", "x", "", 0), "paper", "web"), told(event("A Visit", "2014-02-18", "x", "", 0), "web too"), SameTitle | SameAddress},
		{"the same title and address in two places", told(event("A visit", "2014-02-18", "x", "", 0), "paper", "web"), told(event("A Visit", "2014-02-18", "y", "", 0), "web too"), 0},
		{"the same title, of two types", event("Kansas", "2019-04-01", "x", "", Disaster), event("Kansas", "2019-04-01", "x", "", Violence), 0},
		{"the same title, of a type and of another that is not known", event("Kansas", "2019-04-01", "x", "", Disaster), event("Kansas", "2019-04-01", "x", "", Other), SameTitle},
		{"the same title and address in two places on two days", told(event("A visit", "2014-02-18", "x", "", 0), "web"), told(event("A visit", "2014-02-19", "y", "", 0), "web"), 0},
		{"the same title and address in two places in a month", told(event("A visit", "2014-02", "x", "", 0), "web"), told(event("A visit", "2014-02", "y", "", 0), "web"), 0},
		{"the same title in one paper, which has no address", told(event("A visit", "2014-02-18", "x", "", 0), "paper"), told(event("A visit", "2014-02-18", "y", "", 0), "paper"), 0},
		{"another title at one address", told(event("A visit", "2014-02-18", "x", "", 0), "web"), told(event("A speech", "2014-02-18", "y", "", 0), "web"), 0},
		{"the same title, apart from case and signs", event("Kim meets Putin", "2019-04", "", "", 0), event("KIM MEETS PUTIN!", "2019", "x", "", 0), SameTitle},
		{"the same title on two days", event("Talks", "2019-04-01", "", "", 0), event("Talks", "2019-04-02", "", "", 0), 0},
		{"a word more", event("Kim meets Putin in Vladivostok", "2019-04-25", "", "", 0), event("Kim meets Putin, in rainy Vladivostok", "2019-04-25", "", "", 0), NearTitle},
		{"a word more, in another place", event("Kim meets Putin there", "2019-04-25", "x", "", 0), event("Kim meets Putin", "2019-04-25", "y", "", 0), 0},
		{"a word that is another", event("Kim meets Putin there", "2019-04-25", "", "", 0), event("Kim meets Trump there", "2019-04-25", "", "", 0), 0},
		{"a word that is spelled in another way", event("Summit of Vladivostok", "2019-04-25", "", "", 0), event("Summit of Wladivostok", "2019-04-25", "", "", 0), NearTitle},
		{"another number", event("Round 12345 of talks", "2019-04-25", "", "", 0), event("Round 12346 of talks", "2019-04-25", "", "", 0), 0},
		{"in the same year", event("Summit of Vladivostok", "2019", "", "", 0), event("Summit of Wladivostok", "2019", "", "", 0), 0},
		{"the same people in the same place", event("They met", "2019-04-25", "x", "ann bo", Meeting), event("Talks", "2019-04-24/2019-04-26", "x", "bo ann", Meeting), SameSetting},
		{"the same people in the same place, for something else", event("They met", "2019-04-25", "x", "ann bo", Meeting), event("Talks", "2019-04-25", "x", "bo ann", Visit), 0},
		{"the same person in the same place", event("She speaks", "2019-04-25", "x", "ann ann", Meeting), event("Talks", "2019-04-25", "x", "ann", Meeting), 0},
		{"the same people in no place", event("They met", "2019-04-25", "", "ann bo", Meeting), event("Talks", "2019-04-25", "", "bo ann", Meeting), 0},
	} {
		l := &Timeline{Sources: []Source{{ID: "web", URL: "https://a.org/1"}, {ID: "web too", URL: "https://a.org/1"}, {ID: "paper"}}}
		l.Events.Append(c.a)
		l.Events.Append(c.b)
		got := Likeness(0)
		all, err := Repeats(t.Context(), l)
		for _, r := range all {
			got |= r.Why
		}
		if err != nil || got != c.want {
			t.Errorf("%s: %v, %v, want %v", c.name, got, err, c.want)
		}
	}
}

// What has no place and hangs together with two that have different ones is of neither.
func TestTheEventsOfARepeatAgreeAboutTheirPlaceAndType(t *testing.T) {
	day, err := edtf.Parse("2019-04-01")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		says  []saying
		slots string
	}{
		{"one place", []saying{{"x", Visit}, {"", Visit}, {"x", 0}}, "[0 1 2]"},
		{"two places and none", []saying{{"x", Visit}, {"", Visit}, {"y", Visit}}, ""},
		{"two places, told twice each", []saying{{"x", Visit}, {"y", Visit}, {"", Visit}, {"x", Visit}, {"y", Visit}}, "[0 3][1 4]"},
		{"two types and another", []saying{{"x", Visit}, {"x", Other}, {"x", Meeting}, {"x", Visit}}, "[0 3]"},
	} {
		l := &Timeline{}
		for i, one := range c.says {
			f := Full{ID: fmt.Sprint("e", i), Title: Say("en", "Talks"), When: When{Date: day}, Place: PlaceRef{ID: one.place}, Type: one.kind}
			l.Events.Append(f.Compact())
		}
		all, err := Repeats(t.Context(), l)
		got := ""
		for _, r := range all {
			got += fmt.Sprint(r.Slots)
		}
		if err != nil || got != c.slots {
			t.Errorf("%s: %s are told twice, %v, want %s", c.name, got, err, c.slots)
		}
	}
}

// BenchmarkMillionRepeats looks for what is told twice among a million events, of which one in ten
// is; and where all have one title and lie in one year.
func BenchmarkMillionRepeats(b *testing.B) {
	const n = 1_000_000
	make := func(title func(r *rand.Rand, i int) string) *Timeline {
		r := rand.New(rand.NewPCG(1, 2))
		l := &Timeline{}
		for i := range n {
			f := Full{ID: fmt.Sprint("e", i), Title: Say("en", title(r, i)), Place: PlaceRef{ID: fmt.Sprint("place ", r.IntN(300))}, Type: Type(1 + r.IntN(8))}
			f.When.Date, _ = edtf.Parse(fmt.Sprintf("%d-%02d-%02d", 1950+r.IntN(70), 1+r.IntN(12), 1+r.IntN(28)))
			for range r.IntN(3) {
				f.Actors = append(f.Actors, Part{Actor: fmt.Sprint("actor ", r.IntN(1000))})
			}
			l.Events.Append(f.Compact())
		}
		return l
	}
	some := []string{"Government", "Parliament", "President", "Minister", "Court", "Army", "Council", "Opposition"}
	for _, c := range []struct {
		name  string
		title func(*rand.Rand, int) string
	}{
		{"few titles", func(r *rand.Rand, _ int) string {
			return some[r.IntN(8)] + " meets " + some[r.IntN(8)] + " in the capital"
		}},
		{"all titles", func(r *rand.Rand, i int) string {
			return fmt.Sprintf("%s of region %d meets %s of region %d in %d", some[r.IntN(8)], r.IntN(5000), some[r.IntN(8)], r.IntN(5000), i)
		}},
	} {
		l := make(c.title)
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := Repeats(b.Context(), l); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
