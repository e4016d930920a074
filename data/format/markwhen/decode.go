package markwhen

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
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
	if len(d.Timeline.Title) == 0 && len(d.above) == 1 && !d.loose {
		d.Timeline.Title = timeline.Say("", d.above[0])
	}
	return d.Result, nil
}

// linesSeen is the code of a message that counts lines.
const linesSeen = "%d {line|lines}"

type decoder struct {
	*draft.Draft
	clock
	header0  []string // lines of the header that are not understood
	sections []section
	above    []string // the headings of sections that lie in none
	loose    bool     // an event stands below none
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
	if len(d.sections) == 0 {
		d.above = append(d.above, s.title)
	}
	d.sections = append(d.sections, s)
}
