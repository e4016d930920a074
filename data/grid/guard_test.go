package grid

import (
	"bytes"
	"strings"
	"testing"

	"dateline/timeline"
)

func TestOnlyWhatASpreadsheetWouldRunIsGuarded(t *testing.T) {
	for cell, want := range map[string]string{
		"=1+1": "'=1+1", "@SUM(A1)": "'@SUM(A1)", "+cmd|' /C calc'!A0": "'+cmd|' /C calc'!A0", "-2+3": "'-2+3", "-x": "'-x", "\t=1": "'\t=1",
		"-0539": "-0539", "-0539-03-15": "-0539-03-15", "-12.5": "-12.5", "+33 1 23": "+33 1 23", "-0043/-0030": "-0043/-0030", "-04XX": "-04XX", "@ x": "@ x", "- item": "- item", "-": "-", "'90s": "'90s", "plain": "plain",
		"'=x": "''=x",
	} {
		if got := Harmless(cell); got != want {
			t.Errorf("%q is written as %q, want %q", cell, got, want)
		}
		if got := Bare(Harmless(cell)); got != cell {
			t.Errorf("%q comes back as %q", cell, got)
		}
	}
}

func TestTheGuardIsTakenAwayOnReading(t *testing.T) {
	cells := []string{"=1+1", "'=x", "'90s", "@ x", "-x"}
	one := &timeline.Timeline{}
	for i, cell := range cells {
		e := timeline.Full{ID: string(rune('a' + i)), Title: timeline.Say("", cell), More: timeline.More{Tags: []string{cell}}}
		one.Events.Append(e.Compact())
	}
	for _, encode := range []func(*bytes.Buffer) error{
		func(b *bytes.Buffer) error { return Encode(b, one) },
		func(b *bytes.Buffer) error { return EncodePlain(b, one) },
	} {
		var out bytes.Buffer
		if err := encode(&out); err != nil {
			t.Fatal(err)
		}
		r := decode(t, out.String(), Options{})
		for i, e := range r.Timeline.Events.All() {
			if got := e.Title.In(""); got != cells[i] && !(strings.HasPrefix(cells[i], "'=") && got == "=x") {
				t.Errorf("the title %q comes back as %q", cells[i], got)
			}
			if got := strings.Join(e.More().Tags, ""); got != cells[i] && !(strings.HasPrefix(cells[i], "'=") && got == "=x") {
				t.Errorf("the tag %q comes back as %q", cells[i], got)
			}
		}
	}
}
