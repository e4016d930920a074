package state

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/export"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/data"
	"dateline/timeline"
)

func TestTheMapIsExportedInMotionAsItIsPlayed(t *testing.T) {
	m := send(t, open(t), Fitted{})
	for _, c := range []struct {
		animate, step string
		as            PlayOptions
		rate          float64
	}{
		{"play", "month", PlayOptions{}, 12}, // from 2011 to 2019
		{"play", "event", PlayOptions{ByEvent: true}, 0.7},
		{"story", "month", PlayOptions{ByEvent: true}, 12},
		{"", "", PlayOptions{}, 0},
	} {
		m.PlayAs = c.as
		got := m.InMotion(Exporting{Options: export.Options{What: "map", Animate: c.animate, Step: "year", Rate: 3}}).Options
		if want := (export.Options{What: "map", Animate: c.animate, Step: c.step, Rate: c.rate}); got != want {
			t.Errorf("%+v is exported as %+v, want %+v", c, got, want)
		}
	}
}

// animating is an export of the map in motion.
func animating(out string) ExportChosen {
	return ExportChosen{Exporting{Options: export.Options{What: "map", Animate: "play", Out: out}}}
}

func TestAnExportIsWrittenWithItsSubjectWhereThatShows(t *testing.T) {
	m := open(t)
	for _, c := range []struct {
		options export.Options
		made    bool
	}{
		{export.Options{Lang: "en", Out: "a.png"}, true},
		{export.Options{Lang: "fr", Out: "a.png"}, false},
		{export.Options{Lang: "en", Out: "a.png", View: view.View{Filter: "hanoi"}}, false},
	} {
		next, effects := Update(m, ExportChosen{Exporting{Options: c.options}})
		e, ok := effects[0].(Export)
		if !ok || e.Options != c.options || e.Timeline != m.Timeline || (e.Made == m.Subject) != c.made || next.Writing.To != c.options.Out {
			t.Errorf("%+v is written by %+v as %+v", c.options, effects, next.Writing)
		}
	}
}

func TestAnExportThatCannotBeIsNotBegun(t *testing.T) {
	next, effects := Update(open(t), ExportChosen{Exporting{Options: export.Options{Size: "A4", Theme: "pink", Out: "a.png"}}})
	if len(effects) != 0 || next.Writing != nil || next.Dialog == nil {
		t.Errorf("it is begun: %+v, %+v", effects, next.Writing)
	}
}

func TestAnExportBeginsAsTheLastOneOfWhatShowsNow(t *testing.T) {
	m := send(t, open(t), Fitted{})
	m.Export = Exporting{Options: export.Options{What: "map", Size: "A4", Headline: "Old", View: view.View{Filter: "old"}, Out: "/tmp/a.svg"}}
	m.Filter = "hanoi"
	got := m.Exports()
	if got.What != "map" || got.Size != "A4" || got.Headline != "" || got.Filter != "hanoi" || got.Lang != "en" || got.Theme != "light" || got.From == "" {
		t.Errorf("it begins as %+v", got)
	}
	if got.Everything = true; m.Seeing(got).From != "" {
		t.Errorf("everything is from %q", m.Seeing(got).From)
	}
	if name := m.ExportName(got.Options); name != "kim-jong-un-s-road-to-russia-map.svg" {
		t.Errorf("its file is called %q", name)
	}
}

func TestAnExportProposesWhatOneLooksAt(t *testing.T) {
	m := send(t, open(t), Fitted{})
	m.Export = Exporting{Options: export.Options{What: "handout", Out: "/tmp/a.pdf"}}
	for _, c := range []struct {
		name string
		done []Message
		want string
	}{
		{"what was exported last, where nothing was looked at since", nil, "handout"},
		{"the view that fills the window", []Message{Filled{"table"}}, "table"},
		{"the view that was brought below", []Message{StoodBelow{"meetings"}}, "meetings"},
		{"the chart that was chosen", []Message{ChartChosen{Name: "bars:country"}}, "chart:bars:country"},
		{"what fills the window before what was chosen last", []Message{Filled{"map"}, StoodBelow{"meetings"}}, "map"},
		{"again what was exported, once that is done", []Message{Filled{"table"}, Filled{"table"}, ExportChosen{Exporting{Options: export.Options{What: "slides", Lang: "en", Out: "/tmp/a.pptx"}}}}, "slides"},
	} {
		if got := send(t, m, c.done...).Exports(); got.What != c.want {
			t.Errorf("%s: it proposes %q, want %q", c.name, got.What, c.want)
		}
	}
	all := m.Exportable([]string{"timeline", "chart:bars", "chart:time"}, "chart:bars:country")
	if want := []string{"timeline", "chart:bars", "chart:bars:country", "chart:time"}; !slices.Equal(all, want) {
		t.Errorf("offered is %q, want %q", all, want)
	}
	if csv := (Exporting{}).Ending(".csv"); !csv.CSV || csv.Out != "x.csv" || csv.Ending(".png").CSV {
		t.Errorf("numbers are %+v", csv)
	}
}

func TestAnExportEndsInWhatWasChosen(t *testing.T) {
	for said, want := range map[string]string{"/d/out.csv": "/d/out.csv", "/d/out.CSV": "/d/out.CSV", "/d/out.png": "/d/out.csv", "/d/out.PDF": "/d/out.csv", "/d/out": "/d/out.csv", "/d/v1.2": "/d/v1.2.csv"} {
		if got := ExportPath(said, ".csv"); got != want {
			t.Errorf("%s becomes %s, want %s", said, got, want)
		}
	}
	for _, o := range []export.Options{{}, {What: "chart:time"}, {What: export.Handout}, {What: export.Slides}, {What: export.Web}, {What: "map", Animate: "play"}, {Tiles: "2x2"}, {Pages: 2}} {
		for _, ending := range o.Extensions() {
			if ending != "" && !slices.Contains(export.Endings, ending) {
				t.Errorf("%s is no ending of an export", ending)
			}
		}
	}
}

func TestTheEndingThatAPersonWritesHoldsWhereItCan(t *testing.T) {
	slides := Exporting{Options: export.Options{What: export.Slides, Out: "x.pptx"}}
	for _, c := range []struct {
		of        Exporting
		said, out string
		csv       bool
	}{
		{Exporting{}.Named("chart:time").Ending(".png"), "/d/a.pdf", "/d/a.pdf", false},
		{Exporting{}.Named("chart:time").Ending(".png"), "/d/a.CSV", "/d/a.CSV", true},
		{Exporting{}.Named("chart:time").Ending(".csv"), "/d/a.svg", "/d/a.svg", false},
		{Exporting{}.Named("chart:time").Ending(".png"), "/d/a", "/d/a.png", false},
		{slides, "/d/a.pdf", "/d/a.pptx", false}, // which slides cannot be
		{Exporting{}.Named("timeline").Ending(".png").Named(toFillIn + "timeline"), "/d/a.png", "/d/a.png", false},
	} {
		proposed := filepath.Ext(c.of.Out)
		if got := c.of.Going(c.said, proposed); got.Out != c.out || got.CSV != c.csv {
			t.Errorf("%s of a %s, said %s: goes to %s, numbers %v", c.of.What, proposed, c.said, got.Out, got.CSV)
		}
	}
}

// What was looked at or exported in another document may have nothing to show in this one.
func TestAnExportProposesNoViewWithNothingToShow(t *testing.T) {
	l, bare := &timeline.Timeline{}, timeline.Full{ID: "bare", Title: timeline.Say("en", "Nowhere, without anybody")}
	l.Events.Append(bare.Compact())
	m := New("bare", l, "en", theme.Light)
	for name, c := range map[string]func(*Model){
		"the map was looked at":        func(m *Model) { m.Looked = "map" },
		"the map filled the window":    func(m *Model) { m.Room.Full = "map" },
		"meetings were looked at":      func(m *Model) { m.Looked, m.Bonds = "meetings", view.Any },
		"the map was exported":         func(m *Model) { m.Export.What = "map" },
		"the map was exported, moving": func(m *Model) { m.Export.What, m.Export.Animate = "map", "play" },
	} {
		now := m
		c(&now)
		if got := now.Exports(); got.What != "" && got.What != "timeline" || got.Animate != "" {
			t.Errorf("%s: it proposes %q, moving by %q", name, got.What, got.Animate)
		}
	}
}

func TestAnExportGoesWhereTheLastOneWent(t *testing.T) {
	m := open(t)
	for out, want := range map[string]string{"": "/home", "x.png": "/home", "/tmp/a/t.pdf": "/tmp/a"} {
		m.Export = Exporting{Options: export.Options{Out: out}}
		if m.Export = m.Export.Ending(".svg"); m.ExportFolder("/home") != want || filepath.Ext(m.Export.Out) != ".svg" {
			t.Errorf("after %q it goes to %q as %q, want %q", out, m.ExportFolder("/home"), m.Export.Out, want)
		}
	}
}

func TestWhatWasChosenIsKeptForTheNextRun(t *testing.T) {
	_, effects := Update(open(t), ExportChosen{Exporting{Options: export.Options{What: "table", Size: "A4", Lang: "en", Headline: "Once", Out: "/tmp/t.pdf"}}})
	kept := effects[1].(Remember)
	again := open(t).WithExport(kept.Values).Export.Options
	if want := (export.Options{What: "table", Size: "A4", Lang: "en", Out: "/tmp/t.pdf"}); kept.Key != KeyExport || again != want {
		t.Errorf("kept is %q %q, which is %+v; want %+v", kept.Key, kept.Values, again, want)
	}
}

func TestAPictureThatIsWrittenSaysHowFarItIsAndCanBeGivenUp(t *testing.T) {
	choice := animating("/tmp/road.gif")
	m := send(t, open(t), choice)
	job := m.Writing.Job
	m = send(t, m, Progressed{job, 0.25})
	if m.Writing.Part != 0.25 {
		t.Errorf("a quarter is done, it says %v", m.Writing.Part)
	}
	if second := send(t, m, choice); second.Dialog == nil || second.Writing != m.Writing {
		t.Error("a second picture is begun before the first is written")
	}
	given, effects := Update(m, GivenUp{})
	if given.Writing != nil || !slices.Contains(effects, Effect(GiveUp{job})) {
		t.Errorf("given up it is %+v with the effects %v", given.Writing, effects)
	}
	if failed := send(t, m, Failed{Job: job, Problem: errors.New("no room")}); failed.Writing != nil || failed.Dialog.In(failed.Lang) != "no room" {
		t.Errorf("failed it is %+v and tells %+v", failed.Writing, failed.Dialog)
	}
	asking := send(t, m, DialogAsked{Kind: AskSettings})
	if failed := send(t, asking, Failed{Job: job, Problem: errors.New("no room")}); failed.Dialog.Kind != Tell || failed.Dialog.In(failed.Lang) != "no room" {
		t.Errorf("failed under another dialog it asks %+v", failed.Dialog)
	}
	if done := send(t, m, Exported{Job: job, To: "/tmp/road.gif"}); done.Writing != nil || done.Dialog != nil || done.Notice == nil {
		t.Errorf("written it is %+v and tells %+v", done.Writing, done.Notice)
	}
}

// What a timeline has nothing for is not offered: a chart of actors of a file without any is empty.
func TestChartsThatWouldBeEmptyAreNotOffered(t *testing.T) {
	for table, want := range map[string][]string{
		"title,when\nA,2019\nB,2020\n":                                 {},
		"title,when,actors\nA,2019,Ann\nB,2020,Ann\n":                  {"chart:silences"},
		"title,when,actors,place\nA,2019,Ann; Bo,Paris\nB,2020,Ann,\n": {"chart:silences", "chart:pairs", "chart:places"},
	} {
		file, err := data.Read("a.csv", strings.NewReader(table), data.Options{})
		if err != nil {
			t.Fatal(err)
		}
		all := Offered(figure.NewSubject(file.Timeline, "en", nil))
		for _, name := range []string{"chart:silences", "chart:pairs", "chart:places"} {
			if got := slices.Contains(all, name); got != slices.Contains(want, name) {
				t.Errorf("of %q %s is offered: %v", table, name, got)
			}
		}
		if !slices.Contains(all, "chart:intervals") || !slices.Contains(all, "chart:time") {
			t.Errorf("of %q is offered %q", table, all)
		}
	}
}
