package markwhen

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"

	"dateline/data/kit/draft"
	"dateline/data/kit/facets"
	"dateline/data/kit/loss"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// Encode writes a timeline as markwhen.
func Encode(out io.Writer, t *timeline.Timeline) error {
	w := writer{Writer: bufio.NewWriter(out), t: t, places: map[string]timeline.Place{}, actors: map[string]string{}, sources: map[string]timeline.Source{}}
	for _, p := range t.Places {
		w.places[p.ID] = p
	}
	for _, a := range t.Actors {
		w.actors[a.ID] = a.Name.In(t.Lang)
	}
	for _, s := range t.Sources {
		w.sources[s.ID] = s
	}
	w.book = facets.Of(t)
	w.columns = draft.Columns(t, func(name string) bool { return !propertyName.MatchString(name) || properties[name] != nil })
	w.header()
	var path []string
	for _, one := range t.Events.All() {
		e := one.Full()
		path = w.event(&e, path)
	}
	if err := w.Flush(); err != nil {
		return message.Error("writing markwhen: %w", err)
	}
	return nil
}

// Losses says in words what markwhen cannot carry of a timeline.
func Losses(t *timeline.Timeline) []message.Message {
	book := facets.Of(t)
	return append(loss.Report(t,
		loss.Uncertain("%d uncertain {date|dates} {is|are} drawn by markwhen as {a certain span|certain spans}; Dateline reads {it|them} again"),
		loss.Undated("%d {event|events} without a date {stands|stand} on the day of knowledge, or 1970, with a property that says so"),
		loss.Links, loss.Roles, loss.Claims, loss.ClaimsOf, loss.Words, loss.Codes, loss.Ratings, loss.Origins, loss.Unsaid, loss.Langs, loss.Said, loss.Precise,
		loss.Of("%d {event has|events have} tags with blanks or signs, which become underlines", func(e *timeline.Full) bool {
			return slices.ContainsFunc(e.Tags, func(tag string) bool { return strings.Map(wordly, tag) != tag })
		}),
		loss.Of("%d {place loses its|places lose their} country and what {it is|they are}", func(e *timeline.Full) bool {
			p, ok := book.Place(e)
			return ok && (p.Country != "" || p.Kind != timeline.Point)
		}),
		loss.Of("%d {place loses its|places lose their} radius", func(e *timeline.Full) bool {
			p, ok := book.Place(e)
			return ok && p.Radius != 0
		}),
		loss.Of("%d {place loses its|places lose their} outline", func(e *timeline.Full) bool {
			p, ok := book.Place(e)
			return ok && p.Outline != nil
		}),
		loss.Extra(Name),
	), loss.Whole(t, loss.Title, loss.Summary)...)
}

type writer struct {
	*bufio.Writer
	t       *timeline.Timeline
	places  map[string]timeline.Place
	actors  map[string]string
	sources map[string]timeline.Source
	book    *facets.Book
	columns map[string]string // of facets
}

// oneLine keeps a text from beginning another line.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func (w *writer) header() {
	fmt.Fprintln(w, "---")
	if title := oneLine(w.t.Title.In(w.t.Lang)); title != "" {
		fmt.Fprintf(w, "title: %s\n", title)
	}
	if summary := oneLine(w.t.Summary.In(w.t.Lang)); summary != "" {
		fmt.Fprintf(w, "description: %s\n", summary)
	}
	for _, line := range draft.Kept[[]string](w.t.Extra, Name)["header"] {
		fmt.Fprintln(w, oneLine(line))
	}
	fmt.Fprintln(w, "---")
}

// event writes an event, and before it the headings of the sections that it
// opens.
func (w *writer) event(e *timeline.Full, path []string) []string {
	kept := draft.Kept[json.RawMessage](e.Extra, Name)
	var section []string
	var text string
	_ = json.Unmarshal(kept["section"], &section) // an empty section for none
	_ = json.Unmarshal(kept["text"], &text)
	if heading := w.heading(e); heading == "" {
		section = nil
	} else if headed(section) != heading {
		section = strings.Split(heading, " / ")
	}
	if !slices.Equal(section, path) {
		for i, title := range section {
			if i >= len(path) || !slices.Equal(path[:i+1], section[:i+1]) {
				fmt.Fprintf(w, "\n%s %s\n", strings.Repeat("#", i+1), oneLine(title))
			}
		}
		if len(section) < len(path) && (len(section) == 0 || slices.Equal(path[:len(section)], section)) {
			fmt.Fprintf(w, "\n%s %s\n", strings.Repeat("#", max(1, len(section))), oneLine(strings.Join(section[max(0, len(section)-1):], "")))
		}
	}
	spec, says := spelled(e.When, w.t.KnownOn)
	fmt.Fprintf(w, "\n%s: %s\n", spec, titled(e, w.t.Lang, text))
	w.properties(e, says, kept["properties"])
	if note := strings.Trim(e.Note.In(w.t.Lang), "\n"); note != "" {
		for _, line := range strings.Split(note, "\n") {
			fmt.Fprintln(w, guarded(line))
		}
	}
	return section
}

// headed returns what headings say together, without their tags.
func headed(section []string) string {
	var all []string
	for _, title := range section {
		all = append(all, untagged(title))
	}
	return strings.Join(all, " / ")
}

// guarded puts a backslash before a line of a note that would be taken for more.
func guarded(line string) string {
	trimmed := strings.TrimSpace(line)
	if mayBegin(trimmed) || sectionLine.MatchString(line) || endLine.MatchString(line) || misspelt(line) != "" || strings.HasPrefix(trimmed, "//") ||
		propertyLine.MatchString(trimmed) || strings.HasPrefix(line, `\`) || trimmed != "" && tagWord.ReplaceAllString(trimmed, "") == "" {
		return `\` + line
	}
	return line
}

// titled writes the text of an event: as it was read where it still says the
// same, else its title and its tags.
func titled(e *timeline.Full, lang, text string) string {
	tags := e.Tags
	title := oneLine(e.Title.In(lang))
	if text != "" && slices.Equal(tagsOf(text), tags) {
		plain := strings.TrimSpace(idWord.ReplaceAllString(untagged(text), ""))
		if plain = linkText.ReplaceAllString(checkbox.ReplaceAllString(plain, ""), "$1"); plain == e.Title.In(lang) {
			return text
		}
	}
	for _, tag := range tags {
		title += " #" + strings.Trim(strings.Map(wordly, tag), "_")
	}
	return strings.TrimSpace(title)
}

// wordly keeps what a tag may hold.
func wordly(r rune) rune {
	if strings.ContainsRune(" \t\n.,;:/#()[]{}'\"&?!@*+=<>|\\", r) {
		return '_'
	}
	return r
}

func (w *writer) properties(e *timeline.Full, date string, rest json.RawMessage) {
	put := func(name, value string) {
		if value = oneLine(value); value != "" {
			fmt.Fprintf(w, "%s: %s\n", name, value)
		}
	}
	put("id", e.ID)
	put("edtf", date)
	put("type", e.Type.String())
	if e.Status != timeline.Happened {
		put("status", e.Status.String())
	}
	put("certainty", e.Sure.String())
	if p, ok := w.places[e.Place.ID]; ok {
		put("location", p.Name.In(w.t.Lang))
		if p.At != nil {
			put("at", strconv.FormatFloat(p.At.Lat, 'f', -1, 64)+", "+strconv.FormatFloat(p.At.Lon, 'f', -1, 64))
		}
	}
	var names []string
	for _, p := range e.Actors {
		names = append(names, w.actors[p.Actor])
	}
	put("actors", strings.Join(names, "; "))
	if len(e.Claims) > 0 {
		if s, ok := w.sources[e.Claims[0].Source]; ok {
			title := s.Title.In(w.t.Lang)
			if s.URL != "" {
				title += " <" + s.URL + ">"
			}
			put("source", title)
		}
	}
	w.facets(e, put)
	var fields map[string]string
	_ = json.Unmarshal(rest, &fields) // none for nothing
	names = names[:0]
	for name := range fields {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		put(name, fields[name])
	}
}

// sectionFacet is the facet that headings are.
const sectionFacet = "section"

// heading returns what an event says of the section in which it stands, where headings
// can say the same; else "".
func (w *writer) heading(e *timeline.Full) string {
	words := timeline.Of(e.Values, sectionFacet)
	if f, _ := w.t.Facet(sectionFacet); f.Kind != timeline.OfWords || len(words) != 1 || strings.Contains(words[0], "#") {
		return ""
	}
	for part := range strings.SplitSeq(words[0], " / ") {
		if part == "" || oneLine(part) != part {
			return ""
		}
	}
	return words[0]
}

// propertyName is a name that a property of its own may have; they are read in small
// letters.
var propertyName = regexp.MustCompile(`^[a-z][a-z0-9_ -]{0,40}$`)

// facets writes what an event says of facets: as properties by their names where these
// will be read as the same, else together.
func (w *writer) facets(e *timeline.Full, put func(name, value string)) {
	together := timeline.Full{}
	for _, v := range e.Values {
		switch {
		case v.Facet == sectionFacet && w.heading(e) != "":
		case w.columns[v.Facet] == v.Facet && oneLine(v.Word) == v.Word:
			put(v.Facet, v.Word)
		default:
			together.Values = append(together.Values, v)
		}
	}
	if all := w.book.JSON(&together); all != nil {
		put("facets", strings.ReplaceAll(string(all), "  ", ` \u0020`))
	}
}
