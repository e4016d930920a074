package cli

import (
	"context"
	"errors"
	"strings"

	"dateline/data/kit/message"
	"dateline/timeline"
)

// keepsNone says that a filter keeps no event of a timeline, and what to leave out of it.
func keepsNone(t *timeline.Timeline, filter timeline.Filter) error {
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

// marked returns a filter with a caret under its mistake, set off from what is said of it.
func marked(wrong *timeline.FilterError) string {
	return "  " + strings.ReplaceAll(wrong.Marked(), "\n", "\n  ")
}
