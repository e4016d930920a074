package theme

import (
	"math"

	"dateline/app/scene"
	"dateline/timeline"
)

// A Slot is one of the colours that the values of a facet have.
type Slot uint8

// The slots: the hues, which is as many as can be told apart, a grey for all other values
// and a paler one for no value.
const (
	Hues            = 8
	OtherSlot  Slot = Hues
	NoneSlot   Slot = Hues + 1
	Slots           = Hues + 2
	MostRanges      = 7 // of numbers, which have shades of one hue
)

// The colours of the slots. On white the light ones of Okabe and Ito are darkened, so that they
// stand out from it by 3:1; a violet and a dark red are added. The second of two blues is the
// last, so that it stands beside the first only where all hues are needed. In print, which may be copied
// without colours, each is much lighter or darker than the next, and no two are equally light: their
// greys lie 14 of 255 apart or more.
var (
	onPaper = [Slots]scene.Color{
		rgb(0x005B96), rgb(0x00805F), rgb(0xA8487F), rgb(0xB04400), rgb(0xA88400), rgb(0x6A4C93), rgb(0xA01C1C), rgb(0x2494AC),
		rgb(0x5A5A5A), rgb(0x8A929C),
	}
	inPrint = [Slots]scene.Color{
		rgb(0x011D3C), rgb(0x01684C), rgb(0x580139), rgb(0xC5470B), rgb(0x493700), rgb(0x8973D4), rgb(0x970010), rgb(0x01A1BE),
		rgb(0x5A5A5A), rgb(0x8A929C),
	}
	onDark = [Slots]scene.Color{
		rgb(0x4FA3E8), rgb(0x2FC39B), rgb(0xE08FC0), rgb(0xF08A4B), rgb(0xE8C13A), rgb(0xB79BE0), rgb(0xF07878), rgb(0x9FE6EE),
		rgb(0xB5B5B5), rgb(0x78838F),
	}
)

// typeSlots gives every type its slot, the same in every file; there are more types than
// hues, so the rarer ones share one.
var typeSlots = [...]Slot{
	0: NoneSlot, timeline.Meeting: 0, timeline.Visit: 1, timeline.Statement: 2, timeline.Test: 3, timeline.Sanction: 4, timeline.Agreement: 5,
	timeline.Violence: 6, timeline.Disaster: 6, timeline.Office: 7, timeline.Election: 7, timeline.Publication: 7, timeline.Other: OtherSlot,
}

// statusSlots gives every status its slot, where events are coloured by it.
var statusSlots = [...]Slot{
	0: NoneSlot, timeline.Happened: 0, timeline.Ongoing: 7, timeline.Announced: 4, timeline.Planned: 1, timeline.Expected: 3,
	timeline.Hypothetical: 2, timeline.Denied: 6, timeline.Cancelled: 5, timeline.UnknownStatus: OtherSlot,
}

// TypeSlot returns the slot of a type of event.
func TypeSlot(kind timeline.Type) Slot { return typeSlots[kind] }

// StatusSlot returns the slot of a status.
func StatusSlot(s timeline.Status) Slot { return statusSlots[s] }

// Hue returns the colour of a slot.
func (t Theme) Hue(s Slot) scene.Color { return t.slots[s] }

// On returns the colour of letters on another colour: paper or ink, whichever has the higher
// contrast to it (WCAG 2.2, "contrast ratio").
func (t Theme) On(c scene.Color) scene.Color {
	contrast := func(o scene.Color) float64 {
		a, b := luminance(o)+0.05, luminance(c)+0.05
		return max(a/b, b/a)
	}
	if contrast(t.Ink) > contrast(t.Paper) {
		return t.Ink
	}
	return t.Paper
}

// luminance is how bright a colour is to the eye, from 0 to 1 (WCAG 2.2, "relative luminance").
func luminance(c scene.Color) float64 {
	linear := func(x uint8) float64 {
		s := float64(x) / 255
		if s > 0.04045 {
			return math.Pow((s+0.055)/1.055, 2.4)
		}
		return s / 12.92
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// Shade returns the colour of a range of numbers among so many, from 0 on: the greater the
// numbers, the farther from the paper.
func (t Theme) Shade(s Slot, of int) scene.Color {
	if int(s) >= of {
		return t.slots[s]
	}
	part := 0.5
	if of > 1 {
		part = float64(s) / float64(of-1)
	}
	return Mix(t.ramp[0], t.ramp[1], part)
}

// Mix returns the colour so far from one to another, from 0 to 1.
func Mix(a, b scene.Color, part float64) scene.Color {
	mix := func(a, b uint8) uint8 { return uint8(float64(a) + part*(float64(b)-float64(a)) + 0.5) }
	return scene.Color{R: mix(a.R, b.R), G: mix(a.G, b.G), B: mix(a.B, b.B), A: mix(a.A, b.A)}
}
