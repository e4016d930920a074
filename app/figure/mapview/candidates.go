package mapview

import (
	"math"

	"dateline/app/scene"
)

// A candidate is a place where a label may stand about its dot: where its box lies as
// parts of its own width and height from the dot, on which side of it, and how much
// worse it reads than the best. The order is that of E. Imhof ("Positioning names on
// maps", 1975): to the right, a little above before a little below, and so on round.
type candidate struct {
	w, h   float64 // the upper left corner, in widths and heights of the label from the dot
	dx, dy float64 // the way out, in gaps
	cost   float64
}

// beside are the candidates that touch their dots.
var beside = [...]candidate{
	{0, -0.5, 1, 0, 0},
	{0, -0.8, 0.95, -0.2, 0.15},
	{0, -0.2, 0.95, 0.2, 0.2},
	{-1, -0.5, -1, 0, 0.35},
	{0, -1, 0.6, -0.6, 0.4},
	{0, 0, 0.6, 0.6, 0.45},
	{-1, -0.8, -0.95, -0.2, 0.5},
	{-1, -0.2, -0.95, 0.2, 0.5},
	{-0.5, -1, 0, -0.8, 0.6},
	{-0.5, 0, 0, 0.8, 0.65},
	{-1, -1, -0.6, -0.6, 0.7},
	{-1, 0, -0.6, 0.6, 0.75},
	{-0.25, -1, 0, -0.8, 0.8},
	{-0.75, -1, 0, -0.8, 0.85},
	{-0.25, 0, 0, 0.8, 0.85},
	{-0.75, 0, 0, 0.8, 0.9},
}

// offs are the distances of candidates that a line leads to, in sizes of text, each in
// so many directions.
var offs = [...]float64{1.8, 3.2, 4.8, 6.8, 9.2}

const directions = 16

// candidates is how many there are.
const candidates = len(beside) + len(offs)*directions

// at returns the box of a candidate by number for a label of a size, and its cost.
func at(number int, p scene.Point, radius, text, w, h float64) (box scene.Rect, cost float64) {
	if number < len(beside) {
		c := &beside[number]
		gap := radius + text*0.3 + 2 // the ring of what is selected has room between
		return scene.Rect{X: p.X + c.w*w + c.dx*gap, Y: p.Y + c.h*h + c.dy*gap, W: w, H: h}, c.cost
	}
	number -= len(beside)
	far := offs[number/directions]
	// Round from the right, by turns above and below.
	turn := number % directions
	angle := float64((turn+1)/2) * 2 * math.Pi / directions
	if turn%2 == 1 {
		angle = -angle
	}
	sin, cos := math.Sincos(angle)
	out := radius + far*text
	return scene.Rect{
		X: p.X + cos*out - (1-cos)/2*w, Y: p.Y + sin*out - (1-sin)/2*h, W: w, H: h,
	}, 2 + far*0.5 + 0.02*float64(turn)
}

// flush tells to which side the lines of a label run at a candidate: towards its dot.
func flush(number int) float64 {
	if number < len(beside) {
		return -beside[number].w
	}
	angle := float64((number-len(beside))%directions+1) / 2
	switch turned := math.Floor(angle) * 2 / directions * 2; {
	case turned < 0.9:
		return 0
	case turned > 1.1:
		return 1
	}
	return 0.5
}

// leads tells whether a line leads to a candidate.
func leads(number int) bool { return number >= len(beside) }
