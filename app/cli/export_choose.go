package cli

import (
	"context"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/firstlook"
	"dateline/app/figure/page"
	"dateline/app/figure/tableview"
	"dateline/app/figure/view"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// choose makes the spec of the picture: what the flags name is held to what a timeline has, and
// what they leave open is chosen by it.
func (e *exporting) choose(t *timeline.Timeline) (err error) {
	if e.kept != "" {
		if e.spec.View, err = keptView(t, e.kept, e.flags, e.spec.View); err != nil {
			return err
		}
	}
	filter, err := timeline.ParseFilter(e.spec.Filter)
	if err != nil {
		return err // it was read once already
	}
	if err := filter.Check(t); err != nil {
		return message.Error("--filter: %w: %w", err, errCall)
	}
	for flag, text := range map[string]string{"--left": e.spec.Left, "--right": e.spec.Right} {
		side, err := timeline.ParseFilter(text)
		if err == nil {
			err = side.Check(t)
		}
		if err != nil {
			return message.Error("%s: %w: %w", flag, err, errCall)
		}
	}
	if err := e.sorting(t); err != nil {
		return err
	}
	if e.spec.Subject, err = narrowed(t, e.settle.lang, e.zone, filter); err != nil {
		return err
	}
	if err := e.named(t); err != nil {
		return err
	}
	if e.kept == "" || e.from != "" || e.to != "" {
		e.spec.Window, err = window(e.spec.Subject, e.from, e.to)
	}
	return err
}

// sorting chooses the facets of lanes and colours.
func (e *exporting) sorting(t *timeline.Timeline) (err error) {
	if e.spec.Lanes, err = e.spec.Lanes.In(t); err != nil {
		return message.Error("--lanes: %w: %w", err, errCall)
	}
	if e.spec.Lanes == "" {
		e.spec.Lanes = firstlook.Lanes(t)
	}
	if e.spec.Colour, err = e.spec.Colour.In(t); err != nil {
		return message.Error("--colour: %w: %w", err, errCall)
	}
	if e.spec.Colour == "" {
		e.spec.Colour = firstlook.Colour(e.spec.Lanes)
	}
	return nil
}

// named holds the charts, actors and columns that are named to what there is.
func (e *exporting) named(t *timeline.Timeline) error {
	if name, ok := e.drawing.Chart(); ok {
		if err := page.CheckChart(name, t); err != nil {
			return message.Error("--view: %w: %w", err, errCall)
		}
	}
	if err := named(t, e.spec.View); err != nil {
		return err
	}
	if _, err := columnsOf("--columns", t, e.spec.Columns.List()); err != nil {
		return err
	}
	if column, _ := tableview.Sorting(e.spec.Sort).Of(); column != "" {
		if _, err := columnsOf("--sort", t, []string{column}); err != nil {
			return err
		}
	}
	return nil
}

// narrowed returns the subject of what a filter keeps. One that keeps nothing is an error: the
// picture would be empty, and the person would look for the reason in it.
func narrowed(t *timeline.Timeline, lang string, zone edtf.Zone, filter timeline.Filter) (*figure.Subject, error) {
	whole, err := figure.Make(context.Background(), t, lang, zone, nil)
	if err != nil {
		return nil, err // of the context, which does not end
	}
	some, err := figure.Narrow(context.Background(), whole, filter)
	if err == nil && some.Len() == 0 && whole.Len() > 0 {
		return nil, keepsNone(t, filter.On(zone))
	}
	return some, err
}

// named holds what a view names to what there is.
func named(t *timeline.Timeline, v view.View) error {
	if v.Chart != "" {
		if err := page.CheckChart(v.Chart, t); err != nil {
			return message.Error("--chart: %w: %w", err, errCall)
		}
	}
	for _, id := range v.Actor.List() {
		if slices.ContainsFunc(t.Actors, func(a timeline.Actor) bool { return a.ID == id }) {
			continue
		}
		var ids []string
		for _, a := range t.Actors[:min(len(t.Actors), 12)] {
			ids = append(ids, a.ID)
		}
		return message.Error("--actor: the file has no actor with the id %q; its first are %s: %w", id, strings.Join(ids, ", "), errCall)
	}
	return nil
}

// window returns the span that --from and --to name; empty for neither.
func window(s *figure.Subject, from, to string) (calendar.Span, error) {
	if from == "" && to == "" {
		return calendar.Span{}, nil
	}
	w := figure.Margin(s.Extent)
	for _, side := range []struct {
		flag, text string
		set        func(calendar.Span)
	}{
		{"--from", from, func(b calendar.Span) { w.Start = b.Start }},
		{"--to", to, func(b calendar.Span) { w.End = b.End }},
	} {
		if side.text == "" {
			continue
		}
		d, err := edtf.Parse(side.text)
		if err != nil {
			return w, message.Error("%s: %w: %w", side.flag, err, errCall)
		}
		side.set(d.Bounds())
	}
	if w.Empty() || w.Start.Unbounded() || w.End.Unbounded() {
		return w, message.Error("the window from %q to %q holds no time: %w", from, to, errCall)
	}
	return w, nil
}
