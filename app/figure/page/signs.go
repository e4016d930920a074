package page

import (
	"dateline/app/figure"
	"dateline/app/figure/mapview"
	"dateline/app/figure/timelineview"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// lowBoard is the height, in text sizes, below which a board explains its signs in one line,
// until more are asked for: each line is taken from the views.
const lowBoard = 62

// AllSigns is the ID of the button that explains all signs, or those of one line again.
const AllSigns = "signs:"

// cutsSigns tells whether the legend of a board is cut to one line.
func (s BoardSpec) cutsSigns() bool {
	return !s.Room.Signs && s.Size.Y < lowBoard*s.Text
}

// signsText is the size of the text of the legend.
func (s BoardSpec) signsText() float64 { return s.Text * 0.88 }

// drawSigns draws the legend; where it is cut, with a button that says how many signs there are
// more.
func (s BoardSpec) drawSigns(sc *scene.Scene, box scene.Rect, all []figure.Entry) {
	text := s.signsText()
	one := figure.Legend(nil, box, text, s.Theme, nil)
	if s.Size.Y >= lowBoard*s.Text || figure.Legend(nil, box, text, s.Theme, all) <= one {
		figure.Legend(sc, box, text, s.Theme, all)
		return
	}
	words := translations.Say(s.Subject.Lang, "fewer signs")
	n := len(all)
	font := scene.Font{Size: text}
	room := box
	room.W -= font.Width(translations.Say(s.Subject.Lang, "more signs", n)) + text*1.5
	if s.cutsSigns() {
		for n > 0 && figure.Legend(nil, room, text, s.Theme, all[:n]) > one {
			n--
		}
		for n > 0 && n < len(all) && all[n].Hue && all[n-1].Hue {
			n--
		}
		words = translations.Say(s.Subject.Lang, "more signs", len(all)-n)
	}
	figure.Legend(sc, room, text, s.Theme, all[:n])
	wide := font.Width(words) + text
	at := scene.Rect{X: box.Right() - wide, Y: box.Bottom() - one + text*0.1, W: wide, H: one - text*0.2}
	h := s.headingOf(sc, at)
	h.button(AllSigns, words, "", at)
	sc.Text(scene.Pt(at.X+text*0.5, at.Middle().Y+text*0.36), words, font, s.Theme.Muted)
	sc.End()
}

// inSight returns the ways of drawing that can be seen on a board: those of the timeline, where
// it stands, and all where one of the other views draws events as it does.
func (b *Board) inSight(s BoardSpec) (seen figure.Signs) {
	if b.standing.right != none && alike&(1<<lowers[b.standing.right].Panel) != 0 {
		return figure.AllSigns
	}
	if b.layout.Upper.Empty() {
		return 0
	}
	return b.timeline.Signs() &^ (figure.Counting &^ s.counting())
}

// leastCounted is how many events a timeline has at the least for the board to keep room for what its
// legend says of lanes that count: of fewer they do so only where a person folds one.
const leastCounted = 20

// counting returns the signs of lanes that count, where there may be such.
func (s BoardSpec) counting() figure.Signs {
	if s.whole().Len() < leastCounted {
		return 0
	}
	return figure.Counting
}

// alike are the panels that draw events as the timeline does.
const alike = 1<<MeetingsPanel | 1<<TablePanel | 1<<ComparePanel

// encodings lists what the signs of a board mean, those of the map where it is there; of very many events those on the map are the
// signs that were given, for there they are not looked for while a person waits.
func (s BoardSpec) encodings(signs mapview.Signs, seen figure.Signs, mapped bool) []figure.Entry {
	mapped = mapped && Mapped(s.Subject)
	if mapped && s.Subject.Len() <= countedAtOnce {
		signs = mapview.SignsOf(s.Subject, s.Colour, mapview.Everything(s.Subject))
	}
	if mapped {
		seen |= signs.Rings()
	}
	extent := s.Subject.Extent
	all, hues := figure.Marks(s.Subject, s.Theme, extent, seen), figure.HuesIn(s.Subject, s.Theme, extent, s.Colour, timelineview.Slots(s.Subject, s.View)...)
	told := s.Lanes == s.Colour // the name of each lane tells its colour
	if !told {
		all = append(all, hues...)
	}
	all = append(all, figure.Counts(s.Subject, s.Theme, seen)...)
	if mapped {
		travelled := mapview.Within(s.Subject, s.Subject.FirstWindow())
		all = withoutTwice(all, mapview.Legend(s.Subject, s.Theme, s.Colour, s.Actor, signs, travelled, false))
	}
	if told {
		all = append(all, hues...)
	}
	return all
}
