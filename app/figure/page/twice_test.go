package page_test

import (
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// What is told twice is listed of what the filter keeps, the chosen time among its terms, and anew when
// another time is chosen.
func TestWhatIsToldTwiceIsListedOfTheChosenTime(t *testing.T) {
	f, err := data.Read("reports.csv", strings.NewReader("id,title,date,place\n"+
		"a,Talks in Paris,2019-04-01,Paris\nb,Talks in PARIS!,2019-04-01,Paris\n"+
		"c,A visit,2019-04-03,Rome\n"+
		"d,The strike of Lyon,2019-04-09,Lyon\ne,The strike of Lyon,2019-04-09,Lyon\n"), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := figure.NewSubject(f.Timeline, "en", nil)
	var board page.Board
	for _, c := range []struct{ filter, want string }{
		{"", "a b d e"},
		{"when:2019-04-01/2019-04-03", "a b"},
		{"when:2019-04-03", ""},
		{"when:2019-04-02/2019-04-30", "d e"},
		{"", "a b d e"},
	} {
		_, brush := view.Split(c.filter, edtf.Source)
		board.Draw(page.BoardSpec{
			Size: scene.Pt(1280, 900), Text: 13, Theme: theme.Light, Subject: s, Whole: s, Brush: brush, Room: page.Room{Below: "duplicates", Alone: true},
			View: view.View{Window: figure.Margin(s.Extent), Lanes: view.ByNone, Chart: "time", Filter: c.filter},
		})
		var got []string
		for _, m := range board.Panels[page.TwicePanel].Scene.Marks {
			if m.Kind == scene.MarkEvent {
				got = append(got, m.ID)
			}
		}
		slices.Sort(got)
		if got = slices.Compact(got); strings.Join(got, " ") != c.want {
			t.Errorf("of %q the events %q are listed, want %s", c.filter, got, c.want)
		}
		twice, err := timeline.ParseFilter(strings.TrimSpace(c.filter + " is:duplicate"))
		if err != nil {
			t.Fatal(err)
		}
		keep := twice.On(s.Zone()).Keep(s.Timeline)
		for _, e := range s.Timeline.Events.All() {
			if keep(e) != slices.Contains(got, e.ID) {
				t.Errorf("of %q the event %s is listed: %v, which the filter keeps: %v", c.filter, e.ID, !keep(e), keep(e))
			}
		}
	}
}
