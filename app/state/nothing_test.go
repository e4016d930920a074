package state

import (
	"reflect"
	"testing"

	"dateline/app/figure"
	"dateline/data/kit/message"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// spanOf returns the time of a date.
func spanOf(t *testing.T, date string) calendar.Span {
	t.Helper()
	d, err := edtf.Parse(date)
	if err != nil {
		t.Fatal(err)
	}
	return d.BoundsIn(edtf.Source)
}

func TestWhatIsFoundInAnotherTimeIsSaidAndShownByAKey(t *testing.T) {
	early := spanOf(t, "2018-06/2018-07")
	for _, c := range []struct {
		name, filter string
		window       calendar.Span
		said, way    string // "" for no hint
		shows        func(Model) calendar.Span
	}{
		{"a word", "hanoi", early, "2 events are found, all outside of the time that shows.", "Show all 2", func(m Model) calendar.Span { return m.Subject.Extent }},
		{"a time", "when:2019-04-17", early, "4 events are found, all outside of the time that shows.", "Show all 4", func(m Model) calendar.Span { return spanOf(t, "2019-04-17") }},
		{"a time and a word", "when:2019-02 hanoi", early, "1 event is found, outside of the time that shows.", "Show the 1 event", func(m Model) calendar.Span { return spanOf(t, "2019-02").Intersect(m.Subject.Extent) }},
		{"some of it shows", "actor:kim", early, "", "", nil},
		{"no filter", "", spanOf(t, "1990"), "", "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := send(t, open(t), Filtered{"singapore"}, SpanShown{c.window})
			at := m.Window
			if m = send(t, m, Filtered{c.filter}); m.Window != at {
				t.Fatalf("the filter moved the window to %v", m.Window)
			}
			if c.said == "" {
				if m.Hint != nil {
					t.Fatalf("it hints: %+v", m.Hint)
				}
				return
			}
			if m.Hint == nil || m.Hint.Said.In(m.Lang) != c.said || len(m.Hint.Ways) != 1 || m.Hint.Ways[0].Words.In("en") != c.way {
				t.Fatalf("it hints %+v, want %q with %q", m.Hint, c.said, c.way)
			}
			if let := send(t, m, Keyed{Chord: "Escape"}); let.Hint != nil && let.Hint == m.Hint {
				t.Errorf("Esc leaves the hint %+v, and the filter %q", let.Hint, let.Filter)
			}
			want := figure.Margin(c.shows(m))
			if shown := send(t, m, Keyed{Chord: "Return"}); shown.Window != want || shown.Hint != nil {
				t.Errorf("Enter shows %v, want %v, with the hint %+v", shown.Window, want, shown.Hint)
			}
			if moved := send(t, m, SpanShown{m.Subject.Extent}); moved.Hint != nil {
				t.Errorf("when it shows it is still hinted at: %+v", moved.Hint)
			}
		})
	}
}

func TestATimeThatHoldsNothingOffersWhatToLeaveOut(t *testing.T) {
	m := send(t, open(t), Filtered{"when:1990"})
	want := &Hint{Said: message.Plain("The filter keeps none of 12 events."), Ways: []Answer{{message.Plain("Leave out when:1990: 12 events"), Filtered{}}}}
	if !reflect.DeepEqual(inEnglish(m.Hint), want) {
		t.Fatalf("it hints\n%+v, want\n%+v", m.Hint, want)
	}
	if m = send(t, m, Keyed{Chord: "Return"}); m.Filter != "" || m.Hint != nil {
		t.Errorf("Enter leaves %q, with the hint %+v", m.Filter, m.Hint)
	}
	m = send(t, open(t), Filtered{"singapore"}, Filtered{"singapore when:2019-04-17"})
	if m.Hint == nil || len(m.Hint.Ways) != 2 || m.Hint.Ways[1].Words.In("en") != "Leave out singapore: 4 events" || m.Hint.Ways[1].Means != (Filtered{"when:2019-04-17"}) {
		t.Errorf("beside a word it hints %+v", m.Hint)
	}
}

func TestEscLetsGoOfTheBrushThatWasDrawnLast(t *testing.T) {
	for _, c := range []struct{ filter, first, second string }{
		{"type:meeting when:2019-04 in:100,0;140,60", "type:meeting when:2019-04", "type:meeting"},
		{"type:meeting in:100,0;140,60 when:2019-04", "type:meeting in:100,0;140,60", "type:meeting"},
		{"when:2019-04", "", ""},
		{"type:meeting", "type:meeting", "type:meeting"},
	} {
		m := send(t, open(t), Filtered{c.filter}, Keyed{Chord: "Escape"})
		first := m.Filter
		if m = send(t, m, Keyed{Chord: "Escape"}); first != c.first || m.Filter != c.second {
			t.Errorf("Esc leaves of %q first %q, then %q; want %q and %q", c.filter, first, m.Filter, c.first, c.second)
		}
	}
}
