package page

import (
	"math"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/exercise"
	"dateline/app/scene"
	"dateline/timeline"
)

func TestASizeIsReadAsPaperOrInUnits(t *testing.T) {
	for text, want := range map[string]scene.Point{
		"A4": scene.Pt(1122.52, 793.70), "a4:portrait": scene.Pt(793.70, 1122.52), "A3": scene.Pt(1587.40, 1122.52), "A5:portrait": scene.Pt(559.37, 793.70),
		"letter": scene.Pt(1056, 816), "Letter:portrait": scene.Pt(816, 1056), "1600x900": scene.Pt(1600, 900), "1600x900px": scene.Pt(1600, 900),
		"210x100mm": scene.Pt(793.70, 377.95), "21x10cm": scene.Pt(793.70, 377.95), "8x5in": scene.Pt(768, 480), "8.5x5.25IN": scene.Pt(816, 504), "200x150": scene.Pt(200, 150), "20000x20000": scene.Pt(20000, 20000),
	} {
		got, err := ParseSize(text)
		if math.Abs(got.X-want.X) > 0.01 || math.Abs(got.Y-want.Y) > 0.01 || err != nil {
			t.Errorf("%q is %v, %v; want %v", text, got, err, want)
		}
	}
	const form, bounds = " is not one of A3, A4, A5, Letter, nor like 1600x900, 210x100mm or 8x5in", " points, of which an inch has 96; it may be from 200x150 to 20000x20000"
	for text, want := range map[string]string{
		"": form, "A2": form, "x": form, "1600": form, "1600x": form, "ax4": form, "1600x900furlong": form, "1600x900:portrait": form, "A4:landscape": form, "NaNxNaN": form, "1600x900x3": form,
		"199x900": " is 199 x 900" + bounds, "900x149": " is 900 x 149" + bounds, "1x1mm": " is 4 x 4" + bounds, "20001x200": " is 20001 x 200" + bounds, "-900x900": form, "Infx900": form, strings.Repeat("9", 400) + "x900": " is +Inf x 900" + bounds,
	} {
		if _, err := ParseSize(text); err == nil || err.Error() != `the size "`+text+`"`+want {
			t.Errorf("%q: the error is %v, want it to end in %q", text, err, want)
		}
	}
}

// The letters of an exercise are as much larger as its sheet, those of another picture less.
func TestTheLettersOfAnExerciseGrowWithItsSheet(t *testing.T) {
	plain := figure.NewSubject(&timeline.Timeline{}, "fr", nil)
	for _, c := range []struct {
		of       *figure.Subject
		from, to float64 // how many times as large the letters of A3 are as those of A4
	}{
		{plain.Asking(exercise.Asking(timeline.Dates)), 1.41, 1.42},
		{plain, 1.2, 1.3},
	} {
		a4, a3 := Spec{Size: Sheets[1].Size(false), Subject: c.of}, Spec{Size: Sheets[0].Size(false), Subject: c.of}
		if times := a3.bodySize() / a4.bodySize(); times < c.from || times > c.to {
			t.Errorf("asking for %v, letters of A3 are %v times as large, want %v to %v", c.of.Gaps, times, c.from, c.to)
		}
	}
}
