package timeline

import "testing"

func TestAnIDMeansWhatHasItAlone(t *testing.T) {
	tl := &Timeline{
		Actors: []Actor{{ID: "iran", Name: Say("", "Iran")}, {ID: "tirana", Name: Say("", "Tirana")}},
		Places: []Place{{ID: "ran", Name: Say("", "Iran")}, {ID: "iran-2", Name: Say("", "Iran")}},
	}
	for i, actor := range []string{"iran", "tirana", "iran"} {
		e := Full{ID: string(rune('a' + i)), Actors: []Part{{Actor: actor}}, Place: PlaceRef{ID: tl.Places[i%2].ID}}
		tl.Events.Append(e.Compact())
	}
	for text, want := range map[string]string{
		"actor:iran": "ac", "actor:IRAN": "ac", "actor:ira": "abc", "actor:tirana,iran": "abc", "place:ran": "ac", "place:iran-2": "b", "place:iran": "abc", "actor:ran": "abc",
		"place:=iran": "abc", "actor:=ira": "", "actor:=tirana": "b", "actor:=IRAN": "ac",
	} {
		f, err := ParseFilter(text)
		if err != nil {
			t.Fatal(err)
		}
		got, keep := "", f.Keep(tl)
		for _, e := range tl.Events.All() {
			if keep(e) {
				got += e.ID
			}
		}
		if got != want {
			t.Errorf("%s keeps %q, want %q", text, got, want)
		}
	}
}
