package timelineproj

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/kit/markup"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// Name is the name under which fields of Timeline stand beside an event.
const Name = "timelineproj"

// elementsSeen is the code of a message that counts events as they stand in a file.
const elementsSeen = "%d {element|elements}"

type decoder struct {
	*draft.Draft
	numeric    bool
	containers map[string]string // ids of events, by the number of the container
	within     map[string]string // container numbers, by the id of the event
	wordy      bool              // a category of the file is no type of ours: all are a facet
}

// Decode reads a file of Timeline.
func Decode(raw []byte, _ draft.Options) (draft.Result, error) {
	root, err := markup.Parse(raw)
	if err != nil {
		return draft.Result{}, err
	}
	if root.Name != "timeline" {
		return draft.Result{}, message.Error("1: the root is <%s>; a file of Timeline begins with <timeline>", root.Name)
	}
	d := decoder{Draft: draft.New(), containers: map[string]string{}, within: map[string]string{}}
	switch kind := root.Str("timetype"); kind {
	case "numtime", "numerictime":
		d.numeric = true
		d.Note("numeric time is read as years")
	case "", "gregoriantime":
	default:
		d.Note("the calendar %q is read as the Gregorian", kind)
	}
	kept := map[string]string{}
	for _, n := range root.Nodes {
		if n.Name != "events" && n.Name != "eras" {
			kept[n.Name] = n.Outer()
		}
	}
	d.Timeline.Extra = draft.Keep(d.Timeline.Extra, Name, kept)
	d.Account.Sees(elementsSeen, 0)
	if events := root.Child("events"); events != nil {
		d.wordy = wordy(events)
		for _, n := range events.Nodes {
			if n.Name == "event" {
				d.Account.Sees(elementsSeen, 1)
				d.event(n)
			}
		}
	}
	if eras := root.Child("eras"); eras != nil {
		for _, n := range eras.All("era") {
			d.era(n)
		}
	}
	all := d.Timeline.Events.List()
	for i := range all {
		if number := d.within[all[i].ID]; d.containers[number] != "" {
			e := all[i].Full()
			e.Links = append(e.Links, timeline.Link{Kind: timeline.PartOf, To: d.containers[number]})
			all[i] = e.Compact()
		}
	}
	d.Timeline.Events = timeline.EventsOf(all)
	return d.Result, nil
}

var numbered = regexp.MustCompile(`^(?:\[(\d+)\]|\((\d+)\))`)

// read are the elements of an event that become facets.
var read = map[string]bool{
	"start": true, "end": true, "text": true, "fuzzy": true, "fuzzy_start": true, "fuzzy_end": true, "ends_today": true,
	"category": true, "categories": true, "description": true, "hyperlink": true, "labels": true,
}

// event reads an event.
func (d *decoder) event(n *markup.Element) {
	var e timeline.Full
	text := ""
	if t := n.Child("text"); t != nil {
		text = strings.Trim(t.Text, "\r\n\t")
	}
	m := numbered.FindStringSubmatch(text)
	if m != nil {
		text = text[len(m[0]):]
	}
	e.Title = timeline.Say("", strings.TrimSpace(text))
	e.Note = timeline.Say("", n.Str("description"))
	kept := map[string]string{}
	for _, c := range n.Nodes {
		switch {
		case read[c.Name]:
		case len(c.Nodes) == 0 && len(c.Attrs) == 0:
			kept[c.Name] = strings.TrimSpace(c.Text)
		default:
			kept["<"+c.Name] = c.Outer()
		}
	}
	e.When.Date, e.Status = d.when(n)
	for _, word := range categories(n) {
		kind, tags := draft.TypeOf(word)
		if e.Type == 0 || e.Type == timeline.Other && tags == nil {
			e.Type = kind
		}
		if d.wordy {
			d.Value(&e, categoryFacet, timeline.OfWords, word)
		}
	}
	if labels := n.Str("labels"); labels != "" {
		e.Tags = append(e.Tags, strings.Fields(labels)...)
		kept["labels"] = labels
	}
	for _, link := range strings.Split(n.Str("hyperlink"), ";") {
		e.Claims = append(e.Claims, d.Claims("", link)...)
	}
	if category := n.Str("category"); category != "" {
		kept["category"] = category
	}
	e.Extra = draft.Keep(e.Extra, Name, kept)
	id := d.Add(e)
	if m != nil && m[1] != "" {
		d.containers[m[1]] = id
	} else if m != nil {
		d.within[id] = m[2]
	}
}

// era reads a span of time that is shaded.
func (d *decoder) era(n *markup.Element) {
	d.Account.Sees(elementsSeen, 1)
	d.Account.LeftOut("%d as eras, which are no events", 1)
	date, _ := d.when(n)
	if date.IsZero() {
		return // which is a problem by now
	}
	kept := map[string]string{}
	if colour := n.Str("color"); colour != "" {
		kept["color"] = colour
	}
	d.Era(n.Str("name"), date, draft.Keep(nil, Name, kept))
}

// categoryFacet is the facet that categories are.
const categoryFacet = "category"

// categories returns the words of the categories of an event, none twice.
func categories(n *markup.Element) (all []string) {
	add := func(word string) {
		if word = strings.TrimSpace(word); word != "" && !slices.Contains(all, word) {
			all = append(all, word)
		}
	}
	add(n.Str("category"))
	if list := n.Child("categories"); list != nil {
		for _, c := range list.Nodes {
			add(c.Text)
		}
	}
	return all
}

// wordy tells whether a category of the events is no type.
func wordy(events *markup.Element) bool {
	for _, n := range events.Nodes {
		if slices.ContainsFunc(categories(n), func(word string) bool { _, tags := draft.TypeOf(word); return tags != nil }) {
			return true
		}
	}
	return false
}

// is tells whether a flag is set.
func is(n *markup.Element, name string) bool { return strings.EqualFold(n.Str(name), "true") }

// when reads the span of an event, and the status of one that ends today.
func (d *decoder) when(n *markup.Element) (edtf.Date, timeline.Status) {
	fail := func(name string, err error) {
		at := n
		if c := n.Child(name); c != nil {
			at = c
		}
		d.Fail(draft.Problem{Line: at.Line, Path: n.Name + "/" + name, Err: err})
	}
	start, err := d.moment(n.Str("start"))
	if err != nil {
		fail("start", err)
		return edtf.Date{}, 0
	}
	end, err := d.moment(n.Str("end"))
	if err != nil {
		fail("end", err)
		end = start
	}
	a, b := points(start, end, d.numeric)
	fuzzyStart, fuzzyEnd := is(n, "fuzzy_start"), is(n, "fuzzy_end")
	if is(n, "fuzzy") {
		fuzzyStart, fuzzyEnd = true, true
	}
	var date edtf.Date
	switch unit, whole := unitOf(a, b); {
	case is(n, "ends_today"):
		date, err = edtf.ParseISO(doubted(a, fuzzyStart) + "/..")
		if err == nil {
			return date, timeline.Ongoing
		}
	case fuzzyStart && fuzzyEnd && whole:
		date, err = edtf.ParseISO(unit.String())
	case fuzzyStart && fuzzyEnd && a != b && coarse(a, b) != "":
		date, err = edtf.ParseISO(coarse(a, b))
	case a == b:
		date, err = edtf.ParseISO(doubted(a, fuzzyStart || fuzzyEnd))
	default:
		date, err = dates.Read(doubted(a, fuzzyStart), doubted(b, fuzzyEnd), false)
	}
	if err != nil {
		fail("end", err)
		date, _ = edtf.ParseISO(a.String()) // no date where it is none
	}
	return date, 0
}

// doubted writes a point as approximate where it is; of a time of day the day.
func doubted(p dates.Point, fuzzy bool) string {
	if !fuzzy {
		return p.String()
	}
	p.Clock = false
	return p.String() + "~"
}

// unitOf returns the month or year that two days bound.
func unitOf(a, b dates.Point) (dates.Point, bool) {
	if a.Clock || b.Clock || !a.Known || !b.Known {
		return a, false
	}
	for _, unit := range []dates.Point{{Known: true, Year: a.Year, Month: a.Month}, {Known: true, Year: a.Year}} {
		if a != b && unit.First() == a.First() && unit.Last() == b.Last() {
			return unit, true
		}
	}
	return a, false
}

// coarse writes two fuzzy days that begin and end years, or months, as these: so
// 1914/1918 is written, whose days nobody knows. "" for other days.
func coarse(a, b dates.Point) string {
	if a.Clock || b.Clock || !a.Known || !b.Known || a.Day != 1 || b.Day != calendar.DaysIn(b.Year, b.Month) {
		return ""
	}
	a.Day, b.Day = 0, 0
	if a.Month == 1 && b.Month == 12 {
		a.Month, b.Month = 0, 0
	}
	return a.String() + "/" + b.String()
}

var momentShape = regexp.MustCompile(`^(-?\d{1,15})-(\d\d?)-(\d\d?)(?: (\d\d?):(\d\d):(\d\d))?$`)

// moment reads "YYYY-MM-DD HH:MM:SS", or a number.
func (d *decoder) moment(text string) (calendar.Instant, error) {
	if d.numeric {
		n, err := strconv.ParseFloat(text, 64)
		if err != nil || n > 1e12 || n < -1e12 {
			return calendar.Instant{}, message.Error("%q is no number", text)
		}
		return calendar.Civil(int64(n), 1, 1).Start(), nil
	}
	m := momentShape.FindStringSubmatch(text)
	if m == nil {
		return calendar.Instant{}, message.Error("%q is no time; write 2019-04-25 14:05:00", text)
	}
	year, err := strconv.ParseInt(m[1], 10, 64)
	at := [7]int{}
	for i := 2; i < 7; i++ {
		if m[i] != "" {
			at[i], _ = strconv.Atoi(m[i]) // two digits
		}
	}
	if err != nil || year > calendar.MaxYear || year < -calendar.MaxYear || at[2] < 1 || at[2] > 12 || at[3] < 1 || at[3] > calendar.DaysIn(year, at[2]) || at[4] > 23 || at[5] > 59 || at[6] > 59 {
		return calendar.Instant{}, message.Error("%q is on no calendar or clock; write 2019-04-25 14:05:00", text)
	}
	i := calendar.Civil(year, at[2], at[3]).Start()
	i.Nano = int64(at[4]*3600+at[5]*60+at[6]) * 1e9
	return i, nil
}

// points returns the first and the last day of a span whose ends are midnights,
// else its first and its last moment.
func points(start, end calendar.Instant, numeric bool) (a, b dates.Point) {
	a, b = timed(start), timed(end)
	switch {
	case numeric:
		return dates.Point{Known: true, Year: a.Year}, dates.Point{Known: true, Year: b.Year}
	case start.Nano == 0 && end.Nano == 0:
		a, b = dates.On(start.Day), dates.On(end.Day-1)
		if end.Day <= start.Day {
			b = a
		}
	}
	return a, b
}

func timed(i calendar.Instant) dates.Point {
	p, s := dates.On(i.Day), int(i.Nano/1e9)
	p.Clock, p.Hour, p.Minute, p.Second = true, s/3600, s/60%60, s%60
	return p
}
