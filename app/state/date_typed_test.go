package state

import (
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestTheTimeBetweenTwoDatesIsReadAsPeopleWriteIt(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "18 February 2015", "2015-02-18"},
		{"en", "from 1 to 15 August 2015", "2015-08-01/2015-08-15"},
		{"en", "between 22 and 24 November 1963", "1963-11-22/1963-11-24"},
		{"en", "from May 2010 to June 2010", "2010-05/2010-06"},
		{"en", "1 August 2015 - 15 September 2015", "2015-08-01/2015-09-15"},
		{"en", "2015-08-01/2015-08-15", "2015-08-01/2015-08-15"},
		{"fr", "du 1er au 15 août 2015", "2015-08-01/2015-08-15"},
		{"fr", "entre le 22 et le 24 novembre 1963", "1963-11-22/1963-11-24"},
		{"de", "vom 1. bis 15. August 2015", "2015-08-01/2015-08-15"},
		{"en", "from 1 feb 2014 to 1 march 2015", "2014-02-01/2015-03-01"},
		{"de", "1.2.2014 - 1.3.2015", "2014-02-01/2015-03-01"},
		{"en", "may", ""},
		{"en", "kim 18 February 2015", ""},
		{"en", "from 18 February 2015", ""},
		{"en", "15 August 2015 to 1 August 2015", ""},
	} {
		got := ""
		if date, ok := DateOf(c.text, c.lang); ok {
			got = date.String()
		}
		if got != c.want {
			t.Errorf("%q in %s is %q, want %q", c.text, c.lang, got, c.want)
		}
	}
}

func TestATypedDateSaysWhatEnterDoesAndThenOffersToKeepItsEvents(t *testing.T) {
	m := send(t, open(t), FilterTyped{Typing{Text: "25 April 2019", Caret: 13}})
	if got, want := m.TypedDate(), "Enter shows: 25 April 2019"; got != want {
		t.Errorf("while it is typed is said %q, want %q", got, want)
	}
	m = send(t, m, DateTyped{"25 April 2019"})
	if m.Hint == nil || len(m.Hint.Ways) != 2 || m.TypedDate() != "" {
		t.Fatalf("it hints %+v", m.Hint)
	}
	if now := send(t, m, m.Hint.Ways[0].Means); now.Filter != "when:2019-04-25" || now.Brush().Empty() {
		t.Errorf("the first way keeps by %q", now.Filter)
	}
}

// A time of a few seconds is kept as its day, with all that is on it.
func TestATypedTimeCountsTheEventsThatItWillKeep(t *testing.T) {
	l := &timeline.Timeline{}
	for _, at := range []string{"2019-04-25T10:00:00", "2019-04-25T20:00:00", "2019-04-26T08:00:00"} {
		date, err := edtf.Parse(at)
		if err != nil {
			t.Fatal(err)
		}
		e := timeline.Full{ID: at, Title: timeline.Say("en", at), When: timeline.When{Date: date}}
		l.Events.Append(e.Compact())
	}
	m := send(t, New("hours", l, "en", theme.Light), DateTyped{"2019-04-25T10:00:00"})
	if got, want := m.Hint.Ways[0].Words.In("en"), phrased(figure.Counted("keep date", 2), 2).In("en"); got != want {
		t.Errorf("it offers to %q, want %q", got, want)
	}
	if now := send(t, m, m.Hint.Ways[0].Means); now.Subject.Index.Count(now.Listed()) != 2 {
		t.Errorf("%d are kept, want 2", now.Subject.Index.Count(now.Listed()))
	}
}

func TestAViewThatHasNothingToShowSaysWhy(t *testing.T) {
	d := newDesk(t)
	for _, c := range d.m.Commands("told twice", d.layout) {
		if asked, is := c.Means.(EmptyViewAsked); is {
			if m := send(t, d.m, asked); m.Notice == nil || m.Notice.Text.In("en") != "Nothing seems to be told twice." || m.Filter != "" {
				t.Errorf("it says %+v under %q", m.Notice, m.Filter)
			}
			return
		}
	}
	t.Error("there is no such command")
}

// Of four events, each a year after the other, a filter keeps one: the window is still the time that was
// said, and stays so when it is moved, and what is offered counts what the filter keeps and what there is.
func TestATypedTimeIsShownAsItWasSaidUnderAFilter(t *testing.T) {
	l := &timeline.Timeline{}
	for _, at := range []string{"2013-02-18", "2014-02-18", "2015-02-18", "2016-02-18"} {
		date, err := edtf.Parse(at)
		if err != nil {
			t.Fatal(err)
		}
		e := timeline.Full{ID: at, Title: timeline.Say("en", map[bool]string{true: "Mumbai", false: "Delhi"}[at[3] == '4']), When: timeline.When{Date: date}}
		l.Events.Append(e.Compact())
	}
	const said = "1 February 2014 to 1 March 2015"
	m := send(t, New("cities", l, "en", theme.Light), Filtered{Text: "mumbai"})
	if m.Subject.Dated != 1 {
		t.Fatalf("the filter keeps %d", m.Subject.Dated)
	}
	m = send(t, m, DateTyped{said})
	date, _ := DateOf(said, "en")
	if want := date.BoundsIn(m.Zone); m.Window != want {
		t.Errorf("shown is %v, want %v", m.Window, want)
	}
	if got, want := m.Hint.Ways[0].Words.In("en"), "Keep only the 1 event of that time that passes the filter, of 2"; got != want {
		t.Errorf("it offers to %q, want %q", got, want)
	}
	none := send(t, m, DateTyped{"20 February 2014 to 17 February 2015"}) // of which the events are the day after, and that before
	if none.Subject.Index.Count(none.Listed()) != 0 || none.Hint.Said.In("en") != "No event lies in that time: From 20 February 2014 to 17 February 2015." {
		t.Errorf("of a time without events it shows %v and says %q", none.Window, none.Hint.Said.In("en"))
	}
	if days := m.Window.Days(); days < 390 || days-send(t, m, Panned{0.1}).Window.Days() > 1 || send(t, m, Zoomed{0.9, 0.5}).Window.Days() < days {
		t.Errorf("%v days are shown, moved %v", days, send(t, m, Panned{0.1}).Window.Days())
	}
}
