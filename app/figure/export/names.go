package export

import (
	"cmp"
	"slices"
	"strings"

	"dateline/app/figure/page"
	"dateline/app/figure/tableview"
	"dateline/app/figure/view"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// named holds the charts, actors and columns that are named to what there is.
func (o Options) named(t *timeline.Timeline, v view.View) error {
	if name, ok := strings.CutPrefix(o.Of(), "chart:"); ok {
		if err := page.CheckChart(name, t); err != nil {
			return message.Error("--view: %w: %w", err, ErrCall)
		}
	}
	if v.Chart != "" {
		if err := page.CheckChart(v.Chart, t); err != nil {
			return message.Error("--chart: %w: %w", err, ErrCall)
		}
	}
	if err := knowsActors(t, v); err != nil {
		return err
	}
	columns := v.Columns.List()
	if _, err := Columns("--columns", t, columns); err != nil {
		return err
	}
	if column, _ := tableview.Sorting(v.Sort).Of(); column != "" {
		if _, err := Columns("--sort", t, []string{column}); err != nil {
			return err
		}
	}
	return nil
}

func knowsActors(t *timeline.Timeline, v view.View) error {
	for _, id := range v.Actor.List() {
		if slices.ContainsFunc(t.Actors, func(a timeline.Actor) bool { return a.ID == id }) {
			continue
		}
		var ids []string
		for _, a := range t.Actors[:min(len(t.Actors), 12)] {
			ids = append(ids, a.ID)
		}
		return message.Error("--actor: the file has no actor with the id %q; its first are %s: %w", id, strings.Join(ids, ", "), ErrCall)
	}
	return nil
}

// Columns returns the columns of the table of some names, which a flag gave.
func Columns(flag string, t *timeline.Timeline, names []string) (all []tableview.Column, err error) {
	for _, name := range names {
		one, err := tableview.Named(t, []string{name})
		if err != nil {
			return nil, message.Error("%s: there is no column %q: it is %s: %w", flag, name, someOf(tableview.Names(t)), ErrCall)
		}
		all = append(all, one...)
	}
	return all, nil
}

// storyIDs returns the ids of the stories of a timeline.
func storyIDs(t *timeline.Timeline) (all []string) {
	for _, s := range t.Stories {
		all = append(all, s.ID)
	}
	return all
}

// keptNames lists the views that a timeline keeps under names.
func keptNames(t *timeline.Timeline) string {
	var all []string
	for _, v := range t.Views {
		if v.Name != "" {
			all = append(all, v.Name)
		}
	}
	return cmp.Or(strings.Join(all, ", "), "none")
}

// someOf lists names, of very many the first.
func someOf(names []string) string {
	const most = 40
	if len(names) > most {
		return strings.Join(names[:most], ", ") + ", …"
	}
	return strings.Join(names, ", ")
}
