package ical

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"

	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/kit/facets"
	"dateline/data/kit/loss"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// Encode writes a timeline as iCalendar.
func Encode(out io.Writer, t *timeline.Timeline) error {
	w := writer{bufio.NewWriter(out)}
	book := facets.Of(t)
	w.put("BEGIN", "VCALENDAR")
	w.put("VERSION", "2.0")
	w.put("PRODID", "-//Dateline//EN")
	w.text("X-WR-CALNAME", t.Title.In(t.Lang))
	w.text("X-WR-CALDESC", t.Summary.In(t.Lang))
	stamp := "19700101T000000Z"
	if known := dates.Of(t.KnownOn).Start; known.Day > 0 && known.Year > 0 {
		stamp = fmt.Sprintf("%04d%02d%02dT000000Z", known.Year, known.Month, known.Day)
	}
	for _, event := range t.Events.All() {
		if e := event.Full(); writable(&e) {
			w.event(book, t, &e, stamp)
		}
	}
	w.put("END", "VCALENDAR")
	if err := w.Flush(); err != nil {
		return message.Error("writing iCalendar: %w", err)
	}
	return nil
}

// writable tells whether an event lies in the years that iCalendar has.
func writable(e *timeline.Full) bool {
	p := dates.Of(e.When.Date)
	for _, side := range []dates.Point{p.Start, p.End} {
		if side.Known && (side.Year < 1 || side.Year > 9998) {
			return false
		}
	}
	return p.Start.Known || p.End.Known
}

// Losses says in words what iCalendar cannot carry of a timeline.
func Losses(t *timeline.Timeline) []message.Message {
	return append(loss.Report(t,
		loss.Undated("%d {event|events} without a date cannot be written to iCalendar"),
		loss.BCE("%d {date|dates} BCE cannot be written to iCalendar"),
		loss.Of("%d {date|dates} after the year 9998 cannot be written to iCalendar", func(e *timeline.Full) bool {
			p := dates.Of(e.When.Date)
			return p.Start.Year > 9998 || p.End.Year > 9998
		}),
		loss.Coarse("%d {date|dates} known to the month or the year {becomes|become} whole days; Dateline reads {it|them} again"),
		loss.Uncertain("%d uncertain {date|dates} {becomes certain days|become certain days}; Dateline reads {its|their} doubt again"),
		loss.Links, loss.Roles, loss.Claims, loss.ClaimsOf, loss.Ratings, loss.Origins, loss.Unsaid, loss.QuotesAt, loss.Langs, loss.Extra(Name),
	), loss.Whole(t, loss.Title, loss.Summary)...)
}

type writer struct{ *bufio.Writer }

var (
	unbroken = strings.NewReplacer("\r", "", "\n", "")
	escaped  = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`, "\r", "")
)

// put writes a line, folded where it is longer than 75 bytes, never in a letter.
func (w *writer) put(name, value string) {
	line := unbroken.Replace(name + ":" + value)
	for room := 75; len(line) > room; room = 74 {
		cut := room
		for cut > 0 && !utf8.RuneStart(line[cut]) {
			cut--
		}
		_, _ = w.WriteString(line[:cut] + "\r\n ") // Flush tells of errors
		line = line[cut:]
	}
	_, _ = w.WriteString(line + "\r\n")
}

// text writes a text with backslashes before what would end it.
func (w *writer) text(name, value string) {
	if value != "" {
		w.put(name, escaped.Replace(value))
	}
}

func (w *writer) event(book *facets.Book, t *timeline.Timeline, e *timeline.Full, stamp string) {
	w.put("BEGIN", "VEVENT")
	w.text("UID", e.ID)
	kept := draft.Kept[[]string](e.Extra, Name)["properties"]
	if !strings.Contains("\n"+strings.Join(kept, "\n"), "\nDTSTAMP") {
		w.put("DTSTAMP", stamp)
	}
	w.dates(e)
	w.text("SUMMARY", e.Title.In(t.Lang))
	w.text("DESCRIPTION", e.Note.In(t.Lang))
	if all := categories(t, e); len(all) > 0 {
		w.put("CATEGORIES", strings.Join(all, ","))
	}
	switch {
	case e.Status == timeline.Cancelled:
		w.put("STATUS", "CANCELLED")
	case e.Sure == timeline.Certain:
		w.put("STATUS", "CONFIRMED")
	case e.Sure == timeline.Possible && (e.Status == timeline.Planned || e.Status == timeline.Announced || e.Status == timeline.Expected):
		w.put("STATUS", "TENTATIVE")
	}
	if p, ok := book.Place(e); ok {
		w.text("LOCATION", p.Name.In(t.Lang))
		if p.At != nil {
			w.put("GEO", facets.Degrees(p.At.Lat)+";"+facets.Degrees(p.At.Lon))
		}
	}
	if _, url := book.Source(e); url != "" {
		w.put("URL", url)
	}
	for _, f := range book.Fields(e) {
		w.text(own+strings.ToUpper(f.Name), f.Value)
	}
	w.text(own+"FACETS", string(book.JSON(e)))
	if e.Status == timeline.Happened {
		w.text(own+"STATUS", e.Status.String())
	}
	w.kept(kept)
	w.put("END", "VEVENT")
}

// categories returns the type of an event and the words of the facet that is called so,
// none twice.
func categories(t *timeline.Timeline, e *timeline.Full) (all []string) {
	f, _ := t.Facet("categories")
	for _, word := range append([]string{strings.ToUpper(e.Type.String())}, timeline.Of(e.Values, f.Name)...) {
		if word != "" && !slices.ContainsFunc(all, func(have string) bool { return strings.EqualFold(have, word) }) {
			all = append(all, word)
		}
	}
	for i, word := range all {
		all[i] = escaped.Replace(word)
	}
	return all
}

// kept writes the properties that were read and have no meaning here, but for
// those by which the event would recur once more.
func (w *writer) kept(all []string) {
	for _, raw := range all {
		p, err := ics.ParseProperty(ics.ContentLine(raw))
		if err != nil || p == nil || strings.ContainsAny(raw, "\r\n") {
			continue
		}
		switch strings.ToUpper(p.IANAToken) {
		case "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "BEGIN", "END":
			continue
		}
		name, value, _ := strings.Cut(raw, ":")
		w.put(name, value)
	}
}

// dates writes start and exclusive end.
func (w *writer) dates(e *timeline.Full) {
	p := dates.Of(e.When.Date)
	a, b := p.Start, p.End
	if !a.Known {
		a = b
	}
	if !b.Known {
		b = a
	}
	if a.Clock && b.Clock {
		w.put("DTSTART", stampOf(a))
		if a != b {
			w.put("DTEND", stampOf(b))
		}
		return
	}
	w.put("DTSTART;VALUE=DATE", dayOf(a.First()))
	w.put("DTEND;VALUE=DATE", dayOf(b.Last()+1))
}

func dayOf(d calendar.Day) string {
	y, m, k := d.Civil()
	return fmt.Sprintf("%04d%02d%02d", y, m, k)
}

// stampOf writes a time: local, or in UTC where its zone is known.
func stampOf(p dates.Point) string {
	at := calendar.At(p.First(), int64(p.Hour*3600+p.Minute*60+p.Second)*1e9)
	utc := ""
	if p.Zone != "" {
		utc = "Z"
		var h, m int64
		if n, err := fmt.Sscanf(p.Zone[1:], "%d:%d", &h, &m); err == nil && n == 2 {
			shift := (h*3600 + m*60) * 1e9
			if p.Zone[0] == '-' {
				shift = -shift
			}
			at = calendar.At(at.Day, at.Nano-shift)
		}
	}
	s := at.Nano / 1e9
	return fmt.Sprintf("%sT%02d%02d%02d%s", dayOf(at.Day), s/3600, s/60%60, s%60, utc)
}
