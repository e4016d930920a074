package view

import (
	"slices"
	"testing"
)

func TestActorsAreReadAsTheyAreWritten(t *testing.T) {
	for _, ids := range [][]string{nil, {"kim"}, {"kim", "trump"}, {"Smith, John", `the "boss"`, "x"}} {
		a := ActorsOf(ids...)
		v, err := readActors(View{Actor: "before"}, a.String())
		if err != nil || v.Actor != a || !slices.Equal(v.Actor.List(), ids) {
			t.Errorf("%q is written %q and read as %q, %v", ids, a, v.Actor.List(), err)
		}
	}
	for text, want := range map[string]Actors{"kim,trump,kim": ActorsOf("kim", "trump"), "kim": "kim"} {
		if v, err := readActors(View{}, text); err != nil || v.Actor != want {
			t.Errorf("%q is read as %q, %v", text, v.Actor, err)
		}
	}
	if _, err := readActors(View{}, `"kim`); err == nil {
		t.Error("a quote that does not end is read")
	}
}

func TestAnActorIsTurnedOnAndOff(t *testing.T) {
	a := Actors("").Turned("kim").Turned("trump").Turned("moon").Turned("trump")
	if want := ActorsOf("kim", "moon"); a != want || a.First() != "kim" || !a.Has("moon") || a.Has("trump") || a.Turned("kim").Turned("moon") != "" {
		t.Errorf("got %q, want %q", a, want)
	}
}
