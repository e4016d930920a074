package native

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestAnEditIsWrittenAsLines(t *testing.T) {
	day, err := edtf.Parse("2019-04-25")
	if err != nil {
		t.Fatal(err)
	}
	f := timeline.Full{ID: "visit", Title: timeline.Say("en", "Visit"), When: timeline.When{Date: day}, More: timeline.More{Tags: []string{"x"}}}
	edit := timeline.Edit{Name: timeline.Phrased("All \"kinds\"", "Hanoi \"2\"", 12, timeline.Phrased("form when")), Changes: []timeline.Change{
		{At: 3, Before: timeline.Event{ID: "visit"}, After: f.Compact()},
		{At: 1, Before: timeline.Place{ID: "p", At: &timeline.LonLat{Lon: 1.5, Lat: -2}}},
		{After: timeline.Actor{ID: "a", Aliases: []string{"b"}}},
		{After: timeline.Source{ID: "s", Published: day}},
		{Before: timeline.Head{Lang: "en"}, After: timeline.Head{Title: timeline.Text{{Lang: "en", Value: "T"}, {Lang: "fr", Value: "U"}}, KnownOn: day}},
		{After: timeline.Story{ID: "s", Title: timeline.Say("", "S"), Ahead: true, Steps: []timeline.Step{{
			Event: "visit", Title: timeline.Say("", "t"), Note: timeline.Say("", "n"), Private: timeline.Say("", "p"), View: []byte(`{"chart":"gaps"}`),
			Without: []timeline.Picture{timeline.MapPicture}, Lit: []string{"a"}, Hidden: []string{"b"}, Asked: []timeline.Secret{timeline.Dates, timeline.Titles},
		}}}},
		{After: timeline.View{Name: "v", State: []byte(`{"lanes":"type"}`)}},
	}}
	want := `{"edit":{"says":"All \"kinds\"","of":["Hanoi \"2\"",12,{"says":"form when"}]},"changes":7}
{"change":"event","at":3,"before":{"id":"visit"},"after":{"id":"visit","title":{"en":"Visit"},"when":"2019-04-25","tags":["x"]}}
{"change":"place","at":1,"before":{"id":"p","lonlat":[1.5,-2]}}
{"change":"actor","after":{"id":"a","aliases":["b"]}}
{"change":"source","after":{"id":"s","published":"2019-04-25"}}
{"change":"head","before":{"lang":"en"},"after":{"title":{"en":"T","fr":"U"},"knownOn":"2019-04-25"}}
{"change":"story","after":{"id":"s","title":"S","ahead":true,"steps":[{"event":"visit","title":"t","note":"n","private":"p","view":{"chart":"gaps"},"without":["map"],"lit":["a"],"hidden":["b"],"asked":["dates","titles"]}]}}
{"change":"view","after":{"name":"v","view":{"lanes":"type"}}}
`
	var out bytes.Buffer
	if err := EncodeEdit(&out, edit); err != nil || out.String() != want {
		t.Fatalf("%v, written is\n%s\nwant\n%s", err, out.String(), want)
	}
	compareEdits(t, out.String(), []timeline.Edit{edit})
}

// What the name of an edit speaks of is written as a reader takes it: a text, a whole number or a name.
func TestTheNameOfAnEditIsReadAgainWhateverItSpeaksOf(t *testing.T) {
	change := []timeline.Change{{After: timeline.Actor{ID: "a"}}}
	var out bytes.Buffer
	if err := EncodeEdit(&out, timeline.Edit{Name: timeline.Phrased("bulk shift", 2.5, timeline.Meeting, true), Changes: change}); err != nil {
		t.Fatal(err)
	}
	compareEdits(t, out.String(), []timeline.Edit{{Name: timeline.Phrased("bulk shift", "2.5", "meeting", "true"), Changes: change}})
}

// compareEdits reads a journal and holds what it says against edits.
func compareEdits(t *testing.T, text string, want []timeline.Edit) {
	t.Helper()
	got, err := DecodeEdits(strings.NewReader(text))
	if err != nil || len(got) != len(want) {
		t.Fatalf("%v, %d edits of\n%s\nwant %d", err, len(got), text, len(want))
	}
	for i := range want {
		if !reflect.DeepEqual(got[i].Name, want[i].Name) || len(got[i].Changes) != len(want[i].Changes) {
			t.Fatalf("the edit is %q of %d changes, want %q of %d", got[i].Name, len(got[i].Changes), want[i].Name, len(want[i].Changes))
		}
		for k, c := range want[i].Changes {
			if g := got[i].Changes[k]; g.At != c.At || !reflect.DeepEqual(plain(g.Before), plain(c.Before)) || !reflect.DeepEqual(plain(g.After), plain(c.After)) {
				t.Fatalf("the change is\n%+v, want\n%+v", g, c)
			}
		}
	}
}

// plain makes a value that can be compared of an item: an event with all its facets,
// dates as their texts, and no empty list where there is none.
func plain(one timeline.Item) any {
	if e, ok := one.(timeline.Event); ok {
		return fmt.Sprintf("%+v", e.Full())
	}
	if p, ok := one.(timeline.Place); ok && p.At != nil {
		at := *p.At
		p.At = nil
		return fmt.Sprintf("%+v at %v", p, at)
	}
	return fmt.Sprintf("%T %+v", one, one)
}

func TestABrokenJournalSaysWhere(t *testing.T) {
	const head = `{"edit":"e","changes":1}` + "\n"
	for _, c := range []struct{ name, text, want string }{
		{"no JSON", "x\n", "reading a journal of changes: line 1: the line is no JSON; write one object a line"},
		{"an empty line", head + "\n", "reading a journal of changes: line 2: the line is empty; leave it out"},
		{"its end is missing", head, `reading a journal of changes: line 1: the edit "e" ends after 0 of 1 changes; leave its lines out`},
		{"no kind", head + `{"at":1}`, `reading a journal of changes: line 2: the change says of no kind what it is of; write one of ["event" "place" "actor" "source" "head" "story" "view" "annotation"]`},
		{"a date", head + `{"change":"event","after":{"id":"a","when":"2019-13"}}`, `reading a journal of changes: line 2: after.when: "2019-13" has no month 13; months are 01 to 12, sub-year codes 21 to 41`},
		{"an unknown field", `{"edit":"e","changes":0,"x":1}`, `reading a journal of changes: line 1: : the field "x" is not known here; remove it, or keep it on the event`},
	} {
		edits, err := DecodeEdits(strings.NewReader(`{"edit":"whole","changes":0}` + "\n" + c.text))
		want := strings.NewReplacer("line 1", "line 2", "line 2", "line 3").Replace(c.want)
		if err == nil || err.Error() != want || len(edits) != 1 {
			t.Errorf("%s: %v after %d edits, want %s after one", c.name, err, len(edits), want)
		}
	}
}

// words are texts of all kinds.
var words = []string{"", "a", "Hà Nội", "\"\\\n\t", "<&>", "מפגש", "\u2028", "0"}

// someEdit returns a random edit.
func someEdit(r *rand.Rand) timeline.Edit {
	word := func() string { return words[r.IntN(len(words))] }
	id := func() string { return words[1+r.IntN(len(words)-1)] }
	text := func() (all timeline.Text) {
		for _, lang := range []string{"", "en", "fr"} {
			if r.IntN(3) == 0 {
				all = append(all, timeline.Translation{Lang: lang, Value: id()})
			}
		}
		return all
	}
	date := func() (d edtf.Date) {
		d, _ = edtf.Parse([]string{"", "2019-04-18", "2019~", "[2019-01-01..2019-02]", "-0479/..", "Y-13800000000"}[r.IntN(6)])
		return d
	}
	extra := func() timeline.Extra {
		if r.IntN(3) > 0 {
			return nil
		}
		return timeline.Extra{"other " + id(): []byte(`{"a":[1,"x"]}`), "more": []byte("null")}
	}
	item := func() timeline.Item {
		switch r.IntN(7) {
		case 0:
			return timeline.Place{ID: id(), Name: text(), Kind: timeline.Area, Country: word(), Extra: extra(), At: &timeline.LonLat{Lon: float64(r.IntN(360)) - 180, Lat: r.Float64() * 90}}
		case 1:
			return timeline.Actor{ID: id(), Name: text(), Kind: timeline.State, Role: text(), Country: word(), Aliases: []string{id(), word()}, Extra: extra()}
		case 2:
			return timeline.Source{ID: id(), Title: text(), Publisher: word(), Kind: word(), Lang: word(), Published: date(), URL: word(), Extra: extra()}
		case 3:
			return timeline.Head{Lang: word(), Title: text(), Summary: text(), KnownOn: date()}
		case 4:
			return timeline.Story{ID: id(), Title: text(), Ahead: r.IntN(2) == 0, Steps: []timeline.Step{
				{Event: id(), Title: text(), Note: text(), Private: text(), Without: []timeline.Picture{timeline.Pictures[r.IntN(4)]}, Lit: []string{id()}},
				{View: []byte(`{"chart":"gaps"}`), Hidden: []string{id(), id()}, Asked: []timeline.Secret{timeline.Secrets[r.IntN(3)]}},
			}}
		case 5:
			return timeline.View{Name: id(), State: []byte(`{"window":["` + "a" + `"]}`)}
		}
		f := timeline.Full{
			ID: id(), Title: text(), When: timeline.When{Date: date(), Said: word(), Anchor: date()}, Actors: []timeline.Part{{Actor: id(), Role: word()}},
			Type: timeline.Types[r.IntN(12)], Status: timeline.Statuses[r.IntN(9)], Sure: timeline.Certainties[r.IntN(4)], Place: timeline.PlaceRef{ID: word(), Precision: timeline.Town},
		}
		if r.IntN(2) == 0 {
			f.More = timeline.More{
				Note: text(), Tags: []string{id()}, Codes: []timeline.Code{{Scheme: word(), Value: id()}}, Links: []timeline.Link{{Kind: timeline.Follows, To: id()}},
				Claims: []timeline.Claim{{Source: word(), Speaker: text(), Via: text(), Quote: word(), At: timeline.TextRange{Start: r.IntN(9), End: r.IntN(99)}, Said: date(), Field: word()}},
				Rating: timeline.Assessment{Reliability: "B", Credibility: r.IntN(7)}, Origin: []timeline.Origin{{Field: id(), How: "typed", Confirmed: r.IntN(2) == 0}}, Extra: extra(),
				Values: []timeline.Value{{Facet: "track", Word: id()}, {Facet: "n", Word: "-2.50"}, {Facet: "people", Word: "a" + id()}, {Facet: "people", Word: "b" + id()}},
			}
		}
		return f.Compact()
	}
	e := timeline.Edit{Name: timeline.Phrased(word())}
	for range r.IntN(6) {
		c := timeline.Change{At: r.IntN(1000)}
		if c.After = item(); r.IntN(2) == 0 {
			for c.Before = item(); c.Before.Key().Kind != c.After.Key().Kind; c.Before = item() {
			}
		}
		if r.IntN(4) == 0 {
			c = c.Inverse()
		}
		e.Changes = append(e.Changes, c)
	}
	return e
}

func checkJournal(t *testing.T, seed uint64) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 4))
	edits := []timeline.Edit{someEdit(r), someEdit(r)}
	var out bytes.Buffer
	for _, e := range edits {
		if err := EncodeEdit(&out, e); err != nil {
			t.Fatal(err)
		}
	}
	if lines, want := strings.Count(out.String(), "\n"), 2+len(edits[0].Changes)+len(edits[1].Changes); lines != want {
		t.Fatalf("seed %d: %d lines, want %d", seed, lines, want)
	}
	compareEdits(t, out.String(), edits)
}

func TestAJournalReadsWhatItHasWritten(t *testing.T) {
	for seed := range uint64(500) {
		checkJournal(t, seed)
	}
}

func FuzzAJournalReadsWhatItHasWritten(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(checkJournal)
}

func FuzzAJournalNeverPanics(f *testing.F) {
	f.Add(`{"edit":"e","changes":1}` + "\n" + `{"change":"story","after":{"steps":[{"event":"a"}]}}`)
	f.Fuzz(func(t *testing.T, text string) {
		edits, _ := DecodeEdits(strings.NewReader(text))
		for _, e := range edits {
			var out bytes.Buffer
			if err := EncodeEdit(&out, e); err != nil {
				t.Fatal(err)
			}
		}
	})
}

func TestViewsAreKeptInTheFile(t *testing.T) {
	tl := &timeline.Timeline{ID: "t", Views: []timeline.View{{Name: "close", State: []byte(`{"lanes":"type"}`)}, {Name: "bare"}}}
	var out bytes.Buffer
	if err := Encode(&out, tl); err != nil {
		t.Fatal(err)
	}
	again, err := Decode(bytes.NewReader(out.Bytes()))
	if err != nil || !reflect.DeepEqual(again.Views, tl.Views) {
		t.Errorf("%v, the views are %+v, want %+v", err, again, tl.Views)
	}
}
