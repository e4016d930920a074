package desktop

import (
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure/facet"
	"dateline/app/figure/mapview"
	"dateline/app/state"
	"dateline/assets/translations"
)

// labelStyle sets a label on a line of its own.
var labelStyle = widget.RichTextStyle{SizeName: theme.SizeNameCaptionText, ColorName: theme.ColorNamePlaceHolder}

// journeys lists the legs of the routes that the map shows, under the name of each actor.
func journeys(m state.Model) (segments []widget.RichTextSegment) {
	actor := ""
	for _, leg := range mapview.Legs(m.Subject, mapview.Routes(m.Subject, m.Actor, mapview.Within(m.Subject, m.Window))) {
		if leg.Actor != actor {
			actor = leg.Actor
			segments = append(segments, &widget.TextSegment{Text: translations.Say(m.Lang, "legend route", m.Subject.ActorName(actor)), Style: labelStyle})
		}
		segments = append(segments, &widget.TextSegment{Text: leg.Words(m.Lang), Style: widget.RichTextStyleParagraph})
	}
	return segments
}

// overview writes what is said of the whole timeline, above its list: what its file says of itself,
// else what it holds; while a filter keeps some events, what these are.
func overview(m state.Model) []widget.RichTextSegment {
	lines := []string{m.Timeline.Summary.In(m.Lang)}
	switch {
	case m.Subject != m.Whole():
		lines = []string{m.Subject.About()} // of what a filter keeps the pane beside says the rest
	case lines[0] == "":
		lines = facet.LedeOf(m.Whole())
	}
	all := []widget.RichTextSegment{&widget.TextSegment{Text: m.Subject.Title(), Style: widget.RichTextStyleSubHeading}}
	for _, line := range lines {
		all = append(all, &widget.TextSegment{Text: line, Style: widget.RichTextStyleParagraph})
	}
	hint := widget.RichTextStyle{ColorName: theme.ColorNamePlaceHolder, SizeName: theme.SizeNameCaptionText}
	all = append(all, &widget.TextSegment{Text: translations.Say(m.Lang, "nothing selected"), Style: hint})
	return append(all, journeys(m)...)
}
