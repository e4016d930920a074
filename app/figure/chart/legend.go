package chart

import (
	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
)

// Statuses lists the statuses that a subject has, as the chart by status draws them.
func Statuses(s *figure.Subject, th theme.Theme) []figure.Entry {
	seen := map[timeline.Status]bool{}
	for k, n := range s.Statuses() {
		seen[timeline.Statuses[k]] = n > 0
	}
	var all []figure.Entry
	for _, status := range timeline.Statuses {
		if !seen[status] {
			continue
		}
		hue := th.Status(status)
		all = append(all, figure.Entry{Words: translations.Say(s.Lang, status.String()), Width: 1.6, Draw: func(sc *scene.Scene, box scene.Rect) {
			if !figure.Pending(status) {
				sc.Rect(box, 2, scene.Style{Fill: hue})
				return
			}
			figure.Bar(sc, box, scene.Rect{}, figure.Look{Within: true, Pending: true}, hue)
		}})
	}
	return all
}
