package cli

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/compareview"
	"dateline/app/figure/view"
	"dateline/assets/translations"
	"dateline/data"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/compare"
	"dateline/timeline/edtf"
)

// parted returns a timeline of what two filters of one tell, each event once, as the view that
// compares them finds it: as A has it where both do.
func parted(c Call, t *timeline.Timeline, filters [2]string) (*timeline.Timeline, error) {
	ctx := context.Background()
	s, err := figure.Make(ctx, t, c.Lang, edtf.Source, nil)
	if err != nil {
		return nil, err // of the context, which does not end
	}
	var asks [2]timeline.Filter
	for i, filter := range filters {
		if asks[i], err = asked(filter, t, sideFlags[i]); err != nil {
			return nil, err
		}
	}
	content, err := compareview.Make(ctx, compareview.Spec{Subject: s, View: view.View{Left: asks[0].String(), Right: asks[1].String()}})
	if err != nil {
		return nil, err
	}
	if content.Many() {
		fmt.Fprintln(c.Err, translations.Say(c.Lang, "compare many"))
	}
	where := [compareview.Kinds]message.Message{leftAlone, toldApart, inBoth, rightAlone}
	var left, right []timeline.Event // in the order of the file, what B alone tells behind the rest
	for found := range content.Found() {
		one := told(*found.Event, c.Lang, where[found.Kind], found.Differs)
		if found.Kind == compareview.RightAlone {
			right = append(right, one)
		} else {
			left = append(left, one)
		}
	}
	inFile := func(a, b timeline.Event) int { return cmp.Compare(t.Events.Find(a.ID), t.Events.Find(b.ID)) }
	slices.SortFunc(left, inFile)
	slices.SortFunc(right, inFile)
	next := *t
	next.Stories, next.Views = nil, nil
	next.Facets = withFacets(t.Facets, saying(c.Lang))
	next.Events = timeline.EventsOf(append(left, right...))
	return &next, nil
}

// joinFiles joins two files for a view that compares them, and names their events by a facet as
// the two sides, where the call names none.
func joinFiles(c Call, files []string, o data.Options, v *view.View) (*timeline.Timeline, error) {
	var sides [2]compare.Side
	for i, path := range files {
		one, err := readSide(c, path, o)
		if err != nil {
			return nil, err
		}
		sides[i] = one.compared()
	}
	a, b := compare.Strangers(sides[0], sides[1])
	names, facet := [2]string{filepath.Base(files[0]), filepath.Base(files[1])}, translations.Say(c.Lang, compareview.ToldBy)
	if names[0] == names[1] {
		names = [2]string{"A: " + names[0], "B: " + names[1]}
	}
	t := compare.Join(a, b, facet, names)
	t.Title, t.Summary = timeline.Say(c.Lang, translations.Say(c.Lang, "compared title", names[0], names[1])), nil
	if v.Left == "" && v.Right == "" {
		side := func(name string) string {
			return timeline.FilterOf(timeline.Term{Field: facet, Values: []string{name}}.Expr()).String()
		}
		v.Left, v.Right = side(names[0]), side(names[1])
	}
	return t, nil
}
