package calendar

import (
	"testing"

	"dateline/assets/translations"
)

// in returns the words of a calendar in a language.
func in(lang string) *Language {
	return NewLanguage(func(key string) string { return translations.Say(lang, key) })
}

func TestANumberOfOrderIsWrittenAsItsLanguageDoes(t *testing.T) {
	for _, c := range []struct {
		name  string
		order Order
		want  map[int64]string
	}{
		{"English", "{n}th|*1 {n}st|*2 {n}nd|*3 {n}rd|*11 {n}th|*12 {n}th|*13 {n}th", map[int64]string{1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 12: "12th", 21: "21st", 111: "111th"}},
		{"French", "{R}e siècle|1 {R}er siècle", map[int64]string{1: "Ier siècle", 4: "IVe siècle", 9: "IXe siècle", 19: "XIXe siècle", 21: "XXIe siècle", 41: "XLIe siècle", 944: "CMXLIVe siècle"}},
		{"German", "{n}.", map[int64]string{1: "1.", 20: "20."}},
		{"one that is written as the number is", "{n}", map[int64]string{1: "1"}},
	} {
		for n, want := range c.want {
			if got := c.order.Of(n); got != want {
				t.Errorf("%s: %d is written %q, want %q", c.name, n, got, want)
			}
		}
	}
}

func TestADayIsWrittenInTheOrderOfItsLanguage(t *testing.T) {
	words := map[string]string{"date day": "{n}日", "date day month": "%[2]s%[1]s", "date month year": "%[2]s年%[1]s", "months": "1月|2月|3月|4月"}
	l := NewLanguage(func(key string) string { return words[key] })
	if got, want := l.Of(l.Day(18, l.Months[3]), "2019"), "2019年4月18日"; got != want {
		t.Errorf("the day is %q, want %q", got, want)
	}
}
