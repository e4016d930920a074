package timeline

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"dateline/timeline/pieces/patience"
)

// lexiconOfTests is of events in Rome and New York with a facet whose name has a blank.
func lexiconOfTests(t *testing.T) *Lexicon {
	t.Helper()
	l := &Timeline{
		Places: []Place{{ID: "p", Name: Say("", "Rome")}, {ID: "q", Name: Say("", "New York")}, {ID: "r", Name: Say("", "Ölberg")}},
		Facets: []Facet{{"Side A", OfWords}, {"tone", OfNumbers}, {"type", OfWords}},
	}
	for i, place := range []string{"p", "p", "q", "r"} {
		e := Full{ID: fmt.Sprint(i), Type: Visit, Place: PlaceRef{ID: place}, More: More{Values: []Value{{"Side A", "the north, far"}, {"tone", "3"}, {"type", "vigil"}}}}
		l.Events.Append(e.Compact())
	}
	words, err := NewLexicon(t.Context(), l)
	if err != nil {
		t.Fatal(err)
	}
	return words
}

func TestAFilterIsCompletedAtTheCaret(t *testing.T) {
	words := lexiconOfTests(t)
	for _, c := range []struct{ text, want string }{ // a bar stands for the caret
		{"ty|", "type:| no:type|"},
		{"kim ty|", "kim type:| kim no:type|"},
		{"-ty|", "-type:| -no:type|"},
		{"s|", "status:| source:| starts:| sources:| \"Side A\":|"},
		{`"si|`, `"Side A":| is:single| no:"Side A"|`},
		{"side|", `"Side A":| no:"Side A"|`},
		{"type:|", "type:vigil| type:visit| type:meeting| type:statement| type:agreement| type:test| type:sanction| type:office| type:election| type:violence|"},
		{"type:vi| x", "type:vigil| x type:visit| x type:violence| x"},
		{"type:visit,vi|", "type:visit,vigil| type:visit,violence|"},
		{"place:york|", `place:"New York"|`},
		{`place:"new y|`, `place:"New York"|`},
		{"place:=rom|", "place:=Rome|"},
		{"place:=york|", `place:"=New York"|`},
		{"place:=Rome,=r|", ""},
		{"place:=Rome,=ol|", "place:=Rome,=Ölberg|"},
		{"place:ol|", "place:Ölberg|"},
		{"ölb|", "place:Ölberg|"},
		{"rom|", "place:Rome|"},
		{"side-a:no|", `side-a:"the north, far"|`},
		{`"Side A":the|`, `"Side A":"the north, far"|`},
		{"kim |", "kim and | kim or | kim type:| kim status:| kim certainty:| kim place:| kim country:| kim actor:| kim tag:| kim source:|"},
		{"kim o|", "kim or |"},
		{"(kim) a|", "(kim) actor:| (kim) after:| (kim) and |"},
		{"a|", "actor:| after:|"},
		{"no|", `no:| not | "Side A":"the north, far"| no:note|`},
		{"no:da|", "no:date|"},
		{"is:|", "is:unconfirmed| is:single| is:duplicate| is:approximate| is:uncertain| is:undated| is:unplaced|"},
		{"precision:mi|", "precision:millennium|"},
		{"during:20|", ""},
		{"colour:|", ""},
		{"été ty|pe", "été type:|pe été no:type|pe"},
		{"kim & ( |", "kim & ( type:| kim & ( status:| kim & ( certainty:| kim & ( place:| kim & ( country:| kim & ( actor:| kim & ( tag:| kim & ( source:| kim & ( id:| kim & ( when:|"},
		{") |", ") and | ) or | ) type:| ) status:| ) certainty:| ) place:| ) country:| ) actor:| ) tag:| ) source:|"},
	} {
		ahead, behind, _ := strings.Cut(c.text, "|")
		text := ahead + behind
		var got []string
		for _, s := range Complete(text, len([]rune(ahead)), words) {
			next, caret := s.Apply(text)
			letters := []rune(next)
			got = append(got, string(letters[:caret])+"|"+string(letters[caret:]))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.text, s, c.want)
		}
	}
}

// Whatever stands there, what is suggested is written where it is said to, and ends what is
// being written in a way that can be read.
func FuzzASuggestionCanBeTaken(f *testing.F) {
	f.Add(`kim or type:"vi`, 15)
	f.Add(`-(a&"b`, 3)
	f.Fuzz(func(t *testing.T, text string, caret int) {
		words := lexiconOfTests(t)
		for _, s := range Complete(text, caret, words) {
			if letters := []rune(text); s.From < 0 || s.From > s.To || s.To > len(letters) || s.To > max(caret, 0) || s.Text == "" {
				t.Fatalf("Complete(%q, %d) suggests %+v", text, caret, s)
			}
			if next, at := s.Apply(text); at > len([]rune(next)) {
				t.Fatalf("%+v of %q makes %q, with the caret at %d", s, text, next, at)
			}
		}
	})
}

func TestALexiconIsGivenUp(t *testing.T) {
	const n = 20_000
	l := &Timeline{}
	for range n {
		e := Full{Title: Say("", "a"), Type: Visit}
		l.Events.Append(e.Compact())
	}
	patience.Check(t, "to make a lexicon", n, 9, func(ctx context.Context) error {
		_, err := NewLexicon(ctx, l)
		return err
	})
}
