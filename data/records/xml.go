package records

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strings"

	"golang.org/x/text/encoding/charmap"

	"dateline/data/table"
	"dateline/timeline/calendar"
)

// A node is an element of an XML document. External entities are not read, for
// encoding/xml knows none.
type node struct {
	XMLName xml.Name
	Attrs   []xml.Attr `xml:",any,attr"`
	Nodes   []node     `xml:",any"`
	Text    string     `xml:",chardata"`
}

// roots tells what the name of a document's root makes of it.
var roots = map[string]func(*document, node){
	"data":     simile,
	"timeline": timelineProject,
	"kml":      func(d *document, n node) { placemarks(d, n, span{}) },
	"gpx":      gpx,
}

var rootName = regexp.MustCompile(`(?s)^\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>]*>|\s)*<(?:\w+:)?(\w+)`)

// LooksXML tells whether raw is XML of a shape that DecodeXML reads.
func LooksXML(raw []byte) bool {
	m := rootName.FindSubmatch(bytes.TrimPrefix(raw[:min(len(raw), 1<<14)], []byte("\xef\xbb\xbf")))
	return m != nil && roots[string(m[1])] != nil
}

// DecodeXML reads SIMILE Timeline XML, thetimelineproj's files, KML and GPX.
func DecodeXML(raw []byte, o table.Options) (table.Result, error) {
	var root node
	decoder := xml.NewDecoder(bytes.NewReader(raw))
	decoder.CharsetReader = func(label string, in io.Reader) (io.Reader, error) {
		switch strings.ToLower(label) {
		case "iso-8859-1", "windows-1252", "latin1":
			return charmap.Windows1252.NewDecoder().Reader(in), nil
		}
		return nil, fmt.Errorf("the encoding %q is not known; write UTF-8", label)
	}
	if err := decoder.Decode(&root); err != nil {
		line, column := decoder.InputPos()
		return table.Result{}, fmt.Errorf("%d:%d: not XML: %w", line, column, err)
	}
	shape := roots[root.XMLName.Local]
	if shape == nil {
		return table.Result{}, fmt.Errorf("1: the root <%s> is not known; SIMILE's is <data>, thetimelineproj's <timeline>, and <kml> and <gpx>", root.XMLName.Local)
	}
	var d document
	shape(&d, root)
	return d.read(o)
}

func (n node) attr(name string) string {
	for _, a := range n.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// child returns the text of the first element along a path, "" for none.
func (n node) child(path ...string) string {
	for _, name := range path {
		found := false
		for _, c := range n.Nodes {
			if c.XMLName.Local == name {
				n, found = c, true
				break
			}
		}
		if !found {
			return ""
		}
	}
	return strings.TrimSpace(n.Text)
}

// all returns the elements of a name below n, at any depth.
func (n node) all(name string) []node {
	var out []node
	for _, c := range n.Nodes {
		if c.XMLName.Local == name {
			out = append(out, c)
		}
		out = append(out, c.all(name)...)
	}
	return out
}

var (
	midnight  = regexp.MustCompile(` 00:00(:00)?( ?(GMT|UTC|Z)?([+-]\d{4})?)?$`)
	clockZone = regexp.MustCompile(` (GMT|UTC)?[+-]\d{4}$| GMT$| UTC$`)
)

// simile reads SIMILE Timeline XML. A start and an end without isDuration are an
// instant that is not known better, not a duration.
func simile(d *document, root node) {
	date := func(s string) string {
		return clockZone.ReplaceAllString(midnight.ReplaceAllString(strings.TrimSpace(s), ""), "")
	}
	for _, e := range root.all("event") {
		start, end := date(e.attr("start")), date(e.attr("end"))
		if s := date(e.attr("latestStart")); start == "" {
			start = s
		}
		if s := date(e.attr("earliestEnd")); end == "" {
			end = s
		}
		lasts := strings.EqualFold(e.attr("isDuration"), "true") || strings.EqualFold(e.attr("durationEvent"), "true")
		d.records = append(d.records, record{
			"title": plain(e.attr("title")), "note": plain(e.Text), "start": start, "end": end, "loose": map[bool]string{true: "", false: "yes"}[lasts || end == ""],
			"id": e.attr("eventID"), "url": e.attr("link"),
		})
	}
	for _, r := range d.records {
		loosen(r)
	}
}

// loosen makes of a start and an end some time within them, where both are days.
func loosen(r record) {
	if r["loose"] == "yes" {
		a, errA := table.ParseDate(r["start"])
		b, errB := table.ParseDate(r["end"])
		if errA == nil && errB == nil && !strings.ContainsAny(a+b, "T/[{") {
			r["start"], r["end"] = "["+a+".."+b+"]", ""
		}
	}
	delete(r, "loose")
}

// timelineProject reads the files of thetimelineproj: years are astronomical, an
// end at midnight is the end of the day before.
func timelineProject(d *document, root node) {
	for _, e := range root.all("event") {
		text := e.child("text")
		if i := strings.IndexAny(text, ")]"); i > 0 && strings.ContainsRune("([", rune(text[0])) && strings.Trim(text[1:i], "0123456789") == "" {
			text = text[i+1:] // the number of a container
		}
		start, end := e.child("start"), e.child("end")
		first, last := midnightDay(start, 0), midnightDay(end, -1)
		switch {
		case first != "" && start == end:
			start, end = first, ""
		case first != "" && last != "":
			start, end = first, last
		default:
			start, end = padded(start), padded(end)
		}
		if strings.EqualFold(e.child("fuzzy"), "true") && first != "" {
			start += "~"
		}
		d.records = append(d.records, record{
			"title": strings.TrimSpace(text), "note": e.child("description"), "start": start, "end": end,
			"type": e.child("category"), "url": e.child("hyperlink"), "tags": e.child("labels"),
		})
	}
}

// midnightDay returns the day of a time at midnight, moved by some days; "" for
// any other time.
func midnightDay(s string, by int) string {
	var y int64
	var m, day int
	if n, err := fmt.Sscanf(s, "%d-%d-%d 00:00:00", &y, &m, &day); n != 3 || err != nil || !strings.HasSuffix(s, " 00:00:00") || m < 1 || m > 12 {
		return ""
	}
	y, m, day = (calendar.Civil(y, m, day) + calendar.Day(by)).Civil()
	switch {
	case y > 9999 || y < -9999:
		return fmt.Sprintf("%d", y)
	case y < 0:
		return fmt.Sprintf("-%04d-%02d-%02d", -y, m, day)
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, day)
}

// padded writes the year of a time with four digits.
func padded(s string) string {
	digits, minus := strings.CutPrefix(s, "-")
	year, rest, _ := strings.Cut(digits, "-")
	s = fmt.Sprintf("%04s-%s", year, rest)
	if minus {
		return "-" + s
	}
	return s
}

// A span is the time that a feature of KML has, or inherits.
type span struct{ start, end string }

// placemarks reads KML (OGC 12-007r2): a placemark without a time has that of its
// folder or document; a span with one side is open.
func placemarks(d *document, n node, inherited span) {
	own := span{n.child("TimeSpan", "begin"), n.child("TimeSpan", "end")}
	if when := n.child("TimeStamp", "when"); when != "" {
		own = span{start: when}
	}
	if own == (span{}) {
		own = inherited
	}
	if n.XMLName.Local == "Document" && d.title == "" {
		d.title, d.summary = n.child("name"), plain(n.child("description"))
	}
	if n.XMLName.Local == "Placemark" {
		r := record{"title": n.child("name"), "note": plain(n.child("description")), "start": own.start, "end": own.end, "id": n.attr("id")}
		if own.start == "" && own.end != "" {
			r["start"], r["end"] = "../"+own.end, ""
		}
		if points := n.all("coordinates"); len(points) > 0 {
			if first := strings.Fields(points[0].Text); len(first) > 0 {
				r["lon"], r["lat"], _ = strings.Cut(first[0], ",")
				r["lat"], _, _ = strings.Cut(r["lat"], ",")
			}
		}
		d.records = append(d.records, r)
		return
	}
	for _, c := range n.Nodes {
		placemarks(d, c, own)
	}
}

// gpx reads the waypoints of GPX 1.1, and each track as one event from its first
// to its last point.
func gpx(d *document, root node) {
	d.title = root.child("metadata", "name")
	for _, w := range root.all("wpt") {
		d.records = append(d.records, record{"title": w.child("name"), "note": plain(w.child("desc")), "start": w.child("time"), "lat": w.attr("lat"), "lon": w.attr("lon")})
	}
	for _, t := range root.all("trk") {
		r := record{"title": t.child("name"), "note": plain(t.child("desc"))}
		for _, p := range t.all("trkpt") {
			if when := p.child("time"); when != "" {
				if r["start"] == "" {
					r["start"], r["lat"], r["lon"] = when, p.attr("lat"), p.attr("lon")
				}
				r["end"] = when
			}
		}
		d.records = append(d.records, r)
	}
}
