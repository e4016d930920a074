package figure

import (
	"bytes"
	"testing"
)

func TestTheRarestByteOfAWordIsLookedFor(t *testing.T) {
	for word, want := range map[string]int{"talks": 3, "the": 1, "a": 0, "": 0, "quiz": 3, "2019": 0, "x-ray": 0} {
		if got := rarestByte([]byte(word)); got != want {
			t.Errorf("the rarest of %q is at %d, want %d", word, got, want)
		}
	}
}

// By whichever of its bytes a word is looked for, it is found where it is first.
func FuzzAWordIsFoundByAnyOfItsBytes(f *testing.F) {
	for _, c := range [][2]string{{"talks of the talks", "talks"}, {"taltalks", "talks"}, {"", ""}, {"aaab", "aab"}, {"a", "ab"}, {"ab", ""}} {
		f.Add([]byte(c[0]), []byte(c[1]))
	}
	f.Fuzz(func(t *testing.T, text, word []byte) {
		want := bytes.Index(text, word)
		for place := range max(1, len(word)) {
			if got := indexBy(text, word, place); got != want {
				t.Fatalf("%q in %q by its byte %d: %d, want %d", word, text, place, got, want)
			}
		}
	})
}
