package timeline

import (
	"encoding"
	"fmt"
	"strings"
	"testing"
)

// A vocabulary reads each of its words, the empty one, and nothing else.
func TestAVocabularyReadsItsWords(t *testing.T) {
	for _, c := range []struct {
		name  string
		read  func(string) (string, error)
		words string
	}{
		{"type", reader[Type](), "meeting visit statement agreement test sanction office election violence disaster publication other"},
		{"status", reader[Status](), "happened ongoing announced planned expected hypothetical denied cancelled unknown"},
		{"certainty", reader[Certainty](), "certain probable possible unknown"},
		{"place kind", reader[PlaceKind](), "point country area"},
		{"precision", reader[Precision](), "exact town region country"},
		{"actor kind", reader[ActorKind](), "person organisation state"},
		{"facet kind", reader[FacetKind](), "words number list"},
		{"link kind", reader[LinkKind](), "announces part_of follows prepares contradicts not_the_same_as"},
	} {
		var quoted []string
		for _, word := range strings.Fields(c.words) {
			word = strings.ReplaceAll(word, "_", " ")
			quoted = append(quoted, fmt.Sprintf("%q", word))
			if got, err := c.read(word); got != word || err != nil {
				t.Errorf("%s: %q is read as %q, %v", c.name, word, got, err)
			}
		}
		if got, err := c.read(""); got != "" || err != nil {
			t.Errorf("%s: no word is read as %q, %v", c.name, got, err)
		}
		want := `"party" is not one of [` + strings.Join(quoted, " ") + "]"
		if got, err := c.read("party"); got != "" || err == nil || err.Error() != want {
			t.Errorf("%s: a word that is none is read as %q, %v, want %s", c.name, got, err, want)
		}
	}
}

// reader returns a function that reads a word and writes it again.
func reader[W Word, P interface {
	*W
	encoding.TextUnmarshaler
	encoding.TextMarshaler
}]() func(string) (string, error) {
	return func(word string) (string, error) {
		var w W
		if err := P(&w).UnmarshalText([]byte(word)); err != nil {
			return w.String(), err
		}
		text, err := P(&w).MarshalText()
		return string(text), err
	}
}

func TestTheListsOfAVocabularyHaveAllItsWords(t *testing.T) {
	if got, want := fmt.Sprint(Types, Statuses, Certainties, PlaceKinds, Precisions, ActorKinds, FacetKinds, LinkKinds), "[meeting visit statement agreement test sanction office election violence disaster publication other] "+
		"[happened ongoing announced planned expected hypothetical denied cancelled unknown] [certain probable possible unknown] [point country area] [exact town region country] "+
		"[person organisation state] [words number list] [announces part of follows prepares contradicts not the same as]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestEachValueOfAVocabularyHasItsWord(t *testing.T) {
	for _, c := range []struct {
		got  fmt.Stringer
		want string
	}{
		{Type(0), ""},
		{Meeting, "meeting"},
		{Visit, "visit"},
		{Statement, "statement"},
		{Test, "test"},
		{Other, "other"},
		{Status(0), ""},
		{Happened, "happened"},
		{Expected, "expected"},
		{Denied, "denied"},
		{UnknownStatus, "unknown"},
		{Certainty(0), ""},
		{Certain, "certain"},
		{UnknownCertainty, "unknown"},
		{PlaceKind(0), ""},
		{Point, "point"},
		{Country, "country"},
		{Area, "area"},
		{Precision(0), ""},
		{Exact, "exact"},
		{InCountry, "country"},
		{ActorKind(0), ""},
		{Person, "person"},
		{State, "state"},
		{LinkKind(0), ""},
		{Announces, "announces"},
		{PartOf, "part of"},
		{Contradicts, "contradicts"},
	} {
		if got := c.got.String(); got != c.want {
			t.Errorf("%#v is called %q, want %q", c.got, got, c.want)
		}
	}
	if got, ok := Named(Types, "visit"); got != Visit || !ok {
		t.Errorf("Named(visit) = %v, %v, want visit", got, ok)
	}
	if got, ok := Named(Types, "party"); got != 0 || ok {
		t.Errorf("Named(party) = %v, %v, want none", got, ok)
	}
	if got := fmt.Sprint(Extracted, " ", Imported, " ", Typed); got != "extracted imported typed" {
		t.Errorf("the ways of a field are %s", got)
	}
}
