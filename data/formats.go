package data

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"dateline/data/draft"
	"dateline/data/geojson"
	"dateline/data/gpx"
	"dateline/data/ical"
	"dateline/data/kml"
	"dateline/data/markwhen"
	"dateline/data/native"
	"dateline/data/ndjson"
	"dateline/data/ods"
	"dateline/data/parquet"
	"dateline/data/rows"
	"dateline/data/simile"
	"dateline/data/sqlite"
	"dateline/data/storymap"
	"dateline/data/table"
	"dateline/data/timelinejs"
	"dateline/data/timelineproj"
	"dateline/data/timelinesheet"
	"dateline/data/xlsx"
	"dateline/timeline"
)

// A Format is a format of files.
type Format struct {
	Name       string
	Title      string
	Extensions []string

	sniff  func(head []byte) bool // tells by the first bytes; nil for what nothing else is
	decode func(raw []byte, o Options) (draft.Result, error)
	encode func(io.Writer, *timeline.Timeline) error // nil when it is only read
	losses func(*timeline.Timeline) []string         // nil when nothing is lost
	most   int64                                     // bytes that are read unless --limit allows more

	// pieces decodes a file that need not lie in memory whole; nil for most.
	pieces func(r io.ReaderAt, size int64, o Options) (draft.Result, error)
}

// Bytes.
const (
	mega = 1 << 20
	giga = 1 << 30
)

// formats is the registry; the first whose content fits is taken.
var formats = []Format{
	{"timelinejs", "TimelineJS 3, JSON", []string{".timelinejs.json", ".timelinejs"}, timelinejs.Sniff, timelinejs.Decode, timelinejs.Encode, timelinejs.Losses, 64 * mega, nil},
	{"timelinejs-csv", "TimelineJS 3, spreadsheet", []string{".timelinejs.csv"}, timelinesheet.Sniff, timelinesheet.Decode, timelinesheet.Encode, timelinesheet.Losses, 64 * mega, nil},
	{"storymap", "StoryMapJS", []string{".storymap.json"}, storymap.Sniff, storymap.Decode, nil, nil, 64 * mega, nil},
	{"geojson", "GeoJSON, also GeoJSON-T and Linked Places", []string{".geojson", ".jsonld"}, geojson.Sniff, geojson.Decode, geojson.Encode, geojson.Losses, 64 * mega, nil},
	{"ods", "OpenDocument spreadsheet", []string{".ods"}, ods.Sniff, ods.Decode, nil, nil, 128 * mega, nil},
	{"xlsx", "Excel workbook", []string{".xlsx", ".xlsm"}, xlsx.Sniff, xlsx.Decode, xlsx.Encode, xlsx.Losses, 128 * mega, nil},
	{"parquet", "Apache Parquet", []string{".parquet"}, parquet.Sniff, parquet.Decode, parquet.Encode, table.Losses, 512 * mega, nil},
	{"sqlite", "SQLite database", []string{".sqlite", ".sqlite3", ".db"}, sqlite.Sniff, sqlite.Decode, sqlite.Encode, nil, 512 * mega, nil},
	{"ndjson", "JSON, an object a line", []string{".ndjson", ".jsonl"}, ndjson.Sniff, ndjson.Decode, ndjson.Encode, table.Losses, 2 * giga, nil},
	{"simile", "SIMILE Timeline, XML and JSON", []string{".simile.xml", ".simile.json", ".xml"}, simile.Sniff, simile.Decode, nil, nil, 64 * mega, nil},
	{"timelineproj", "Timeline (thetimelineproj), XML", []string{".timeline"}, timelineproj.Sniff, timelineproj.Decode, timelineproj.Encode, timelineproj.Losses, 64 * mega, nil},
	{"kml", "KML", []string{".kml"}, kml.Sniff, kml.Decode, kml.Encode, kml.Losses, 64 * mega, nil},
	{"kmz", "KML, packed", []string{".kmz"}, kml.SniffPacked, kml.DecodePacked, nil, nil, 64 * mega, nil},
	{"gpx", "GPX", []string{".gpx"}, gpx.Sniff, gpx.Decode, nil, nil, 64 * mega, nil},
	{"ics", "iCalendar", []string{".ics"}, ical.Sniff, ical.Decode, ical.Encode, ical.Losses, 16 * mega, nil},
	{"json", "JSON, a list of objects; data packages of TimeMapper", []string{".rows.json"}, rows.Sniff, rows.Decode, nil, nil, 64 * mega, nil},
	{"native", "Dateline's own file, JSON", []string{".json", ".dateline"}, native.Sniff, decodeNative, native.Encode, nil, 512 * mega, piecesOfNative},
	{"markwhen", "markwhen", []string{".mw", ".markwhen"}, markwhen.Sniff, markwhen.Decode, markwhen.Encode, markwhen.Losses, 3 * mega, nil},
	{"csv", "table: CSV with commas, semicolons, tabs or bars", []string{".csv", ".tsv", ".txt", ".time"}, nil, table.Decode, table.Encode, table.Losses, 2 * giga, nil},
}

// Writes tells whether files of the format can be written.
func (f Format) Writes() bool { return f.encode != nil }

// Losses says in words what the format cannot carry of a timeline.
func (f Format) Losses(t *timeline.Timeline) []string {
	if f.losses == nil {
		return nil
	}
	return f.losses(t)
}

// Write writes a timeline in the format.
func (f Format) Write(w io.Writer, t *timeline.Timeline) error {
	if f.encode == nil {
		return fmt.Errorf("%s is read and not written", f.Title)
	}
	return f.encode(w, t)
}

// Formats lists the formats that are read and written.
func Formats() []Format { return slices.Clone(formats) }

// FormatOf returns the format that a path or a name of a format names.
func FormatOf(path string) (Format, bool) {
	for _, f := range formats {
		if f.Name == path || slices.ContainsFunc(f.Extensions, func(ext string) bool { return strings.HasSuffix(strings.ToLower(path), ext) }) {
			return f, true
		}
	}
	return Format{}, false
}

// headSize is how much of a file is looked at to tell its format.
const headSize = 64 << 10

// sniff returns the format of a file, by its content, then by its name.
func sniff(name string, head []byte) Format {
	head = head[:min(len(head), headSize)]
	for _, f := range formats {
		if f.sniff != nil && f.sniff(head) {
			return f
		}
	}
	if f, ok := FormatOf(name); ok {
		return f
	}
	return formats[len(formats)-1]
}
