package cli

import (
	"cmp"
	"encoding/json"
	"flag"
	"slices"
	"strings"

	"dateline/app/figure/view"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// keptView returns a view that a timeline keeps under a name, with what flags that were given
// say of it.
func keptView(t *timeline.Timeline, name string, f *flag.FlagSet, given view.View) (view.View, error) {
	at := slices.IndexFunc(t.Views, func(v timeline.View) bool { return v.Name == name })
	if at < 0 {
		return given, message.Error("--kept: the file keeps no view %q; it keeps %s: %w", name, keptNames(t), errCall)
	}
	var kept view.View
	if err := json.Unmarshal(t.Views[at].State, &kept); err != nil {
		return given, message.Error("--kept %q: %w", name, err)
	}
	var set view.Set
	f.Visit(func(one *flag.Flag) {
		for i, field := range view.Fields {
			if field.Flag != "" && (one.Name == field.Name || one.Name == spellings[field.Name]) {
				set |= 1 << i
			}
		}
	})
	return kept.With(set, given), nil
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
