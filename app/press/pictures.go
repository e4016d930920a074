package press

import (
	"dateline/app/scene"
	"dateline/data/kit/message"
	"dateline/data/media"
)

// An Album opens the pictures that lie in the folder of a file, each once.
type Album struct {
	folder, lang string
	opened       map[string]opened
	missed       []message.Speaker // why, once for each that could not be opened
}

type opened struct {
	bitmap  *scene.Bitmap
	problem string
}

// NewAlbum returns an Album of a folder, which says in a language why there is no picture.
func NewAlbum(folder, lang string) *Album {
	return &Album{folder: folder, lang: lang, opened: map[string]opened{}}
}

// Open returns a picture, or why there is none.
func (a *Album) Open(name string) (*scene.Bitmap, string) {
	one, known := a.opened[name]
	if !known {
		p, err := media.Open(a.folder, name)
		if err != nil {
			one.problem = message.Say(err, a.lang)
			a.missed = append(a.missed, message.Problem{Err: err})
		} else {
			one.bitmap = &scene.Bitmap{Pixels: p.Pixels, Encoded: p.Encoded, Kind: p.Kind}
		}
		a.opened[name] = one
	}
	return one.bitmap, one.problem
}

// mostMissed is how many pictures that are missed are named.
const mostMissed = 3

// Missed says how many pictures could not be opened, and of the first of them why; zero for none.
func (a *Album) Missed() message.Message {
	if len(a.missed) == 0 {
		return message.Message{}
	}
	named := a.missed[:min(len(a.missed), mostMissed)]
	return message.New("%d {picture is|pictures are} not shown: %v", len(a.missed), message.Joined{Between: "; ", All: named})
}
