package slide

import (
	"math"

	"dateline/app/figure"
	"dateline/app/figure/mapview"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/basemap"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// camera returns the settled camera of a slide: closeness counts from all places of the story,
// so that it is the same on every slide.
func (st *Stage) camera(s Spec, box scene.Rect, slide int) view.Camera {
	k := looking{box, slide, s.Revealed, s.Look.Projection, s.Deck.edited}
	c, known := st.cameras[k]
	if !known {
		c = st.settle(s, box, slide)
		st.cameras[k] = c
	}
	return c
}

// A looking is what the camera of a slide depends on. It is settled once: among very many places
// that takes longer than a frame of a flight.
type looking struct {
	box        scene.Rect
	slide      int
	revealed   bool
	projection string
	edited     string
}

func (st *Stage) settle(s Spec, box scene.Rect, slide int) view.Camera {
	c := s.Deck.Camera(slide)
	if at := s.Deck.At(slide); !s.Revealed && at.Kind == Telling && at.asks(timeline.Where) {
		c = view.Camera{} // it would tell
	}
	if c.Scale != 0 {
		return c.Over(box.W, box.H)
	}
	m := mapview.Spec{Box: box, Text: s.Deck.At(slide).labels(s.Size.Y), Theme: s.Theme, Subject: s.Deck.Subject, Spots: st.spots, Projection: s.Look.Projection}
	all := mapview.Settle(m)
	if country := s.Deck.countryOf(slide); country != "" && c.Near != 0 && all.Scale > 0 {
		breadth := basemap.Breadth(country) * math.Pi / 180
		c.Near = min(max(countryShare*min(box.W, box.H)/breadth/all.Scale, leastNear), mostNear)
	}
	m.Camera = c
	return mapview.Settle(m)
}

// How large a country stands on a map that looks at it: as this part of its lesser side, but no
// nearer and no farther than so many times as all places of the story.
const (
	countryShare = 0.45
	leastNear    = 0.5
	mostNear     = 4
)

// countryOf returns the country that the event of a slide took place in where no more is known,
// "" where a town is.
func (d *Deck) countryOf(slide int) string {
	s := d.At(slide)
	if s.Event < 0 {
		return ""
	}
	p := d.Subject.Place(d.Subject.At(s.Event).Place.ID)
	if p == nil || p.Kind != timeline.Country || p.At != nil {
		return ""
	}
	return p.Country
}

// Window returns the window of time of a slide: what its step says, else its event and the one
// told before it; that of the slide before where it has no date, and that of all for the whole.
func (d *Deck) Window(slide int) calendar.Span {
	if s := d.At(slide); s.Kind == Telling && !s.View.Window.Empty() {
		return s.View.Window
	}
	var w calendar.Span
	found := 0
	for at := slide; at > 0 && at <= d.Steps() && found < 2; at-- {
		s := d.At(at)
		if found == 0 && !s.View.Window.Empty() {
			return s.View.Window
		}
		if s.Event >= 0 && s.Event < d.Subject.Dated {
			w = w.Union(d.Subject.Bounds(s.Event))
			found++
		}
	}
	if found == 0 {
		return d.Subject.FirstWindow()
	}
	if days := w.Days(); days >= 1 && days < leastDays {
		w.Start, w.End = w.Start.Add((days-leastDays)/2), w.End.Add((leastDays-days)/2)
	}
	return figure.Margin(w)
}

// leastDays is the least window of time of events that are known to the day: an axis of hours
// would say more of them than is known.
const leastDays = 6
