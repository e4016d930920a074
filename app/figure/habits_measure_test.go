package figure

import "testing"

// In French the thousands of a length stand apart, also where it has four digits: no year is meant.
func TestALengthOfFourDigitsIsWrittenAsItsLanguageDoes(t *testing.T) {
	for lang, want := range map[string]string{"en": "7655\u00a0km", "fr": "7\u202f655\u00a0km", "de": "7655\u00a0km"} {
		if got := (Habits{}).Length(lang, 7_655_000); got != want {
			t.Errorf("%s: it is %q, want %q", lang, got, want)
		}
	}
	if got := (Habits{}).Way("fr", 7_655_000); got != "7\u202f655 km" && got != "7\u202f655\u00a0km" {
		t.Errorf("a way in French is %q", got)
	}
	if got := (Habits{}).Way("fr", 12_655_000); got != "12\u202f655 km" && got != "12\u202f655\u00a0km" {
		t.Errorf("a long way in French is %q", got)
	}
}
