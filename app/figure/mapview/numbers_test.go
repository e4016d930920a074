package mapview

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
)

// counted is a subject of the towns of a knot, of which each has another number of events, and of these
// all but one are meetings. What is left of a dot within the ring of two colours is too small for its
// number.
func counted(t *testing.T) (*figure.Subject, []int) {
	t.Helper()
	tl := *knot(t).Timeline
	var numbers []int
	for k, e := range tl.Events.List() {
		numbers = append(numbers, 11+k)
		for i := 1; i < 11+k; i++ {
			tl.Events.Append(timeline.Event{ID: e.ID + strconv.Itoa(i), Type: timeline.Meeting, When: e.When, Place: e.Place})
		}
	}
	return figure.NewSubject(&tl, "en", nil), numbers
}

// byType is the map of a subject coloured by the types of its events, and its words.
func byType(s *figure.Subject, chosen Choice, moment *Moment) (*Map, []string) {
	spots, _ := Of(s, view.ByType, "", chosen)
	var m Map
	var sc scene.Scene
	m.Draw(&sc, Spec{Box: scene.Rect{W: 700, H: 420}, Text: 14, Theme: theme.Light, Subject: s, Spots: spots, Moment: moment})
	var words []string
	for _, sh := range sc.Shapes {
		if sh.Kind == scene.KindText {
			words = append(words, sh.Text)
		}
	}
	return &m, words
}

var numeral = regexp.MustCompile(`\d+`)

func TestTheNumberOfADotIsSaidOnceOrCountedAsUnsaid(t *testing.T) {
	s, numbers := counted(t)
	m, words := byType(s, Everything(s), nil)
	said := numeral.FindAllString(strings.Join(words, "\n"), -1)
	unsaid := 0
	for _, n := range numbers {
		switch times := len(slices.DeleteFunc(slices.Clone(said), func(one string) bool { return one != strconv.Itoa(n) })); times {
		case 0:
			unsaid++
		case 1:
		default:
			t.Errorf("%d is said %d times: %q", n, times, words)
		}
	}
	if len(m.list.near) == 0 {
		t.Fatalf("no number stands in the list: %+v", m.list)
	}
	if got := m.Tally().Uncounted; got != unsaid {
		t.Errorf("%d are said to have no number, want %d: %q", got, unsaid, words)
	}
}
