package state

import (
	"maps"
	"path/filepath"

	"dateline/app/scene"
	"dateline/timeline"
)

// A Shot is a picture of an event that was opened, or why it cannot be shown; the zero Shot is on
// its way.
type Shot struct {
	Bitmap  *scene.Bitmap
	Problem string
}

// OpenPicture opens a picture that lies beside a document. It is answered by PictureOpened.
type OpenPicture struct {
	Document int
	Folder   string
	Name     string
	Lang     string
}

func (OpenPicture) effect() {}

// PictureOpened brings a picture.
type PictureOpened struct {
	Of   OpenPicture
	Shot Shot
}

// mostShots is how many pictures stay open: of some 2000 pixels a side each, these are a few
// hundred megabytes at most.
const mostShots = 24

func (p PictureOpened) apply(m Model) (Model, []Effect) {
	return m.of(p.Of.Document, func(m Model) (Model, []Effect) {
		if _, asked := m.album[p.Of.Name]; !asked || p.Of.Folder != filepath.Dir(m.File) {
			return m, nil // it was forgotten meanwhile, or lies beside the file that the document was
		}
		m.album = maps.Clone(m.album)
		m.album[p.Of.Name] = p.Shot
		return m, nil
	})
}

// Picture returns a picture that was opened, or why it cannot be shown; neither while it is on
// its way.
func (m Model) Picture(name string) (*scene.Bitmap, string) {
	one := m.album[name]
	return one.Bitmap, one.Problem
}

// pictured returns the events whose pictures show or are about to: of the slide that shows and of
// the one after it, else the one that is selected.
func (m Model) pictured() (all []*timeline.Event) {
	if !m.Presenting && m.Telling == nil {
		if i := m.Subject.Find(m.Selected); i >= 0 {
			all = append(all, m.Subject.At(i))
		}
		return all
	}
	deck, slide := m.Deck(), m.Show.Slide
	if !m.Presenting {
		deck, slide = m.Bench().Deck, m.Telling.Step+1
	}
	for _, at := range []int{slide, slide + 1} {
		if s := deck.At(at); s.Event >= 0 {
			all = append(all, deck.Subject.At(s.Event))
		}
	}
	return all
}

// A photo is the picture of an event, as it was read from it: that takes time where the event comes
// from another program.
type photo struct {
	in    *timeline.Timeline
	of    *timeline.Event
	media timeline.Media
	has   bool
}

// photoOf reads the picture of an event.
func (m Model) photoOf(e *timeline.Event) photo {
	p := photo{in: m.Timeline, of: e}
	p.media, p.has = m.Timeline.Media(e)
	return p
}

// Pictured returns the picture of the selected event; false for none.
func (m Model) Pictured() (timeline.Media, bool) {
	i := m.Subject.Find(m.Selected)
	if i < 0 {
		return timeline.Media{}, false
	}
	p, e := m.photo, m.Subject.At(i)
	if p.in != m.Timeline || p.of != e {
		p = m.photoOf(e)
	}
	return p.media, p.has
}

// showsPictured tells whether the events whose pictures show are those of another model, and none of
// the pictures has been forgotten.
func (m Model) showsPictured(other Model) bool {
	return m.ID == other.ID && m.Timeline == other.Timeline && m.Subject == other.Subject && m.unfiltered == other.unfiltered &&
		m.Selected == other.Selected && m.Presenting == other.Presenting && m.Telling == other.Telling &&
		m.Show.Story == other.Show.Story && m.Show.Slide == other.Show.Slide && len(m.album) == len(other.album)
}

// openPictures opens the pictures that show.
func openPictures(before, next Model, _ Message) (Model, []Effect) {
	if next.showsPictured(before) {
		return next, nil
	}
	var effects []Effect
	for _, e := range next.pictured() {
		next.photo = next.photoOf(e)
		media := next.photo.media
		if _, asked := next.album[media.File]; !next.photo.has || asked {
			continue
		}
		if len(next.album) >= mostShots {
			next.album = nil
		}
		if next.album = maps.Clone(next.album); next.album == nil {
			next.album = map[string]Shot{}
		}
		next.album[media.File] = Shot{}
		effects = append(effects, OpenPicture{Document: next.ID, Folder: filepath.Dir(next.File), Name: media.File, Lang: next.Lang})
	}
	return next, effects
}

// Opened is how many pictures were opened, or found not to be.
func (m Model) Opened() (n int) {
	for _, one := range m.album {
		if one != (Shot{}) {
			n++
		}
	}
	return n
}
