package table

import (
	"strings"
	"testing"
)

func TestDatesInWordsAreRead(t *testing.T) {
	for cell, want := range map[string]string{
		"1939-1945": "1939/1945", "1914–1918": "1914/1918", "12th century": "11XX", "XIIe siècle": "11XX", "5th century BC": "-04XX",
		"IVe siècle av. J.-C.": "-03XX", "spring 1968": "1968-21", "printemps 1968": "1968-21", "été 2061": "2061-22",
		"March 44 BC": "-0043-03", "septembre 490 av. J.-C.": "-0489-09", "15 March 44 BC": "-0043-03-15",
		"before 1500": "[..1499]", "après 1500": "[1501..]",
	} {
		if d, err := ReadDate(cell, Unsettled); err != nil || d.String() != want {
			t.Errorf("%q is read as %q, %v; want %q", cell, d, err, want)
		}
	}
}

func TestADayThatIsNotThereIsNamed(t *testing.T) {
	for cell, want := range map[string]string{"31/02/1715": "31", "30/02/2019": "30", "31 avril 2019": "31"} {
		if _, err := ReadDate(cell, DayFirst); err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "slash") {
			t.Errorf("%q: the error is %v", cell, err)
		} else {
			t.Log(err)
		}
	}
}
