package play

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/mapview"
	"dateline/app/figure/page"
	"dateline/assets/samples"
	"dateline/data"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

func subject(t *testing.T, name string) *figure.Subject {
	t.Helper()
	file, err := data.Sample(name)
	if err != nil {
		t.Fatal(err)
	}
	return figure.NewSubject(file, "en", nil)
}

func bounds(t *testing.T, text string) calendar.Span {
	t.Helper()
	date, err := edtf.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return date.Bounds()
}

func TestTimeRunsByStepsAndSaysWhichIsOver(t *testing.T) {
	s := subject(t, samples.Names[0])
	for _, c := range []struct {
		step, window, says string
	}{
		{"day", "2019-02-27/2019-03-02", "27 February 2019|28 February 2019|1 March 2019|2 March 2019"},
		{"month", "2018-11/2019-02", "November 2018|December 2018|January 2019|February 2019"},
		{"year", "2017/2020", "2017|2018|2019"},
		{"event", "2019-04-15/2019-04-17", "17 April 2019  ·  Kim Jong-un attends the test of a new tactical weapon, the first since Hanoi|17 April 2019  ·  Kim Chang Son is seen inspecting Vladivostok railway station|some day between 15 and 18 April 2019  ·  Kim Chang Son travels to Vladivostok|April 2019 (day not known)  ·  Kim Jong-un's visit to Russia, his first meeting with Vladimir Putin"},
	} {
		frames, err := Ways[0].Frames(s, Options{Step: c.step, Rate: 12, Trail: -1, Window: bounds(t, c.window)})
		if err != nil {
			t.Fatal(err)
		}
		var says []string
		for _, f := range frames {
			says = append(says, f.Says)
		}
		if got := strings.Join(says, "|"); got != c.says {
			t.Errorf("by %s of %s the frames say\n%s, want\n%s", c.step, c.window, got, c.says)
		}
	}
	all, err := Ways[0].Frames(s, Options{Step: "month", Rate: 12, Trail: -1})
	if err != nil {
		t.Fatal(err)
	}
	if first, last := all[0].At, all[len(all)-1].At; first != calendar.Civil(2011, 2, 1).Start() || last != s.Extent.End {
		t.Errorf("without a window the frames go from %v to %v", first, last)
	}
}

// A story halts at each of its steps and flies to it before; time goes on in the flight.
func TestAStoryHaltsAtEachOfItsSteps(t *testing.T) {
	s := subject(t, samples.Names[1])
	frames, err := Ways[1].Frames(s, Options{Rate: 4, Trail: -1})
	if err != nil {
		t.Fatal(err)
	}
	story := s.Timeline.Stories[0].Steps
	const flying, halting = 6, 10
	if len(story) < 5 || len(frames) != len(story)*(flying+halting) {
		t.Fatalf("%d steps make %d frames, want %d each", len(story), len(frames), flying+halting)
	}
	for k, step := range story {
		e := s.Event(s.Find(step.Event))
		own := frames[k*(flying+halting):][:flying+halting]
		want := page.Play{At: own[15].At, Says: e.Words + "  ·  " + e.Name, Trail: -1, From: own[0].From, To: mapview.On(s.Place(e.Place.ID)), Part: 1}
		for i, f := range own[flying:] {
			if !reflect.DeepEqual(f, want) {
				t.Fatalf("step %d halts at frame %d as %+v, want %+v", k, i, f, want)
			}
		}
		if k > 0 && own[0].From != frames[k*(flying+halting)-1].To {
			t.Errorf("step %d is flown to from elsewhere", k)
		}
		for i := 1; i < flying; i++ {
			if own[i].Part <= own[i-1].Part || own[i].At.Before(own[i-1].At) || own[flying].At.Before(own[i].At) {
				t.Errorf("step %d: frame %d of the flight does not follow the one before", k, i)
			}
		}
	}
}

func TestWhatCannotBePlayedIsSaid(t *testing.T) {
	s := subject(t, samples.Names[0])
	bare := func(change func(e *timeline.Event)) *figure.Subject {
		own := *s.Timeline
		list := own.Events.List()
		for i := range list {
			change(&list[i])
		}
		own.Events = timeline.EventsOf(list)
		return figure.NewSubject(&own, "en", nil)
	}
	long := bare(func(e *timeline.Event) {
		if e.ID == s.At(0).ID {
			e.When.Date, _ = edtf.Parse("1990")
		}
	})
	for _, c := range []struct {
		name, want string
		way        int
		subject    *figure.Subject
		options    Options
	}{
		{"too many frames", "more than 3600 frames: choose longer steps than by day", 0, long, Options{Step: "day"}},
		{"no date", "no event has a date", 0, bare(func(e *timeline.Event) { e.When = timeline.When{} }), Options{Step: "day"}},
		{"no place", "no event has a place", 1, bare(func(e *timeline.Event) { e.Place = timeline.PlaceRef{} }), Options{Rate: 12}},
		{"a time without events", "no dated event lies in this time", 1, s, Options{Rate: 12, Window: bounds(t, "1990")}},
	} {
		if _, err := Ways[c.way].Frames(c.subject, c.options); err == nil || !strings.Contains(fmt.Sprint(err), c.want) {
			t.Errorf("%s: the error is %v, want %q", c.name, err, c.want)
		}
	}
}
