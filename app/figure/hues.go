package figure

import (
	"strconv"
	"strings"
	"unicode"

	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// SlotName says what a slot of colours stands for.
func (s *Subject) SlotName(c *Colours, slot theme.Slot) string {
	sc := c.scale
	switch {
	case c.By == view.ByType:
		return s.typesOf(slot)
	case c.By == view.ByStatus:
		for _, status := range timeline.Statuses {
			if theme.StatusSlot(status) == slot {
				return s.KeyName(c.By, status.String())
			}
		}
	case int(slot) < sc.ranges():
		return s.rangeName(sc, int(slot))
	case int(slot) < len(sc.keys):
		return s.KeyName(c.By, sc.keys[slot])
	case slot == theme.OtherSlot:
		return translations.Say(s.Lang, "other values")
	}
	return s.KeyName(c.By, "")
}

// typesOf names the types of the events that share a slot.
func (s *Subject) typesOf(slot theme.Slot) string {
	if slot == theme.NoneSlot {
		return s.KeyName(view.ByType, "")
	}
	type key struct{}
	has := Once(s.Order, key{}, func() (has [timeline.Other + 1]bool) {
		for kind, n := range s.all().types {
			has[kind] = n > 0
		}
		c := s.Columns()
		for i := s.Dated; i < s.Len(); i++ {
			has[c.Type(i)] = true
		}
		return has
	})
	var names []string
	for _, kind := range timeline.Types {
		if has[kind] && theme.TypeSlot(kind) == slot {
			names = append(names, translations.Say(s.Lang, kind.String()))
		}
	}
	return strings.Join(names, ", ")
}

// Numeral writes a number as people read it: in groups, with its own sign for less than nothing
// and the decimal mark of its language.
func Numeral(x float64, lang string) string {
	text := translations.Decimal(lang, strconv.FormatFloat(x, 'g', 6, 64))
	if whole := int(x); float64(whole) == x && max(whole, -whole) < 1e12 {
		text = translations.Grouped(lang, whole)
	}
	return strings.Replace(text, "-", "−", 1)
}

// rangeName says from where to where a range of numbers goes.
func (s *Subject) rangeName(sc *scale, at int) string {
	number := func(x float64) string { return Numeral(x, s.Lang) }
	if sc.single {
		return number(sc.bounds[at])
	}
	return translations.Say(s.Lang, "range", number(sc.bounds[at]), number(sc.bounds[at+1]))
}

// Colouring says by which facet events are coloured: "Colour: country".
func (s *Subject) Colouring(c *Colours) string {
	return translations.Say(s.Lang, "colour") + translations.Say(s.Lang, "colon") + s.FacetName(c.By)
}

// FacetName returns the name of a facet.
func (s *Subject) FacetName(by view.Facet) string {
	if name, own := by.Own(); own {
		return within(name)
	}
	return translations.Say(s.Lang, "facet "+string(by))
}

// within makes a name of a column readable within a sentence, where it begins small if it does so
// in its file.
func within(name string) string {
	said := Readable(name)
	if first, rest := []rune(said), []rune(name); len(rest) > 0 && unicode.IsLower(rest[0]) && (len(first) == 1 || !unicode.IsUpper(first[1])) {
		first[0] = unicode.ToLower(first[0])
		return string(first)
	}
	return said
}

// longestName is the longest name of a value in a legend, in text sizes.
const longestName = 16

// Hues lists the colours of the slots that are shown, with what they stand for; first by
// which facet, unless by the type, as everybody expects. One colour alone is not explained. Each is drawn as round as the
// marks of its view are. They stand in the order of Colours.
func Hues(s *Subject, th theme.Theme, c *Colours, shown [theme.Slots]int, round bool, first ...theme.Slot) (all []Entry) {
	if c.By == view.ByNone || lone(shown) {
		return nil
	}
	if c.By != view.ByType {
		all = append(all, Entry{Words: s.Colouring(c), Hue: true, Draw: func(*scene.Scene, scene.Rect) {}})
	}
	for _, slot := range c.Order(first...) {
		if shown[slot] == 0 {
			continue
		}
		hue := c.Hue(th, slot)
		words := scene.Font{Size: 1}.Cut(s.SlotName(c, slot), longestName)
		all = append(all, Entry{Words: words, Width: 0.9, Hue: true, Draw: func(sc *scene.Scene, box scene.Rect) {
			if round {
				sc.Disc(scene.Pt(box.X+box.H*0.45, box.Middle().Y), box.H*0.45, scene.Style{Fill: hue})
				return
			}
			sc.Rect(scene.Rect{X: box.X, Y: box.Y, W: box.H * 0.9, H: box.H}, 2, scene.Style{Fill: hue})
		}})
	}
	return all
}

// lone tells whether no two colours are shown: one has nothing to be told from.
func lone(shown [theme.Slots]int) bool {
	n := 0
	for _, events := range shown {
		if events > 0 {
			n++
		}
	}
	return n < 2
}

// Encodings lists the ways of drawing that can be seen, why events stand out, the colours that a
// subject shows in a window of time, with those that are to be first before the others, and what
// stands in lanes that count.
func Encodings(s *Subject, th theme.Theme, window calendar.Span, colour view.Facet, seen Signs, first ...theme.Slot) []Entry {
	all := append(Marks(s, th, window, seen), HuesIn(s, th, window, colour, first...)...)
	return append(all, Counts(s, th, seen)...)
}

// Marks lists of the encodings the ways of drawing and why events stand out.
func Marks(s *Subject, th theme.Theme, window calendar.Span, seen Signs) []Entry {
	all := append(Looks(s, th, window, seen), Standouts(s, th, seen, true)...)
	return append(all, SizesIn(s, th, seen)...)
}

// HuesIn lists of the encodings the colours.
func HuesIn(s *Subject, th theme.Theme, window calendar.Span, colour view.Facet, first ...theme.Slot) []Entry {
	c := s.Colours(colour)
	return Hues(s, th, c, c.Shown(window), false, first...)
}
