package state

import (
	"path/filepath"
	"slices"
	"strings"

	"dateline/app/figure/page"
	"dateline/app/figure/play"
	"dateline/app/scene"
)

// An ExportChoice is what a person chose to export; the next dialog begins with it.
type ExportChoice struct {
	Picture string // of page.Pictures, or of play.Ways behind "map:"
	Size    string // of Sizes
	Format  string // of FormatsOf the picture
	Path    string
}

// A Size is one that is offered for a picture, in points.
type Size struct {
	Name string
	Size scene.Point
}

// Sizes is what is offered for a picture: of screens, and of paper that lies or stands.
var Sizes = sizes()

func sizes() []Size {
	all := []Size{{"1600 × 900", scene.Pt(1600, 900)}, {"1280 × 800", scene.Pt(1280, 800)}, {"1024 × 640", scene.Pt(1024, 640)}, {"1080 × 1080", scene.Pt(1080, 1080)}}
	for _, s := range page.Sheets {
		all = append(all, Size{s.Name, s.Size(false)}, Size{s.Name + page.Portrait, s.Size(true)})
	}
	return all
}

// numbered is the format of an animation as a folder of pictures.
const numbered = "PNG 1, 2, 3 …"

// Exportable lists the names of what can be exported: the pictures, and the map in motion.
func Exportable() (all []string) {
	for _, p := range page.Pictures {
		all = append(all, p.Name)
	}
	for _, w := range play.Ways {
		all = append(all, inMotion+w.Name)
	}
	return all
}

// inMotion stands before the name of a way in which the map is exported in motion.
const inMotion = "map:"

// FormatsOf lists the formats that are offered for a picture, or for one in motion.
func FormatsOf(picture string) []string {
	if strings.HasPrefix(picture, inMotion) {
		return []string{"GIF", "APNG", numbered}
	}
	return []string{"PNG", "SVG", "PDF"}
}

// ExportChosen writes what the window shows as a picture.
type ExportChosen struct{ Choice ExportChoice }

func (e ExportChosen) apply(m Model) (Model, []Effect) {
	if m.Writing != nil {
		return m.tell(m.say("one export at a time", filepath.Base(m.Writing.To))), nil
	}
	m.Export = e.Choice
	spec := page.Spec{Theme: m.Theme, Subject: m.Subject, View: m.View}
	for _, s := range Sizes {
		if s.Name == e.Choice.Size {
			spec.Size = s.Size
		}
	}
	picture, way := e.Choice.Picture, play.Way{}
	if name, moves := strings.CutPrefix(picture, inMotion); moves {
		picture = "map"
		way, _ = play.Named(name)
	}
	m.jobs++
	m.Writing = &Writing{Job: m.jobs, To: pathOf(e.Choice)}
	return m, []Effect{Export{Job: m.jobs, Picture: picture, To: m.Writing.To, Spec: spec, Way: way, Options: m.playedAs(way)}}
}

// To returns where the picture is written.
func (e ExportChosen) To() string { return pathOf(e.Choice) }

// pathOf returns the path of a choice with the ending of its format; a folder has none.
func pathOf(c ExportChoice) string {
	if c.Format == numbered {
		return strings.TrimSuffix(c.Path, filepath.Ext(c.Path))
	}
	if extension := "." + strings.ToLower(c.Format); !strings.EqualFold(filepath.Ext(c.Path), extension) {
		return c.Path + extension
	}
	return c.Path
}

// The pace of an exported animation: frames a second, of events one after another fewer,
// since each is to be read; and how many there are at most before steps are longer.
const (
	rate        = 12
	eventRate   = 0.7
	mostInSteps = 400
)

// playedAs returns how the story is exported in motion: as it is played in the window.
func (m Model) playedAs(way play.Way) play.Options {
	o := play.Options{Step: "day", Rate: rate, Trail: m.trail(), Window: m.Window}
	days := m.Window.Intersect(m.Subject.Extent).Days()
	switch {
	case way.Name == "play" && m.PlayAs.ByEvent:
		o.Step, o.Rate = "event", eventRate
	case days > 30*mostInSteps:
		o.Step = "year"
	case days > mostInSteps:
		o.Step = "month"
	}
	return o
}

// A Writing is a picture on its way into a file.
type Writing struct {
	Job  int
	To   string
	Part float64 // how much is done, 0 to 1
}

// Exported says that a picture was written.
type Exported struct {
	Job int
	To  string
}

func (e Exported) apply(m Model) (Model, []Effect) {
	if m.Writing != nil && m.Writing.Job == e.Job {
		m.Writing = nil
	}
	return m.tell(m.say("exported", e.To)), nil
}

// OfferedFormat returns which of the formats of a picture a choice stands for: that of the
// last time, where the picture can have it.
func OfferedFormat(picture, last string) string {
	all := FormatsOf(picture)
	return all[max(0, slices.Index(all, last))]
}
