package figure_test

import (
	"testing"

	"dateline/app/figure"
	"dateline/app/scene"
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
		{"[..1524-05]", timeline.Happened, figure.Look{Within: true, Before: true}, 1, 0},
		{"[1520..]", timeline.Planned, figure.Look{Within: true, Pending: true, After: true}, 2, 1},
		{"1519/..", timeline.Happened, figure.Look{Within: true, After: true}, 1, 0},
		{"1519/..", timeline.Ongoing, figure.Look{Within: true, FadeRight: true}, 2, 0},
		{"/1524", timeline.Happened, figure.Look{Within: true, Before: true}, 1, 0},
		{"[..1524~]", timeline.Happened, figure.Look{Within: true, FadeLeft: true, FadeRight: true, Before: true}, 2, 0},
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

// A bar of which one limit is told ends where its arrow does, a limit outside of the plot is not drawn.
func TestABarOfOneLimitReachesAsFarAsItsArrow(t *testing.T) {
	plot := scene.Rect{X: 0, W: 100}
	for _, c := range []struct {
		look      figure.Look
		bar, core scene.Rect
		x0, x1    float64
	}{
		{figure.Look{Within: true, Before: true}, scene.Rect{X: 0, W: 80}, scene.Rect{}, 54, 80},
		{figure.Look{Within: true, After: true}, scene.Rect{X: 30, W: 90}, scene.Rect{}, 30, 56},
		{figure.Look{Before: true}, scene.Rect{X: 0, W: 80}, scene.Rect{X: 70, W: 1}, 44, 80},
		{figure.Look{After: true}, scene.Rect{X: 30, W: 90}, scene.Rect{X: 40, W: 1}, 30, 67},
		{figure.Look{Within: true, Before: true}, scene.Rect{X: 0, W: 120}, scene.Rect{}, 0, 120},
		{figure.Look{Within: true, After: true}, scene.Rect{X: -20, W: 80}, scene.Rect{}, -20, 60},
		{figure.Look{Within: true}, scene.Rect{X: 10, W: 80}, scene.Rect{}, 10, 90},
	} {
		if x0, x1 := c.look.In(plot, c.bar).Reach(c.bar, c.core, 10); x0 != c.x0 || x1 != c.x1 {
			t.Errorf("%+v of %v reaches from %v to %v, want %v to %v", c.look, c.bar, x0, x1, c.x0, c.x1)
		}
	}
}
