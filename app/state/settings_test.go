package state

import (
	"reflect"
	"testing"

	"dateline/app/figure"
)

func TestSettingsHoldAtOnceAndAreRemembered(t *testing.T) {
	m := open(t)
	kept := map[string][]string{}
	for _, msg := range []Message{TextSized{2}, Accustomed{figure.Habits{Week: "sunday", Units: "miles"}}} {
		var effects []Effect
		m, effects = Update(m, msg)
		for _, e := range effects {
			if r, ok := e.(Remember); ok {
				kept[r.Key] = r.Values
			}
		}
	}
	if want := (figure.Habits{Week: "sunday", Units: "miles"}); m.Subject.Habits != want || m.unfiltered.Habits != want || m.Subject != m.unfiltered {
		t.Errorf("what shows follows %+v", m.Subject.Habits)
	}
	if want := map[string][]string{KeyText: {"2"}, KeyWeek: {"sunday"}, KeyUnits: {"miles"}}; !reflect.DeepEqual(kept, want) {
		t.Errorf("remembered is %v, want %v", kept, want)
	}
	again := open(t).WithSettings(func(key string) []string { return kept[key] })
	if again.Larger != 2 || again.Habits != m.Habits || again.Subject.Habits != m.Habits {
		t.Errorf("the next time it is %d, %+v", again.Larger, again.Habits)
	}
	if e := m.Exports(); e.Habits != m.Habits {
		t.Errorf("an export begins with %+v", e.Habits)
	}
	m = send(t, m, SampleOpened{"kim-life"}, Filtered{"type:meeting"})
	if m.Subject.Habits != m.Habits || m.unfiltered.Habits != m.Habits {
		t.Errorf("what a filter keeps follows %+v", m.Subject.Habits)
	}
	m = send(t, m, Accustomed{figure.Habits{Week: "saturday"}})
	if m.Subject == m.unfiltered || m.Subject.Habits != m.Habits || m.unfiltered.Habits != m.Habits {
		t.Errorf("behind a filter all events follow %+v", m.unfiltered.Habits)
	}
}

func TestEverySettingIsAsItWasTheNextTime(t *testing.T) {
	m := open(t)
	for k, s := range m.Settings() {
		for _, item := range s.Items {
			changed, effects := Update(m, item.Means)
			if item.Chosen != (len(effects) == 0) {
				t.Errorf("%s, %s: remembered are %v", s.Words, item.Words, effects)
			}
			again := open(t).WithSettings(func(key string) []string {
				for _, e := range effects {
					if r, ok := e.(Remember); ok && r.Key == key {
						return r.Values
					}
				}
				return nil
			})
			if got, want := again.Settings()[k], changed.Settings()[k]; !reflect.DeepEqual(chosenOf(got), chosenOf(want)) {
				t.Errorf("%s, %s: the next time it is %q, want %q", s.Words, item.Words, chosenOf(got), chosenOf(want))
			}
		}
	}
}

// chosenOf returns the words of what is chosen of a setting.
func chosenOf(s Setting) (words []string) {
	for _, item := range s.Items {
		if item.Chosen {
			words = append(words, item.Words)
		}
	}
	return words
}

func TestNonsenseThatWasRememberedIsLeftOut(t *testing.T) {
	m := open(t).WithSettings(func(string) []string { return []string{"99"} })
	if m.Habits != (figure.Habits{}) || m.Larger != len(TextSizes)-1 {
		t.Errorf("it is %d, %+v", m.Larger, m.Habits)
	}
}

func TestEachSettingHasOneThatIsChosen(t *testing.T) {
	m := open(t)
	for _, s := range m.Settings() {
		n := 0
		for _, item := range s.Items {
			if item.Chosen {
				n++
			}
			other := send(t, m, item.Means)
			for _, again := range other.Settings() {
				for _, same := range again.Items {
					if same.Chosen != item.Chosen && reflect.DeepEqual(same.Means, item.Means) && !same.Chosen {
						t.Errorf("%s: %q does not hold when it is chosen", s.Words, item.Words)
					}
				}
			}
		}
		if n != 1 {
			t.Errorf("%s: %d are chosen", s.Words, n)
		}
	}
}
