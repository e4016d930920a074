package entry

import (
	"slices"
	"strings"

	"dateline/data/gazetteer"
	"dateline/timeline"
)

// Actors are typed by their names, with what they do in the event in brackets, and parted by
// semicolons: "Kim Jong-un; Vladimir Putin (host)".

func actorsText(s Sheet, f *timeline.Full) string {
	var all []string
	for _, p := range f.Actors {
		name := p.Actor
		if a, _ := s.Timeline.Item(timeline.Key{Kind: timeline.ActorItem, ID: p.Actor}); a != nil {
			name = a.(timeline.Actor).Name.In(s.Lang)
		}
		if p.Role != "" {
			name += " (" + p.Role + ")"
		}
		all = append(all, name)
	}
	return strings.Join(all, "; ")
}

func readActors(r *reading, f *timeline.Full, text string) error {
	f.Actors = nil
	var anew []string
	for _, said := range listed(text, ";") {
		name, role := said, ""
		if at := strings.LastIndex(said, "("); at > 0 && strings.HasSuffix(said, ")") {
			name, role = strings.TrimSpace(said[:at]), strings.TrimSpace(said[at+1:len(said)-1])
		}
		id, known := r.actor(name)
		if !known {
			id = r.id(timeline.ActorItem, name)
			r.add(timeline.Actor{ID: id, Name: timeline.Say(r.Timeline.Lang, name)})
			anew = append(anew, name)
		}
		part := timeline.Part{Actor: id, Role: role}
		if !slices.Contains(f.Actors, part) {
			f.Actors = append(f.Actors, part)
		}
	}
	if len(anew) > 0 {
		r.says = r.say("entry new", strings.Join(anew, "; "))
	}
	return nil
}

// actor returns the id of an actor by one of its names, false for none; one that is being
// added counts too.
func (r *reading) actor(name string) (string, bool) {
	for _, a := range r.Timeline.Actors {
		if is(name, a.Name, a.Aliases...) {
			return a.ID, true
		}
	}
	for _, c := range r.changes {
		if a, ok := c.After.(timeline.Actor); ok && is(name, a.Name) {
			return a.ID, true
		}
	}
	return "", false
}

func offerActors(s Sheet, text string) []string {
	var names []string
	for _, a := range s.Timeline.Actors {
		names = append(names, a.Name.In(s.Lang))
	}
	return inList(text, ";", func(last string) []string { return begun(last, names) })
}

// Claims are typed one a line, their parts with a bar between them: the source, the speaker,
// the medium, the words: "AFP, 18 April | Kremlin | Izvestia | He will come next week." A
// line without a bar is the source alone.

func claimsText(s Sheet, f *timeline.Full) string {
	var lines []string
	for _, c := range f.Claims {
		parts := []string{s.source(c.Source), c.Speaker.In(s.Lang), c.Via.In(s.Lang), c.Quote}
		for len(parts) > 1 && parts[len(parts)-1] == "" {
			parts = parts[:len(parts)-1]
		}
		for i, p := range parts {
			parts[i] = strings.ReplaceAll(clean(p, false), "|", "/")
		}
		lines = append(lines, strings.Join(parts, " | "))
	}
	return strings.Join(lines, "\n")
}

// source returns the title of a source.
func (s Sheet) source(id string) string {
	if one, _ := s.Timeline.Item(timeline.Key{Kind: timeline.SourceItem, ID: id}); one != nil {
		return one.(timeline.Source).Title.In(s.Lang)
	}
	return id
}

func readClaims(r *reading, f *timeline.Full, text string) error {
	before := f.Claims
	f.Claims = nil
	var anew []string
	for i, line := range listed(text, "\n") {
		if strings.Trim(line, "| ") == "" {
			continue // nobody says nothing
		}
		var c timeline.Claim
		if i < len(before) {
			c = before[i] // what cannot be typed of it stays
		}
		parts := append(strings.Split(line, "|"), "", "", "")
		for k := range parts {
			parts[k] = strings.TrimSpace(parts[k])
		}
		if name := parts[0]; name != r.source(c.Source) {
			id, known := r.sourceCalled(name)
			if !known {
				id = r.id(timeline.SourceItem, name)
				r.add(timeline.Source{ID: id, Title: timeline.Say(r.Timeline.Lang, name)})
				anew = append(anew, name)
			}
			c.Source = id
		}
		r.set(&c.Speaker, parts[1])
		r.set(&c.Via, parts[2])
		if quote := strings.TrimSpace(strings.Join(parts[3:], " ")); quote != clean(c.Quote, false) {
			c.Quote, c.At = quote, timeline.TextRange{} // nobody knows where these words stand
		}
		f.Claims = append(f.Claims, c)
	}
	if len(anew) > 0 {
		r.says = r.say("entry new", strings.Join(anew, "; "))
	}
	return nil
}

func (r *reading) sourceCalled(name string) (string, bool) {
	if name == "" {
		return "", true
	}
	for _, s := range r.Timeline.Sources {
		if is(name, s.Title, s.URL) {
			return s.ID, true
		}
	}
	for _, c := range r.changes {
		if s, ok := c.After.(timeline.Source); ok && is(name, s.Title) {
			return s.ID, true
		}
	}
	return "", false
}

// Links are typed one a line: the kind, a colon, the title of the other event or its id:
// "announces: Putin–Kim summit".

func linksText(s Sheet, f *timeline.Full) string {
	var lines []string
	for _, l := range f.Links {
		to := l.To
		if one, _ := s.Timeline.Item(timeline.Key{Kind: timeline.EventItem, ID: l.To}); one != nil {
			to = clean(one.(timeline.Event).Title.In(s.Lang), false)
		}
		lines = append(lines, s.say(l.Kind.String())+": "+to)
	}
	return strings.Join(lines, "\n")
}

func readLinks(r *reading, f *timeline.Full, text string) error {
	before := f.Links
	f.Links = nil
	for _, line := range listed(text, "\n") {
		kind, title, ok := strings.Cut(line, ":")
		if !ok {
			return wrong("%q says not how the two events belong together; write follows: and the title of the other", line)
		}
		link := timeline.Link{}
		var said []string
		for _, k := range timeline.LinkKinds {
			said = append(said, r.say(k.String()))
			if is(strings.TrimSpace(kind), timeline.Say("", r.say(k.String())), k.String()) {
				link.Kind = k
			}
		}
		if link.Kind == 0 {
			return wrong("%q is none of these: %s", strings.TrimSpace(kind), strings.Join(said, ", "))
		}
		title = strings.TrimSpace(title)
		if link.To = r.event(title, before); link.To == "" {
			return r.noEvent(title)
		}
		f.Links = append(f.Links, link)
	}
	return nil
}

// mostByTitle is how many events a timeline may have for one of them to be found by its title alone:
// all are gone through with every letter that is typed.
const mostByTitle = 5000

// event returns the id of an event by its id, by its title and its id, or by its title alone; one that
// was linked before comes first, where several have the title.
func (r *reading) event(title string, before []timeline.Link) string {
	if r.Timeline.Events.Find(title) >= 0 {
		return title
	}
	if at := strings.LastIndex(title, beforeID); at >= 0 && r.Timeline.Events.Find(title[at+len(beforeID):]) >= 0 {
		return title[at+len(beforeID):]
	}
	folded := gazetteer.Fold(title)
	called := func(e *timeline.Event) bool {
		return slices.ContainsFunc(e.Title, func(one timeline.Translation) bool { return gazetteer.Fold(one.Value) == folded })
	}
	for _, l := range before {
		if slot := r.Timeline.Events.Find(l.To); slot >= 0 && called(r.Timeline.Events.At(slot)) {
			return l.To
		}
	}
	if r.Timeline.Events.Len() > mostByTitle {
		return ""
	}
	if one := r.Timeline.Events.First(called); one != nil {
		return one.ID
	}
	return ""
}

// noEvent says that a text names no event, and how to name one.
func (s Sheet) noEvent(text string) error {
	if s.Timeline.Events.Len() > mostByTitle {
		return wrong("of so many events none is found by %q alone; choose one that is offered, or write its id", text)
	}
	return wrong("there is no event %q; write its title or its id", text)
}

func offerLinks(s Sheet, text string) (all []string) {
	at := strings.LastIndexByte(text, '\n') + 1
	if kind, title, ok := strings.Cut(text[at:], ":"); ok {
		for _, one := range s.EventsLike(strings.TrimSpace(title), "") {
			all = append(all, text[:at]+kind+": "+one)
		}
		return all
	}
	for _, k := range timeline.LinkKinds {
		all = append(all, text[:at]+s.say(k.String())+": ")
	}
	return all
}
