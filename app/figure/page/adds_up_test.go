package page_test

import (
	"fmt"
	"regexp"
	"testing"

	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// FuzzTheLedgerAddsUpInEveryView holds what every view says of how many events it shows, and of
// how many it does not, to a plain look at each event: of random events, filters and windows.
func FuzzTheLedgerAddsUpInEveryView(f *testing.F) {
	f.Add(uint64(69), uint8(21)) // actors, and nobody at a place
	for seed := range uint64(40) {
		f.Add(seed, uint8(3+seed*2))
	}
	f.Fuzz(func(t *testing.T, seed uint64, n uint8) {
		if n == 0 || n > 120 {
			return
		}
		k, ok := taleOf(t, seed, int(n))
		if !ok {
			return
		}
		for view, holds := range accounts {
			if fault := holds(t, k); fault != "" {
				t.Errorf("%s: %s %s", k.of, view, fault)
			}
		}
	})
}

// accounts is how each view accounts for all events; what is wrong, "" for nothing.
var accounts = map[string]func(*testing.T, tale) string{
	"timeline":    func(_ *testing.T, k tale) string { return k.timeLedger("timeline") },
	"page":        func(_ *testing.T, k tale) string { return k.timeLedger("page") },
	"chart:time":  func(_ *testing.T, k tale) string { return k.timeLedger("chart:time") },
	"map":         mapAdds,
	"board":       boardAdds,
	"brush":       brushIsItsFilter,
	"time":        func(t *testing.T, k tale) string { return k.overTime(t, "chart:time") },
	"status":      func(t *testing.T, k tale) string { return k.overTime(t, "chart:status") },
	"cumulative":  cumulativeEndsWithAll,
	"shares":      sharesAreWholes,
	"numbers":     numbersAdd,
	"calendar":    calendarAdds,
	"bars:type":   func(t *testing.T, k tale) string { return k.total(t, "chart:bars:type", 1, len(k.all())) },
	"bars:status": func(t *testing.T, k tale) string { return k.total(t, "chart:bars:status", 1, len(k.all())) },
	"bars:actor": func(t *testing.T, k tale) string {
		return k.total(t, "chart:bars:actor", 1, k.count(k.all(), func(i int) int { return max(1, k.cast(i)) }))
	},
	"precision": func(t *testing.T, k tale) string { return k.total(t, "chart:precision", 1, len(k.all())) },
	"pairs":     func(t *testing.T, k tale) string { return k.total(t, "chart:pairs", 2, k.count(k.all(), k.pairs)) },
	"places": func(t *testing.T, k tale) string {
		at := func(i int) int { return k.cast(i) * btoi(k.At(i).Place.ID != "") }
		if both := k.count(k.all(), at); both > 0 {
			return k.total(t, "chart:places", 2, both)
		}
		return k.total(t, "chart:places", 1, len(k.all())) // the bars of places
	},
	"intervals": func(t *testing.T, k tale) string { return k.lines(t, "chart:intervals", max(0, len(k.dated())-1)) },
	"gaps": func(t *testing.T, k tale) string {
		return k.lines(t, "chart:gaps", max(0, k.count(k.dated(), func(i int) int { return btoi(k.At(i).Type == timeline.Meeting) })-1))
	},
	"meetings":     func(t *testing.T, k tale) string { return k.meetings(t, "meetings", true) },
	"meetings:any": func(t *testing.T, k tale) string { return k.meetings(t, "meetings:any", false) },
	"table":        tableAdds,
	"compare":      compareAdds,
	"duplicates":   twiceAdds,
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// timeLedger holds the sum below a view of time; a picture that shows all says none, nor does one
// whose edges name the others.
func (k tale) timeLedger(picture string) string {
	return k.ledger(k.words(picture), k.text == "")
}

var inTime = regexp.MustCompile(`(\d+) events? = (\d+) shown \+ (\d+) outside the window \+ (\d+) without a date`)

func (k tale) ledger(words string, maySaySilent bool) string {
	got := inTime.FindStringSubmatch(words)
	want := fmt.Sprint([]int{len(k.all()), len(k.shown), len(k.outside), len(k.undated)})
	switch whole := len(k.shown) == len(k.all()); {
	case got == nil && !whole && maySaySilent && len(k.undated) == 0:
		if n := said(words, `‹ (\d+) earlier`) + said(words, `(\d+) later`); n != len(k.outside) {
			return fmt.Sprintf("has no sum, and its edges name %d events, want %d", n, len(k.outside))
		}
		return ""
	case got == nil && whole:
		if n := said(words, `(\d+) events?,(?: all)? shown`); n != len(k.all()) && !maySaySilent {
			return fmt.Sprintf("says that all %d are shown, want %d", n, len(k.all()))
		}
		return ""
	case got == nil:
		return fmt.Sprintf("has no sum, want %s: %q", want, words)
	case fmt.Sprint(got[1:]) != want:
		return fmt.Sprintf("says %v, want %s", got[1:], want)
	}
	return ""
}

// board draws the board of a tale with one of the views below the timeline.
func (k tale) board(below string, brush calendar.Span) (*page.Board, page.Layout) {
	var b page.Board
	l := b.Draw(page.BoardSpec{Size: scene.Pt(3600, 1500), Text: 12, Theme: theme.Light, Subject: k.Subject, View: k.view(), Brush: brush, Room: page.Room{Below: below, Alone: true}})
	return &b, l
}

func boardAdds(_ *testing.T, k tale) string {
	b, l := k.board("table", calendar.Span{})
	if fault := k.ledger(readOff(&b.Panels[page.LedgerPanel].Scene), false); fault != "" {
		return fault
	}
	if l.TableRows == nil || l.TableRows.Len() != k.inTable() {
		return fmt.Sprintf("has a table of %v rows, want %d", l.TableRows, k.inTable())
	}
	return ""
}
