package page

import (
	"strconv"
	"strings"

	"dateline/app/figure/slide"
	"dateline/app/scene"
)

// Steps is how the names of slides begin: step:4 is the fourth step of the story, step:0 its
// title, and the number after the last step the whole.
const Steps = "step:"

// stepOf returns the picture of a slide; false for another name.
func stepOf(name string) (Picture, bool) {
	number, ok := strings.CutPrefix(name, Steps)
	n, err := strconv.Atoi(number)
	if !ok || err != nil || n < 0 {
		return Picture{}, false
	}
	return Picture{Name: name, alone: func(sc *scene.Scene, s Spec) {
		var st slide.Stage
		d := slide.Of(s.Subject, s.Story)
		look := s.View
		look.Actor = s.actors() // as it is presented
		size, times := slide.Designed(s.Size)
		st.Draw(slide.Spec{Size: size, Theme: s.Theme, Deck: d, Look: look, Slide: n, Part: 1, Pictures: s.Pictures})
		for i := range st.Panels {
			sc.Place(&st.Panels[i].Scene, scene.Point{})
		}
		sc.Place(&st.Lies, scene.Point{})
		sc.Size = size
		sc.Enlarge(times)
		sc.Title, sc.Desc = st.Panels[0].Scene.Title, st.Panels[0].Scene.Desc
	}}, true
}
