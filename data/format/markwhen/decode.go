package markwhen

import (
	"encoding/json"
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/kit/facets"
	"dateline/data/kit/jsontree"
	"dateline/data/kit/message"
	"dateline/data/kit/position"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// Name is the name under which fields of markwhen stand beside an event.
const Name = "markwhen"

var (
	sectionLine  = regexp.MustCompile(`^\s*(?:(#{1,6})\s+|((?i:section|group))\s+)(.*)$`)
	endLine      = regexp.MustCompile(`^\s*(?i:end(?:Section|Group)?)\s*$`)
	propertyLine = regexp.MustCompile(`^([A-Za-z][\w -]{0,40}):\s*(.*)$`)
	tagWord      = regexp.MustCompile(`(?:^|\s)#([\p{L}\p{N}_-]+)`)
	linkText     = regexp.MustCompile(`\[([^\]]*)\]\(([^)\s]+)\)`)
	checkbox     = regexp.MustCompile(`^\[([ xX]?)\]\s*`)
	clockBefore  = regexp.MustCompile(`[T ]\d\d?(?::\d\d)?$`)
	minutes      = regexp.MustCompile(`^\d\d`)
	idWord       = regexp.MustCompile(`(?:^|\s)!([\w-]+)`)
)

// maxLine bounds a line of the text.
const maxLine = 256 << 10

// Decode reads markwhen.
func Decode(raw []byte, o draft.Options) (draft.Result, error) {
	if !utf8.Valid(raw) {
		return draft.Result{}, message.Error("1: the text is not UTF-8; markwhen is")
	}
	d := decoder{Draft: draft.New(), clock: clock{order: draft.MonthFirst, ids: map[string]dates.Parts{}}}
	if o.DateOrder != draft.Unsettled {
		d.order = o.DateOrder
	}
	now := time.Now()
	d.today = calendar.Civil(int64(now.Year()), int(now.Month()), now.Day())
	if !o.Today.IsZero() {
		d.today = o.Today.Bounds().Start.Day
	}
	text := strings.ReplaceAll(strings.TrimPrefix(string(raw), "\uFEFF"), "\r\n", "\n")
	lines := strings.Split(text, "\n")
	start := d.header(lines)
	d.Account.Sees(linesSeen, 0)
	for _, line := range lines[:start] {
		d.see(line, "%d of the header")
	}
	for i := start; i < len(lines); i++ {
		if len(lines[i]) > maxLine {
			d.Fail(draft.Problem{Line: i + 1, Err: message.Error("the line is longer than %d KB and is left out", maxLine>>10)})
			d.see(lines[i], "%d too long")
			continue
		}
		d.line(i+1, lines[i])
	}
	if d.spent >= mostSpent {
		d.Note("only the first %d days of what comes again are read", mostSpent)
	}
	d.close()
	return d.Result, nil
}

// linesSeen is the code of a message that counts lines.
const linesSeen = "%d {line|lines}"

type decoder struct {
	*draft.Draft
	clock
	header0  []string // lines of the header that are not understood
	sections []section
	current  *event
	found    found
}

// A found is the range that the line which is being read begins with.
type found struct {
	spec  string
	date  edtf.Date
	parts dates.Parts
}

// A section is a heading under which events stand.
type section struct {
	level int
	title string
	whole string // with its tags
}

// An event is one that is being read.
type event struct {
	timeline.Full
	line  int
	parts dates.Parts
	props map[string]string
	order []string
	note  []string
	open  bool // properties may still follow
}

// header reads what stands before the first event or section, and returns the
// line behind it. Lines of hyphens may stand about it, or behind it alone.
func (d *decoder) header(lines []string) int {
	first := 0
	for first < len(lines) && strings.TrimSpace(lines[first]) == "" {
		first++
	}
	end := -1
	if first < len(lines) && strings.TrimSpace(lines[first]) == fence {
		if end = slices.IndexFunc(lines[first+1:], func(line string) bool { return strings.TrimSpace(line) == fence }); end >= 0 {
			end += first + 1
		} else {
			d.Fail(draft.Problem{Line: first + 1, Err: message.Error("the header that begins with --- has no end; write --- behind its last line")})
		}
		first++
	}
	i := first
	for ; i < len(lines); i++ {
		line := strings.TrimSpace(lines[i])
		switch {
		case i == end || end < 0 && line == fence:
			return d.headed(i + 1)
		case end < 0 && (d.spec(lines[i]) >= 0 || sectionLine.MatchString(lines[i]) || misspelt(lines[i]) != ""):
			return d.headed(i)
		}
		d.heads(line, lines[i])
	}
	return d.headed(i)
}

// fence stands about a header.
const fence = "---"

// heads reads a line of the header.
func (d *decoder) heads(line, whole string) {
	m := propertyLine.FindStringSubmatch(line)
	switch {
	case m != nil && strings.EqualFold(m[1], "title"):
		d.Timeline.Title = timeline.Say("", unquoted(m[2]))
	case m != nil && strings.EqualFold(m[1], "description"):
		d.Timeline.Summary = timeline.Say("", unquoted(m[2]))
	case line != "" && !strings.HasPrefix(line, "//"):
		if m != nil && strings.EqualFold(m[1], "dateFormat") && strings.HasPrefix(unquoted(m[2]), "d") {
			d.order = draft.DayFirst
		}
		d.header0 = append(d.header0, whole)
	}
}

// headed keeps the rest of the header.
func (d *decoder) headed(line int) int {
	if len(d.header0) > 0 {
		d.Timeline.Extra = draft.Keep(d.Timeline.Extra, Name, map[string][]string{"header": d.header0})
	}
	return line
}

func unquoted(s string) string { return strings.Trim(strings.TrimSpace(s), `"'`) }

// spec returns where the colon of an event stands in its line; -1 for a line
// that begins no event.
func (d *decoder) spec(line string) int {
	trimmed := strings.TrimLeft(line, " \t")
	if !mayBegin(trimmed) {
		return -1
	}
	for i := 0; i < min(len(line), 160); i++ {
		if line[i] != ':' || clockBefore.MatchString(line[:i]) && minutes.MatchString(line[i+1:]) {
			continue
		}
		spec := strings.TrimSpace(line[:i])
		if date, parts, ok := d.date(spec); ok {
			d.found = found{spec, date, parts}
			return i
		}
	}
	return -1
}

// mayBegin tells whether a line may begin an event.
func mayBegin(line string) bool {
	return line != "" && strings.ContainsRune("0123456789-nNabBAJFMSODjfmsod!.", rune(line[0])) && strings.Contains(line, ":")
}

// line reads a line of the body.
func (d *decoder) line(n int, line string) {
	trimmed := strings.TrimSpace(line)
	at := -1
	if !strings.HasPrefix(trimmed, "- [") {
		at = d.spec(line)
	}
	switch {
	case trimmed == "":
		if d.current != nil {
			d.below(trimmed, line)
		}
	case strings.HasPrefix(trimmed, "//") || trimmed == "_-_-_break_-_-_":
		d.see(line, "%d as comments and breaks")
	case at >= 0:
		d.Account.Sees(linesSeen, 1)
		d.close()
		d.begin(n, strings.TrimSpace(line[:at]), strings.TrimSpace(line[at+1:]))
	case sectionLine.MatchString(line):
		d.see(line, "%d as headings of sections")
		d.close()
		d.section(sectionLine.FindStringSubmatch(line))
	case endLine.MatchString(line):
		d.see(line, "%d as headings of sections")
		d.close()
		if len(d.sections) > 0 {
			d.sections = d.sections[:len(d.sections)-1]
		}
	case misspelt(line) != "":
		d.Account.Sees(linesSeen, 1)
		said := misspelt(line)
		d.Fail(draft.Problem{Line: n, Err: d.unread(said)})
		d.close()
		d.found = found{}
		d.begin(n, said, strings.TrimSpace(line[strings.Index(line, said)+len(said)+1:]))
	case d.current != nil:
		d.see(line, "%d below events, as properties and notes")
		d.below(trimmed, line)
	case propertyLine.MatchString(trimmed):
		d.see(line, "%d said of sections, and not kept")
		d.Note("what is said of a section is not kept, such as %q", shortened(trimmed))
	default:
		d.see(line, "%d below no event and beginning none")
		d.Fail(draft.Problem{Line: n, Err: message.Error("%q stands below no event and begins none; an event begins with its date, as in 2019-04-25: title", shortened(trimmed))})
	}
}

// see counts a line that becomes no event by itself.
func (d *decoder) see(line, why string) {
	if strings.TrimSpace(line) != "" {
		d.Account.Sees(linesSeen, 1)
		d.Account.LeftOut(why, 1)
	}
}

// shortened cuts a line that is told.
func shortened(line string) string {
	if letters := []rune(line); len(letters) > 60 {
		return string(letters[:60]) + "…"
	}
	return line
}

// section opens a section, and closes those that it does not lie in.
func (d *decoder) section(m []string) {
	s := section{level: len(m[1]), title: untagged(m[3]), whole: strings.TrimSpace(m[3])}
	if m[1] != "" {
		for len(d.sections) > 0 && d.sections[len(d.sections)-1].level >= s.level {
			d.sections = d.sections[:len(d.sections)-1]
		}
	}
	d.sections = append(d.sections, s)
}

// begin opens an event.
func (d *decoder) begin(n int, spec, text string) {
	e := &event{line: n, props: map[string]string{}, open: true}
	if d.found.spec == spec {
		e.When.Date, e.parts = d.found.date, d.found.parts
		if e.parts.Start.Known {
			d.last, d.prev = lastOf(e.parts), e.parts
		}
	}
	if own, _ := spelled(timeline.When{Date: e.When.Date}, edtf.Date{}); spec != e.When.Date.String() && spec != own {
		e.When.Said = spec
	}
	kept := map[string]any{}
	e.Tags = tagsOf(text)
	title := untagged(text)
	if m := idWord.FindStringSubmatch(title); m != nil { // a property "id" below it goes before
		e.ID, title = m[1], strings.TrimSpace(idWord.ReplaceAllString(title, ""))
		if e.parts.Start.Known {
			d.ids[m[1]] = e.parts
		}
	}
	if m := checkbox.FindStringSubmatch(title); m != nil {
		kept["done"] = m[1] != " " && m[1] != ""
		title = title[len(m[0]):]
	}
	for _, m := range linkText.FindAllStringSubmatch(title, -1) {
		e.Claims = append(e.Claims, d.Claims("", m[2])...)
	}
	title = linkText.ReplaceAllString(title, "$1")
	e.Title = timeline.Say("", title)
	if len(title) != len(text) {
		kept["text"] = text
	}
	var path, whole []string
	for _, s := range d.sections {
		if s.title != "" {
			path, whole = append(path, s.title), append(whole, s.whole)
		}
	}
	if len(path) > 0 {
		kept["section"] = whole
		d.Value(&e.Full, "section", timeline.OfWords, strings.Join(path, " / "))
	}
	e.Extra = draft.Keep(e.Extra, Name, kept)
	d.current = e
}

// untagged returns a text without its tags.
func untagged(text string) string { return strings.TrimSpace(tagWord.ReplaceAllString(text, "")) }

func tagsOf(text string) []string {
	var all []string
	for _, m := range tagWord.FindAllStringSubmatch(text, -1) {
		all = append(all, m[1])
	}
	return all
}

// below reads a line below an event: a property directly below it, else its note.
func (d *decoder) below(trimmed, line string) {
	e := d.current
	if m := propertyLine.FindStringSubmatch(trimmed); m != nil && e.open {
		name := strings.ToLower(m[1])
		if _, twice := e.props[name]; !twice {
			e.order = append(e.order, name)
		}
		e.props[name] = strings.TrimSpace(m[2])
		if name == "id" && e.parts.Start.Known {
			d.ids[e.props[name]] = e.parts // the next line may count from it
		}
		return
	}
	e.open = false
	if trimmed != "" && tagWord.ReplaceAllString(trimmed, "") == "" {
		e.Tags = append(e.Tags, tagsOf(trimmed)...)
		return
	}
	e.note = append(e.note, strings.TrimPrefix(line, `\`))
}

// close takes the event that was being read into the timeline.
func (d *decoder) close() {
	e := d.current
	if e == nil {
		return
	}
	d.current = nil
	e.Note = timeline.Say("", strings.Trim(strings.Join(e.note, "\n"), "\n"))
	rest := map[string]string{}
	for _, name := range e.order {
		read, known := properties[name]
		if !known {
			if !d.Value(&e.Full, name, 0, e.props[name]) {
				rest[name] = e.props[name]
			}
			continue
		}
		if err := read(d, e, e.props[name]); err != nil {
			d.Fail(draft.Problem{Line: e.line, Path: name, Err: err})
			rest[name] = e.props[name]
		}
	}
	kept := draft.Kept[json.RawMessage](e.Extra, Name)
	if len(rest) > 0 {
		kept["properties"] = draft.Raw(rest)
	}
	e.Extra = draft.Keep(e.Extra, Name, kept)
	if at := e.props["at"]; at != "" || e.props["location"] != "" {
		d.place(e, e.props["location"], at)
	}
	e.ID = d.Add(e.Full)
	if e.parts.Start.Known {
		d.ids[e.ID] = e.parts
	}
}

// properties says how the properties that have a meaning here are read.
var properties = map[string]func(*decoder, *event, string) error{
	"id":        func(_ *decoder, e *event, v string) error { e.ID = v; return nil },
	"location":  func(*decoder, *event, string) error { return nil },
	"at":        func(*decoder, *event, string) error { return nil },
	"status":    func(_ *decoder, e *event, v string) error { return word(v, timeline.Statuses, &e.Status) },
	"certainty": func(_ *decoder, e *event, v string) error { return word(v, timeline.Certainties, &e.Sure) },
	"type":      func(_ *decoder, e *event, v string) error { return word(v, timeline.Types, &e.Type) },
	"actors": func(d *decoder, e *event, v string) error {
		e.Actors = d.Parts(strings.Split(v, ";")...)
		return nil
	},
	"source": func(d *decoder, e *event, v string) error {
		title, url, _ := strings.Cut(v, " <")
		e.Claims = append(d.Claims(title, strings.TrimSuffix(url, ">")), e.Claims...)
		return nil
	},
	"facets": func(d *decoder, e *event, v string) error {
		doc, err := jsontree.Parse([]byte(v), 0)
		if err != nil {
			return message.Error(`%q is no object of JSON such as {"people": ["Ann"]}`, v)
		}
		facets.ReadJSON(d.Draft, &e.Full, &doc.Root)
		return nil
	},
	"edtf": func(_ *decoder, e *event, v string) (err error) {
		if v == "none" {
			e.When.Date = edtf.Date{}
			return nil
		}
		date, err := edtf.ParseISO(v)
		if err == nil {
			e.When.Date, e.When.Said = date, ""
		}
		return err
	},
}

// word reads a word of a vocabulary.
func word[W timeline.Word](v string, vocabulary []W, to *W) error {
	for _, one := range vocabulary {
		if strings.EqualFold(v, one.String()) {
			*to = one
			return nil
		}
	}
	return message.Error("%q is not a word of this property; write one of %q", v, vocabulary)
}

// place reads a location and a position "latitude, longitude".
func (d *decoder) place(e *event, name, at string) {
	var where *timeline.LonLat
	if lat, lon, ok := strings.Cut(at, ","); ok {
		y, errY := strconv.ParseFloat(strings.TrimSpace(lat), 64)
		x, errX := strconv.ParseFloat(strings.TrimSpace(lon), 64)
		err := errors.Join(errY, errX)
		if err == nil {
			where, err = position.Check(y, x)
		}
		if err != nil {
			d.Fail(draft.Problem{Line: e.line, Path: "at", Err: err})
		}
	}
	e.Place.ID = d.Place(name, "", where)
}
