package words

import (
	"testing"

	"dateline/assets/translations"
)

// What the file of a language tells of a day or a night is read, before the day and behind it.
func TestEachWordOfALanguageForAPartOfADayIsRead(t *testing.T) {
	read := 0
	check := func(cell, want string, guess Guess) {
		t.Helper()
		one, err := (&Reader{}).Read(cell)
		if got := one.Date.String(); err != nil || got != want || one.Guesses&guess == 0 {
			t.Errorf("%q is %s, %v, %v; want %s", cell, got, one.Guesses, err, want)
		}
		read++
	}
	for _, lang := range translations.Languages() {
		for _, word := range listed(lang, "told daytimes") {
			check("18.06.1940 "+word, "1940-06-18", Daytimes)
			check("18.06.1940 ("+word+")", "1940-06-18", Daytimes)
			for _, of := range listed(lang, "told daytime of") {
				check(joined(word, of, "18.06.1940"), "1940-06-18", Daytimes)
			}
			for _, in := range listed(lang, "told daytime in") {
				for _, part := range listed(lang, "told daytime parts") {
					check("18.06.1940, "+joined(in, part, word), "1940-06-18", Daytimes)
				}
			}
		}
		for _, word := range listed(lang, "told night of") {
			check(word+" 04.08.1789", "[1789-08-04,1789-08-05]", Nights)
			for _, joins := range listed(lang, "told night joins") {
				check(word+" 4. "+joins+" 5. August 1789", "[1789-08-04,1789-08-05]", Nights)
			}
		}
		for _, word := range listed(lang, "told night to") {
			check(word+" 05.08.1789", "[1789-08-04,1789-08-05]", Nights)
		}
		for _, words := range listed(lang, "told day unknown") {
			if one, err := (&Reader{}).Read("April 1348 (" + words + ")"); err != nil || one.Date.String() != "1348-04" {
				t.Errorf("%q is %s, %v", words, one.Date, err)
			}
		}
	}
	if read < 500 {
		t.Errorf("%d cells only", read)
	}
}

// joined puts words one behind the other, without a blank behind one that is cut short.
func joined(words ...string) string {
	text := ""
	for _, word := range words {
		if last := len(text) - len("’"); text != "" && text[len(text)-1] != '-' && (last < 0 || text[last:] != "’") {
			text += " "
		}
		text += word
	}
	return text
}
