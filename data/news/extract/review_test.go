package extract

import (
	"slices"
	"testing"

	"dateline/timeline"
)

func TestANewAnchorResolvesEverythingAnew(t *testing.T) {
	d := kim(t)
	moved := d.Reanchored(anchorOf(t, "2019-05-16"))
	for i, want := range map[int]string{0: "2019-05-16", 1: "2019-05", 2: "2011", 3: "[2019-05-20..2019-05-26]", 8: "[2019-02-21..2019-02-28]"} {
		if got := moved.Suggestions[i].Date.String(); got != want {
			t.Errorf("%q is %s, want %s", moved.Suggestions[i].When.Text, got, want)
		}
	}
	if got := d.Suggestions[0].Date.String(); got != "2019-04-18" {
		t.Errorf("the old review has changed to %s", got)
	}
	if back := moved.Reanchored(d.Document.Anchor); back.Suggestions[0].Date.String() != "2019-04-18" {
		t.Error("the first anchor does not bring the dates back")
	}
}

func TestAMonthAsAnchorLeavesWeekdaysOpen(t *testing.T) {
	d := kim(t).Reanchored(anchorOf(t, "2019-04"))
	if got, want := d.Suggestions[0].Date.String(), "[2019-04-04,2019-04-11,2019-04-18,2019-04-25]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := d.Suggestions[3].Date; !got.IsZero() || d.Suggestions[3].When.Text != "semaine prochaine" {
		t.Errorf("next week is %s with the words %q, want no date and its words", got, d.Suggestions[3].When.Text)
	}
}

func TestWhatAPersonPutsRightStays(t *testing.T) {
	d := kim(t)
	id := d.Suggestions[0].ID
	date, title := anchorOf(t, "2019-04-17"), "Annonce"
	d, err := d.Corrected(id, Correction{Date: &date, Title: &title, Place: &timeline.Place{}})
	if err != nil {
		t.Fatal(err)
	}
	d = d.Reanchored(anchorOf(t, "2020-01-01"))
	s := d.Suggestions[0]
	if s.Date.String() != "2019-04-17" || s.Title != "Annonce" || s.Chosen() != nil {
		t.Errorf("got %s, %q, %v", s.Date, s.Title, s.Chosen())
	}
	for _, o := range d.Timeline().Events.At(0).More().Origin {
		if typed := slices.Contains([]string{"when", "title", "place"}, o.Field); typed != (o.How == timeline.Typed) || typed != o.Confirmed {
			t.Errorf("%+v: a field is typed and confirmed when a person has put it right", o)
		}
	}
}

func TestEveryFieldIsExtractedAndUnconfirmedUntilAccepted(t *testing.T) {
	d := kim(t)
	tl := d.Timeline()
	if problems := timeline.Validate(tl); len(problems) > 0 {
		t.Fatal(problems)
	}
	if tl.Events.Len() != len(d.Suggestions) {
		t.Errorf("got %d events of %d suggestions", tl.Events.Len(), len(d.Suggestions))
	}
	for _, e := range tl.Events.All() {
		for _, o := range e.More().Origin {
			if o.How != timeline.Extracted || o.Confirmed {
				t.Errorf("%s: %+v, want extracted and not confirmed", e.ID, o)
			}
		}
	}
	d, err := d.Accepted(d.Suggestions[2].ID)
	if err != nil {
		t.Fatal(err)
	}
	if o := d.Timeline().Events.At(2).More().Origin[0]; !o.Confirmed || o.How != timeline.Extracted {
		t.Errorf("got %+v, want extracted and confirmed", o)
	}
}

func TestRejectedAndMergedSuggestionsAreNoEvents(t *testing.T) {
	d := kim(t)
	n := len(d.Suggestions)
	d, err := d.Rejected(d.Suggestions[2].ID)
	if err != nil {
		t.Fatal(err)
	}
	d, err = d.Joined(d.Suggestions[1].ID, d.Suggestions[3].ID)
	if err != nil {
		t.Fatal(err)
	}
	tl := d.Timeline()
	if tl.Events.Len() != n-2 {
		t.Errorf("got %d events, want %d", tl.Events.Len(), n-2)
	}
	if problems := timeline.Validate(tl); len(problems) > 0 {
		t.Error(problems)
	}
	if links := tl.Events.At(0).More().Links; len(links) != 1 || links[0].To != tl.Events.At(1).ID {
		t.Errorf("got the links %v, want the one to the merged event to follow it", links)
	}
	if d, err = d.Reopened(d.Suggestions[2].ID); err != nil || d.Timeline().Events.Len() != n-1 {
		t.Errorf("a decision taken back brings no event back: %v", err)
	}
}

func TestTwoActorsBecomeOne(t *testing.T) {
	d := kim(t)
	d, err := d.OneActor("kim-chang-son", "kim-jong-un")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range d.Suggestions {
		for _, a := range s.Actors {
			if a.ID == "kim-chang-son" {
				t.Errorf("%s still has the actor", s.ID)
			}
		}
	}
	if a := d.Actors[slices.IndexFunc(d.Actors, func(a Actor) bool { return a.ID == "kim-jong-un" })]; !slices.Contains(a.Aliases, "Kim Chang Son") {
		t.Errorf("got the aliases %v", a.Aliases)
	}
}

func TestAnActorIsNamedAnewEverywhere(t *testing.T) {
	d, err := kim(t).ActorNamed("igor-morgoulov", Actor{Name: "Igor Morgulov", Kind: timeline.Person, Role: "deputy foreign minister", Country: "RU"})
	if err != nil {
		t.Fatal(err)
	}
	tl := d.Timeline()
	a := tl.Actors[slices.IndexFunc(tl.Actors, func(a timeline.Actor) bool { return a.ID == "igor-morgoulov" })]
	if a.Name.In("fr") != "Igor Morgulov" || a.Role.In("fr") != "deputy foreign minister" || !slices.Contains(a.Aliases, "Igor Morgoulov") {
		t.Errorf("got %+v", a)
	}
}

func TestWhatIsNotThereIsAnError(t *testing.T) {
	d := kim(t)
	_, accept := d.Accepted("x")
	_, reject := d.Rejected("x")
	_, correct := d.Corrected("x", Correction{})
	_, join := d.Joined("x", d.Suggestions[0].ID)
	_, self := d.Joined(d.Suggestions[0].ID, d.Suggestions[0].ID)
	_, actor := d.OneActor("x", "y")
	_, named := d.ActorNamed("x", Actor{Name: "y"})
	for i, err := range []error{accept, reject, correct, join, self, actor, named} {
		if err == nil {
			t.Errorf("call %d: got no error", i)
		}
	}
}
