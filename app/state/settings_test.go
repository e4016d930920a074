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
