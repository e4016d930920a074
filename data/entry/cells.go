package entry

import (
	"context"
	"slices"
	"strings"

	"dateline/timeline"
)

// What is typed in the cell of a table has one line, and may be meant for several events.

// sourcesField is who says so by the sources alone, for where there is room for one line: what
// else the claims say stays, and a source that is named anew has a claim that says no more.
var sourcesField = Field{
	Name: "sources",
	text: func(s Sheet, f *timeline.Full) string {
		var all []string
		for _, c := range f.Claims {
			if title := s.source(c.Source); title != "" {
				all = append(all, without([]string{title}, all)...)
			}
		}
		return strings.Join(all, "; ")
	},
	read: readSources,
	offer: func(s Sheet, text string) []string {
		var titles []string
		for _, one := range s.Timeline.Sources {
			titles = append(titles, one.Title.In(s.Lang))
		}
		return inList(text, ";", func(last string) []string { return begun(last, titles) })
	},
}

func readSources(r *reading, f *timeline.Full, text string) error {
	var named []string // ids
	var anew []string
	for _, title := range listed(text, ";") {
		id, known := r.sourceCalled(title)
		for _, c := range f.Claims { // one that has no title stands as its id
			if c.Source == title {
				id, known = title, true
			}
		}
		if !known {
			id = r.id(timeline.SourceItem, title)
			r.add(timeline.Source{ID: id, Title: timeline.Say(r.Timeline.Lang, title)})
			anew = append(anew, title)
		}
		named = append(named, without([]string{id}, named)...)
	}
	have := f.Claims
	f.Claims = slices.DeleteFunc(slices.Clone(have), func(c timeline.Claim) bool {
		return c.Source != "" && !slices.Contains(named, c.Source)
	})
	for _, id := range named {
		if !slices.ContainsFunc(have, func(c timeline.Claim) bool { return c.Source == id }) {
			f.Claims = append(f.Claims, timeline.Claim{Source: id})
		}
	}
	if len(f.Claims) == 0 {
		f.Claims = nil
	}
	if len(anew) > 0 {
		r.says = r.say("entry new", strings.Join(anew, "; "))
	}
	return nil
}

// EditAll returns the edit that writes a text into the field of several events. What the text
// names and nobody knows yet is added once. An error says of which event it is wrong.
func (f Field) EditAll(ctx context.Context, s Sheet, name timeline.Phrase, ids []string, text string) (timeline.Edit, error) {
	all := timeline.Edit{Name: name}
	for _, id := range ids {
		if err := ctx.Err(); err != nil {
			return timeline.Edit{}, err
		}
		slot := s.Timeline.Events.Find(id)
		if slot < 0 {
			continue
		}
		r, err := f.Read(s, s.Timeline.Events.At(slot), text)
		if err != nil {
			return timeline.Edit{}, err
		}
		all.Changes = append(all.Changes, r.Changes...)
		var added timeline.Edit
		for _, c := range r.Changes {
			if c.Key().Kind != timeline.EventItem {
				added.Changes = append(added.Changes, c)
			}
		}
		if len(added.Changes) == 0 {
			continue
		}
		if s.Timeline, err = added.Apply(ctx, s.Timeline, nil); err != nil { // so that the next event finds it there
			return timeline.Edit{}, err
		}
	}
	return all, nil
}

// valuesOf lists what events say of a facet; of very many events what the first say.
func valuesOf(t *timeline.Timeline, facet string) []string {
	return gathered(t, func(e *timeline.Event, add func(string)) { e.EachValue(facet, add) })
}

// gathered lists the words that events say, each once; of very many events those of the first.
func gathered(t *timeline.Timeline, each func(e *timeline.Event, add func(string))) (all []string) {
	const enough = 20_000
	seen, n := map[string]bool{}, 0
	for _, e := range t.Events.All() {
		each(e, func(word string) {
			if !seen[word] {
				seen[word] = true
				all = append(all, word)
			}
		})
		if n++; n == enough {
			break
		}
	}
	return all
}
