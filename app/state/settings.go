package state

import (
	"strconv"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/assets/translations"
)

// TextSizes are how many times the usual size texts of the window may have.
var TextSizes = []float32{1, 1.15, 1.3, 1.5}

// TextSized gives the texts of the window a size, one of TextSizes by its number.
type TextSized struct{ Step int }

func (t TextSized) apply(m Model) (Model, []Effect) {
	m.Larger = min(max(t.Step, 0), len(TextSizes)-1)
	return m, nil
}

// textBy makes texts so many steps larger, as far as there are any.
func textBy(by int) func(Model, Keyed) Message {
	return func(m Model, _ Keyed) Message {
		if next := min(max(m.Larger+by, 0), len(TextSizes)-1); next != m.Larger {
			return TextSized{next}
		}
		return nil
	}
}

// Accustomed says what the person is used to.
type Accustomed struct{ Habits figure.Habits }

func (a Accustomed) apply(m Model) (Model, []Effect) {
	m.Habits = a.Habits.Proper()
	return m, nil
}

// accustom lets what shows follow the habits of the person, whichever document is in front.
func accustom(_, next Model, _ Message) (Model, []Effect) {
	if next.Subject == nil || next.Subject.Habits == next.Habits && next.unfiltered.Habits == next.Habits {
		return next, nil
	}
	one := next.Subject == next.unfiltered
	next.Subject, next.unfiltered = next.Subject.As(next.Habits), next.unfiltered.As(next.Habits)
	if one {
		next.unfiltered = next.Subject
	}
	return next, nil
}

// A Setting is something that a person chooses once for the program: its words, and what there is to
// choose from.
type Setting struct {
	Words string
	Items []Item
}

// settings is the table of them, in the order in which a person should see them.
var settings = []struct {
	key   string // of the words
	items func(Model) []Item
}{
	{"setting language", func(m Model) (all []Item) {
		for _, lang := range translations.Languages() {
			all = append(all, Item{translations.Say(lang, "language name"), LanguageChosen{lang}, lang == m.Lang})
		}
		return all
	}},
	{"setting theme", func(m Model) []Item {
		dark := m.Theme.Name == theme.Dark.Name
		return []Item{{m.say("look light"), ThemeChosen{theme.Light}, !dark}, {m.say("look dark"), ThemeChosen{theme.Dark}, dark}}
	}},
	{"setting text", func(m Model) (all []Item) {
		for i := range TextSizes {
			all = append(all, Item{m.say("text size " + strconv.Itoa(i)), TextSized{i}, i == m.Larger})
		}
		return all
	}},
	{"zone", func(m Model) (all []Item) {
		for _, zone := range Zones {
			all = append(all, Item{figure.ZoneName(zone, m.Lang), ZoneChosen{zone}, zone == m.Zone})
		}
		return all
	}},
	{"setting week", func(m Model) []Item {
		return m.habitItems("week ", figure.Weeks, func(h *figure.Habits, week string) { h.Week = week })
	}},
	{"setting units", func(m Model) []Item {
		return m.habitItems("units ", figure.Units, func(h *figure.Habits, units string) { h.Units = units })
	}},
	{"setting motion", func(m Model) []Item {
		return []Item{{m.say("motion"), StillChosen{false}, !m.Still}, {m.say("still"), StillChosen{true}, m.Still}}
	}},
}

// habitItems lists the values of one of the habits, whose words begin as a key does.
func (m Model) habitItems(key string, values []string, set func(*figure.Habits, string)) (all []Item) {
	for _, value := range values {
		h := m.Habits
		set(&h, value)
		all = append(all, Item{m.say(key + value), Accustomed{h}, h.Proper() == m.Habits})
	}
	return all
}

// Settings lists what can be chosen for the program, with what is chosen now.
func (m Model) Settings() (all []Setting) {
	for _, s := range settings {
		all = append(all, Setting{m.say(s.key), s.items(m)})
	}
	return all
}

// WithSettings returns the model with what was remembered of habits and the size of texts; what cannot
// be read is left as it is.
func (m Model) WithSettings(remembered func(key string) []string) Model {
	one := func(key string) string {
		if all := remembered(key); len(all) == 1 {
			return all[0]
		}
		return ""
	}
	for _, item := range []struct {
		key  string
		some []string
		to   *string
	}{{KeyWeek, figure.Weeks, &m.Habits.Week}, {KeyUnits, figure.Units, &m.Habits.Units}} {
		for _, word := range item.some {
			if word == one(item.key) {
				*item.to = word
			}
		}
	}
	if n, err := strconv.Atoi(one(KeyText)); err == nil {
		m, _ = TextSized{n}.apply(m)
	}
	m.Habits = m.Habits.Proper()
	m, _ = accustom(m, m, nil)
	return m
}
