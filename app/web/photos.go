package web

import (
	"html/template"

	"dateline/app/figure/page"
	"dateline/app/paint"
)

// A photo is the picture of an event in the page itself, or why there is none.
type photo struct {
	URL                  template.URL
	Alt, Credit, Problem string
}

// mostPhotos is how many bytes the pictures of a page take at most; those behind are named.
const mostPhotos = 12 << 20

// photos returns the pictures of the events of a page.
func photos(spec page.Spec) map[string]*photo {
	all, left := map[string]*photo{}, mostPhotos
	if spec.Pictures == nil {
		return all
	}
	s := spec.Subject
	for i := range s.Len() {
		of, has := s.Timeline.Media(s.At(i))
		if !has {
			continue
		}
		one := &photo{Alt: of.Alt, Credit: of.Credit}
		bitmap, problem := spec.Pictures(of.File)
		switch {
		case bitmap == nil:
			one.Problem = problem
		case len(bitmap.Encoded) > left:
			one.Problem = of.File
		default:
			left -= len(bitmap.Encoded)
			one.URL = template.URL(paint.DataURL(bitmap)) //nolint:gosec // of a picture that we have read and know
		}
		all[s.At(i).ID] = one
	}
	return all
}
