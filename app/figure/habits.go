package figure

import (
	"math"
	"slices"
	"strconv"

	"dateline/assets/translations"
)

// Habits are what a person is used to, whatever is looked at: the day on which weeks begin, and the
// units of lengths. The zero Habits are Monday and kilometres.
type Habits struct {
	Week  string // one of Weeks, "" for the first
	Units string // one of Units, "" for the first
}

// Weeks are the days on which weeks begin, and Units those of lengths, the usual one first.
var (
	Weeks = []string{"monday", "saturday", "sunday"}
	Units = []string{"km", "miles"}
)

// weekdays are the numbers of Weeks.
var weekdays = []int{1, 6, 7}

// FirstDay returns the day on which weeks begin, 1 for Monday to 7 for Sunday.
func (h Habits) FirstDay() int { return weekdays[max(0, slices.Index(Weeks, h.Week))] }

// Miles tells whether lengths are in miles.
func (h Habits) Miles() bool { return h.Units == "miles" }

// Proper returns the habits as two that are alike are equal, whatever was written.
func (h Habits) Proper() Habits {
	if h.Week == Weeks[0] {
		h.Week = ""
	}
	if h.Units == Units[0] {
		h.Units = ""
	}
	return h
}

// How many metres a mile has, and a foot.
const (
	mile = 1609.344
	foot = 0.3048
)

// Unit returns how many metres the unit of long ways has, and its sign.
func (h Habits) Unit(lang string) (metres float64, sign string) {
	if h.Miles() {
		return mile, translations.Say(lang, "mile sign")
	}
	return 1000, "km"
}

// Way returns a length of so many metres in whole kilometres, or miles: "2188 km".
func (h Habits) Way(lang string, metres float64) string {
	if h.Miles() {
		return translations.Say(lang, "miles", translations.Measured(lang, int(math.Round(metres/mile))))
	}
	return translations.Say(lang, "km", translations.Measured(lang, int(math.Round(metres/1000))))
}

// Length returns a length in metres in the words of a language: metres or feet where it is short,
// tenths of kilometres or miles up to a hundred, and then whole ones.
func (h Habits) Length(lang string, metres float64) string {
	unit, sign := h.Unit(lang)
	part, small := 1.0, "m"
	if h.Miles() {
		part, small = foot, translations.Say(lang, "foot sign")
	}
	switch {
	case metres < 0.9995*unit:
		return strconv.FormatFloat(metres/part, 'f', 0, 64) + "\u00a0" + small
	case metres < 99.95*unit:
		return translations.Decimal(lang, strconv.FormatFloat(math.Round(metres/unit*10)/10, 'f', 1, 64)) + "\u00a0" + sign
	}
	return translations.Measured(lang, int(math.Round(metres/unit))) + "\u00a0" + sign
}

// As returns the subject as a person of other habits reads it. It takes microseconds, as another
// language does.
func (s *Subject) As(h Habits) *Subject {
	if h = h.Proper(); h == s.Habits {
		return s
	}
	next := s.In(s.Lang)
	next.Habits = h
	return next
}
