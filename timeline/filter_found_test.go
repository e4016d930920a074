package timeline

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestAWordIsFoundInTheTextThatPeopleSeeFirst(t *testing.T) {
	e := Full{ID: "e", Title: Say("en", "A meeting")}
	e.Note, e.Tags = Say("en", "They met in the Café of Élysée"), []string{"kept"}
	e.Place.ID, e.Actors = "p", []Part{{Actor: "a"}}
	e.Claims = []Claim{{Source: "s", Quote: "he said café"}, {Speaker: Say("en", "Ann")}}
	e.Values = []Value{{"Side A", "north"}}
	l := &Timeline{
		Places: []Place{{ID: "p", Name: Say("en", "Rome")}}, Actors: []Actor{{ID: "a", Name: Say("en", "Bo")}},
		Sources: []Source{{ID: "s", Title: Say("en", "Gazette"), URL: "http://a.org/deep"}},
	}
	l.Events.Append(e.Compact())
	s := SearcherOf(l)
	for word, want := range map[string]string{
		"meeting": "title: A meeting", "rome": "place: Rome", "bo": "actor: Bo", "cafe": "note: They met in the Café of Élysée", "kept": "tag: kept",
		"he said": "quote: he said café", "ann": "source: Ann", "gazette": "source: Gazette", "nor": "Side A: north", "absent": ": ",
	} {
		if field, text := s.Where(l.Events.At(0), word); field+": "+text != want {
			t.Errorf("%q is found in %s: %s, want %s", word, field, text, want)
		}
	}
}

func TestTheWordsThatAFilterAsksFor(t *testing.T) {
	f, err := ParseFilter(`Éva (type:meeting or "two words") -no not (b or c) x`)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := f.Asked(), []string{"eva", "two words", "x"}; !slices.Equal(got, want) {
		t.Errorf("asked for are %q, want %q", got, want)
	}
}

func TestATextIsCutAboutAWord(t *testing.T) {
	for _, c := range []struct{ text, word, want string }{
		{"They met in the Café of Élysée", "cafe", "… in the |Café| of …"},
		{"Ruby", "ruby", "|Ruby|"},
		{"a b\nc", "b c", "a |b c|"},
		{"none", "ruby", "||"},
		{"straße ß", "ss", "stra|ß|e ß"},
		{"Große Straße", "s", "Gro|ß|e Straße"},
		{"Ærø", "e", "|Æ|rø"},
		{"cafe\u0301s", "cafe", "|cafe\u0301|s"},
		{"one  two", "one  t", "|one t|wo"},
		{"http://a.org/one/two/three", "two", "…org/one/|two|/three"},
	} {
		before, word, behind := Around(c.text, c.word, 8)
		if got := before + "|" + word + "|" + behind; got != c.want {
			t.Errorf("about %q in %q stands %q, want %q", c.word, c.text, got, c.want)
		}
	}
}

// FuzzTheWordThatIsCutOutIsTheOneAsked holds Around to what a filter finds: a word is cut out of each
// text that has it, and no more of the text than has it.
func FuzzTheWordThatIsCutOutIsTheOneAsked(f *testing.F) {
	f.Add("They met in the Café", "cafe")
	f.Add("straße ß İi", "ss")
	f.Add("weiß", "s")
	f.Add("a\xffb", "\xff")
	f.Add("ǆ ﬁn é̂", "e")
	f.Fuzz(func(t *testing.T, text, word string) {
		folded := Fold(strings.Join(strings.Fields(word), " "))
		if folded == "" || len(text) > 200 {
			return
		}
		before, got, behind := Around(text, folded, len(text))
		if line := strings.Join(strings.Fields(text), " "); !containsFolded(line, folded) {
			if before+got+behind != "" {
				t.Errorf("%q is cut to %q, %q, %q, and has no %q", text, before, got, behind, folded)
			}
			return
		} else if before+got+behind != line {
			t.Errorf("%q is cut to %q, %q, %q", line, before, got, behind)
		}
		_, first := utf8.DecodeRuneInString(got)
		if !containsFolded(got, folded) || containsFolded(got[first:], folded) {
			t.Errorf("in %q stands %q for %q", text, got, folded)
		}
	})
}
