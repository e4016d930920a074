package press

import (
	"dateline/app/scene"
	"dateline/data/kit/message"
	"dateline/data/media"
)

// Pictures returns what opens the pictures that lie in the folder of a file, each once, or says in
// a language why there is none.
func Pictures(folder, lang string) func(name string) (*scene.Bitmap, string) {
	type opened struct {
		bitmap  *scene.Bitmap
		problem string
	}
	all := map[string]opened{}
	return func(name string) (*scene.Bitmap, string) {
		one, known := all[name]
		if !known {
			p, err := media.Open(folder, name)
			if err != nil {
				one.problem = message.Say(err, lang)
			} else {
				one.bitmap = &scene.Bitmap{Pixels: p.Pixels, Encoded: p.Encoded, Kind: p.Kind}
			}
			all[name] = one
		}
		return one.bitmap, one.problem
	}
}
