package xlsx

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"

	"dateline/data/kit/draft"
)

func TestDaysAreCountedFrom1900OrFrom1904(t *testing.T) {
	for _, from1904 := range []bool{false, true} {
		book := excelize.NewFile()
		if err := book.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &from1904}); err != nil {
			t.Fatal(err)
		}
		day := 43580.0 // 25 April 2019, counted from 1900
		if from1904 {
			day -= 1462
		}
		for i, row := range [][]any{{"title", "when"}, {"a day", day}, {"a time", day + 0.5}, {"nearly the next", day + 0.999999}} {
			if err := book.SetSheetRow("Sheet1", "A"+string(rune('1'+i)), &row); err != nil {
				t.Fatal(err)
			}
		}
		var raw bytes.Buffer
		if err := book.Write(&raw); err != nil {
			t.Fatal(err)
		}
		r, err := Decode(raw.Bytes(), draft.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for i, want := range []string{"2019-04-25", "2019-04-25T12:00:00", "2019-04-26"} {
			if got := r.Timeline.Events.At(i).When.Date.String(); got != want {
				t.Errorf("from 1904 %v: event %d is on %s, want %s: %v", from1904, i, got, want, r.Problems)
			}
		}
	}
}
