package timelineproj

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"sort"
	"strings"

	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/kit/facets"
	"dateline/data/kit/loss"
	"dateline/data/kit/markup"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// Encode writes a timeline as a file of Timeline, version 2.5.
func Encode(out io.Writer, t *timeline.Timeline) error {
	w := writer{Writer: bufio.NewWriter(out), t: t, book: facets.Of(t), number: map[string]int{}, known: map[string]bool{}}
	w.number = containersOf(t)
	kept := draft.Kept[string](t.Extra, Name)
	w.line(0, `<?xml version="1.0" encoding="utf-8"?>`)
	w.line(0, "<timeline>")
	w.kept(kept, "version", "<version>2.5.0</version>")
	w.line(1, "<timetype>gregoriantime</timetype>")
	w.eras()
	w.categories(kept["categories"])
	w.line(1, "<events>")
	for _, first := range []bool{true, false} { // containers come first
		for _, event := range t.Events.All() {
			if e := event.Full(); first == (w.number[e.ID] > 0) {
				w.event(&e)
			}
		}
	}
	w.line(1, "</events>")
	w.kept(kept, "view", "<view></view>")
	w.kept(kept, "now", "")
	w.line(0, "</timeline>")
	if err := w.Flush(); err != nil {
		return message.Error("writing a file of Timeline: %w", err)
	}
	return nil
}

// Losses says in words what Timeline cannot carry of a timeline.
func Losses(t *timeline.Timeline) []message.Message {
	number := containersOf(t)
	f, _ := t.Facet(categoryFacet)
	return append(loss.Report(t,
		loss.Undated("%d {event|events} without a date {is|are} not written"),
		loss.Uncertain("%d uncertain {date|dates} {becomes a span|become spans} with fuzzy ends"),
		loss.Coarse("%d {date|dates} known to the month or the year {becomes a fuzzy span|become fuzzy spans} from the first to the last day; Dateline reads {it|them} again"),
		loss.Of("%d {time of day loses its|times of day lose their} zone", func(e *timeline.Full) bool { return dates.Of(e.When.Date).Start.Zone != "" }),
		loss.Of("%d {status is|statuses are} not written, but for \"ongoing\" of what is open", func(e *timeline.Full) bool {
			want := timeline.Happened
			if ongoing(e) {
				want = timeline.Ongoing
			}
			return e.Status != 0 && e.Status != want
		}),
		loss.Of("%d {event keeps of its|events keep of their} claims only the addresses of the sources", func(e *timeline.Full) bool { return len(e.Claims) > 0 }),
		loss.Places, loss.Precise, loss.Actors, loss.Roles, loss.Sure, loss.Codes, loss.Said, loss.Ratings, loss.Origins, loss.Unsaid, loss.Langs,
		loss.Rule{Says: "%d {link is|links are} not written: only \"part of\" is, from an event that is no container", Count: func(_ *timeline.Timeline, e *timeline.Full) int {
			if container(number, e) > 0 {
				return len(e.Links) - 1
			}
			return len(e.Links)
		}},
		loss.Of("%d {type stands|types stand} beside a category and {is|are} not written", func(e *timeline.Full) bool {
			words := timeline.Of(e.Values, f.Name)
			return words != nil && e.Type != timeline.Other && !slices.ContainsFunc(words, func(word string) bool { kind, tags := draft.TypeOf(word); return tags == nil && kind == e.Type })
		}),
		loss.Of("%d {event has|events have} tags with blanks, which labels have not", func(e *timeline.Full) bool {
			return slices.ContainsFunc(e.Tags, func(tag string) bool { return strings.ContainsAny(tag, " \t\n") })
		}),
		loss.Rule{Says: "%d {value|values} of facets {is|are} not written: only categories are", Count: func(_ *timeline.Timeline, e *timeline.Full) int {
			return len(e.Values) - len(timeline.Of(e.Values, f.Name))
		}},
		loss.Extra(Name),
	), append(loss.Whole(t, loss.Eras), vagueEras(t)...)...)
}

// vagueEras says of how many eras only the days of their ends are written.
func vagueEras(t *timeline.Timeline) []message.Message {
	n := 0
	for _, a := range t.Annotations {
		p := dates.Of(t.Time(a))
		if a.Kind == timeline.Era && (p.Start.Known && p.Start.Day == 0 || p.End.Known && p.End.Day == 0 || p.Within || p.Approximate || p.Uncertain) {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	return []message.Message{message.New("%d {era keeps|eras keep} the days of {its|their} ends, and nothing of what is not known of them", n)}
}

type writer struct {
	*bufio.Writer
	t      *timeline.Timeline
	book   *facets.Book
	number map[string]int // of containers, by the id of their event
	known  map[string]bool
}

func (w *writer) line(depth int, text string) {
	fmt.Fprintf(w, "%s%s\n", strings.Repeat("  ", depth), text)
}

// eras writes the spans of time that are shaded.
func (w *writer) eras() {
	all := slices.DeleteFunc(slices.Clone(w.t.Annotations), func(a timeline.Annotation) bool {
		return a.Kind != timeline.Era || w.t.Time(a).IsZero()
	})
	if len(all) == 0 {
		return
	}
	w.line(1, "<eras>")
	for _, a := range all {
		e := timeline.Full{When: timeline.When{Date: w.t.Time(a)}}
		start, end, _, _, open := spanOf(&e)
		w.line(2, "<era>")
		for _, field := range [...][2]string{
			{"name", a.Text.In(w.t.Lang)}, {"start", start}, {"end", end}, {"color", or(draft.Kept[string](a.Extra, Name)["color"], "230,230,230")}, {"ends_today", flag(open)},
		} {
			w.line(3, "<"+field[0]+">"+markup.Escape(field[1])+"</"+field[0]+">")
		}
		w.line(2, "</era>")
	}
	w.line(1, "</eras>")
}

// kept writes an element that was read, else another. It is read once more, so
// that nothing but elements comes of it.
func (w *writer) kept(all map[string]string, name, otherwise string) {
	if e, err := markup.Parse([]byte(all[name])); all[name] != "" && err == nil && e.Name == name {
		otherwise = e.Outer()
	}
	if otherwise != "" {
		w.line(1, otherwise)
	}
}

// ongoing tells whether an event is written as one that ends today.
func ongoing(e *timeline.Full) bool {
	if e.When.Date.IsZero() {
		return false
	}
	_, _, _, _, open := spanOf(e)
	return open
}

// event writes an event that has a date.
func (w *writer) event(e *timeline.Full) {
	if e.When.Date.IsZero() {
		return
	}
	kept := draft.Kept[string](e.Extra, Name)
	put := func(name, value string) { w.line(3, "<"+name+">"+markup.Escape(value)+"</"+name+">") }
	start, end, fuzzyStart, fuzzyEnd, open := spanOf(e)
	w.line(2, "<event>")
	put("start", start)
	put("end", end)
	text := e.Title.In(w.t.Lang)
	switch {
	case w.number[e.ID] > 0:
		text = fmt.Sprintf("[%d]%s", w.number[e.ID], text)
	case container(w.number, e) > 0:
		text = fmt.Sprintf("(%d)%s", container(w.number, e), text)
	case strings.HasPrefix(text, "(") || strings.HasPrefix(text, "["):
		text = " " + text
	}
	put("text", text)
	if v := kept["progress"]; v != "" {
		put("progress", v)
	}
	put("fuzzy", flag(fuzzyStart && fuzzyEnd))
	put("fuzzy_start", flag(fuzzyStart))
	put("fuzzy_end", flag(fuzzyEnd))
	put("locked", or(kept["locked"], "False"))
	put("ends_today", flag(open))
	if all := w.categoriesOf(e); len(all) > 0 {
		put("category", all[0])
		if len(all) > 1 {
			var b strings.Builder
			for _, c := range all[1:] {
				b.WriteString("<category>" + markup.Escape(c) + "</category>")
			}
			w.line(3, "<categories>"+b.String()+"</categories>")
		}
	}
	if note := e.Note.In(w.t.Lang); note != "" {
		put("description", note)
	}
	w.rest(e, kept, put)
	w.line(2, "</event>")
}

// rest writes what was kept beside an event, in the order of the format.
func (w *writer) rest(e *timeline.Full, kept map[string]string, put func(string, string)) {
	if v := labels(e.Tags); v != "" {
		put("labels", v)
	}
	if v := kept["alert"]; v != "" {
		put("alert", v)
	}
	var links []string
	for i := range e.Claims {
		one := timeline.Full{More: timeline.More{Claims: e.Claims[i : i+1]}}
		if _, url := w.book.Source(&one); url != "" {
			links = append(links, url)
		}
	}
	if len(links) > 0 {
		put("hyperlink", strings.Join(links, ";"))
	}
	if v := kept["icon"]; v != "" {
		put("icon", v)
	}
	put("default_color", or(kept["default_color"], "200,200,200"))
	if v := kept["milestone"]; v != "" {
		put("milestone", v)
	}
	var others []string
	for name := range kept {
		others = append(others, name)
	}
	sort.Strings(others)
	for _, name := range others {
		if e, err := markup.Parse([]byte(kept[name])); strings.HasPrefix(name, "<") && err == nil {
			w.line(3, e.Outer())
		}
	}
}

func flag(b bool) string {
	if b {
		return "True"
	}
	return "False"
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
