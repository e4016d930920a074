package xlsx

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"dateline/data/kit/draft"
)

func TestANumberFormatTellsWhatItShowsOfADate(t *testing.T) {
	for code, want := range map[string]unit{
		"yyyy-mm-dd": day, "dd/mm/yyyy": day, "[$-40C]d mmmm yyyy;@": day, "d-mmm": day, "dddd": day, "mmmm": day, "yyyy-mm-dd hh:mm": day, "mm/yyyy hh:mm": day,
		"mmm yyyy": month, `yyyy"-"mm`: month, "mm/yy": month, "yyyy": year, `[Red]yyyy"Y"`: year, "yy": year,
		"h:mm": clock, "mm:ss.0": clock, "hh:mm:ss AM/PM": clock,
		"General": noDate, "0.00": noDate, "#,##0": noDate, `0" days"`: noDate, "[h]:mm": noDate, "[mm]:ss": noDate, `0\d`: noDate, "@": noDate,
	} {
		if got := showsDate(code); got != want {
			t.Errorf("%s shows %d, want %d", code, got, want)
		}
	}
	for id, want := range map[int]unit{0: noDate, 2: noDate, 14: day, 16: day, 17: month, 18: clock, 21: clock, 22: day, 45: noDate, 46: noDate, 49: noDate} {
		if got := builtIn(id); got != want {
			t.Errorf("format %d shows %d, want %d", id, got, want)
		}
	}
}

func TestANumberOfDaysIsADateAsCloselyAsItsFormatShowsIt(t *testing.T) {
	for _, c := range []struct {
		cell  string
		later int
		shows unit
		want  string
	}{
		{"5323", 0, day, "1914-07-28"},
		{"5323", 0, year, "1914-07-28"}, // the day is there, though it is not shown
		{"5115", 0, year, "1914"},
		{"5296", 0, month, "1914-07"},
		{"5296", 0, day, "1914-07-01"},
		{"5323.5", 0, day, "1914-07-28T12:00:00"},
		{"5323.5", 0, clock, "1914-07-28T12:00:00"},
		{"5323", 1462, day, "1918-07-29"},
		{"1", 0, day, "1900-01-01"},
		{"59", 0, day, "1900-02-28"},
		{"61", 0, day, "1900-03-01"},
		{"-1", 0, day, "1899-12-29"},
		{"-40346.5", 0, day, "1789-07-12T12:00:00"},
		{"-5", 1462, day, "1903-12-27"},
		{"0", 0, day, ""},
		{"0", 1462, day, "1904-01-01"},
		{"0.5", 0, clock, "12:00:00"},
		{"0.5", 1462, clock, "12:00:00"},
		{"9999999", 0, day, "9999999"},
		{"soon", 0, day, "soon"},
	} {
		if got := asDate(c.cell, c.later, c.shows); got != c.want {
			t.Errorf("%s, %d later, shown as %d: got %q, want %q", c.cell, c.later, c.shows, got, c.want)
		}
	}
}

func TestCellsAreDatesAsTheirFormatsShowThem(t *testing.T) {
	book := excelize.NewFile()
	rows := []struct {
		format string
		value  float64
		want   string
	}{
		{"yyyy", 5115, "1914"}, {"mmm yyyy", 5296, "1914-07"}, {"dd/mm/yyyy", 5115, "1914-01-01"}, {"yyyy-mm-dd hh:mm", 5115.25, "1914-01-01T06:00:00"}, {"dd/mm/yyyy", -40345, "1789-07-14"}, {"0", 1914, "1914"},
	}
	if err := book.SetSheetRow("Sheet1", "A1", &[]any{"title", "when"}); err != nil {
		t.Fatal(err)
	}
	var want strings.Builder
	for i, r := range rows {
		style, err := book.NewStyle(&excelize.Style{CustomNumFmt: &r.format})
		if err != nil {
			t.Fatal(err)
		}
		at := fmt.Sprint(i + 2)
		if err := book.SetSheetRow("Sheet1", "A"+at, &[]any{"a", r.value}); err != nil {
			t.Fatal(err)
		}
		if err := book.SetCellStyle("Sheet1", "B"+at, "B"+at, style); err != nil {
			t.Fatal(err)
		}
		want.WriteString(r.want + "\n")
	}
	var raw bytes.Buffer
	if err := book.Write(&raw); err != nil {
		t.Fatal(err)
	}
	r, err := Decode(raw.Bytes(), draft.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for _, e := range r.Timeline.Events.All() {
		got.WriteString(e.When.Date.String() + "\n")
	}
	if got.String() != want.String() || len(r.Problems) > 0 {
		t.Errorf("got\n%s\nwant\n%s\nproblems %v", got.String(), want.String(), r.Problems)
	}
}
