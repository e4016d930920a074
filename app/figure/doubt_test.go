package figure

import (
	"fmt"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// What a subject says of how many events a filter may keep is what the filter counts, event by
// event, also where events were edited beside the main order.
func TestASubjectCountsWhatItsFilterKeepsForCertainAndPerhaps(t *testing.T) {
	at := &timeline.Timeline{}
	for i, date := range []string{"2019-04-17", "2019-04", "2019", "2018/..", "[2019-04-17..2019-04-19]", "", "2020-01-01", "201X"} {
		e := timeline.Full{ID: fmt.Sprint(i), Type: timeline.Types[i%2]}
		if date != "" {
			var err error
			if e.When.Date, err = edtf.Parse(date); err != nil {
				t.Fatal(err)
			}
		}
		at.Events.Append(e.Compact())
	}
	for _, c := range []struct{ filter, en string }{
		{"", ""},
		{"type:meeting", "4 of 8 events · type meeting"},
		{"when:2019-04-18", "0 to 5 of 8 events · may be on 18 April 2019"},
		{"type:meeting when:2019-04", "2 to 3 of 8 events · type meeting, may overlap April 2019"},
		{"type:visit -during:2019-04-18", "2 to 4 of 8 events · type visit, cannot lie within 18 April 2019"},
		{"when!:2019-04", "3 of 8 events · overlaps April 2019 for certain"},
		{"type:meeting or before:2019-04-18", "4 to 7 of 8 events · type meeting or may lie before 18 April 2019"},
	} {
		f, err := timeline.ParseFilter(c.filter)
		if err != nil {
			t.Fatal(err)
		}
		whole := NewSubject(at, "en", nil)
		some, err := Narrow(t.Context(), whole, f)
		if err != nil {
			t.Fatal(err)
		}
		least, most, err := f.Count(t.Context(), at)
		if err != nil {
			t.Fatal(err)
		}
		got := Doubt{some.Len(), some.Len()}
		if some.Doubt != nil {
			got = *some.Doubt
		}
		if want := (Doubt{least, most}); got != want {
			t.Errorf("%s keeps %+v, want %+v", c.filter, got, want)
		}
		if some.Filter != "" && some.Shown() != c.en {
			t.Errorf("%s shows %q, want %q", c.filter, some.Shown(), c.en)
		}
	}
}
