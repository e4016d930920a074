package chart

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/gallery"
	"dateline/data"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// april is a table of ten events of April, and of ten of the other months.
func april(of, others string) string {
	var b strings.Builder
	b.WriteString("title,when,type,country,actors,url\n")
	for i := range 10 {
		fmt.Fprintf(&b, "A%d,2019-04-%02d,%s\n", i, i+1, of)
		fmt.Fprintf(&b, "B%d,2019-%02d-15,%s\n", i, []int{1, 2, 3, 5, 6, 7, 8, 9, 10, 11}[i], others)
	}
	return b.String()
}

func TestTheBusiestMonthSaysWhatItIsMadeOf(t *testing.T) {
	for _, c := range []struct{ name, table, why string }{
		{"of a type and of somebody", april("statement,Iran,Ann,", "visit,Peru,Bo,"), "What stands out there: statement in 10 of 10 (10 of all 20), Ann in 10 of 10 (10 of all 20)."},
		{"of a site", april("visit,Iran,Ann,http://www.north.org/a", "visit,Iran,Ann,http://south.org/b"), "What stands out there: north.org in 10 of 10 (10 of all 20)."},
		{"of a country", april("visit,IR,,", "visit,PE,,"), "What stands out there: Iran in 10 of 10 (10 of all 20)."},
		{"of two who are always together", april("visit,Iran,Ann; Cy,", "visit,Iran,Bo,"), "What stands out there: Ann in 10 of 10 (10 of all 20), Cy in 10 of 10 (10 of all 20)."},
		{"of too many who are always together", april("visit,Iran,Ann; Cy; Di; Ed,", "visit,Iran,Bo,"), "What stands out there: Ann in 10 of 10 (10 of all 20)."},
		{"of the same as the rest", april("visit,Iran,Ann,", "visit,Iran,Ann,"), ""},
		{"of nothing that is said", april(",,,", "visit,Iran,Ann,"), ""},
	} {
		s := told(t, c.table)
		s.Box.W = 300 // wide enough for months
		got := made(s, "time")
		why, _, _ := strings.Cut(got.subtitle, " Events")
		if c.why == "" {
			why = ""
		}
		if why != c.why || strings.Contains(got.subtitle, "stands out") != (c.why != "") {
			t.Errorf("%s: it says %q, want %q", c.name, got.subtitle, c.why)
		}
		if got.said.Asks != "when:2019-04" || !strings.HasPrefix(got.said.Desc, c.why) {
			t.Errorf("%s: the headline asks for %q, and its card says %q", c.name, got.said.Asks, got.said.Desc)
		}
	}
}

// Where a value is spelled in two ways, both are told, with the numbers of each.
func TestWhatStandsOutIsToldInAllOfItsSpellings(t *testing.T) {
	var b strings.Builder
	b.WriteString("title,when,what [list]\n")
	for i := range 10 {
		fmt.Fprintf(&b, "A%d,2019-04-%02d,%s\n", i, i+1, []string{"Winter Storm", "winter-storms; Snow"}[i%2])
		fmt.Fprintf(&b, "B%d,2019-%02d-15,Flood\n", i, []int{1, 2, 3, 5, 6, 7, 8, 9, 10, 11}[i])
	}
	s := told(t, b.String()+"C,2019-12-01,Winter Storm\n")
	s.Box.W = 300
	for _, want := range []string{"winter-storms in 5 of 10 (5 of all 21)", "what: Winter Storm in 5 of 10 (6 of all 21)", "what: Snow in 5 of 10 (5 of all 21)"} {
		if got := made(s, "time").subtitle; !strings.Contains(got, want) {
			t.Errorf("it says %q, want %q in it", got, want)
		}
	}
}

// Under a filter by time what stands out is told beside the events that it keeps, as the headline counts them.
func TestWhatStandsOutInATimeThatIsKeptIsToldBesideItsEvents(t *testing.T) {
	s := told(t, april("statement,Iran,Ann,", "visit,Peru,Bo,"))
	s.Box.W = 300
	s.Window = calendar.Span{Start: calendar.Civil(2019, 3, 1).Start(), End: calendar.Civil(2019, 9, 1).Start()}
	if got := made(s, "time").subtitle; !strings.Contains(got, "(10 of all 20)") {
		t.Errorf("without a filter it says %q", got)
	}
	filter, err := timeline.ParseFilter("when:2019-03/2019-08")
	if err != nil {
		t.Fatal(err)
	}
	if s.Subject, err = figure.Narrow(t.Context(), s.Subject, filter); err != nil {
		t.Fatal(err)
	}
	got := made(s, "time")
	for _, want := range []string{"10 of the 15 that are kept", "statement in 10 of 10 (10 of all 15)"} {
		if !strings.Contains(got.headline+" "+got.subtitle, want) {
			t.Errorf("it says %q, %q, want %q", got.headline, got.subtitle, want)
		}
	}
}

// Where the bars are days it speaks of days, whatever is known of the hours.
func TestBarsOfDaysSpeakOfDays(t *testing.T) {
	var b strings.Builder
	b.WriteString("title,when\n")
	for i := range 40 {
		fmt.Fprintf(&b, "A%d,2019-04-0%dT%02d:30\n", i, 1+i%2, i%24)
	}
	b.WriteString("B,2019-04-01\nC,[2019-04-01..2019-04-02]\n")
	s := told(t, b.String())
	for width, want := range map[float64]string{60: "spread over the days", 900: "spread over the hours"} {
		s.Box.W = width
		if got := made(s, "time"); !strings.Contains(got.subtitle, want) {
			t.Errorf("%v wide it says %q, want %q", width, got.subtitle, want)
		}
	}
}

// What is said of the busiest period is what brute force counts, and a click on the headline keeps
// just its events.
func TestWhatStandsOutIsCountedAsBruteForceDoes(t *testing.T) {
	full, err := data.Read("gallery.json", strings.NewReader(string(gallery.File)), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	asked := 0
	for name, s := range map[string]Spec{"sample": spec(t), "gallery": specOf(full.Timeline), "april": told(t, april("statement,Iran,Ann; Bo,", "visit,Peru,Bo,")), "synthetic": specOf(synth.Timeline(9000, 3)), "crowded": crowded(t)} {
		for _, chart := range []string{"time", "calendar", "status"} {
			c := made(s, chart)
			if c.said.Asks == "" {
				continue
			}
			asked++
			f, err := timeline.ParseFilter(c.said.Asks)
			if err != nil {
				t.Fatal(err)
			}
			keep := f.Keep(s.Subject.Timeline)
			kept := figure.NewSubject(s.Subject.Timeline, "en", keep)
			known, err := s.Subject.Known(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			n, inside := 0, s.inside(known, s.Window)
			for i := range s.Subject.Within(s.Window) {
				if keep(s.Subject.At(i)) && (chart != "calendar" || inside(i)) {
					n++
				}
			}
			if kept.Len() != n || kept.Find(c.said.ID) < 0 {
				t.Errorf("%s, %s: the headline %q asks for %q, which keeps %d events, of which %d show", name, chart, c.headline, c.said.Asks, kept.Len(), n)
			}
			for _, one := range s.facetCounts(t.Context(), 1) {
				for k, key := range one.keys[:min(len(one.keys), 20)] {
					all := []trait{{by: one.by, key: key, of: one.membership, n: int32(k)}}
					if err := s.countAll(t.Context(), all); err != nil {
						t.Fatal(err)
					}
					want := 0
					for i := range s.Subject.Len() {
						has := false
						s.says(one.by)(i, func(word string) { has = has || word == key })
						want += btoi(has)
					}
					if all[0].all != want && key != "" {
						t.Errorf("%s: %s %q has %d events, want %d", name, one.by, key, all[0].all, want)
					}
				}
			}
		}
	}
	if asked < 5 {
		t.Errorf("%d headlines ask for their events", asked)
	}
}
