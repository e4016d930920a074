package edtf

import (
	"fmt"
	"testing"

	"dateline/timeline/calendar"
)

func TestADayThatIsReadFastIsReadAlike(t *testing.T) {
	for day := calendar.Civil(0, 1, 1); day < calendar.Civil(2100, 1, 1); day += 13 {
		d, err := Parse(dayText(day))
		if err != nil {
			t.Fatal(err)
		}
		doubted, err := Parse(dayText(day) + "?") // not a plain day
		if err != nil {
			t.Fatal(err)
		}
		d.reading.text, d.reading.doubt = doubted.reading.text, doubted.reading.doubt
		if *d.reading != *doubted.reading {
			t.Fatalf("%s reads as %+v, and with a mark of doubt as %+v", dayText(day), *d.reading, *doubted.reading)
		}
	}
}

func dayText(day calendar.Day) string {
	y, m, d := day.Civil()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}
