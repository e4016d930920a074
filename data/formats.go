package data

import (
	"slices"

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
	"dateline/data/format/sqlite"
	"dateline/data/format/storymap"
	"dateline/data/format/timelinejs"
	"dateline/data/format/timelinejs/timelinesheet"
	"dateline/data/format/timelineproj"
	"dateline/data/format/xlsx"
)

// A Format is a format of files.
type Format = format.Format

// formats is the registry; the first whose content fits is taken.
var formats = []Format{
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
	rows.Format,
	native.Format,
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

// headSize is how much of a file is looked at to tell its format.
const headSize = 64 << 10

// sniff returns the format of a file, by its content, then by its name.
func sniff(name string, head []byte) Format {
	head = head[:min(len(head), headSize)]
	for _, f := range formats {
		if f.Sniff != nil && f.Sniff(head) {
			return f
		}
	}
	if f, ok := FormatOf(name); ok {
		return f
	}
	return csv.Format // which nothing else is
}
