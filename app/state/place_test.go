package state

import (
	"reflect"
	"strings"
	"testing"

	"dateline/data/gazetteer/locate"
	"dateline/timeline"
)

// suggested answers the effect of a message that asks what a name may mean.
func suggested(t testing.TB, m Model, msg Message) Model {
	t.Helper()
	m, effects := Update(m, msg)
	for _, e := range effects {
		if s, ok := e.(Suggest); ok {
			may, err := locate.May(s.Timeline, s.Place)
			if err != nil {
				t.Fatal(err)
			}
			m = send(t, m, PlaceSuggested{s, may})
		}
	}
	return m
}

func TestAPlaceFoundByItsNameIsConfirmedInOneEditThatCanBeUndone(t *testing.T) {
	m := located(t, placeless(t), LocateAsked{})
	before, _, _ := said(m, "a")
	m = send(t, m, PlaceConfirmed{"h"})
	for _, event := range []string{"a", "c"} {
		at, precision, origin := said(m, event)
		if *at != *before || precision != timeline.Town || !reflect.DeepEqual(origin, []timeline.Origin{{Field: "place", How: "extracted", Confirmed: true}}) {
			t.Errorf("the place of %s lies at %v, known as %v, by %v", event, at, precision, origin)
		}
	}
	m = send(t, m, Undone{})
	if _, _, origin := said(m, "c"); origin[0].Confirmed {
		t.Error("undone, it is still confirmed")
	}
	if again := send(t, m, PlaceConfirmed{"nowhere"}); again.Timeline != m.Timeline {
		t.Error("a place that is not there is confirmed")
	}
}

func TestAPlaceIsChangedToAnotherOfItsName(t *testing.T) {
	m := located(t, placeless(t), LocateAsked{})
	m.Selected = "b"
	m = suggested(t, send(t, m, DialogClosed{m.Dialog}), PlaceDoubted{"c"})
	if m.Dialog == nil || m.Dialog.In(m.Lang) != "Where is “Cambridge”?" || len(m.Dialog.Answers) < 4 {
		t.Fatalf("asked is %+v", m.Dialog)
	}
	second := m.Dialog.Answers[1].Means.(PlaceCorrected)
	m = send(t, m, DialogClosed{m.Dialog}, second)
	at, precision, origin := said(m, "b")
	if at == nil || *at != second.Is.Is.At || precision != timeline.Town || !origin[0].Confirmed {
		t.Errorf("Cambridge lies at %v, known as %v, by %v", at, precision, origin)
	}
	m = send(t, m, Undone{})
	if at, _, _ := said(m, "b"); at != nil {
		t.Errorf("undone, it lies at %v", at)
	}
}

func TestAPositionIsTypedAndAskedAgainWhereItIsNone(t *testing.T) {
	m := located(t, placeless(t), LocateAsked{})
	m = send(t, m, PositionAsked{Place: "h"})
	for text, wrong := range map[string]string{"here": "“here” is no position.", "99, 20": "latitude 99 is beyond a pole", "": "“” is no position."} {
		asked := send(t, m, m.Dialog.Means(text))
		if d := asked.Dialog; d == nil || d.Kind != AskText || d.Said != text || !strings.Contains(d.In("en"), wrong) {
			t.Errorf("%q: asked is %+v, want %q", text, d, wrong)
		}
	}
	m = send(t, m, DialogClosed{m.Dialog}, m.Dialog.Means("43°07′N 131°53′E"))
	at, precision, origin := said(m, "c")
	if int(at.Lat*100) != 4311 || int(at.Lon*100) != 13188 || precision != timeline.Exact || origin[0] != (timeline.Origin{Field: "place", How: "typed", Confirmed: true}) {
		t.Errorf("it lies at %v, known as %v, by %v", at, precision, origin)
	}
}
