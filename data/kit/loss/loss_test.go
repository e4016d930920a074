package loss

import (
	"slices"
	"testing"

	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// event returns an event with a date and all that can be lost of one.
func event(t *testing.T, when string) timeline.Event {
	t.Helper()
	d, err := edtf.ParseISO(when)
	if err != nil {
		t.Fatal(err)
	}
	e := timeline.Event{
		ID: "full", Title: timeline.Text{{Lang: "en", Value: "a"}, {Lang: "fr", Value: "b"}},
		When: timeline.When{Date: d, Said: "then", Anchor: d}, Status: timeline.Denied, Sure: timeline.Certain,
		Place: timeline.PlaceRef{ID: "hanoi", Precision: timeline.Town}, Actors: []timeline.Part{{Actor: "kim", Role: "host"}, {Actor: "trump"}, {Actor: "moon", Role: "guest"}},
	}
	f := e.Full()
	f.More = timeline.More{
		Note: timeline.Say("", "note"), Codes: []timeline.Code{{Scheme: "a", Value: "b"}, {Scheme: "c", Value: "d"}},
		Links: []timeline.Link{{Kind: timeline.Follows, To: "x"}, {Kind: timeline.Prepares, To: "y"}},
		Claims: []timeline.Claim{
			{Source: "a", Speaker: timeline.Say("", "he")}, {Source: "b", Via: timeline.Say("", "it")}, {Source: "c", Quote: "so"}, {Source: "d"},
		},
		Rating: timeline.Assessment{Credibility: 1}, Origin: []timeline.Origin{{Field: "when"}}, Extra: timeline.Extra{"ics": []byte("{}")},
	}
	return f.Compact()
}

// A whole event, one with only a title, and one more with nearly nothing, are
// counted by every rule.
func TestEveryRuleCountsWhatIsLost(t *testing.T) {
	whole, bare := event(t, "2019-04-17"), timeline.Event{ID: "bare", Title: timeline.Say("", "a"), Status: timeline.Happened}
	said, anchored, noted, plain := bare, bare, bare, timeline.Event{ID: "plain"}
	said.When.Said = "then"
	anchored.When.Anchor = whole.When.Date
	full := noted.Full()
	full.More = timeline.More{Note: timeline.Text{{Lang: "en", Value: "a"}, {Lang: "fr", Value: "b"}}, Claims: []timeline.Claim{{Source: "a"}}}
	noted = full.Compact()
	tl := &timeline.Timeline{Events: timeline.EventsOf([]timeline.Event{whole, bare, said, anchored, noted, plain})}
	for _, c := range []struct {
		name string
		rule Rule
		want string // "" for nothing
	}{
		{"links", Links, "2 links between events are not written"},
		{"roles", Roles, "2 roles of actors are not written"},
		{"actors", Actors, "3 parts of actors are not written"},
		{"claims", Claims, "3 further claims are not written: only the first of an event is"},
		{"words of claims", Words, "3 claims lose their speaker, medium or quote"},
		{"places", Places, "1 place is not written"},
		{"status", Status, `1 status other than "happened" is not written`},
		{"certainty", Sure, "1 certainty is not written"},
		{"ratings", Ratings, "1 rating is not written"},
		{"codes", Codes, "1 event loses its outside codes"},
		{"anchors", Anchors, "2 dates lose the day from which their words count"},
		{"words of dates", Said, "3 dates lose the words that they were read from"},
		{"origins", Origins, "1 event loses where its fields came from"},
		{"languages", Langs, "2 events lose their texts in further languages"},
		{"precision", Precise, "1 event loses how closely its place is known"},
		{"fields of others", Extra(), "1 event loses fields of other formats"},
		{"fields of others that are kept", Extra("kml", "ics"), ""},
		{"fields of others with another name", Extra("kml", "icsx"), "1 event loses fields of other formats"},
		{"statuses that are not said", Unsaid, `1 status that is not said is read again as "happened"`},
		{"quotes, of the first claims alone", Quotes, ""},
		{"places of quotes", QuotesAt, ""},
		{"undated", Undated("%d events without a date are left out"), "5 events without a date are left out"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var want []string
			if c.want != "" {
				want = []string{c.want}
			}
			if got := message.Each(Report(tl, c.rule), "en"); !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestALineIsReportedForEachRuleThatCountsAnything(t *testing.T) {
	tl := &timeline.Timeline{Events: timeline.EventsOf([]timeline.Event{event(t, "2019-04-17"), event(t, "2019-04-18")})}
	want := []string{"4 links between events are not written", "2 places are not written"}
	if got := message.Each(Report(tl, Links, Undated("x"), Places), "en"); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := Report(&timeline.Timeline{}, Links); got != nil {
		t.Errorf("of nothing %q is lost", got)
	}
}

func TestDatesAreLostByTheirKind(t *testing.T) {
	bce, coarse, uncertain := BCE("a"), Coarse("b"), Uncertain("c")
	for when, want := range map[string][3]int{
		"2019-04-17":               {0, 0, 0},
		"0001-01-01":               {0, 0, 0},
		"0000-12-31":               {1, 0, 0},
		"-0479-08-01":              {1, 0, 0},
		"../-0479-08-01":           {0, 0, 0},
		"2019-04":                  {0, 1, 0},
		"2019":                     {0, 1, 0},
		"2019-04-17/2019-05":       {0, 1, 0},
		"2019-04-17/..":            {0, 0, 0},
		"2019-04/..":               {0, 1, 0},
		"../2019-04":               {0, 1, 0},
		"2019-04-17~":              {0, 0, 1},
		"2019-04-17?":              {0, 0, 1},
		"[2019-04-17..2019-04-18]": {0, 0, 1},
		"{2019-04-17,2019-04-19}":  {0, 0, 1},
	} {
		e := event(t, when)
		f := e.Full()
		if got := [3]int{bce.Count(nil, &f), coarse.Count(nil, &f), uncertain.Count(nil, &f)}; got != want {
			t.Errorf("%s: BCE, coarse, uncertain are %v, want %v", when, got, want)
		}
	}
	if got, want := [3]string{bce.Says, coarse.Says, uncertain.Says}, [3]string{"a", "b", "c"}; got != want {
		t.Errorf("the rules say %q, want %q", got, want)
	}
}

func TestWhatStandsBesideTheEventsIsLost(t *testing.T) {
	names := timeline.Text{{Lang: "en", Value: "a"}, {Lang: "fr", Value: "b"}}
	if got := Whole(&timeline.Timeline{Actors: []timeline.Actor{{Name: names[:1]}}, Sources: []timeline.Source{{Title: names[:1]}}, Places: []timeline.Place{{Name: names[:1]}}}); got != nil {
		t.Errorf("of names alone %q is lost", got)
	}
	whole := &timeline.Timeline{
		Stories: []timeline.Story{{Steps: make([]timeline.Step, 2)}, {ID: "empty"}}, Views: make([]timeline.View, 3),
		Actors:  []timeline.Actor{{}, {Kind: timeline.Person}, {Role: names}, {Country: "KP"}, {Aliases: []string{"x"}}, {Name: names}},
		Sources: []timeline.Source{{}, {Publisher: "x"}, {Kind: "x"}, {Lang: "fr"}, {Published: event(t, "2019").When.Date}, {Title: names}},
		Places:  []timeline.Place{{}, {Name: names}},
	}
	want := []string{
		"3 steps of stories are not written", "3 views are not written", "5 actors lose their kind, role, country, aliases or names in further languages",
		"5 sources lose their publisher, kind, language, date or titles in further languages", "1 place loses its names in further languages",
	}
	if got := message.Each(Whole(whole), "en"); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
