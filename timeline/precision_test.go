package timeline

import (
	"testing"

	"dateline/timeline/edtf"
)

func TestARangeWithinAnHourIsKnownToTheHourAndOneWithinADayToTheDay(t *testing.T) {
	for date, want := range map[string]string{
		"":                         "",
		"1963-11-22":               "day",
		"1963-11-22T12:15:00":      "time",
		"[1963-11-22..1963-11-24]": "range",
		"[1963-11-22,1963-11-25]":  "range",
		"[1963-11-22T12:15:00-06:00..1963-11-22T12:20:00-06:00]": "hour",
		"[1963-11-22T08:15:00-06:00..1963-11-22T12:20:00-06:00]": "day",
		"[1963-11-22T12:15,1963-11-22T13:15]":                    "hour",
		"[1963-11-22T12:15,1963-11-22T13:17]":                    "day",
		"[1963-11-22T23:15:00-06:00..1963-11-22T23:45:00-06:00]": "hour",
		"[1963-11-22T19:15:00-06:00..1963-11-22T23:45:00-06:00]": "day",   // by their own clock
		"[1963-11-22T23:50:00..1963-11-23T00:10:00]":             "hour",  // of two days, and yet twenty minutes
		"[1963-11-22T21:50:00..1963-11-23T00:10:00]":             "range", // of two days
		"[1963-11-22T12:15:00..]":                                "range",
	} {
		d, err := edtf.Parse(date)
		if err != nil && date != "" {
			t.Fatal(err)
		}
		if got := DatePrecision(d); got != want {
			t.Errorf("%q is known to the %q, want %q", date, got, want)
		}
	}
}
