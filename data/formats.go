package data

import (
	"path/filepath"
	"slices"
	"strings"

	"dateline/data/format"
	"dateline/data/format/csv"
	"dateline/data/format/geojson"
	"dateline/data/format/gpx"
	"dateline/data/format/ical"
	"dateline/data/format/kml"
	"dateline/data/format/markwhen"
	"dateline/data/format/native"
	"dateline/data/format/ndjson"
	"dateline/data/format/ods"
	"dateline/data/format/parquet"
	"dateline/data/format/rows"
	"dateline/data/format/simile"
	"dateline/data/format/sparql"
	"dateline/data/format/sqlite"
	"dateline/data/format/storymap"
	"dateline/data/format/timelinejs"
	"dateline/data/format/timelinejs/timelinesheet"
	"dateline/data/format/timelineproj"
	"dateline/data/format/xlsx"
	"dateline/data/kit/draft"
	"dateline/data/kit/jsontree"
	"dateline/data/kit/message"
)

// A Format is a format of files.
type Format = format.Format

// formats is the registry; the first whose content fits is taken.
var formats = []Format{
	native.Format,
	timelinejs.Format,
	timelinesheet.Format,
	storymap.Format,
	geojson.Format,
	ods.Format,
	xlsx.Format,
	parquet.Format,
	sqlite.Format,
	ndjson.Format,
	simile.Format,
	timelineproj.Format,
	kml.Format,
	kml.Packed,
	gpx.Format,
	ical.Format,
	sparql.Format,
	rows.Format,
	markwhen.Format,
	csv.Format,
}

// Formats lists the formats that are read and written.
func Formats() []Format { return slices.Clone(formats) }

// FormatOf returns the format that a path or a name of a format names.
func FormatOf(path string) (Format, bool) {
	for _, f := range formats {
		if f.Named(path) {
			return f, true
		}
	}
	return Format{}, false
}

// Bytes.
const (
	mega = format.Mega
	giga = format.Giga
)

// Plain returns a format as it is written for other programs: a table without the
// guard against formulas; any other as it is.
func Plain(f Format) Format {
	if f.Name == csv.Format.Name {
		return csv.Plain
	}
	return f
}

// headSize is how much of a file is looked at to tell its format.
const headSize = 64 << 10

// sniff returns the format of a file: by a sign in its content, then by its name, then by its looks.
func sniff(name string, head []byte) Format {
	head = head[:min(len(head), headSize)]
	f, ok := FormatOf(name)
	tells := ok && !strings.EqualFold(filepath.Ext(name), ".txt") // any text may be called so
	for _, has := range formats {
		if has.Sniff != nil && !(has.Looks && tells) && has.Sniff(head) {
			return has
		}
	}
	if keys := jsontree.Keys(head); keys != nil && f.Name != ndjson.Format.Name {
		return noFormat(keys)
	}
	if ok {
		return f
	}
	return csv.Format // which nothing else is
}

// noFormat stands for JSON that is of no format: reading it says what was looked
// for and what is there.
func noFormat(keys []string) Format {
	return Format{Name: "json", Title: "JSON", Limit: 64 * mega, Sniff: func([]byte) bool { return true }, Decode: func(raw []byte, o Options) (draft.Result, error) {
		if _, err := jsontree.Parse(raw, o.Limit); err != nil {
			return draft.Result{}, err
		}
		return draft.Result{}, message.Error("1: no format fits this JSON: its fields are %q; looked for were \"dateline\" (our own), \"events\" with \"start_date\" (TimelineJS), \"features\" (GeoJSON), "+
			"\"storymap\", \"events\" with \"dateTimeFormat\" (SIMILE), \"head\" with \"results\" (SPARQL), and a list of objects under \"data\", \"rows\", \"items\", \"records\" or \"events\"", keys[:min(len(keys), 20)])
	}}
}
