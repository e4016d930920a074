package page

import (
	"dateline/app/figure/timelineview"
	"dateline/assets/translations"
	"dateline/timeline"
)

// about says in a line what a timeline holds of which nobody has written a summary: how many
// events, where, from when to when, and what is most frequent among them.
func (s Spec) about() string {
	if s.Play != nil || s.Headline != "" || s.Subject.Len() == 0 || s.Subject.Gaps.Ask(timeline.Dates) || s.Subject.Gaps.Ask(timeline.Where) {
		return ""
	}
	words, lang := s.Subject.About(), s.Subject.Lang
	if name, n := timelineview.Largest(s.Subject, s.Lanes); n > 1 {
		words += translations.Say(lang, "about most", name, n)
	}
	return words
}
