package tableview

import (
	"strings"
	"testing"

	"dateline/app/scene"
)

func TestInWhatEventsDifferIsToldInWholeNamesWordsFirst(t *testing.T) {
	s := read(t, "title,when,place,number of mentions [number],code of the actor,mood of the people\nA,2019,Paris,3,AUS,calm; warm\nB,2019,Rome,4,NZL,loud\n")
	columns, err := Named(s.Timeline, []string{"title", "place", "number of mentions", "code of the actor", "mood of the people"})
	if err != nil {
		t.Fatal(err)
	}
	font := scene.Font{Size: 12}
	says := Differences(s, Differing(s, columns, 0, 1), []string{"title", "place"}, int32(s.Find("row-2")))
	for width, want := range map[float64]string{
		2000: "mood of the people: calm; warm | number of mentions: 3 | code of the actor: AUS | title | place",
		250:  "mood of the people: calm; warm | + 4",
		90:   "mood of … | + 4",
	} {
		want = strings.ReplaceAll(want, " | ", apart)
		if got := cutDifferences(font, "en", says, width); got != want || font.Width(got) > width {
			t.Errorf("%v wide it says %q, want %q", width, got, want)
		}
	}
}
