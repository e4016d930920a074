package typeface

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// Visual returns the letters of a line in the order in which they stand from left
// to right, in the shapes that they take there: Hebrew and Arabic run to the left
// (Unicode Annex 9), Arabic letters join. The line itself runs to the right, as
// the pictures do. A text without such letters is returned as it is, and
// allocates nothing.
func Visual(text string) string {
	if !runsLeft(text) {
		return text
	}
	return visuals.of(text)
}

// Isolate returns a text that keeps what follows it on its right: behind letters
// that run to the left it puts a left-to-right mark, which has no width.
func Isolate(text string) string {
	if !runsLeft(text) {
		return text
	}
	return text + "\u200e"
}

// runsLeft tells whether a text has letters of scripts that run to the left.
func runsLeft(text string) bool {
	for _, r := range text {
		if r >= 0x0590 && (r <= 0x08FF || r >= 0xFB1D && r <= 0xFEFC) {
			return true
		}
	}
	return false
}

// visuals remembers lines that were set, since a picture measures a line several
// times and draws it in every frame.
var visuals = memory{lines: map[string]string{}}

type memory struct {
	mu    sync.Mutex
	lines map[string]string
}

// maxLines bounds the memory; a picture has some dozens.
const maxLines = 4096

func (m *memory) of(text string) string {
	m.mu.Lock()
	defer m.mu.Unlock()
	line, ok := m.lines[text]
	if !ok {
		if len(m.lines) >= maxLines {
			clear(m.lines)
		}
		line = reorder(text)
		m.lines[text] = line
	}
	return line
}

// reorder sets the runs of a line. Numbers within letters that run to the left
// stand between them, in their own order.
func reorder(text string) string {
	var p bidi.Paragraph
	if _, err := p.SetString(text, bidi.DefaultDirection(bidi.LeftToRight)); err != nil {
		return text
	}
	order, err := p.Order()
	if err != nil {
		return text
	}
	var line strings.Builder
	var group []string // runs that belong together to the left, in the order of reading
	flush := func() {
		for _, run := range slices.Backward(group) {
			line.WriteString(run)
		}
		group = group[:0]
	}
	isLeft := func(i int) bool {
		if i >= order.NumRuns() {
			return false
		}
		run := order.Run(i)
		return run.Direction() == bidi.RightToLeft
	}
	for i := range order.NumRuns() {
		run := order.Run(i)
		switch s := run.String(); {
		case isLeft(i):
			group = append(group, bidi.ReverseString(join(s)))
		case len(group) > 0 && isLeft(i+1) && strings.IndexFunc(s, unicode.IsLetter) < 0:
			group = append(group, s)
		default:
			flush()
			line.WriteString(s)
		}
	}
	flush()
	return line.String()
}
