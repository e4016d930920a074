package edtf

import (
	"fmt"
	"testing"
)

func TestRelationsHoldAsFarAsTheDatesAreKnown(t *testing.T) {
	for _, c := range []struct{ a, b, before, during, after string }{
		{"2018-06-12", "2019-02-27", "definite", "impossible", "impossible"},
		{"2019-02-27", "2019-02-27/2019-02-28", "impossible", "definite", "impossible"},
		{"2019-04-25", "2019-04", "possible", "possible", "possible"},
		{"2019-04-25", "2019-04-01/2019-04-30", "impossible", "definite", "impossible"},
		{"[2019-04-22..2019-04-26]", "2019-04-26/2019-04-27", "possible", "possible", "impossible"},
		{"[2019-04-22..2019-04-26]", "2019-04-18", "impossible", "impossible", "definite"},
		{"2019-04", "2019-04", "possible", "possible", "possible"},
		{"2019-05/..", "2019-04-30", "impossible", "impossible", "definite"},
		{"1995/..", "2019-04-30", "possible", "impossible", "impossible"},
		{"../1995", "2019-04-30", "definite", "impossible", "impossible"},
		{"2004/2005", "2004-01-01/2005-12-31", "impossible", "definite", "impossible"},
		{"2004/2006", "2005", "impossible", "impossible", "impossible"},
		{"2005", "2004/2006", "impossible", "definite", "impossible"},
		{"2004-06", "2004/2006", "possible", "possible", "impossible"},
	} {
		a, errA := Parse(c.a)
		b, errB := Parse(c.b)
		if errA != nil || errB != nil {
			t.Fatal(errA, errB)
		}
		got := Relation(a, b)
		if s, want := fmt.Sprint(got.Before, got.During, got.After), c.before+" "+c.during+" "+c.after; s != want {
			t.Errorf("Relation(%s, %s) = %s, want %s", c.a, c.b, s, want)
		}
	}
}

func TestBoundsTellWhatTheyCanOfARelation(t *testing.T) {
	for _, c := range []struct{ a, b, least, most string }{
		{"2018-06-12", "2019-02-27", "definite impossible impossible", "definite impossible impossible"},
		{"2019-02-26", "2019-02-27", "definite impossible impossible", "definite possible impossible"}, // they touch
		{"2019-02-28", "2019-02-27", "impossible impossible definite", "impossible possible definite"},
		{"2019-03-02", "2019-02-27", "impossible impossible definite", "impossible impossible definite"},
		{"2019-02-27", "2019-02-27/2019-02-28", "impossible definite impossible", "possible definite impossible"},
		{"2019-02-28", "2019-02-26/2019-03-02", "impossible definite impossible", "impossible definite impossible"},
		{"2018/2020", "2019-04-18", "impossible impossible impossible", "possible possible possible"},
		{"2019-03/2019-04", "2019", "impossible impossible impossible", "possible possible possible"},
		{"2019-06", "2019-05/..", "impossible impossible impossible", "possible possible possible"},
		{"2020", "../2019", "impossible impossible definite", "impossible possible definite"},
		{"2020", "", "possible possible possible", "possible possible possible"},
	} {
		a, errA := Parse(c.a)
		b, errB := Parse(c.b)
		if errA != nil || c.b != "" && errB != nil {
			t.Fatal(errA, errB)
		}
		least, most := RelationOfBounds(a.Bounds(), b, Source)
		if got, want := fmt.Sprint(least.Before, least.During, least.After, most.Before, most.During, most.After), c.least+" "+c.most; got != want {
			t.Errorf("of the bounds of %s and %q: %s, want %s", c.a, c.b, got, want)
		}
	}
}

func FuzzRelationAgreesWithItsMirrorImage(f *testing.F) {
	f.Add("2019-04", "[2019-04-22..2019-04-26]")
	f.Add("1995/..", "../1996-05")
	f.Add("2004/2006", "{2005,2007}")
	f.Fuzz(func(t *testing.T, s, u string) {
		a, errA := Parse(s)
		b, errB := Parse(u)
		if errA != nil || errB != nil {
			return
		}
		r, mirrored := Relation(a, b), Relation(b, a)
		if r.Before != mirrored.After || r.After != mirrored.Before {
			t.Errorf("Relation(%s, %s) = %v, mirrored %v", a, b, r, mirrored)
		}
		if r.Before == Definite && r.After != Impossible || r.Before == Definite && r.During == Definite {
			t.Errorf("Relation(%s, %s) = %v contradicts itself", a, b, r)
		}
		if a.Bounds().End.Before(b.Bounds().Start) && r.During != Impossible {
			t.Errorf("Relation(%s, %s) = %v, but they lie apart", a, b, r)
		}
		if x := a.Bounds(); !x.Start.Unbounded() && !x.End.Unbounded() {
			least, most := RelationOfBounds(x, b, Source)
			if r.Before < least.Before || r.During < least.During || r.After < least.After ||
				r.Before > most.Before || r.During > most.During || r.After > most.After {
				t.Errorf("Relation(%s, %s) = %v, of the bounds of the first from %v to %v", a, b, r, least, most)
			}
		}
	})
}
