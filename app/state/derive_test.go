package state

import (
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data/synth"
	"dateline/timeline/edtf"
)

func TestWhatIsDerivedFollowsAnEditMadeMeanwhile(t *testing.T) {
	m, _ := Update(open(t), Filtered{"hanoi"})
	edited, effects := Update(m, Edited{retitled(t, m.Timeline, "weapon-test", "Hanoi again")})
	want := Want{edited.Timeline, "hanoi", view.ByType, view.ByType, edtf.Source}
	if len(effects) != 2 || effects[1].(Derive).Want != want || edited.Timeline == m.Timeline {
		t.Fatalf("the effects are %+v, want to derive %+v", effects, want)
	}
	if chart, effects := Update(send(t, edited, StoodBelow{"chart"}), ChartChosen{"gaps"}); len(effects) != 0 || chart.want() != want {
		t.Errorf("another chart asks for %+v", effects)
	}
	derived, err := effects[len(effects)-1].(Derive).Make(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	late := derived
	late.Want.Timeline = m.Timeline
	if old := send(t, edited, late); old.Filter != "" {
		t.Error("what was asked for before the edit is taken over")
	}
	if got := send(t, edited, derived); !slices.Equal(order(got), []string{"hanoi-summit", "weapon-test"}) || got.asked != nil {
		t.Errorf("derived are %q", order(got))
	}
}

func TestTheNewestOfWhatIsDerivedWins(t *testing.T) {
	m := open(t)
	m1, first := Update(m, Filtered{"hanoi"})
	m2, second := Update(m1, LanesChosen{view.ByActor})
	if m2.View != m.View || m2.Subject != m.Subject {
		t.Errorf("before anything is derived the view is %+v", m2.View)
	}
	want := Want{m.Timeline, "hanoi", view.ByActor, view.ByType, edtf.Source}
	if len(second) != 1 || second[0] != (Derive{want, "en", m.unfiltered}) {
		t.Fatalf("after a filter other lanes ask for %+v, want %+v", second, want)
	}
	late := figure.NewSubject(m.Timeline, "en", nil)
	if m3, _ := Update(m2, Derived{Want: first[0].(Derive).Want, Subject: late, Unfiltered: late}); m3.Subject.Order == late.Order {
		t.Error("what was asked for first replaces what was asked for last")
	}
	m4, more := Update(m2, Filtered{"hanoi"})
	if len(more) != 0 || m4.want() != want {
		t.Errorf("the same filter once more asks for %+v", more)
	}
	m5 := send(t, m4, Derived{Want: want, Subject: late, Unfiltered: late})
	if m5.Subject.Order != late.Order || m5.Filter != "hanoi" || m5.Lanes != view.ByActor {
		t.Errorf("derived, the filter is %q and the lanes are by %q", m5.Filter, m5.Lanes)
	}
}

func TestWhatThePictureNeedsIsCountedOnce(t *testing.T) {
	m := New("synth", synth.Timeline(25_000, 1), "en", theme.Light)
	var board page.Board
	need := board.Draw(page.BoardSpec{Size: scene.Pt(900, 600), Text: 12, Theme: m.Theme, Subject: m.Subject, View: m.View}).Need
	m, effects := Update(m, Needed{need})
	if count, ok := effects[0].(Count); !ok || !count.Need.Is(need) {
		t.Fatalf("the effects are %v", effects)
	}
	if _, effects := Update(m, Needed{need}); len(effects) != 0 {
		t.Errorf("asked again, the effects are %v", effects)
	}
	counted, err := effects[0].(Count).Make(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if m, _ = Update(m, counted); m.Counts == nil || m.Counts != counted.Counts {
		t.Error("what was counted is not kept")
	}
}
