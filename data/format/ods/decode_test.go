package ods

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"dateline/data/kit/draft"
)

// sheetOf returns a spreadsheet of the cells of a column "when" below a title.
func sheetOf(t *testing.T, cells ...string) []byte {
	t.Helper()
	var raw bytes.Buffer
	archive := zip.NewWriter(&raw)
	file, err := archive.Create("content.xml")
	if err != nil {
		t.Fatal(err)
	}
	text := `<document><table name="a"><table-row><table-cell><p>title</p></table-cell><table-cell><p>when</p></table-cell></table-row>`
	for _, cell := range cells {
		text += `<table-row><table-cell><p>a</p></table-cell>` + cell + `</table-row>`
	}
	if _, err := file.Write([]byte(text + "</table></document>")); err != nil {
		t.Fatal(err)
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return raw.Bytes()
}

// dated is a cell that is a date, and the text that it shows.
func dated(value, shown string) string {
	return `<table-cell value-type="date" date-value="` + value + `"><p>` + shown + `</p></table-cell>`
}

func TestCellsAreDatesAsCloselyAsTheyShowThem(t *testing.T) {
	r, err := Decode(sheetOf(t,
		dated("1914-07-28", "28/07/14"), dated("1914-01-01", "1914"), dated("1914-01-01", "01/01/14"), dated("1914-07-01", "juillet 1914"), dated("1914-07-01", "1 July 1914"),
		dated("1914-07-28", "1914"), dated("1789-07-14T00:00:00", "14/07/1789"), dated("2019-04-25T10:11:12.25", "25/04/19"), dated("-0043-03-15", "15/03/44"),
		`<table-cell value-type="float" value="1914"><p>1.914</p></table-cell>`,
	), draft.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range r.Timeline.Events.All() {
		got = append(got, e.When.Date.String())
	}
	want := "1914-07-28 1914 1914-01-01 1914-07 1914-07-01 1914-07-28 1789-07-14 2019-04-25T10:11:12.25 -0043-03-15 1914"
	if text := strings.Join(got, " "); text != want || len(r.Problems) > 0 {
		t.Errorf("got\n%s\nwant\n%s\nproblems %v", text, want, r.Problems)
	}
}
