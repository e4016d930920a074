package entry

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

// two is a timeline with two events of one title and a third, and a source.
func two(t *testing.T) (Sheet, *timeline.Event) {
	t.Helper()
	full := timeline.Full{ID: "a", Title: timeline.Say("en", "Summit")}
	full.Claims = []timeline.Claim{{Source: "afp", Speaker: timeline.Say("en", "Kremlin"), Quote: "He will come.", At: timeline.TextRange{Start: 1, End: 9}}}
	other, third := timeline.Full{ID: "b", Title: timeline.Say("en", "Summit")}, timeline.Full{ID: "c", Title: timeline.Say("en", "Visit of the president")}
	tl := &timeline.Timeline{Lang: "en", Sources: []timeline.Source{{ID: "afp", Title: timeline.Say("en", "AFP, 18 April")}}, Events: timeline.EventsOf([]timeline.Event{full.Compact(), other.Compact(), third.Compact()})}
	return Sheet{Timeline: tl, Lang: "en"}, tl.Events.At(0)
}

// written returns the event when a reading was done, and the number of sources then.
func written(t *testing.T, s Sheet, r Reading) (timeline.Full, int) {
	t.Helper()
	next, err := timeline.Edit{Changes: r.Changes}.Apply(context.Background(), s.Timeline, nil)
	if err != nil {
		t.Fatal(err)
	}
	return next.Events.At(0).Full(), len(next.Sources)
}

func TestAClaimIsTypedPartByPart(t *testing.T) {
	s, e := two(t)
	typed := s.Claim(e, 0)
	if want := (Claim{Source: "AFP, 18 April", Speaker: "Kremlin", Quote: "He will come."}); typed != want {
		t.Fatalf("it stands as %+v, want %+v", typed, want)
	}
	typed.Said, typed.Field, typed.Via = "18 April 2019", "when", "Izvestia"
	r, err := s.ReadClaim(e, 0, typed)
	if err != nil || r.Says != "18 April 2019" {
		t.Fatalf("it is read as %q, %v", r.Says, err)
	}
	full, sources := written(t, s, r)
	c := full.Claims[0]
	if len(full.Claims) != 1 || sources != 1 || c.Said.String() != "2019-04-18" || c.Field != "when" || c.Via.In("en") != "Izvestia" || c.At.End != 9 {
		t.Errorf("written are %+v and %d sources", full.Claims, sources)
	}
	if o := full.Origin; len(o) != 1 || o[0] != (timeline.Origin{Field: "claims", How: timeline.Typed, Confirmed: true}) {
		t.Errorf("it comes from %v", o)
	}
	if r, err = s.ReadClaim(e, 0, s.Claim(e, 0)); err != nil || len(r.Changes) != 0 {
		t.Errorf("what is as it was makes %d changes, %v", len(r.Changes), err)
	}
	r, err = s.ReadClaim(e, 7, Claim{Source: "https://example.org/a", Quote: "Two\nlines"})
	if err != nil {
		t.Fatal(err)
	}
	if full, sources = written(t, s, r); len(full.Claims) != 2 || sources != 2 || full.Claims[1].Quote != "Two\nlines" || full.Claims[1].Source != "https-example-org-a" {
		t.Errorf("added are %+v and %d sources", full.Claims, sources)
	}
	if full, _ = written(t, s, s.WithoutClaim(e, 0)); len(full.Claims) != 0 {
		t.Errorf("removed leaves %+v", full.Claims)
	}
}

func TestAClaimNeedsSomebodyAndADate(t *testing.T) {
	s, e := two(t)
	for says, typed := range map[string]Claim{"nobody is named": {Quote: "So it was."}, "no month 13": {Source: "x", Said: "2019-13"}} {
		if _, err := s.ReadClaim(e, 0, typed); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%+v is refused with %v, want %q", typed, err, says)
		}
	}
}

func TestALinkIsTypedByWhatTheOtherEventIsCalled(t *testing.T) {
	s, e := two(t)
	if got := s.EventsLike("mm", "a"); !slices.Equal(got, []string{"Summit · b"}) {
		t.Errorf("offered are %q", got)
	}
	if got := s.EventsLike("president visit", "a"); !slices.Equal(got, []string{"Visit of the president"}) {
		t.Errorf("offered are %q", got)
	}
	r, err := s.ReadLink(e, 0, Link{"follows", "Summit · b"})
	if err != nil || r.Says != "Summit" {
		t.Fatalf("it is read as %q, %v", r.Says, err)
	}
	full, _ := written(t, s, r)
	if want := []timeline.Link{{Kind: timeline.Follows, To: "b"}}; !slices.Equal(full.Links, want) {
		t.Errorf("written is %v", full.Links)
	}
	linked := full.Compact()
	if got := s.Link(&linked, 0); got != (Link{"follows", "Summit · b"}) {
		t.Errorf("it stands as %+v", got)
	}
	for says, typed := range map[string]Link{"no event is named": {"follows", " "}, "there is no event": {"follows", "Nothing"}, "no link to itself": {"follows", "a"}, "is none of these": {"loves", "c"}} {
		if _, err := s.ReadLink(e, 0, typed); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%+v is refused with %v, want %q", typed, err, says)
		}
	}
	if _, err := s.ReadLink(&linked, 1, Link{"follows", "b"}); err == nil || !strings.Contains(err.Error(), "already") {
		t.Errorf("a link twice is refused with %v", err)
	}
	if r := s.WithoutLink(&linked, 0); len(r.Changes) != 1 {
		t.Errorf("removing makes %d changes", len(r.Changes))
	}
}

// many is a timeline with more events than are gone through for a title.
func many() (Sheet, *timeline.Event) {
	list := make([]timeline.Event, mostByTitle+1)
	for i := range list {
		full := timeline.Full{ID: fmt.Sprint("e", i), Title: timeline.Say("en", fmt.Sprint("Number ", i))}
		list[i] = full.Compact()
	}
	tl := &timeline.Timeline{Lang: "en", Events: timeline.EventsOf(list)}
	return Sheet{Timeline: tl, Lang: "en"}, tl.Events.At(0)
}

func TestOfVeryManyEventsOneIsLinkedByWhatIsOffered(t *testing.T) {
	s, e := many()
	links, _ := Find(s.Timeline, "links")
	const want = "choose one that is offered"
	if _, err := s.ReadLink(e, 0, Link{"follows", "Number 7"}); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("by its title alone: %v, want %q", err, want)
	}
	if _, err := links.Read(s, e, "follows: Number 7"); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("in a line, by its title alone: %v, want %q", err, want)
	}
	offered, lines := s.EventsLike("number 77", "e0"), links.Offers(s, "follows: number 77")
	if len(offered) == 0 || len(lines) == 0 || lines[0] != "follows: "+offered[0] {
		t.Fatalf("offered are %q, and %q", offered, lines)
	}
	for _, text := range []string{"e77", offered[0]} {
		r, err := s.ReadLink(e, 0, Link{"follows", text})
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		if full, _ := written(t, s, r); len(full.Links) != 1 || full.Links[0].To != "e77" {
			t.Errorf("%q links %v", text, full.Links)
		}
	}
	r, err := links.Read(s, e, lines[0])
	if err != nil {
		t.Fatal(err)
	}
	full, _ := written(t, s, r)
	linked := full.Compact()
	if r, err = links.Read(s, &linked, links.Text(s, &linked)); err != nil || len(r.Changes) != 0 {
		t.Errorf("as it stands it makes %d changes, %v", len(r.Changes), err)
	}
}

func TestSourcesAreTypedInOneLine(t *testing.T) {
	s, e := two(t)
	f, _ := Find(s.Timeline, "sources")
	if got := f.Text(s, e); got != "AFP, 18 April" {
		t.Fatalf("it stands as %q", got)
	}
	r, err := f.Read(s, e, "Reuters; afp, 18 april")
	if err != nil || r.Says == "" {
		t.Fatalf("it is read as %q, %v", r.Says, err)
	}
	full, sources := written(t, s, r)
	if len(full.Claims) != 2 || full.Claims[0].Quote != "He will come." || full.Claims[1].Source != "reuters" || sources != 2 || full.Origin[0].Field != "claims" {
		t.Errorf("written are %+v, %d sources", full.Claims, sources)
	}
	if r, _ = f.Read(s, e, ""); len(r.Changes) != 1 {
		t.Errorf("emptied it makes %d changes", len(r.Changes))
	}
}

func TestATextIsWrittenForSeveralEventsAtOnce(t *testing.T) {
	s, _ := two(t)
	f, _ := Find(s.Timeline, "actors")
	edit, err := f.EditAll(context.Background(), s, timeline.Phrased("actors"), []string{"a", "b", "gone"}, "Ann; Bo")
	if err != nil {
		t.Fatal(err)
	}
	next, err := edit.Apply(context.Background(), s.Timeline, nil)
	if err != nil || len(next.Actors) != 2 || len(edit.Changes) != 4 {
		t.Fatalf("%d actors by %d changes, %v", len(next.Actors), len(edit.Changes), err)
	}
	for slot := range 2 {
		if got := f.Text(Sheet{next, "en"}, next.Events.At(slot)); got != "Ann; Bo" {
			t.Errorf("at %d stands %q", slot, got)
		}
	}
	back, err := edit.Inverse().Apply(context.Background(), next, nil)
	if err != nil || !timeline.Equal(back, s.Timeline) {
		t.Errorf("undone it is not what it was: %v", err)
	}
}

func TestAnEndBeforeItsStartIsANoteAndNoRefusal(t *testing.T) {
	s, e := two(t)
	f, _ := Find(s.Timeline, "when")
	r, err := f.Read(s, e, "2019-05-03 / 2019-05-01")
	if err != nil || r.Says != "1 to 3 May 2019; its end stood before its start, so it is read the other way round" {
		t.Fatalf("it is read as %q, %v", r.Says, err)
	}
	if full, _ := written(t, s, r); full.When.Date.String() != "2019-05-01/2019-05-03" {
		t.Errorf("written is %s", full.When.Date)
	}
	if _, err := f.Read(s, e, "2019-05-03/2019-13"); err == nil {
		t.Error("a month 13 is read the other way round")
	}
}

func TestWhatADateCannotSayIsToldWhereItIsTyped(t *testing.T) {
	s, e := two(t)
	f, _ := Find(s.Timeline, "when")
	const daytime, coarse = "; what you say about the time of day is not kept", "; the beginning, the middle or the end of a side is not kept"
	for text, lost := range map[string]string{
		"12 octobre 1492, vers 2 heures du matin": daytime,
		"fin avril - juillet 1519":                coarse,
		"12 October 1492":                         "",
		"vers le 12 octobre 1492":                 "",
		"1492-10-12T02:00":                        "",
	} {
		r, err := f.Read(s, e, text)
		if told := strings.Contains(r.Says, daytime); err != nil || told != (lost == daytime) {
			t.Errorf("%s is read as %q, %v", text, r.Says, err)
		}
		if told := strings.Contains(r.Says, coarse); told != (lost == coarse) {
			t.Errorf("%s is read as %q", text, r.Says)
		}
	}
}

func TestAMegabyteInAFieldIsRefusedAtOnce(t *testing.T) {
	s, e := two(t)
	text := strings.Repeat("ten lettrs", 1<<17)
	for _, f := range Fields(s.Timeline) {
		if _, err := f.Read(s, e, text); err == nil || !strings.Contains(err.Error(), "letters, and a field holds") {
			t.Errorf("%s: %.80v", f.Name, err)
		}
	}
	if _, err := s.ReadClaim(e, 0, Claim{Source: "x", Quote: text}); err == nil {
		t.Error("a claim takes it")
	}
}

func TestCodesOfOutsideSchemesAreTyped(t *testing.T) {
	s, e := two(t)
	f, _ := Find(s.Timeline, "codes")
	r, err := f.Read(s, e, "wikidata Q1; plover  040")
	if err != nil {
		t.Fatal(err)
	}
	full, _ := written(t, s, r)
	if want := []timeline.Code{{Scheme: "wikidata", Value: "Q1"}, {Scheme: "plover", Value: "040"}}; !slices.Equal(full.Codes, want) {
		t.Errorf("written are %v", full.Codes)
	}
	coded := full.Compact()
	if got := f.Text(s, &coded); got != "wikidata Q1; plover 040" {
		t.Errorf("they stand as %q", got)
	}
	if _, err := f.Read(s, e, "Q1"); err == nil {
		t.Error("a code without its scheme is taken")
	}
}
