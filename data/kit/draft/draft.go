// Package draft holds a timeline while a decoder fills it: every place, actor
// and source stands once, every event has an id of its own, and what could not
// be read is noted with its place in the file.
package draft

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"html"
	"regexp"
	"strings"
	"unicode"

	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// maxProblems bounds what is told one by one.
const maxProblems = 10_000

// A Draft is a timeline in the making.
type Draft struct {
	Result
	taken  map[string]int // how often an id has been asked for, by kind
	places map[string]string
	named  map[string]string // ids of actors and sources, by kind and name
	facets map[string]int    // where each facet is declared, by its name in small letters
}

// New returns an empty Draft.
func New() *Draft {
	return &Draft{
		Result: Result{Timeline: &timeline.Timeline{}},
		taken:  map[string]int{}, places: map[string]string{}, named: map[string]string{},
	}
}

// Fail notes a problem.
func (d *Draft) Fail(p Problem) {
	if len(d.Problems) < maxProblems {
		d.Problems = append(d.Problems, p)
	}
}

// Note says once how something was understood.
func (d *Draft) Note(says string, a ...any) {
	note := message.New(says, a...)
	for _, n := range d.Notes {
		if n.String() == note.String() {
			return
		}
	}
	d.Notes = append(d.Notes, note)
}

// fresh returns an id of a kind that is not taken yet: want, or want-2 …
func (d *Draft) fresh(kind, want string) string {
	id := want
	for d.taken[kind+id] > 0 {
		d.taken[kind+want]++
		id = fmt.Sprintf("%s-%d", want, d.taken[kind+want])
	}
	d.taken[kind+id]++
	return id
}

// Add takes an event in and returns its id: its own, else one made of its title,
// else its number. The status of an event that says nothing of it is "happened".
func (d *Draft) Add(e timeline.Full) string {
	if e.ID == "" {
		e.ID = slugOf(e.Title.In(""))
	}
	if e.ID == "unnamed" || e.ID == "" {
		e.ID = fmt.Sprintf("event-%d", d.Timeline.Events.Len()+1)
	}
	e.ID = d.fresh("event ", e.ID)
	if e.Status == 0 {
		e.Status = timeline.Happened
	}
	id := e.ID
	d.Timeline.Events.Append(e.Compact())
	return id
}

// Era takes in a span of time that is shaded under a name. One without a date is a problem of the
// caller's.
func (d *Draft) Era(name string, date edtf.Date, extra timeline.Extra) {
	d.Timeline.Annotations = append(d.Timeline.Annotations, timeline.Annotation{
		ID: d.fresh("annotation ", slugOf(cmp.Or(name, timeline.Era.String()))), Kind: timeline.Era, Text: timeline.Say("", name), Pin: timeline.Pin{When: date}, Extra: extra,
	})
}

// Made tells whether the id of an event was made on reading, since its file gives none: of
// its title, or of where it stands among the others. Such an id does not tell the event
// in another version of the file.
func Made(e *timeline.Event) bool {
	id, counted := e.ID, byNumber.MatchString(e.ID)
	if title := slugOf(e.Title.In("")); !counted && title != "" {
		rest, ok := strings.CutPrefix(id, title)
		return ok && (rest == "" || again.MatchString(rest))
	}
	return counted
}

// The ids that count, and what is put behind an id that stands twice.
var (
	byNumber = regexp.MustCompile(`^(row|event)-[0-9]+(-[0-9]+)?$`)
	again    = regexp.MustCompile(`^-[0-9]+$`)
)

// slugOf returns the id that is made of a title.
func slugOf(title string) string {
	const most = 60
	id := Slug(title)
	if len(id) > most {
		id = strings.ToValidUTF8(id[:most], "")
	}
	return id
}

// Place returns the id of the place with that name and position, "" for neither.
// Country is a code of two letters or "".
func (d *Draft) Place(name, country string, at *timeline.LonLat) string {
	name = strings.TrimSpace(name)
	if name == "" && at == nil && country == "" {
		return ""
	}
	p := timeline.Place{Kind: timeline.Point, At: at, Country: strings.ToUpper(country)}
	switch {
	case name == "" && at != nil:
		name = fmt.Sprintf("%.2f, %.2f", at.Lat, at.Lon)
	case name == "":
		name, p.Kind = p.Country, timeline.Country
	}
	p.Name = timeline.Say("", name)
	return d.PlaceAs(p)
}

// PlaceAs returns the id of a place that is like p; p's own id is a wish.
func (d *Draft) PlaceAs(p timeline.Place) string {
	key := p.ID + "\x00" + p.Name.In("") + "\x00" + p.Country + "\x00" + p.Kind.String()
	if p.At != nil {
		key += fmt.Sprintf("\x00%v,%v,%v", p.At.Lat, p.At.Lon, p.Radius)
	}
	if p.Outline != nil {
		key += fmt.Sprint("\x00", p.Outline)
	}
	if id, ok := d.places[key]; ok {
		return id
	}
	if p.ID == "" {
		p.ID = Slug(p.Name.In(""))
	}
	p.ID = d.fresh("place ", p.ID)
	d.places[key] = p.ID
	d.Timeline.Places = append(d.Timeline.Places, p)
	return p.ID
}

// Actor returns the id of the actor of a name, "" for no name.
func (d *Draft) Actor(name string) string {
	if name = strings.TrimSpace(name); name == "" {
		return ""
	}
	if id, ok := d.named["actor "+name]; ok {
		return id
	}
	id := d.fresh("actor ", Slug(name))
	d.named["actor "+name] = id
	d.Timeline.Actors = append(d.Timeline.Actors, timeline.Actor{ID: id, Name: timeline.Say("", name)})
	return id
}

// Parts returns the parts of the actors of the names.
func (d *Draft) Parts(names ...string) []timeline.Part {
	var parts []timeline.Part
	for _, name := range names {
		if id := d.Actor(name); id != "" {
			parts = append(parts, timeline.Part{Actor: id})
		}
	}
	return parts
}

// Source returns the id of the source of a title and an address, either of which
// may be empty; "" for neither.
func (d *Draft) Source(title, url string) string {
	title, url = strings.TrimSpace(title), strings.TrimSpace(url)
	if title == "" && url == "" {
		return ""
	}
	key := "source " + title + "\x00" + url
	if id, ok := d.named[key]; ok {
		return id
	}
	s := timeline.Source{Title: timeline.Say("", title), URL: url}
	if title == "" {
		s.Title = timeline.Say("", url)
	}
	s.ID = d.fresh("source ", Slug(s.Title.In("")))
	d.named[key] = s.ID
	d.Timeline.Sources = append(d.Timeline.Sources, s)
	return s.ID
}

// Claims returns the claim of a source of that title and address; nil for neither.
func (d *Draft) Claims(title, url string) []timeline.Claim {
	if id := d.Source(title, url); id != "" {
		return []timeline.Claim{{Source: id}}
	}
	return nil
}

// Keep puts a value as JSON under a name of e, which may be nil; nothing for an
// empty map.
func Keep[T any](e timeline.Extra, name string, fields map[string]T) timeline.Extra {
	if len(fields) == 0 {
		return e
	}
	if e == nil {
		e = timeline.Extra{}
	}
	e[name] = Raw(fields)
	return e
}

// Raw writes a value as compact JSON in which <, > and & stay as they are.
func Raw(v any) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if enc.Encode(v) != nil {
		return []byte("null")
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// Kept reads what Keep put under a name; an empty map for nothing.
func Kept[T any](e timeline.Extra, name string) map[string]T {
	fields := map[string]T{}
	if raw := e[name]; len(raw) > 0 && json.Unmarshal(raw, &fields) != nil {
		return map[string]T{}
	}
	return fields
}

var (
	tag    = regexp.MustCompile(`<[^>]*>`)
	breaks = regexp.MustCompile(`(?i)<(?:br|/p|/div|/li|/tr|/h\d)[^>]*>`)
)

// Plain takes the markup out of a text; what ends a line there ends it here.
func Plain(text string) string {
	if !strings.ContainsAny(text, "<&") {
		return strings.TrimSpace(text)
	}
	var lines []string
	for _, line := range strings.Split(breaks.ReplaceAllString(text, "\n"), "\n") {
		line = html.UnescapeString(tag.ReplaceAllString(line, " "))
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// Slug makes an id of a name: its letters and digits, in lower case.
func Slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(name) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte('-')
		}
		gap = false
		b.WriteRune(r)
	}
	if b.Len() == 0 {
		return "unnamed"
	}
	return b.String()
}
