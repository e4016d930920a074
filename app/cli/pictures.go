package cli

import (
	"path/filepath"

	"dateline/app/scene"
	"dateline/data/kit/message"
	"dateline/data/media"
	"dateline/timeline"
)

// pictures returns what opens the pictures of a file, each once; those of a sample, or of what
// comes from a pipe, lie in no folder.
func pictures(path, lang string) func(name string) (*scene.Bitmap, string) {
	type opened struct {
		bitmap  *scene.Bitmap
		problem string
	}
	folder, all := filepath.Dir(path), map[string]opened{}
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

// storyIDs returns the ids of the stories of a file.
func storyIDs(t *timeline.Timeline) (all []string) {
	for _, s := range t.Stories {
		all = append(all, s.ID)
	}
	return all
}
