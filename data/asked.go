package data

import (
	"slices"

	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/data/words"
	"dateline/timeline"
)

// propose proposes a property as the date where no event of a file has one, and says so
// where a person has named columns to a format that has none: tables do both themselves,
// by their columns.
func (f *File) propose(r *draft.Result, o Options) {
	if len(o.Map) > 0 && !f.Format.Maps {
		f.Notes = append(f.Notes, message.New("%s has fields of its own: --map has no effect on it", f.Format.Title))
	}
	if !f.Format.Maps || r.Timeline.Events.First(func(e *timeline.Event) bool { return !e.When.Date.IsZero() || e.When.Said != "" }) != nil {
		return
	}
	for i := range r.Columns {
		c := &r.Columns[i]
		if c.Flag == "" && len(c.Values) > 0 && !slices.ContainsFunc(c.Values, noDate) {
			c.Flag = "--map when=" + c.Name
			r.Questions = append(r.Questions, draft.WhenQuestion(c.Name))
			return
		}
	}
}

// noDate tells whether a text is no date.
func noDate(text string) bool {
	d, err := words.Date(text, draft.DayFirst)
	return err != nil || d.IsZero()
}

// zeros takes the position 0, 0 away from places, as programs write it that know none:
// it is asked about and not drawn, but where a person has said that it is meant. Readers
// of tables, which know the cells, have done so already.
func (f *File) zeros(o Options) {
	if f.Format.Whole || o.Zero {
		return
	}
	t := f.Timeline
	none, nameless := map[string]bool{}, map[string]bool{}
	for i := range t.Places {
		if p := &t.Places[i]; p.At != nil && *p.At == (timeline.LonLat{}) {
			none[p.ID], nameless[p.ID], p.At = true, p.Name.In("") == "0.00, 0.00", nil
		}
	}
	if len(none) == 0 {
		return
	}
	n := 0
	events := make([]timeline.Event, 0, t.Events.Len())
	for _, e := range t.Events.All() {
		events = append(events, *e)
		if none[e.Place.ID] {
			n++
			if nameless[e.Place.ID] {
				events[len(events)-1].Place.ID = ""
			}
		}
	}
	t.Events = timeline.EventsOf(events)
	t.Places = slices.DeleteFunc(t.Places, func(p timeline.Place) bool { return nameless[p.ID] })
	if n > 0 {
		f.Notes = append(f.Notes, message.New("%d {event has|events have} the position 0, 0, as programs write where they know none: {it is|they are} not drawn there", n))
		f.Questions = append(f.Questions, draft.ZeroQuestion)
	}
}
