package state

import (
	"maps"
	"path/filepath"

	"dateline/data/kit/message"
	"dateline/timeline"
)

// AttachAsked asks which picture the selected event has.
type AttachAsked struct{}

func (AttachAsked) apply(m Model) (Model, []Effect) {
	if m.Subject.Find(m.Selected) < 0 {
		return m.notice(phrased("picture of nothing")), nil
	}
	m.Dialog = &Dialog{Kind: AskPicture}
	return m, nil
}

// PictureGiven attaches a picture to the selected event: as a file beside the document where it
// lies there or below, else inside it.
type PictureGiven struct{ Path string }

func (g PictureGiven) apply(m Model) (Model, []Effect) {
	if m.Subject.Find(m.Selected) < 0 {
		return m, nil
	}
	take := TakePicture{Document: m.ID, Event: m.Selected, Path: g.Path}
	if m.Path != "" {
		take.Folder = filepath.Dir(m.Path)
	}
	return m, []Effect{take}
}

// TakePicture opens a picture that is to be attached to an event of a document in a folder, ""
// for one that is not saved yet. It is answered by PictureTaken.
type TakePicture struct {
	Document            int
	Event, Folder, Path string
}

func (TakePicture) effect() {}

// PictureTaken brings how a document names a picture, or why it cannot be shown.
type PictureTaken struct {
	Of      TakePicture
	File    string
	Problem error
}

func (p PictureTaken) apply(m Model) (Model, []Effect) {
	if p.Problem != nil {
		return m.tell(message.Problem{Err: p.Problem}), nil
	}
	return m.of(p.Of.Document, func(m Model) (Model, []Effect) {
		media := timeline.Media{File: p.File}
		m.album = maps.Clone(m.album)
		delete(m.album, p.File) // it may have been missing before
		m, effects := m.setPicture(timeline.Phrased("picture attached", filepath.Base(p.Of.Path)), p.Of.Event, media)
		if media.Inside() && p.Of.Folder != "" {
			const kilobyte = 1024
			m = m.notice(phrased("picture kept inside", filepath.Base(p.Of.Path), len(p.File)/kilobyte))
		}
		return m, effects
	})
}

// PictureRemoved takes the picture of the selected event away; the file stays.
type PictureRemoved struct{}

func (PictureRemoved) apply(m Model) (Model, []Effect) {
	if _, has := m.Pictured(); !has {
		return m.notice(phrased("picture of none")), nil
	}
	return m.setPicture(timeline.Phrased("picture removed"), m.Selected, timeline.Media{})
}

// setPicture is an edit that gives an event another picture.
func (m Model) setPicture(name timeline.Phrase, event string, media timeline.Media) (Model, []Effect) {
	slot := m.Timeline.Events.Find(event)
	if slot < 0 {
		return m, nil
	}
	before := m.Timeline.Events.At(slot)
	full := before.Full()
	m.Timeline.SetMedia(&full, media)
	full.Origin = timeline.TypedIn(full.Origin, "image")
	change := timeline.Change{At: slot, Before: *before, After: full.Compact()}
	return then(m, Edited{timeline.Edit{Name: name, Changes: []timeline.Change{change}}})
}

// PictureEnlarged shows the picture of the selected event as large as the window.
type PictureEnlarged struct{}

func (PictureEnlarged) apply(m Model) (Model, []Effect) {
	media, has := m.Pictured()
	if bitmap, _ := m.Picture(media.File); !has || bitmap == nil {
		return m, nil
	}
	m.Dialog = &Dialog{Kind: ShowPicture, Text: message.Plain(media.File)}
	return m, nil
}
