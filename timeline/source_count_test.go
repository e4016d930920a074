package timeline

import "testing"

func TestAColumnThatCountsSourcesSaysHowManyTellOfAnEvent(t *testing.T) {
	say := func(name string) Claim { return Claim{Speaker: Say("", name)} }
	for _, c := range []struct {
		name   string
		claims []Claim
		values []Value
		want   int
	}{
		{"what is named counts where no column does", []Claim{say("AP"), say("TASS")}, nil, 2},
		{"a column of GDELT counts more than its one address", []Claim{say("AP")}, []Value{{Facet: "NumSources", Word: "3"}}, 3},
		{"its name is written in many ways", []Claim{say("AP")}, []Value{{Facet: "nombre de sources", Word: "4"}}, 4},
		{"never fewer than are named", []Claim{say("AP"), say("TASS")}, []Value{{Facet: "Num sources", Word: "1"}}, 2},
		{"mentions are no sources", []Claim{say("AP")}, []Value{{Facet: "NumMentions", Word: "40"}}, 1},
		{"a longer name is another column", []Claim{say("AP")}, []Value{{Facet: "NumSources of the other side", Word: "40"}}, 1},
		{"what is no number counts nothing", []Claim{say("AP")}, []Value{{Facet: "NumSources", Word: "many"}}, 1},
	} {
		full := Full{ID: "e"}
		full.Claims, full.Values = c.claims, c.values
		e := full.Compact()
		if got := e.Sources(); got != c.want {
			t.Errorf("%s: %d sources, want %d", c.name, got, c.want)
		}
		if got := doubts["single"](&e); got != (c.want == 1) {
			t.Errorf("%s: told by one alone is %v", c.name, got)
		}
	}
}
