package data

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"dateline/data/native"
	"dateline/data/records"
	"dateline/data/table"
	"dateline/timeline"
)

// A Format is a format of files.
type Format struct {
	Name       string
	Title      string
	Extensions []string

	looks  func(raw []byte) bool // tells by the content; nil for what nothing else is
	read   func(raw []byte, o Options) (*File, error)
	write  func(io.Writer, *timeline.Timeline) error // nil when it is only read
	losses func(*timeline.Timeline) []string         // nil when nothing is lost
}

// Writes tells whether files of the format can be written.
func (f Format) Writes() bool { return f.write != nil }

// Losses says in words what the format cannot carry of a timeline.
func (f Format) Losses(t *timeline.Timeline) []string {
	if f.losses == nil {
		return nil
	}
	return f.losses(t)
}

// Write writes a timeline in the format.
func (f Format) Write(w io.Writer, t *timeline.Timeline) error {
	if f.write == nil {
		return fmt.Errorf("%s is read and not written", f.Title)
	}
	return f.write(w, t)
}

// formats is the registry; the first whose content fits is taken.
var formats = []Format{
	{"json", "JSON: rows, lines, TimelineJS 3, StoryMapJS, TimeMapper, GeoJSON", []string{".geojson", ".jsonl", ".ndjson"}, records.Looks, readRecords, nil, nil},
	{"xml", "XML: SIMILE, thetimelineproj, KML, GPX", []string{".xml", ".timeline", ".kml", ".gpx"}, records.LooksXML, readXML, nil, nil},
	{"ics", "iCalendar", []string{".ics"}, records.LooksICS, readICS, nil, nil},
	{"native", "Dateline's own file, JSON", []string{".json", ".dateline"}, looksNative, readNative, native.Encode, nil},
	{"csv", "table: CSV with commas, semicolons, tabs or bars", []string{".csv", ".tsv", ".txt"}, nil, readTable, table.Encode, table.Losses},
}

// Formats lists the formats that are read and written.
func Formats() []Format { return slices.Clone(formats) }

// FormatOf returns the format that a path or a name of a format names.
func FormatOf(path string) (Format, bool) {
	for _, f := range formats {
		if f.Name == path || slices.Contains(f.Extensions, strings.ToLower(filepath.Ext(path))) {
			return f, true
		}
	}
	return Format{}, false
}

// sniff returns the format of a file, by its content, then by its name.
func sniff(name string, raw []byte) Format {
	for _, f := range formats {
		if f.looks != nil && f.looks(raw) {
			return f
		}
	}
	if f, ok := FormatOf(name); ok {
		return f
	}
	return formats[len(formats)-1]
}

func looksNative(raw []byte) bool {
	head := bytes.TrimLeft(bytes.TrimPrefix(raw[:min(len(raw), 4096)], []byte("\xef\xbb\xbf")), " \t\r\n")
	return bytes.HasPrefix(head, []byte("{"))
}
