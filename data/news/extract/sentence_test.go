package extract

import (
	"slices"
	"strings"
	"testing"
)

func TestTextsArePartedIntoSentences(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"at stops", "They met. They left! Why?", []string{"They met.", "They left!", "Why?"}},
		{"not at abbreviations", "Mr. Smith met Sen. Jones of the U.S. Senate. He left.", []string{"Mr. Smith met Sen. Jones of the U.S. Senate.", "He left."}},
		{"not at French titles", "M. Poutine et MM. Kim et Xi sont venus. Ils partent.", []string{"M. Poutine et MM. Kim et Xi sont venus.", "Ils partent."}},
		{"not inside numbers and addresses", "It cost 3.5 million on example.org today. Yes.", []string{"It cost 3.5 million on example.org today.", "Yes."}},
		{"with the quotation mark behind the stop", "Il dit : « Non. » Elle rit.", []string{"Il dit : « Non. »", "Elle rit."}},
		{"at empty lines", "Summit ends\n\nThey met.", []string{"Summit ends", "They met."}},
		{"not at lines that are broken for their width", strings.Repeat("word ", 14) + "on\nJune 12, 2018 they met.", []string{strings.Repeat("word ", 14) + "on\nJune 12, 2018 they met."}},
		{"nowhere in nothing", " \n ", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, r := range Sentences(c.text) {
				got = append(got, c.text[r.Start:r.End])
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestATextWithoutStopsIsCut(t *testing.T) {
	for _, r := range Sentences(strings.Repeat("in 2010 ", 5000)) {
		if n := r.End - r.Start; n > longestSentence+10 {
			t.Fatalf("a sentence of %d bytes", n)
		}
	}
}
