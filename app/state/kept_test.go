package state

import (
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/data"
	"dateline/timeline"
)

func TestAViewIsKeptInTheTimelineShownAgainAndUndone(t *testing.T) {
	m := send(t, open(t), Zoomed{3, 0.8}, ChartChosen{"gaps"}, LanesChosen{view.ByActor}, Filtered{"kim"}, ViewKept{"the summits"})
	kept := m.View
	if len(m.Timeline.Views) != 1 || m.Timeline.Views[0].Name != "the summits" {
		t.Fatalf("kept are %+v", m.Timeline.Views)
	}
	m = send(t, m, Filtered{}, Fitted{}, ChartChosen{"status"}, LanesChosen{view.ByType})
	if m = send(t, m, ViewShown{"the summits"}); m.View != kept || m.Subject.Filter != "kim" {
		t.Errorf("shown again, the view is\n%+v, want\n%+v", m.View, kept)
	}
	if m = send(t, m, GoneBack{}); m.Filter != "" {
		t.Error("one cannot go back from a kept view")
	}
	if none := send(t, m, ViewShown{"another"}); none.View != m.View {
		t.Error("a view that is not kept changes the view")
	}
	if m = send(t, m, Undone{}); len(m.Timeline.Views) != 0 {
		t.Errorf("undone, kept are %+v", m.Timeline.Views)
	}
}

func TestAFileOpensWithTheViewThatIsKeptForThat(t *testing.T) {
	m := send(t, open(t), FileOpened{Path: "b.json"})
	file := *m.Timeline
	file.Views = []timeline.View{{Name: view.First, State: []byte(`{"lanes":"place","filter":"hanoi","chart":"gaps","hue":"red"}`)}}
	m = send(t, m, Opened{Job: m.Load.Job, Path: "b.json", File: &data.File{Timeline: &file}, Subject: figure.NewSubject(&file, "en", nil)})
	if m.Lanes != view.ByPlace || m.Filter != "hanoi" || m.Chart != "gaps" || m.Subject.Filter != "hanoi" {
		t.Errorf("the file opens with\n%+v", m.View)
	}
	if m.Dialog == nil || !strings.Contains(m.Dialog.In(m.Lang), `there is no field "hue"`) {
		t.Errorf("told is %+v", m.Dialog)
	}
	if len(m.Past) != 0 {
		t.Errorf("one can go back to %d views before it", len(m.Past))
	}
}
