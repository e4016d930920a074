package chart

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/gallery"
	"dateline/app/figure/view"
	"dateline/data"
	"dateline/data/synth"
	"dateline/timeline"
)

// Each mark of each chart asks for the events behind it: as many as it counts, its first among
// them.
func TestEachMarkAsksForJustTheEventsBehindIt(t *testing.T) {
	full, err := data.Read("gallery.json", strings.NewReader(string(gallery.File)), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for name, s := range map[string]Spec{"sample": spec(t), "gallery": specOf(full.Timeline), "table": told(t, weekTable), "synthetic": specOf(synth.Timeline(9000, 3)), "crowded": crowded(t), "said": told(t, treaties()), "clock": told(t, clockTable())} {
		var charts []string
		for _, k := range kinds {
			charts = append(charts, k.name)
			if k.facet && k.name != "numbers" {
				for _, by := range view.Offered(s.Subject.Timeline) {
					charts = append(charts, k.name+":"+string(by))
				}
			}
		}
		for _, c := range append(charts, "time:tone") {
			if Check(c, s.Subject.Timeline) != nil {
				continue
			}
			asked, silent := checkAsks(t, name+", "+c, s.Subject, made(s, c))
			if all := c == "bars:none"; silent > 0 && !all { // which has all events
				t.Errorf("%s, %s: %d marks of several events ask for nothing, %d ask", name, c, silent, asked)
			}
		}
	}
}

// treaties is a table of actors without kinds, of which titles say few things.
func treaties() string {
	var b strings.Builder
	b.WriteString("date,event,actors\n")
	for i := range 60 {
		fmt.Fprintf(&b, "1914-0%d-%02d,%s,France; Spain\n", 1+i%9, 1+i%28, [...]string{"France signs a treaty with Spain", "Spain declares war on France", "France is quiet"}[i%3])
	}
	return b.String() + "1914-05-05,Nothing,France\n1914-05-05,Nothing at all,Spain\n"
}

// crowded is a timeline of thousands of events in few days, with several of many actors, sources and
// tags each, so that most have the colour of all others.
func crowded(t *testing.T) Spec {
	t.Helper()
	r := rand.New(rand.NewPCG(4, 4))
	var b strings.Builder
	b.WriteString("title,date,type,actors,people [list],source,tone [number]\n")
	for i := range 8000 {
		fmt.Fprintf(&b, "e%d,2019-04-%02d,%s,a%d; a%d; a%d,p%d; p%d,s%d,%d\n", i, 1+r.IntN(3), timeline.Types[r.IntN(3)], r.IntN(300), r.IntN(20), r.IntN(300), r.IntN(40), r.IntN(200), r.IntN(12), r.IntN(50))
	}
	return told(t, b.String())
}

// checkAsks holds the marks of a chart to the events that their filters keep.
func checkAsks(t *testing.T, name string, s *figure.Subject, c Content) (asked, silent int) {
	t.Helper()
	for _, b := range c.bars {
		if b.mark.Asks == "" {
			if b.count != 1 {
				silent++
			}
			continue
		}
		asked++
		f, err := timeline.ParseFilter(b.mark.Asks)
		if err == nil {
			err = f.Check(s.Timeline)
		}
		if err != nil {
			t.Errorf("%s: %q asks for %q: %v", name, b.mark.Title, b.mark.Asks, err)
			continue
		}
		kept := figure.NewSubject(s.Timeline, "en", f.On(s.Zone()).Keep(s.Timeline))
		if kept.Len() != b.count || kept.Find(b.mark.ID) < 0 {
			t.Errorf("%s: %q asks for %q, which keeps %d of %d events, its first at %d", name, b.mark.Title, b.mark.Asks, kept.Len(), b.count, kept.Find(b.mark.ID))
		}
	}
	return asked, silent
}

// Counted off the columns the values are those that the events say one by one.
func TestNumberedValuesAreThoseThatEventsSay(t *testing.T) {
	full, err := data.Read("gallery.json", strings.NewReader(string(gallery.File)), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	synthetic := specOf(synth.Timeline(30_000, 3))
	filter, err := timeline.ParseFilter("-type:statement")
	if err != nil {
		t.Fatal(err)
	}
	part := synthetic
	if part.Subject, err = figure.Narrow(t.Context(), synthetic.Subject, filter); err != nil {
		t.Fatal(err)
	}
	counted := 0
	for name, s := range map[string]Spec{"gallery": specOf(full.Timeline), "table": told(t, weekTable), "synthetic": synthetic, "a part of it": part} {
		for _, by := range []view.Facet{view.ByType, view.ByStatus, view.ByPlace, view.ByCountry, view.ByActor} {
			n, ok := numbered(s.Subject, by)
			if !ok {
				continue
			}
			counted++
			got, several := n.count(t.Context(), s.Subject)
			sideBySide := make([]int32, len(n.keys))
			for from := 0; from < s.Subject.Len(); from += 70 {
				n.add(from, min(from+70, s.Subject.Len()), sideBySide)
			}
			want, more := map[string]int{}, false
			for i := range s.Subject.Len() {
				had := 0
				eachValue(s.Subject, i, by, func(key string) {
					want[key]++
					had++
				})
				more = more || had > 1
			}
			if several != more || len(got) != len(want) {
				t.Errorf("%s by %s: %d values, several %v, want %d, %v", name, by, len(got), several, len(want), more)
			}
			for _, one := range got {
				having := int(sideBySide[slices.Index(n.keys, one.key)])
				if want[one.key] != one.count || having != one.count {
					t.Errorf("%s by %s: %q has %d events, %d of them side by side, want %d", name, by, one.key, one.count, having, want[one.key])
				}
			}
		}
	}
	if counted < 12 {
		t.Errorf("%d facets are numbered", counted)
	}
}
