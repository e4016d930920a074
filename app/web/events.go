package web

import (
	"net/url"
	"strconv"
	"strings"

	"dateline/app/figure"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// An event is one of the page's list.
type event struct {
	ID, Title, When, Days, Said string
	Type, Status                string
	Planned                     bool // it has not happened, or not for certain
	Where, Found, Place         string
	Who                         []string
	Note, Told                  string // of the event, and of the story
	Claims                      []claim
	Links                       []link
	Facets                      []fact
}

// A fact is a label and what stands behind it.
type fact struct{ Label, Value string }

// A claim says who says so: in which words, and where.
type claim struct {
	Who, Quote string
	Source     int // the number of the source in the page, from 1; 0 for none
}

// A link leads to another event of the page, or names one that is not in it.
type link struct {
	Kind, Title string
	To          int // the number of the event in the page; -1 for none
}

// A source is a document that the events were taken from.
type source struct {
	ID, Title, About string
	URL              string // "" where it has none that a browser may follow
}

// events returns the events of a subject, in order of time.
func events(s *figure.Subject, from []source) []event {
	all := make([]event, s.Len())
	at := make(map[string]int, len(all))
	for i := range all {
		at[s.At(i).ID] = i
	}
	number := make(map[string]int, len(from))
	for i, one := range from {
		number[one.ID] = i + 1
	}
	told := map[string]string{}
	for _, step := range s.Timeline.Story {
		told[step.Event] = step.Note.In(s.Lang)
	}
	for i := range all {
		all[i] = written(s, s.Event(i), at, number)
		all[i].Told = told[all[i].ID]
	}
	return all
}

func written(s *figure.Subject, e *figure.Event, at, number map[string]int) event {
	say := func(key string, args ...any) string { return translations.Say(s.Lang, key, args...) }
	more := e.More()
	one := event{
		ID: e.ID, Title: e.Name, When: e.Words, Days: e.Days, Where: e.Where, Found: e.Found, Place: e.Place.ID,
		Type: say(e.Type.String()), Status: say(e.Status.String()), Planned: e.Status != timeline.Happened && e.Status != timeline.Ongoing,
		Note: more.Note.In(s.Lang),
	}
	if e.When.Said != "" {
		one.Said = say("said as", e.When.Said)
	}
	for _, p := range e.Actors {
		who := s.ActorName(p.Actor)
		if p.Role != "" {
			who += " (" + p.Role + ")"
		}
		one.Who = append(one.Who, who)
	}
	for _, c := range more.Claims {
		who := c.Speaker.In(s.Lang)
		if via := c.Via.In(s.Lang); via != "" && who != "" {
			who = say("citing", via, who)
		} else {
			who += via
		}
		one.Claims = append(one.Claims, claim{Who: who, Quote: c.Quote, Source: number[c.Source]})
	}
	for _, l := range more.Links {
		to := link{Kind: say(l.Kind.String()), Title: l.To, To: -1}
		if i, ok := at[l.To]; ok {
			to.Title, to.To = s.Event(i).Name, i
		}
		one.Links = append(one.Links, to)
	}
	if len(more.Tags) > 0 {
		one.Facets = append(one.Facets, fact{say("tags"), strings.Join(more.Tags, ", ")})
	}
	for _, f := range s.Timeline.Facets {
		if words := timeline.Of(more.Values, f.Name); len(words) > 0 {
			one.Facets = append(one.Facets, fact{f.Name, strings.Join(words, ", ")})
		}
	}
	return one
}

// sources returns the documents that the timeline was taken from.
func sources(s *figure.Subject) (all []source) {
	for _, one := range s.Timeline.Sources {
		title, about := one.Title.In(s.Lang), []string{}
		if title == "" {
			title = one.ID
		}
		if one.Publisher != "" && !strings.Contains(title, one.Publisher) {
			about = append(about, one.Publisher)
		}
		if !one.Published.IsZero() {
			about = append(about, edtf.Words(one.Published, s.Lang))
		}
		all = append(all, source{ID: one.ID, Title: title, About: strings.Join(about, ", "), URL: followed(one.URL)})
	}
	return all
}

// followed returns an address that a browser may follow, http or https; "" for any other.
func followed(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// steps returns the numbers of the events that the page steps through: those of the story,
// else every one.
func steps(s *figure.Subject) string {
	var all []string
	for _, step := range s.Timeline.Story {
		if i := s.Find(step.Event); i >= 0 {
			all = append(all, strconv.Itoa(i))
		}
	}
	if len(all) == 0 {
		for i := range s.Len() {
			all = append(all, strconv.Itoa(i))
		}
	}
	return strings.Join(all, " ")
}

// known says by which date everything in the page is known.
func known(s *figure.Subject) string {
	if s.Timeline.KnownOn.IsZero() {
		return ""
	}
	return translations.Say(s.Lang, "as known on", edtf.Words(s.Timeline.KnownOn, s.Lang))
}

// asked says which part of the file the page shows.
func asked(s *figure.Subject) string {
	if s.Filter == "" {
		return ""
	}
	return translations.Say(s.Lang, "shown", s.Len(), s.Total, s.Asked())
}
