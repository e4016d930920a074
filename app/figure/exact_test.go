package figure

import (
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// Where all days are known, what lies in a time does so, and not only perhaps.
func TestWhereNothingIsInDoubtATimeIsSaidWithoutDoubt(t *testing.T) {
	of := func(dates ...string) *timeline.Timeline {
		l := &timeline.Timeline{}
		for _, text := range dates {
			date, err := edtf.Parse(text)
			if err != nil {
				t.Fatal(err)
			}
			e := timeline.Full{ID: text, When: timeline.When{Date: date}}
			l.Events.Append(e.Compact())
		}
		return l
	}
	known := of("2014-02-18", "2015-02-18T10:00", "2014-03-01/2014-03-04")
	for _, c := range []struct {
		of                 *timeline.Timeline
		filter, lang, want string
	}{
		{known, "when:2014-02-01/2015-03-01", "en", "in the time from 1 February 2014 to 1 March 2015"},
		{known, "when:2014-02-01/2015-03-01", "fr", "dans la période entre le 1er février 2014 et le 1er mars 2015"},
		{known, "when:2014-02-01/2015-03-01", "de", "in der Zeit zwischen dem 1. Februar 2014 und dem 1. März 2015"},
		{known, "when:2014-02", "en", "in February 2014"},
		{known, "when:2014-02-18", "en", "on 18 February 2014"},
		{known, "-when:2014-02-18", "en", "not on 18 February 2014"},
		{known, "when!:2014-02", "en", "overlaps February 2014 for certain"},
		{of("2014-02-18", "2014-02"), "when:2014-02", "en", "may overlap February 2014"},
		{of("2014-02-18~"), "when:2014-02", "en", "may overlap February 2014"},
		{of("[2014-02-18..2014-02-20]"), "when:2014-02", "en", "may overlap February 2014"},
		{of("2014-02-18/.."), "when:2014-02", "en", "may overlap February 2014"},
		{of("2014-02-18/2014-03"), "when:2014-02", "en", "may overlap February 2014"},
	} {
		f, err := timeline.ParseFilter(c.filter)
		if err != nil {
			t.Fatal(err)
		}
		if got := Asked(f, c.of, c.lang, edtf.Source); got != c.want {
			t.Errorf("%s in %s of %d is %q, want %q", c.filter, c.lang, c.of.Events.Len(), got, c.want)
		}
	}
}
