package kml

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/kit/facets"
	"dateline/data/kit/loss"
	"dateline/data/kit/markup"
	"dateline/data/kit/message"
	"dateline/data/kit/names"
	"dateline/timeline"
)

// Encode writes a timeline as KML, a placemark for each event.
func Encode(out io.Writer, t *timeline.Timeline) error {
	w, book := bufio.NewWriter(out), facets.Of(t)
	columns := draft.Columns(t, func(name string) bool { return names.Of(name) != "" || strings.HasPrefix(name, own) })
	fmt.Fprint(w, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n")
	put(w, "name", t.Title.In(t.Lang))
	put(w, "description", t.Summary.In(t.Lang))
	for i, one := range t.Events.All() {
		e := one.Full()
		placemark(w, book, columns, t.Lang, &e, i)
	}
	fmt.Fprint(w, "</Document>\n</kml>\n")
	if err := w.Flush(); err != nil {
		return message.Error("writing KML: %w", err)
	}
	return nil
}

// Losses says in words what KML cannot carry of a timeline.
func Losses(t *timeline.Timeline) []message.Message {
	return append(loss.Report(t,
		loss.Uncertain("%d uncertain {date|dates} {is shown as a certain span|are shown as certain spans}; Dateline reads {its|their} doubt again"),
		loss.Links, loss.Roles, loss.Claims, loss.ClaimsOf, loss.Ratings, loss.Origins, loss.Unsaid, loss.QuotesAt, loss.Langs, loss.Semicolons, loss.Extra(Name),
	), loss.Whole(t, loss.Title, loss.Summary)...)
}

func put(w io.Writer, name, value string) {
	if value != "" {
		fmt.Fprintf(w, "<%s>%s</%s>\n", name, markup.Escape(value), name)
	}
}

func placemark(w io.Writer, book *facets.Book, columns map[string]string, lang string, e *timeline.Full, n int) {
	fmt.Fprintf(w, "<Placemark id=%q>\n", xmlID(e.ID, n))
	put(w, "name", e.Title.In(lang))
	put(w, "description", strings.ReplaceAll(markup.Escape(e.Note.In(lang)), "&#xA;", "<br>"))
	p := dates.Of(e.When.Date)
	switch {
	case e.When.Date.IsZero():
	case p.Single:
		fmt.Fprintf(w, "<TimeStamp><when>%s</when></TimeStamp>\n", year(p.Start))
	default:
		fmt.Fprint(w, "<TimeSpan>")
		if p.Start.Known {
			fmt.Fprintf(w, "<begin>%s</begin>", year(p.Start))
		}
		if p.End.Known {
			fmt.Fprintf(w, "<end>%s</end>", year(p.End))
		}
		fmt.Fprint(w, "</TimeSpan>\n")
	}
	fmt.Fprint(w, "<ExtendedData>\n")
	for _, f := range book.Fields(e) {
		if f.Name != "outline" { // the polygons say it
			data(w, own+f.Name, f.Value)
		}
	}
	for _, f := range book.Cells(e, columns) {
		data(w, f.Name, f.Value)
	}
	kept := draft.Kept[string](e.Extra, Name)
	for _, name := range slices.Sorted(maps.Keys(kept)) {
		data(w, name, kept[name])
	}
	fmt.Fprint(w, "</ExtendedData>\n")
	if place, ok := book.Place(e); ok && len(place.Outline) > 0 {
		polygons(w, place.Outline)
	} else if ok && place.At != nil {
		fmt.Fprintf(w, "<Point><coordinates>%s,%s</coordinates></Point>\n", facets.Degrees(place.At.Lon), facets.Degrees(place.At.Lat))
	}
	fmt.Fprint(w, "</Placemark>\n")
}

// polygons writes the outline of an area.
func polygons(w io.Writer, outline [][]timeline.LonLat) {
	if len(outline) > 1 {
		fmt.Fprint(w, "<MultiGeometry>")
		defer fmt.Fprint(w, "</MultiGeometry>\n")
	}
	for _, ring := range outline {
		fmt.Fprint(w, "<Polygon><outerBoundaryIs><LinearRing><coordinates>")
		for k := range len(ring) + 1 {
			at := ring[k%len(ring)]
			fmt.Fprintf(w, "%s,%s ", facets.Degrees(at.Lon), facets.Degrees(at.Lat))
		}
		fmt.Fprint(w, "</coordinates></LinearRing></outerBoundaryIs></Polygon>\n")
	}
}

func data(w io.Writer, name, value string) {
	fmt.Fprintf(w, "<Data name=\"%s\"><value>%s</value></Data>\n", markup.Escape(name), markup.Escape(value))
}

// xmlID returns an id of an event that XML allows.
func xmlID(id string, n int) string {
	ok := id != "" && (id[0] >= 'a' && id[0] <= 'z' || id[0] >= 'A' && id[0] <= 'Z' || id[0] == '_')
	for _, r := range id {
		ok = ok && (r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '_' || r == '.')
	}
	if !ok {
		return fmt.Sprintf("event-%d", n+1)
	}
	return id
}

// year writes a point as XML Schema 1.0 has it, without a year 0; a year of more
// than four digits stands without EDTF's Y.
func year(p dates.Point) string {
	if p.Year < 1 {
		p.Year--
	}
	return strings.TrimPrefix(p.String(), "Y")
}
