package figure_test

import (
	"testing"

	"dateline/app/figure"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestWhatIsKnownToADayNeedNotHaveLastedIt(t *testing.T) {
	for _, c := range []struct {
		when   string
		status timeline.Status
		want   figure.Look
		signs  int // how many are seen of a bar
		dot    int // and of a dot
	}{
		{"2019-04-25", timeline.Happened, figure.Look{Moment: true}, 1, 0},
		{"2019-04-25T10:30", timeline.Happened, figure.Look{Moment: true}, 1, 0},
		{"2019-04-25/2019-04-25", timeline.Happened, figure.Look{}, 1, 0},
		{"2019-04-25/2019-04-26", timeline.Happened, figure.Look{}, 1, 0},
		{"2019-04-25", timeline.Ongoing, figure.Look{FadeRight: true}, 2, 0},
		{"2019-04", timeline.Happened, figure.Look{Within: true}, 1, 0},
		{"2019-04-25", timeline.Planned, figure.Look{Moment: true, Pending: true}, 1, 1},
		{"2019-04-25~", timeline.Cancelled, figure.Look{Moment: true, Struck: true, FadeLeft: true, FadeRight: true}, 2, 1},
		{"[2019-04-22..2019-04-26]", timeline.Expected, figure.Look{Within: true, Pending: true}, 2, 1},
	} {
		date, err := edtf.Parse(c.when)
		if c.when == "2019-04-25T10:30" {
			date, err = edtf.ParseISO(c.when)
		}
		if err != nil {
			t.Fatal(err)
		}
		e := timeline.Full{ID: "e", Status: c.status, When: timeline.When{Date: date}}
		tl := &timeline.Timeline{}
		tl.Events.Append(e.Compact())
		got := figure.NewSubject(tl, "en", nil).Look(0)
		if got != c.want {
			t.Errorf("%s, %v looks like %+v, want %+v", c.when, c.status, got, c.want)
		}
		if bar, dot := count(got.Signs(false)), count(got.Signs(true)); bar != c.signs || dot != c.dot {
			t.Errorf("%s, %v shows %d signs as a bar and %d as a dot, want %d and %d", c.when, c.status, bar, dot, c.signs, c.dot)
		}
	}
}

func count(s figure.Signs) (n int) {
	for ; s != 0; s &= s - 1 {
		n++
	}
	return n
}
