package data

import (
	"archive/zip"
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A hostile file is one that would take much time or memory of a reader without
// bounds. Its size is n, a few megabytes in the test and as much as it is meant to
// be for .ci/hostile, which measures them.
type hostile struct {
	name  string
	n     int64 // for the measurement
	write func(w io.Writer, n int64) error
	fails bool // nothing of it can be read
}

func repeated(before, middle, after string) func(io.Writer, int64) error {
	return func(w io.Writer, n int64) error {
		chunk := strings.Repeat(middle, 1+1<<16/len(middle))
		_, err := io.WriteString(w, before)
		for left := n; left > 0 && err == nil; left -= int64(len(chunk)) {
			_, err = io.WriteString(w, chunk)
		}
		if err == nil {
			_, err = io.WriteString(w, after)
		}
		return err
	}
}

// numbered is repeated with a middle that holds a number, another each time.
func numbered(before, middle, after string) func(io.Writer, int64) error {
	return func(w io.Writer, n int64) error {
		b := bufio.NewWriterSize(w, 1<<16)
		b.WriteString(before)
		for i := int64(0); i < n/int64(len(fmt.Sprintf(middle, 1))); i++ {
			fmt.Fprintf(b, middle, i)
		}
		b.WriteString(after)
		return b.Flush()
	}
}

// packed writes a zip archive with small files and one that is large when unpacked.
func packed(large string, content func(io.Writer, int64) error, small map[string]string) func(io.Writer, int64) error {
	return func(w io.Writer, n int64) error {
		z := zip.NewWriter(w)
		for name, text := range small {
			f, err := z.Create(name)
			if err == nil {
				_, err = io.WriteString(f, text)
			}
			if err != nil {
				return err
			}
		}
		f, err := z.Create(large)
		if err == nil {
			err = content(f, n)
		}
		if err != nil {
			return err
		}
		return z.Close()
	}
}

var workbook = map[string]string{
	"[Content_Types].xml":        `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
	"_rels/.rels":                `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
	"xl/workbook.xml":            `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
	"xl/_rels/workbook.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}

const sheetHead = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`

var hostiles = []hostile{
	{"line.csv", 1 << 30, repeated("title,when\n", "abcdefghij", ""), true},
	{"quote.csv", 1 << 30, repeated("title,when\n\"", "abcdefghi\n", ""), false},
	{"columns.csv", 100 << 20, repeated("title", ",a", "\n1,2\n"), true},
	{"mornings.csv", 1 << 18, repeated("title,when\n", "a,"+strings.Repeat("morning ", 40)+"\n", ""), false},
	{"line.json", 1 << 30, repeated(`{"dateline":1,"id":"`, "abcdefghij", `"}`), false},
	{"line.ndjson", 1 << 30, repeated("{\"title\":\"a\"}\n{\"title\":\"", "abcdefghij", "\"}\n"), true},
	{"deep.json", 60 << 20, repeated(`[{"a":`, "[", ""), true},
	{"deep-native.json", 60 << 20, repeated(`{"dateline":1,"a":`, "[", ""), true},
	{"text-native.json", 500 << 20, repeated(`{"dateline":1,"title":"`, "abcdefghij", `"}`), true},
	{"blanks-native.json", 500 << 20, repeated(`{"dateline":1,"events":[`, "          ", `}`), true},
	{"unknown-native.json", 500 << 20, numbered(`{"dateline":1`, `,"%08d":1`, "}"), true},
	{"fields-native.json", 500 << 20, numbered(`{"dateline":1,"events":[{"id":"a"`, `,"%08d":1`, "}]}"), true},
	{"empty-native.json", 500 << 20, repeated(`{"dateline":1,"events":[{}`, ",{}", "]}"), true},
	{"ids-native.json", 500 << 20, numbered(`{"dateline":1,"events":[{"id":"a"}`, `,{"id":"%08d"}`, "]}"), true},
	{"claims-native.json", 500 << 20, repeated(`{"dateline":1,"events":[{"id":"a","claims":[{}`, ",{}", "]}]}"), true},
	{"twice-native.json", 500 << 20, repeated(`{"dateline":1,"events":[{"id":"a"}`, `,{"id":"a","title":"the same once more"}`, "]}"), true},
	{"dangling-native.json", 500 << 20, numbered(`{"dateline":1,"events":[{"id":"a"}`, `,{"id":"%08d","title":"nowhere","place":"b"}`, "]}"), true},
	{"problems-native.json", 500 << 20, numbered(`{"dateline":1,"events":[{"id":"a"}`, `,{"id":"%08d","title":7,"when":"2019-13"}`, "]}"), true},
	{"places-native.json", 500 << 20, numbered(`{"dateline":1,"places":[{"id":"a"}`, `,{"id":"%08d","lonlat":[200,100]}`, "]}"), true},
	{"values.json", 60 << 20, repeated("[{\"title\":\"a\",\"b\":[0", ",0", "]}]"), true},
	{"fields.json", 30 << 20, numbered(`[{"title":1`, `,"%08d":1`, "}]"), true},
	{"events.timelinejs.json", 60 << 20, repeated(`{"title":{"text":{"headline":"a"}},"events":[{"start_date":{"year":1}}`, `,{}`, "]}"), true},
	{"entities.kml", 1 << 20, repeated(`<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><kml><Document><name>`, "&b;", "</name></Document></kml>"), true},
	{"external.kml", 1 << 10, repeated(`<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml><Document><name>`, "&x;", "</name></Document></kml>"), true},
	{"deep.kml", 60 << 20, repeated("<kml>", "<Folder>", ""), true},
	{"elements.kml", 60 << 20, repeated("<kml><Document>", "<Placemark/>", "</Document></kml>"), true},
	{"bomb.kmz", 4 << 30, packed("doc.kml", repeated("<kml><Document><name>", "aaaaaaaaaa", "</name></Document></kml>"), nil), true},
	{"bomb.xlsx", 4 << 30, packed("xl/worksheets/sheet1.xml", repeated(sheetHead, `<row><c><v>1</v></c></row>`, "</sheetData></worksheet>"), workbook), true},
	{"wide.xlsx", 60 << 20, packed("xl/worksheets/sheet1.xml", repeated(sheetHead, `<row><c r="XFD1"><v>1</v></c></row>`, "</sheetData></worksheet>"), workbook), true},
	{"texts.xlsx", 100 << 20, packed("xl/sharedStrings.xml", repeated(`<sst>`, `<si><t>a</t></si>`, "</sst>"), workbook), true},
	{"repeated.ods", 1 << 20, packed("content.xml", repeated(`<document><table name="a">`, `<table-row number-rows-repeated="1000000"><table-cell number-columns-repeated="16384"><p>1</p></table-cell></table-row>`, "</table></document>"), map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), true},
	{"bomb.ods", 4 << 30, packed("content.xml", repeated(`<document><table name="a">`, `<table-row/>`, "</table></document>"), map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), true},
	{"recurs.ics", 10 << 20, repeated("BEGIN:VCALENDAR\r\n", "BEGIN:VEVENT\r\nDTSTART:20190101T000000Z\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\nEND:VEVENT\r\n", "END:VCALENDAR\r\n"), false},
	{"footer.parquet", 64, repeated("PAR1", " ", "\xff\xff\xff\x7fPAR1"), true},
	{"zones.ics", 15 << 20, numbered("BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Z\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n", "BEGIN:VEVENT\r\nDTSTART;TZID=z%[1]d:20190101T000000\r\nDTEND;TZID=Z:%[1]08dT000000\r\nEND:VEVENT\r\n", "END:VCALENDAR\r\n"), false},
	{"line.ics", 15 << 20, repeated("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:", "abcdefghij", "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"), false},
	{"folded.ics", 15 << 20, repeated("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:", "a\r\n ", "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"), false},
	{"colons.mw", 3<<20 - 1<<17, repeated("2019: a\n", "2019-01:", "\n"), false},
	{"events.mw", 3<<20 - 1<<17, repeated("2019: a\n", "2019-01-01 every day x150: a\n", ""), false},
	{"broken.parquet", 1 << 20, repeated("PAR1", "\xff\x00\x15", "PAR1"), true},
	{"broken.sqlite", 1 << 20, repeated("SQLite format 3\x00\x10\x00\x01\x01\x00\x40\x20\x20", "\xff\x07\x15", ""), true},
}

func TestHostileFilesAreReadOrRefused(t *testing.T) {
	folder := os.Getenv("DATELINE_HOSTILE") // where .ci/hostile wants them at full size
	for _, h := range hostiles {
		t.Run(h.name, func(t *testing.T) {
			if folder != "" {
				f, err := os.Create(filepath.Join(folder, h.name))
				if err == nil {
					err = h.write(f, h.n)
				}
				if err == nil {
					err = f.Close()
				}
				if err != nil {
					t.Fatal(err)
				}
				return
			}
			var b bytes.Buffer
			if err := h.write(&b, min(h.n, 1<<20)); err != nil {
				t.Fatal(err)
			}
			f, err := Read(h.name, &b, Options{Limit: 1 << 19})
			if err == nil && f.Timeline == nil || h.fails && err == nil {
				t.Errorf("it is read: %d events", f.Timeline.Events.Len())
			}
			if err != nil && !strings.Contains(err.Error(), h.name) {
				t.Errorf("the error does not name the file: %v", err)
			}
		})
	}
}
