package xlsx

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"

	"dateline/data/draft"
)

func TestAWorkbookThatCountsFrom1904SaysSo(t *testing.T) {
	for from1904, want := range map[bool]string{false: "2019-04-25", true: "2023-04-26"} {
		book := excelize.NewFile()
		if err := book.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &from1904}); err != nil {
			t.Fatal(err)
		}
		for cell, value := range map[string]any{"A1": "title", "B1": "date", "A2": "a", "B2": 43580} {
			if err := book.SetCellValue("Sheet1", cell, value); err != nil {
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
		if got := r.Timeline.Events[0].When.Date.String(); got != want {
			t.Errorf("counted from 1904: %t: the date is %s, want %s", from1904, got, want)
		}
	}
}
