package state

import (
	"context"
	"time"

	"dateline/app/figure"
	"dateline/app/figure/export"
	"dateline/app/figure/firstlook"
	"dateline/app/figure/mapview"
	"dateline/app/figure/page"
	"dateline/app/figure/timelineview"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data"
	"dateline/timeline"
	"dateline/timeline/edtf"
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
	Zone    edtf.Zone
}

// Subject makes what shows at first of a timeline that was read, with all that its first
// frame needs. It may run away from the window's thread, and ends soon after the context
// does.
func (r Read) Subject(ctx context.Context, t *timeline.Timeline) (*figure.Subject, error) {
	s, err := figure.Make(ctx, t, r.Lang, r.Zone, nil)
	if err != nil {
		return nil, err
	}
	first := firstlook.Of(s)
	return s, Prepare(ctx, s, first.Lanes, first.Colour)
}

// GiveUp ends the reading of a job.
type GiveUp struct{ Job int }

// Derive makes a subject anew, for a filter, other lanes or colours, or another edition. It is
// answered by Derived; a later Derive ends it.
type Derive struct {
	Want       Want
	Lang       string
	Unfiltered *figure.Subject // of all events; nil where that of the edition is to be made, too
}

// Rest waits, and is answered by Rested. A later Rest takes its place.
type Rest struct {
	Motion int
	After  time.Duration
}

// Animate is answered by Glided again and again, until the time is over. A later one of
// the same kind ends it; one without a number only does that.
type Animate struct {
	Of     Animated
	Number int
	Time   time.Duration
}

// Animated says what is animated.
type Animated uint8

// What is animated.
const (
	TheWindow Animated = iota // of time, to where it glides
	TheMap                    // to where it flies
	TheStory                  // as it is played
	TheShow                   // from slide to slide
	Animations
)

// Export writes what is exported of a timeline, and is answered by Exported or Failed, each with the
// job's number, first by Progressed. Made is the subject of it, nil where one is to be made.
type Export struct {
	Job      int
	Options  export.Options
	Timeline *timeline.Timeline
	Made     *figure.Subject
	Folder   string // where its pictures lie
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
	KeyZone     = "zone"
	KeyWeek     = "week"
	KeyUnits    = "units"
	KeyText     = "text"
	KeyRecent   = "recent"
	KeyStill    = "still"
	KeyRoom     = "room"
	KeyImports  = "imports"
	KeyExport   = "export"
)

// Offer opens a menu at a point of the board. What is chosen there is sent.
type Offer struct {
	Items []Item
	At    scene.Point
}

// Focus gives the keys to the filter's line, with some letters of it selected, all where none
// are named; or to the views.
type Focus struct {
	Filter   bool
	From, To int
}

func (Read) effect()     {}
func (GiveUp) effect()   {}
func (Derive) effect()   {}
func (Rest) effect()     {}
func (Animate) effect()  {}
func (Export) effect()   {}
func (Remember) effect() {}
func (Focus) effect()    {}
func (Offer) effect()    {}

// Count counts what map and chart show of very many events. It is answered by Counted;
// a later Count takes its place.
type Count struct{ Need page.Need }

// Make counts. It may run away from the window's thread, and ends soon after the context
// does.
func (c Count) Make(ctx context.Context) (Counted, error) {
	counts, err := c.Need.Count(ctx)
	return Counted{counts}, err
}

// Merge makes the main orders of a subject and of that of all events anew, that the small
// indexes of what was edited be empty again. It is answered by Merged.
type Merge struct {
	Subject    *figure.Subject
	Unfiltered *figure.Subject // Subject itself where there is no filter
	Lanes      view.Facet
	Colour     view.Facet
}

// Apply makes an edit of very many changes on another goroutine. It is answered by
// Progressed and Applied, or Failed.
type Apply struct {
	Job      int
	Timeline *timeline.Timeline
	Edit     timeline.Edit
}

func (Count) effect() {}
func (Merge) effect() {}
func (Apply) effect() {}

// A Want is all that a subject is derived from, but for the language, which takes no
// time.
type Want struct {
	Timeline *timeline.Timeline
	Filter   string
	Lanes    view.Facet
	Colour   view.Facet
	Zone     edtf.Zone
}

// Make derives the subject, with all that its first frame needs. It may run away from
// the window's thread, and ends soon after the context does.
func (d Derive) Make(ctx context.Context) (Derived, error) {
	filter, err := timeline.ParseFilter(d.Want.Filter)
	if err != nil {
		return Derived{}, err
	}
	unfiltered := d.Unfiltered
	if unfiltered == nil {
		if unfiltered, err = figure.Make(ctx, d.Want.Timeline, d.Lang, d.Want.Zone, nil); err != nil {
			return Derived{}, err
		}
	}
	unfiltered = unfiltered.In(d.Lang)
	s, err := figure.Narrow(ctx, unfiltered, filter)
	if err != nil {
		return Derived{}, err
	}
	derived := Derived{Want: d.Want, Subject: s, Unfiltered: unfiltered}
	if s.Len() == 0 && unfiltered.Len() > 0 {
		if derived.Remedies, err = filter.On(d.Want.Zone).Remedies(ctx, d.Want.Timeline); err != nil {
			return Derived{}, err
		}
	}
	return derived, Prepare(ctx, s, d.Want.Lanes, d.Want.Colour)
}

// Make merges; it may run away from the window's thread.
func (g Merge) Make(ctx context.Context) (Merged, error) {
	unfiltered, err := g.Unfiltered.Merge(ctx)
	if err != nil {
		return Merged{}, err
	}
	s := unfiltered
	if g.Subject != g.Unfiltered {
		if s, err = g.Subject.Merge(ctx); err != nil {
			return Merged{}, err
		}
	}
	return Merged{g.Subject, s, unfiltered}, Prepare(ctx, s, g.Lanes, g.Colour)
}

// Prepare makes ahead what views will ask of a subject.
func Prepare(ctx context.Context, s *figure.Subject, lanes, colour view.Facet) error {
	if err := timelineview.Prepare(ctx, s, lanes); err != nil {
		return err
	}
	if err := s.PrepareColours(ctx, colour); err != nil {
		return err
	}
	return mapview.Prepare(ctx, s)
}
