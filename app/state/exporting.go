package state

import (
	"path/filepath"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/export"
	"dateline/app/figure/page"
	"dateline/app/figure/play"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// Exporting is what the person chose for an export; the next one begins with it.
type Exporting struct {
	export.Options
	Everything bool // all of the time, not what the window shows
	Exercise   bool // a class fills in what is left out, which is still to be said where that is nothing
}

// What stands in the list of exports before the name of a picture, where it is more than that: a map
// in motion, an exercise.
const (
	inMotion = "map:"
	toFillIn = "exercise:"
)

// exercises are of what exercises are made.
var exercises = []string{export.Handout, page.Timeline, "map", export.Slides, export.Web}

// Offered lists what can be exported of a subject, that which says most of it first.
func Offered(s *figure.Subject) (all []string) {
	for _, p := range page.Telling(s) {
		all = append(all, p.Name)
	}
	all = append(all, export.Handout)
	for _, name := range exercises {
		if name != "map" || page.Mapped(s) {
			all = append(all, toFillIn+name)
		}
	}
	all = append(all, export.Slides, export.Web, export.Every)
	if page.Mapped(s) {
		for _, w := range play.Ways {
			all = append(all, inMotion+w.Name)
		}
	}
	return all
}

// Exportable returns the names of what a dialog offers, with that which is chosen among them: a chart of
// another facet than the first is not offered by itself.
func (m Model) Exportable(offered []string, chosen string) []string {
	if slices.Contains(offered, chosen) {
		return offered
	}
	after := 1 + slices.IndexFunc(offered, func(name string) bool { return strings.HasPrefix(chosen, name) })
	return slices.Insert(slices.Clone(offered), max(after, min(1, len(offered))), chosen)
}

// Name returns how what is chosen is called in the list.
func (e Exporting) Name() string {
	switch {
	case e.Animate != "":
		return inMotion + e.Animate
	case e.Exercise || e.Blank != "":
		return toFillIn + e.Of()
	}
	return e.Of()
}

// Named returns a choice of what has a name in the list. An exercise asks for the dates, a map for its
// places, until it is told otherwise, and has no answers.
func (e Exporting) Named(name string) Exporting {
	e.What, e.Animate = name, ""
	if way, moves := strings.CutPrefix(name, inMotion); moves {
		e.What, e.Animate = "map", way
	}
	of, fills := strings.CutPrefix(name, toFillIn)
	if !fills {
		e.Exercise, e.Blank, e.Answers = false, "", false
		return e
	}
	if !e.Exercise {
		e = e.Asking(timeline.Dates, true)
		e.Out = strings.TrimSuffix(e.Out, filepath.Ext(e.Out)) // the first ending that it can have is that of paper
	}
	e.What, e.Exercise, e.CSV = of, true, false
	asked, _ := e.Secrets()
	if of == "timeline" && slices.Equal(asked, []timeline.Secret{timeline.Where}) {
		e.Blank = timeline.Dates.String() // it has no map for places
	}
	if of == "map" && slices.Equal(asked, []timeline.Secret{timeline.Dates}) {
		e.Blank = timeline.Where.String() // a map tells no dates
	}
	e.Answers = e.Answers && e.HasAnswers()
	return e
}

// Asks tells whether an exercise leaves a secret out.
func (e Exporting) Asks(s timeline.Secret) bool {
	all, _ := e.Secrets() // of what is no secret Check speaks
	return slices.Contains(all, s)
}

// Asking returns an exercise that leaves a secret out, or not.
func (e Exporting) Asking(s timeline.Secret, on bool) Exporting {
	var all []string
	for _, one := range timeline.Secrets {
		if one == s && on || one != s && e.Asks(one) {
			all = append(all, one.String())
		}
	}
	e.Blank = strings.Join(all, ",")
	e.Answers = e.Answers && e.HasAnswers()
	return e
}

// Check tells what is wrong with a choice.
func (e Exporting) Check() error {
	if e.Exercise && e.Blank == "" {
		return message.Error("an exercise leaves something out: choose dates, places or titles")
	}
	return e.Options.Check()
}

// Ending returns a choice whose file ends in something else, in the folder where the last one went: numbers are
// written where that is .csv.
func (e Exporting) Ending(ext string) Exporting {
	e.Out, e.CSV = filepath.Join(filepath.Dir(e.Out), "x"+ext), ext == ".csv"
	return e
}

// Going returns a choice that goes where a person said, who may have written another ending than was proposed:
// where what is exported can have it, it holds.
func (e Exporting) Going(said, proposed string) Exporting {
	if ext := strings.ToLower(filepath.Ext(said)); ext != "" && slices.Contains(e.Extensions(), ext) {
		e = e.Ending(ext)
		proposed = ext
	}
	e.Out = ExportPath(said, proposed)
	return e
}
