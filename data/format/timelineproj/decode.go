package timelineproj

import (
	"regexp"
	"slices"
	"strings"

	"dateline/data/kit/draft"
	"dateline/data/kit/markup"
	"dateline/data/kit/message"
	"dateline/timeline"
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
