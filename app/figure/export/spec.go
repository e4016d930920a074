package export

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/exercise"
	"dateline/app/figure/firstlook"
	"dateline/app/figure/page"
	"dateline/app/figure/slide"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// Spec says what picture the options make of a timeline: what they name is held to what it has,
// and what they leave open is chosen by it. A subject of the timeline that is made already, in the
// language, clock and filter of the options, spares making another.
func (o Options) Spec(ctx context.Context, t *timeline.Timeline, made *figure.Subject) (s page.Spec, err error) {
	if s.View, err = o.seen(t); err != nil {
		return s, err
	}
	s.Theme, _ = theme.Named(o.themeName())
	if s.Size, err = o.Dimensions(); err != nil {
		return s, err
	}
	s.Headline, s.Source, s.NoLegend, s.NoLedger = o.Headline, o.Source, o.NoLegend, o.NoLedger
	gaps, err := o.gaps()
	if err != nil {
		return s, err
	}
	if _, known := t.StoryOf(o.Story); !known && o.Story != "" {
		return s, message.Error("--story: there is no story %q; the file has %q: %w", o.Story, storyIDs(t), ErrCall)
	}
	s.Story = o.Story
	filter, err := figure.Written(s.Filter, t)
	if err != nil {
		return s, message.Error("--filter: %w: %w", err, ErrCall)
	}
	s.Filter = filter.String()
	for flag, text := range map[string]*string{"--left": &s.Left, "--right": &s.Right} {
		side, err := figure.Written(*text, t)
		if err != nil {
			return s, message.Error("%s: %w: %w", flag, err, ErrCall)
		}
		*text = side.String()
		if o.Of() == "compare" && !side.IsZero() && t.Events.First(side.Keep(t)) == nil {
			return s, KeepsNone(t, side)
		}
	}
	if s.View, err = sorted(t, s.View); err != nil {
		return s, err
	}
	if s.Subject = made; made == nil {
		if s.Subject, err = o.subject(ctx, t, filter); err != nil {
			return s, err
		}
	}
	s.Subject = s.Subject.As(o.Habits)
	if err := o.named(t, s.View); err != nil {
		return s, err
	}
	if err := o.reaches(s.Subject); err != nil {
		return s, err
	}
	if o.Kept == "" || o.From != "" || o.To != "" {
		if s.Window, err = window(s.Subject, o.From, o.To); err != nil {
			return s, err
		}
	}
	return o.asking(ctx, s, gaps)
}

// asking makes an exercise of a spec: its subject is one with gaps, and nothing tells what the
// filter asked for, which may be an answer.
func (o Options) asking(ctx context.Context, s page.Spec, gaps exercise.Gaps) (page.Spec, error) {
	if gaps == 0 {
		return s, nil
	}
	s.Actor = s.Travellers() // an exercise keeps no views, which may tell, but shows the same route
	whole := s.Subject
	kept := make(map[string]bool, whole.Len())
	for i := range whole.Len() {
		kept[whole.At(i).ID] = true
	}
	gapped, answers := exercise.Of(whole.Timeline, gaps)
	asked, err := figure.Make(ctx, gapped, whole.Lang, whole.Zone(), func(e *timeline.Event) bool { return kept[e.ID] })
	if err != nil {
		return s, err
	}
	if s.Subject, s.Answers, s.Filter = asked.Asking(gaps), answers, ""; o.Answers {
		s.Solved = whole
	}
	return s, nil
}

// sorted chooses the facets of lanes and colours.
func sorted(t *timeline.Timeline, v view.View) (_ view.View, err error) {
	if v.Lanes, err = v.Lanes.In(t); err != nil {
		return v, message.Error("--lanes: %w: %w", err, ErrCall)
	}
	if v.Lanes == "" {
		v.Lanes = firstlook.Lanes(t)
	}
	if v.Colour, err = v.Colour.In(t); err != nil {
		return v, message.Error("--colour: %w: %w", err, ErrCall)
	}
	if v.Colour == "" {
		v.Colour = firstlook.Colour(t, v.Lanes)
	}
	return v, nil
}

// subject makes what a filter keeps of a timeline ready. One that keeps nothing is an error: the
// picture would be empty, and the person would look for the reason in it.
func (o Options) subject(ctx context.Context, t *timeline.Timeline, filter timeline.Filter) (*figure.Subject, error) {
	zone, err := o.clock()
	if err != nil {
		return nil, err
	}
	whole, err := figure.Make(ctx, t, cmp.Or(o.Lang, "en"), zone, nil)
	if err != nil {
		return nil, err
	}
	some, err := figure.Narrow(ctx, whole, filter)
	if err == nil && some.Len() == 0 && whole.Len() > 0 {
		return nil, KeepsNone(t, filter.On(zone))
	}
	return some, err
}

// KeepsNone says that a filter keeps no event of a timeline, and what to leave out of it.
func KeepsNone(t *timeline.Timeline, filter timeline.Filter) error {
	const most = 3
	remedies, err := filter.Remedies(context.Background(), t)
	if err != nil {
		return err // of the context, which does not end
	}
	all := []error{message.Error("the filter %q keeps none of %d {event|events}", filter.String(), t.Events.Len())}
	for _, r := range remedies[:min(len(remedies), most)] {
		var drop []string
		for _, x := range r.Drop {
			drop = append(drop, x.String())
		}
		all = append(all, message.Error("without %s it keeps %d", strings.Join(drop, " "), r.Left))
	}
	return errors.Join(all...)
}

// reaches refuses a step that the story does not have: the picture would be that of another one.
func (o Options) reaches(s *figure.Subject) error {
	number, ok := strings.CutPrefix(o.Of(), page.Steps)
	n, err := strconv.Atoi(number)
	if !ok || err != nil {
		return nil
	}
	if d := slide.Of(s, o.Story); n >= d.Len() {
		return message.Error("--view: there is no step %d: the story has %d, and step:%d is the whole: %w", n, d.Steps(), d.Len()-1, ErrCall)
	}
	return nil
}

// seen returns the view of the options: that which the file keeps, where one is named, with what
// they say besides.
func (o Options) seen(t *timeline.Timeline) (view.View, error) {
	if o.Kept == "" {
		return o.View, nil
	}
	at := slices.IndexFunc(t.Views, func(v timeline.View) bool { return v.Name == o.Kept })
	if at < 0 {
		return o.View, message.Error("--kept: the file keeps no view %q; it keeps %s: %w", o.Kept, keptNames(t), ErrCall)
	}
	var kept view.View
	if err := json.Unmarshal(t.Views[at].State, &kept); err != nil {
		return o.View, message.Error("--kept %q: %w", o.Kept, err)
	}
	for _, by := range []*view.Facet{&kept.Lanes, &kept.Colour} {
		if *by == view.BySaid && t.Phrasing == nil {
			*by = "" // what the titles said is no longer there to be sorted by: as at first
		}
	}
	kept.FirstRow = 0 // where a window had scrolled to is nothing to a picture
	return kept.With(view.Changed(o.View, view.View{}), o.View), nil
}

// window returns the span that two dates name; empty for neither.
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
			return w, message.Error("%s: %w: %w", side.flag, err, ErrCall)
		}
		side.set(d.Bounds())
	}
	if w.Empty() || w.Start.Unbounded() || w.End.Unbounded() {
		return w, message.Error("the window from %q to %q holds no time: %w", from, to, ErrCall)
	}
	return w, nil
}
