package state

import (
	"context"
	"time"

	"dateline/app/figure"
	"dateline/app/figure/mapview"
	"dateline/app/figure/page"
	"dateline/app/figure/timelineview"
	"dateline/app/figure/view"
	"dateline/data"
	"dateline/timeline"
)

// An Effect is something to be done outside of the model. It is data: a runner
// carries it out and answers, where there is an answer, with a message.
type Effect interface{ effect() }

// Read reads a file, or a sample where one is named, and makes its subject. It is
// answered by PartRead, Progressed, Opened or Failed, each with the job's number; a
// later Read ends it, and so does GiveUp.
type Read struct {
	Job     int
	Path    string
	Sample  string
	Options data.Options
	Lang    string
	Lanes   view.Facet
}

// GiveUp ends the reading of a job.
type GiveUp struct{ Job int }

// Derive makes a subject anew, for a filter, a language or other lanes. It is
// answered by Derived; a later Derive ends it.
type Derive struct{ Want Want }

// Rest waits, and is answered by Rested. A later Rest takes its place.
type Rest struct {
	Motion int
	After  time.Duration
}

// Animate is answered by Glided again and again, until the time is over.
type Animate struct {
	Glide int
	Time  time.Duration
}

// Export writes a picture, and is answered by Exported or Failed.
type Export struct {
	Picture string // one of page.Pictures
	To      string
	Spec    page.Spec
}

// Remember keeps values for the next run.
type Remember struct {
	Key    string
	Values []string
}

// The keys of what is remembered.
const (
	KeyTheme    = "theme"
	KeyLanguage = "language"
	KeyRecent   = "recent"
)

// Focus gives the keys to the filter's line, or to the views.
type Focus struct{ Filter bool }

func (Read) effect()     {}
func (GiveUp) effect()   {}
func (Derive) effect()   {}
func (Rest) effect()     {}
func (Animate) effect()  {}
func (Export) effect()   {}
func (Remember) effect() {}
func (Focus) effect()    {}

// A Want is all that a subject is derived from.
type Want struct {
	Timeline *timeline.Timeline
	Lang     string
	Filter   string
	Lanes    view.Facet
}

// Make derives the subject, with all that its first frame needs; nil where the
// context ends before. It may run away from the window's thread.
func (w Want) Make(ctx context.Context) (*figure.Subject, error) {
	filter, err := timeline.ParseFilter(w.Filter)
	if err != nil {
		return nil, err
	}
	s := figure.NewSubject(w.Timeline, w.Lang, filter.Keep(w.Timeline))
	s.Filter = filter.String()
	timelineview.Prepare(s, w.Lanes, 0)
	mapview.Prepare(s)
	return s, ctx.Err()
}
