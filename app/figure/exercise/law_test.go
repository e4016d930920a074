package exercise

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// rich is a timeline that says a text wherever it can say something in words, and a date wherever it has one
// beside those of its events. Its event is Wallday, in Berlin, on 13 August 1961.
func rich(t *testing.T, says string) *timeline.Timeline {
	t.Helper()
	text := func() timeline.Text { return timeline.Text{{Lang: "en", Value: says}, {Lang: "fr", Value: says}} }
	extra := timeline.Extra{"more": []byte(`"` + says + `"`)}
	day := dateOf(t, "1961-08-13")
	full := timeline.Full{
		ID: "e", Title: timeline.Say("", "Wallday"), When: timeline.When{Date: day, Said: "said: " + says, Anchor: day}, Place: timeline.PlaceRef{ID: "p"}, Status: timeline.Happened,
		Actors: []timeline.Part{{Actor: "a", Role: says}},
		More: timeline.More{
			Note: text(), Tags: []string{says, says}, Extra: extra,
			Claims: []timeline.Claim{{Source: "s", Speaker: text(), Via: text(), Quote: says, Said: day}},
			Values: []timeline.Value{{Facet: "words", Word: says}, {Facet: "image", Word: "1961-berlin.png"}, {Facet: "caption", Word: says}, {Facet: "credit", Word: says}},
		},
	}
	other := timeline.Full{ID: "o", Title: timeline.Say("", says+", too"), When: timeline.When{Date: dateOf(t, "1961-08-14")}}
	return &timeline.Timeline{
		ID: "t", Title: text(), Summary: text(), KnownOn: day, Extra: extra,
		Places:  []timeline.Place{{ID: "p", Name: timeline.Say("", "Berlin"), Extra: extra}, {ID: "q", Name: text(), Extra: extra}},
		Actors:  []timeline.Actor{{ID: "a", Kind: timeline.Organisation, Name: text(), Role: text(), Aliases: []string{says, says}, Extra: extra}},
		Sources: []timeline.Source{{ID: "s", Title: text(), Publisher: says, Published: day, URL: "https://a.org/" + strings.ReplaceAll(says, " ", "_"), Extra: extra}},
		Facets:  []timeline.Facet{{Name: "words"}, {Name: "image"}, {Name: "caption"}, {Name: "credit"}},
		Events:  timeline.EventsOf([]timeline.Event{full.Compact(), other.Compact()}),
		Stories: []timeline.Story{{ID: "s", Title: text(), Steps: []timeline.Step{
			{Event: "e", Title: text(), Note: text(), Private: text(), View: []byte(`{"filter":"wallday"}`)}, {Title: text(), View: []byte(`{"lanes":"type"}`)},
		}}},
		Views: []timeline.View{{Name: says}},
		Annotations: []timeline.Annotation{
			{ID: "era", Kind: timeline.Era, Text: text(), Pin: timeline.Pin{When: day}, Extra: extra},
			{ID: "era of an event", Kind: timeline.Era, Text: text(), Pin: timeline.Pin{Event: "e"}, Extra: extra},
			{ID: "note", Kind: timeline.TextNote, Text: text(), Pin: timeline.Pin{Place: "p"}, Extra: extra},
		},
	}
}

// told gathers what a timeline says, by where it stands: all texts, and the dates beside those of events and pins.
func told(t *timeline.Timeline) map[string]string {
	all := map[string]string{}
	for i := range t.Events.Len() {
		gather(all, fmt.Sprint("event ", i), reflect.ValueOf(t.Events.At(i).Full()))
	}
	whole := *t
	whole.Events = timeline.Events{}
	gather(all, "timeline", reflect.ValueOf(whole))
	return all
}

func gather(all map[string]string, where string, v reflect.Value) {
	if d, is := v.Interface().(edtf.Date); is {
		if !strings.HasSuffix(where, ".When.Date") && !strings.HasSuffix(where, ".Pin.When") {
			all[where] = d.String()
		}
		return
	}
	switch v.Kind() {
	case reflect.String:
		all[where] = v.String()
	case reflect.Pointer:
		if !v.IsNil() {
			gather(all, where, v.Elem())
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			all[where] = string(v.Bytes())
			return
		}
		for i := range v.Len() {
			gather(all, fmt.Sprint(where, "[", i, "]"), v.Index(i))
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			gather(all, where+"."+k.String(), v.MapIndex(k))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				gather(all, where+"."+f.Name, v.Field(i))
			}
		}
	}
}

// Whatever an exercise says has no answer in it, wherever it stands.
func TestNothingThatAnExerciseSaysHasAnAnswerInIt(t *testing.T) {
	for secret, words := range map[timeline.Secret][]string{
		timeline.Dates:  {"1961", "August", "août"},
		timeline.Where:  {"Berlin", "BERLIN", "Berlins"},
		timeline.Titles: {"Wallday", "WALLDAY"},
	} {
		for _, word := range words {
			of := rich(t, "it says "+word)
			whole := told(of)
			with, _ := Of(of, Asking(secret))
			if !maps.Equal(told(of), whole) {
				t.Errorf("asked for %v: the timeline itself has gaps", secret)
			}
			for where, text := range told(with) {
				if strings.Contains(where, ".Values[1]") {
					continue // a picture has the name of its file
				}
				if strings.Contains(strings.ToLower(text), strings.ToLower(word)) {
					t.Errorf("asked for %v: %s says %q", secret, where, text)
				}
			}
		}
	}
}

// What tells no answer stays as it is, but for what is dropped whatever it says.
func TestAnExerciseLeavesWhatTellsNothing(t *testing.T) {
	dropped := map[timeline.Secret][]string{
		timeline.Dates: {"KnownOn", ".Published", ".Anchor", "When.Said", "Claims[0].Said", "timeline.Annotations"},
		timeline.Where: {"timeline.Places"},
		timeline.Titles: {
			"event 0.Title", "event 1.Title", "Steps[0].Title", "timeline.Sources[0].Title", "timeline.Sources[0].Publisher", "timeline.Sources[0].URL", // which an event is called after here
		},
	}
	for secret, fields := range dropped {
		fields = append(slices.Clone(fields), ".Extra", "timeline.Views", ".View", ".Hidden")
		before := rich(t, "it says nothing")
		whole := told(before)
		with, a := Of(before, Asking(secret))
		got, want := told(with), told(before)
		if !maps.Equal(want, whole) {
			t.Errorf("asked for %v: the timeline itself has changed", secret)
		}
		for _, where := range slices.Sorted(maps.Keys(want)) {
			free := slices.ContainsFunc(fields, func(f string) bool { return strings.Contains(where, f) })
			if !free && got[where] != want[where] {
				t.Errorf("asked for %v: %s says %q, and said %q", secret, where, got[where], want[where])
			}
		}
		if hidden := with.Stories[0].Steps[0].Hidden; !slices.Equal(hidden, []string{"o"}) {
			t.Errorf("asked for %v: the filter of a step hides %q", secret, hidden)
		}
		if view := string(with.Stories[0].Steps[1].View); view != `{"lanes":"type"}` {
			t.Errorf("asked for %v: a step is looked at as %s", secret, view)
		}
		var ids []string
		for _, one := range with.Annotations {
			ids = append(ids, one.ID)
		}
		if want := map[bool]string{true: "era", false: "era,era of an event,note"}[secret == timeline.Dates]; strings.Join(ids, ",") != want || a.Withheld() != 3-len(ids) {
			t.Errorf("asked for %v: the annotations are %q, and %d are withheld", secret, ids, a.Withheld())
		}
	}
	if (*Answers)(nil).Withheld() != 0 {
		t.Error("what is no exercise withholds something")
	}
}
