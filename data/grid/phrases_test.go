package grid

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
		"25-27 avril 2019": "2019-04-25/2019-04-27", "mid-April 2019": "[2019-04-11..2019-04-20]", "mi-avril 2019": "[2019-04-11..2019-04-20]",
		"fin février 2020": "[2020-02-21..2020-02-29]", "début d’avril 2019": "[2019-04-01..2019-04-10]", "late April 2019": "[2019-04-21..2019-04-30]",
		"end of April 2019": "[2019-04-21..2019-04-30]", "vers mai 1968": "1968-05~", "Q3 2019": "2019-35", "1er trimestre 2020": "2020-33", "2019-Q4": "2019-36",
		"25. Oktober 1990": "1990-10-25", "März 1990": "1990-03", "2019-W12": "2019-03-18/2019-03-24", "2020-W53": "2020-12-28/2021-01-03", "2021-W01": "2021-01-04/2021-01-10",
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

func TestAWordThatIsNoMonthIsNamed(t *testing.T) {
	for _, cell := range []string{"Ottobre 1990", "25 Ottobre 1990", "mid-Ottobre 1990"} {
		if _, err := ReadDate(cell, Unsettled); err == nil || !strings.Contains(err.Error(), `"Ottobre" is no month`) {
			t.Errorf("%q: the error is %v", cell, err)
		}
	}
}
