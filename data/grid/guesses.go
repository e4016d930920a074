package grid

import (
	"strings"

	"dateline/data/kit/message"
	"dateline/data/words"
)

// A guessKey is a kind of guess in a column.
type guessKey struct {
	role role
	kind words.Guess
}

// A guessCount is how often a guess was made, and the first time.
type guessCount struct {
	n          int
	cell, date string
}

// guessed counts what had to be guessed of a cell.
func (w *worker) guessed(r role, one words.Reading, cell string) {
	for _, kind := range guessKinds {
		if one.Guesses&kind == 0 {
			continue
		}
		if w.guesses == nil {
			w.guesses = map[guessKey]guessCount{}
		}
		c := w.guesses[guessKey{r, kind}]
		if c.n++; c.n == 1 {
			c.cell, c.date = strings.Clone(cell), one.Date.String()
		}
		w.guesses[guessKey{r, kind}] = c
	}
}

// guessKinds are the guesses in the order in which they are told.
var guessKinds = []words.Guess{words.TwoDigits, words.ShortRange, words.Serial, words.Julian, words.Republican, words.Minus, words.Thirds, words.Nights, words.Daytimes, words.Ago, words.Coarse, words.Shared, words.Seasons, words.Halves, words.Winters}

// guessWords says each guess with its evidence.
var guessWords = map[words.Guess]string{
	words.Minus:      "column %q: %d {year|years} with a minus {was|were} read as BCE, as the authors of such files mean it, such as %q as %s",
	words.TwoDigits:  "column %q: %d {year|years} of two digits {was|were} completed, such as %q to %s",
	words.ShortRange: "column %q: %d {time|times} two digits behind a year were read as the end of a range, such as %q as %s",
	words.Serial:     "column %q: %d {number was|numbers were} read as {a day|days} of a spreadsheet, such as %q as %s",
	words.Republican: "column %q: %d {date|dates} of the French republican calendar {was|were} converted, such as %q to %s",
	words.Thirds:     "column %q: %d {time|times} at the beginning, in the middle or at the end of a year, a month or more {was|were} taken for a third of it, such as %q for %s",
	words.Coarse:     "column %q: %d {span begins or ends|spans begin or end} with a part of a year, a month or more, which a date cannot say: all of it is meant, such as %q as %s",
	words.Ago:        "column %q: %d {year was|years were} told by how long ago {it was|they were} and counted from 1950, those of 100,000 years and more from the year 0, such as %q as %s",
	words.Nights:     "column %q: %d {night|nights} {was|were} taken for one of two days, such as %q for %s",
	words.Daytimes:   "column %q: %d {time|times} of day {was|were} told as a part of the day, as about then or in doubt, which a date cannot say: {it stands|they stand} in the words only, such as %q for %s",
	words.Shared:     "column %q: %d {span or list has|spans or lists have} a doubt before the first or behind the last of {its|their} dates, taken for that of each of them, such as %q as %s",
	words.Seasons:    "column %q: %d {time is|times are} the beginning, the middle or the end of a season, of which nobody knows the thirds: all of it is meant, such as %q as %s",
	words.Halves:     "column %q: %d {half or quarter of a century is|halves or quarters of a century are} counted from its year 01, such as %q as %s",
	words.Winters:    "column %q: %d {winter|winters} named by one year {was|were} taken for {the one that begins|those that begin} in it, such as %q as %s",
	words.Julian:     "column %q: %d {date|dates} of the Julian calendar {was|were} converted to the Gregorian, such as %q to %s",
}

// guessNotes says what was guessed, in the order of the columns.
func (t *tabular) guessNotes(all map[guessKey]guessCount) []message.Message {
	var notes []message.Message
	for i, r := range t.at {
		for _, kind := range guessKinds {
			c, ok := all[guessKey{r, kind}]
			if !ok {
				continue
			}
			note := message.New(guessWords[kind], t.header[i], c.n, c.cell, c.date)
			if e := t.shown.columns[r]; kind == words.TwoDigits && e.Least > 0 {
				note = message.New("%v; the years of four digits lie between %d and %d", note, e.Least, e.Most)
			} else if kind == words.TwoDigits {
				note = message.New("%v; no year of four digits says which century is meant", note)
			}
			notes = append(notes, note)
		}
	}
	return notes
}
