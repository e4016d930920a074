package tableview

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
)

func TestANumberLeavesOutDigitsBehindItsPointWhereItHasNoRoom(t *testing.T) {
	font := scene.Font{Size: 12}
	for _, c := range []struct {
		says, room, want string
	}{
		{"2.0785219399", "2.079", "2.079"},
		{"−4.4776119402", "−4.48", "−4.48"},
		{"123.96", "123", "124"},
		{"0.00004", "0.000", ""},
		{"0.4567", "0.46", "0.46"},
		{"1414855800", "14148", ""},
		{"many", "ma", ""},
	} {
		if got := rounded(font, c.says, font.Width(c.room)+0.1); got != c.want {
			t.Errorf("%s in the room of %s is %q, want %q", c.says, c.room, got, c.want)
		}
	}
}

// Beside columns of numbers with long names words have what room the numbers do not need.
func TestNumbersTakeNoRoomFromWords(t *testing.T) {
	var b strings.Builder
	b.WriteString("title,when,place,Goldstein scale mean [number],Number of mentions [number],Average tone [number]\n")
	for i := range 30 {
		fmt.Fprintf(&b, "The title of event %d is long,2019-01-%02d,Great Southern Region %d,1.%d,%d,-4.47761194%02d\n", i, 1+i, i, i%10, i, i)
	}
	s := read(t, b.String())
	rows, err := Make(t.Context(), s, s.Extent, "")
	if err != nil {
		t.Fatal(err)
	}
	var v View
	var sc scene.Scene
	size := scene.Pt(660, 400)
	sc.Reset(size, theme.Light.Paper)
	v.Draw(&sc, Spec{Box: scene.Rect{W: size.X, H: size.Y}, Text: 12, Theme: theme.Light, Subject: s, Rows: rows, View: view.View{Window: s.Extent}, Paper: true})
	if v.left > 0 {
		t.Fatalf("there is no room for %d columns", v.left)
	}
	var said []string
	for _, sh := range sc.Shapes {
		if sh.Kind == scene.KindText {
			said = append(said, sh.Text)
		}
	}
	all := strings.Join(said, "|")
	if strings.Contains(all, "…") {
		t.Errorf("something is cut: %s", all)
	}
	for _, want := range []string{ // in the fonts the dash stands for the minus sign
		"|Goldstein|scale mean|", "|Great Southern Region 7|", "|–4.4776",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("%q does not stand in %s", want, all)
		}
	}
}

// The last line of each page counts what comes after it: pages and rows add up, and the last says nothing.
func TestALaterPageCountsWhatComesAfterIt(t *testing.T) {
	box := scene.Rect{W: 300, H: 200}
	rows := 0
	for first := 0; ; {
		f := Lay(box, 12, first, 23, true)
		rows += min(f.Shown, f.Len-f.First)
		if got, want := f.More(), 23-rows; got != want {
			t.Fatalf("from row %d on %d rows come after, want %d", first, got, want)
		}
		if first += f.Shown; first >= f.Len {
			break
		}
	}
	if rows != 23 {
		t.Errorf("the pages have %d rows, want 23", rows)
	}
}
