package samples

import (
	"encoding/json"
	"strings"
	"testing"
)

// A told is what a test reads of a sample.
type told struct {
	Title, Summary map[string]string
	Sources        []struct{ ID, URL string }
	Places         []struct {
		ID     string
		Name   map[string]string
		LonLat []float64
	}
	Events []struct {
		ID, Place string
		Title     map[string]string
		Note      map[string]string
		Claims    []struct{ Source string }
	}
	Story []struct {
		Event string
		Note  map[string]string
	}
}

func read(t *testing.T, name string) (s told) {
	t.Helper()
	raw, err := Open(name)
	if err == nil {
		err = json.Unmarshal(raw, &s)
	}
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// inBoth tells whether a text stands in English and in French.
func inBoth(text map[string]string) bool { return text["en"] != "" && text["fr"] != "" }

func TestASampleForAClassHasTwentyToFortyEventsInTwoLanguages(t *testing.T) {
	for _, name := range Names[2:] {
		s := read(t, name)
		if n := len(s.Events); n < 20 || n > 40 {
			t.Errorf("%s has %d events, want 20 to 40", name, n)
		}
		if !inBoth(s.Title) || !inBoth(s.Summary) {
			t.Errorf("%s: title %v, summary %v; want both in two languages", name, s.Title, s.Summary)
		}
		for _, e := range s.Events {
			if !inBoth(e.Title) || (e.Note != nil && !inBoth(e.Note)) {
				t.Errorf("%s: event %s: title %v, note %v; want both in two languages", name, e.ID, e.Title, e.Note)
			}
		}
		for _, p := range s.Places {
			if !inBoth(p.Name) || len(p.LonLat) != 2 {
				t.Errorf("%s: place %s: name %v at %v; want two languages and a position", name, p.ID, p.Name, p.LonLat)
			}
		}
	}
}

func TestEveryFactOfASampleForAClassRestsOnTwoSources(t *testing.T) {
	for _, name := range Names[2:] {
		s := read(t, name)
		links := map[string]string{}
		for _, one := range s.Sources {
			links[one.ID] = one.URL
		}
		for _, e := range s.Events {
			pages := map[string]bool{}
			for _, c := range e.Claims {
				if strings.HasPrefix(links[c.Source], "http") {
					pages[links[c.Source]] = true
				}
			}
			if len(pages) < 2 {
				t.Errorf("%s: event %s rests on %d pages that have an address, want two or more", name, e.ID, len(pages))
			}
		}
	}
}

func TestEveryStepOfASampleHasANoteInTwoLanguages(t *testing.T) {
	for _, name := range Names {
		s := read(t, name)
		if len(s.Story) < 5 {
			t.Errorf("%s has a story of %d steps, want 5 or more", name, len(s.Story))
		}
		for _, step := range s.Story {
			if !inBoth(step.Note) {
				t.Errorf("%s: the step of %s says %v; want two languages", name, step.Event, step.Note)
			}
		}
	}
}

func TestASampleIsNamedByItsTitle(t *testing.T) {
	for _, c := range []struct{ name, lang, want string }{
		{"cold-war", "en", "The Cold War, 1945–1991"},
		{"cold-war", "fr", "La guerre froide, 1945–1991"},
		{"cold-war", "xx", "The Cold War, 1945–1991"},
	} {
		if got := Title(c.name, c.lang); got != c.want {
			t.Errorf("Title(%q, %q) = %q, want %q", c.name, c.lang, got, c.want)
		}
	}
}
