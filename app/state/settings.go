package state

import (
	"slices"
	"strconv"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/assets/translations"
	"dateline/timeline/edtf"
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

// A setting is one of them as the program has it: under which key it is remembered and as which text,
// and what that text means. A text that means nothing leaves the model as it is.
type setting struct {
	key, words string
	items      func(Model) []Item
	text       func(Model) string
	read       func(Model, string) Message
}

// settings is the table of them, in the order in which a person should see them.
var settings = []setting{
	{
		KeyLanguage, "setting language", languageItems, func(m Model) string { return m.Lang },
		func(_ Model, text string) Message {
			if !translations.Known(text) {
				return nil
			}
			return LanguageChosen{text}
		},
	},
	{
		KeyTheme, "setting theme", themeItems, func(m Model) string { return m.Theme.Name },
		func(_ Model, text string) Message {
			th, ok := theme.Named(text)
			if !ok {
				return nil
			}
			return ThemeChosen{th}
		},
	},
	{
		KeyText, "setting text", textItems, func(m Model) string { return strconv.Itoa(m.Larger) },
		func(_ Model, text string) Message {
			n, err := strconv.Atoi(text)
			if err != nil {
				return nil
			}
			return TextSized{n}
		},
	},
	{
		KeyZone, "zone", zoneItems, func(m Model) string { return m.Zone.String() },
		func(_ Model, text string) Message {
			zone, err := edtf.ParseZone(text)
			if err != nil {
				return nil
			}
			return ZoneChosen{zone}
		},
	},
	habitSetting(KeyWeek, "setting week", "week ", figure.Weeks, func(h *figure.Habits) *string { return &h.Week }),
	habitSetting(KeyUnits, "setting units", "units ", figure.Units, func(h *figure.Habits) *string { return &h.Units }),
	{
		KeyStill, "setting motion", func(m Model) []Item {
			return []Item{{m.say("motion"), StillChosen{false}, !m.Still}, {m.say("still"), StillChosen{true}, m.Still}}
		},
		func(m Model) string { return strconv.FormatBool(m.Still) },
		func(_ Model, text string) Message {
			still, err := strconv.ParseBool(text)
			if err != nil {
				return nil
			}
			return StillChosen{still}
		},
	},
}

func languageItems(m Model) (all []Item) {
	for _, lang := range translations.Languages() {
		all = append(all, Item{translations.Say(lang, "language name"), LanguageChosen{lang}, lang == m.Lang})
	}
	return all
}

func themeItems(m Model) []Item {
	dark := m.Theme.Name == theme.Dark.Name
	return []Item{{m.say("look light"), ThemeChosen{theme.Light}, !dark}, {m.say("look dark"), ThemeChosen{theme.Dark}, dark}}
}

func textItems(m Model) (all []Item) {
	for i := range TextSizes {
		all = append(all, Item{m.say("text size " + strconv.Itoa(i)), TextSized{i}, i == m.Larger})
	}
	return all
}

func zoneItems(m Model) (all []Item) {
	for _, zone := range Zones {
		all = append(all, Item{figure.ZoneName(zone, m.Lang), ZoneChosen{zone}, zone == m.Zone})
	}
	return all
}

// habitSetting is the setting of one of the habits, by the values that it may have; the words of each
// begin as a key does.
func habitSetting(key, words, each string, values []string, of func(*figure.Habits) *string) setting {
	with := func(m Model, value string) figure.Habits {
		h := m.Habits
		*of(&h) = value
		return h
	}
	return setting{
		key, words,
		func(m Model) (all []Item) {
			for _, value := range values {
				h := with(m, value)
				all = append(all, Item{m.say(each + value), Accustomed{h}, h.Proper() == m.Habits})
			}
			return all
		},
		func(m Model) string { return *of(&m.Habits) },
		func(m Model, text string) Message {
			if !slices.Contains(values, text) {
				return nil
			}
			return Accustomed{with(m, text)}
		},
	}
}

// Settings lists what can be chosen for the program, with what is chosen now.
func (m Model) Settings() (all []Setting) {
	for _, s := range settings {
		all = append(all, Setting{m.say(s.words), s.items(m)})
	}
	return all
}

// rememberSettings keeps those that have changed for the next run.
func rememberSettings(before, next Model) (effects []Effect) {
	for _, s := range settings {
		if now := s.text(next); now != s.text(before) {
			effects = append(effects, Remember{Key: s.key, Values: []string{now}})
		}
	}
	return effects
}

// WithSettings returns the model with the settings as they were remembered; what cannot be read is
// left as it is.
func (m Model) WithSettings(remembered func(key string) []string) Model {
	for _, s := range settings {
		if texts := remembered(s.key); len(texts) == 1 {
			if msg := s.read(m, texts[0]); msg != nil {
				m, _ = then(m, msg)
			}
		}
	}
	m, _ = accustom(m, m, nil)
	return m
}
