package entry

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// changed returns the timeline after an edit, which must fit.
func changed(t *testing.T, tl *timeline.Timeline, e timeline.Edit) *timeline.Timeline {
	t.Helper()
	next, err := e.Apply(t.Context(), tl, nil)
	if err != nil {
		t.Fatal(err)
	}
	return next
}

func TestManyEventsAreChangedAlike(t *testing.T) {
	tl := road(t)
	var ids []string
	for _, e := range tl.Events.All() {
		ids = append(ids, e.ID)
	}
	for _, c := range []struct {
		what, text string
		says       func(f *timeline.Full) string
		want       string
	}{
		{"status", "denied", func(f *timeline.Full) string { return f.Status.String() }, "denied"},
		{"type", "visit", func(f *timeline.Full) string { return f.Type.String() }, "visit"},
		{"add tag", "one, two, one", func(f *timeline.Full) string { return strings.Join(f.Tags[len(f.Tags)-2:], " ") }, "one two"},
		{"add actor", "Somebody New (host)", func(f *timeline.Full) string { return fmt.Sprint(f.Actors[len(f.Actors)-1]) }, "{somebody-new host}"},
		{"place", "10.5, 20.5", func(f *timeline.Full) string { return f.Place.ID }, "10-5000-20-5000"},
	} {
		t.Run(c.what, func(t *testing.T) {
			edit, err := Bulk{c.what, c.text}.Edit(t.Context(), Sheet{Timeline: tl, Lang: "en"}, timeline.Phrased("bulk"), ids)
			if err != nil {
				t.Fatal(err)
			}
			next := changed(t, tl, edit)
			if problems := timeline.Validate(next); len(problems) > 0 {
				t.Fatal(problems)
			}
			for _, e := range next.Events.All() {
				full := e.Full()
				if got := c.says(&full); got != c.want {
					t.Errorf("%s of %s is %q, want %q", c.what, e.ID, got, c.want)
				}
			}
		})
	}
}

func TestWhatCannotBeDoneToManyIsSaid(t *testing.T) {
	for _, c := range []struct{ what, text, want string }{
		{"status", "so", `"so" is none of these`},
		{"status", "", "nothing is written; write what they are to have"},
		{"add tag", " ", "no tag is named; write one or more, with commas between them"},
		{"remove actor", "", "nobody is named; write one or more names, with semicolons between them"},
		{"shift", "soon", `"soon" is no span of time; write 3 days, -2 weeks, 1 year`},
		{"shift", "3 moons", `"moons" is no unit of time; write days, weeks, months or years`},
		{"fly", "", `nothing is called "fly"`},
	} {
		_, err := Bulk{c.what, c.text}.Edit(t.Context(), Sheet{Timeline: road(t), Lang: "en"}, timeline.Phrased(""), nil)
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s %q is told as %v, want %s", c.what, c.text, err, c.want)
		}
	}
}

func TestDatesAreShiftedBySpansInWords(t *testing.T) {
	for _, c := range []struct{ date, by, want string }{
		{"2019-04-25", "3 days", "2019-04-28"},
		{"2019-04-25", "-2 weeks", "2019-04-11"},
		{"2019-04-25", "−1 an", "2018-04-25"},
		{"2019-04-25", "2 semaines", "2019-05-09"},
		{"2019-04-25", "1 Monat", "2019-05-25"},
		{"2019-01-31", "1 month", "2019-02-28"},
		{"2020-02-29", "1 year", "2021-02-28"},
		{"2019-04~", "3 mois", "2019-07~"},
		{"2019-04", "3 days", ""},
		{"19XX", "1 siècle", "20XX"},
		{"2019-04-25T11:30", "2 hours", "2019-04-25T13:30"},
	} {
		e := timeline.Full{ID: "e", Title: timeline.Say("", "E"), When: timeline.When{Date: date(t, c.date)}}
		tl := &timeline.Timeline{}
		tl.Events.Append(e.Compact())
		edit, err := Bulk{"shift", c.by}.Edit(t.Context(), Sheet{Timeline: tl, Lang: "en"}, timeline.Phrased("shift"), []string{"e"})
		if c.want == "" {
			if err == nil {
				t.Errorf("%s is shifted by %s", c.date, c.by)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s by %s: %v", c.date, c.by, err)
			continue
		}
		if got := changed(t, tl, edit).Events.At(0).When.Date.String(); got != c.want {
			t.Errorf("%s by %s is %s, want %s", c.date, c.by, got, c.want)
		}
	}
}

func TestATextIsFoundAndReplacedWhereAPersonSays(t *testing.T) {
	e := timeline.Full{ID: "e", Title: timeline.Text{{Lang: "en", Value: "Kim meets Kimberley"}, {Lang: "fr", Value: "kim et Kimberley"}}}
	e.Note, e.Tags = timeline.Say("en", "Kim, and only Kim"), []string{"kim", "KIM"}
	e.Claims = []timeline.Claim{{Quote: "Kim came.", At: timeline.TextRange{Start: 3, End: 9}}}
	tl := &timeline.Timeline{Lang: "en"}
	tl.Events.Append(e.Compact())
	for _, c := range []struct {
		name  string
		q     Search
		times int
		want  string
	}{
		{"everywhere, whatever its capitals", Search{Find: "kim", Replace: "Lee"}, 9, "Lee meets Leeberley|Lee et Leeberley|Lee, and only Lee|[Lee]|Lee came.{0 0}"},
		{"whole words of the title", Search{Find: "kim", Replace: "Lee", In: "title", Word: true}, 2, "Lee meets Kimberley|Lee et Kimberley|Kim, and only Kim|[kim KIM]|Kim came.{3 9}"},
		{"as it is written", Search{Find: "Kim", Replace: "", Case: true, In: "note"}, 2, "Kim meets Kimberley|kim et Kimberley|, and only |[kim KIM]|Kim came.{3 9}"},
		{"signs stand for themselves", Search{Find: "m.", Replace: "!"}, 0, ""},
	} {
		some, events, times, err := c.q.Matches(t.Context(), tl, 5)
		if err != nil || times != c.times || len(some) != events || events != min(1, c.times) {
			t.Errorf("%s: found %d times in %d events, %v, want %d", c.name, times, events, err, c.times)
		}
		edit, err := c.q.Edit(t.Context(), tl, timeline.Phrased("replace"))
		if err != nil || len(edit.Changes) != min(1, c.times) {
			t.Errorf("%s: %d changes, %v", c.name, len(edit.Changes), err)
		}
		if c.times == 0 {
			continue
		}
		f := changed(t, tl, edit).Events.At(0).Full()
		if got := fmt.Sprintf("%s|%s|%s|%v|%s%v", f.Title.In("en"), f.Title.In("fr"), f.Note.In("en"), f.Tags, f.Claims[0].Quote, f.Claims[0].At); got != c.want {
			t.Errorf("%s: it reads %s, want %s", c.name, got, c.want)
		}
	}
	if _, err := (Search{}).Edit(t.Context(), tl, timeline.Phrased("")); err == nil {
		t.Error("nothing is found")
	}
	if edit, err := (Search{Find: "Kim meets Kimberley"}).Edit(t.Context(), tl, timeline.Phrased("")); err != nil || len(edit.Changes) != 0 {
		t.Errorf("a title is emptied: %v %v", edit, err)
	}
}

func TestPlacesActorsAndSourcesAreTypedByTheirFields(t *testing.T) {
	tl := &timeline.Timeline{Lang: "en"}
	actor := timeline.Actor{ID: "kim", Name: timeline.Say("en", "Kim")}
	place := timeline.Place{ID: "hanoi", Name: timeline.Say("en", "Hanoi"), Kind: timeline.Point}
	source := timeline.Source{ID: "afp", Title: timeline.Say("en", "AFP")}
	tl.Actors, tl.Places, tl.Sources = []timeline.Actor{actor}, []timeline.Place{place}, []timeline.Source{source}
	for _, c := range []struct {
		item              timeline.Item
		field, text, want string // want "" where the text is wrong
	}{
		{actor, "name", "Kim Jong-un", "Kim Jong-un"},
		{actor, "name", "", ""},
		{actor, "aliases", "Kim III; the Marshal; Kim III", "Kim III; the Marshal"},
		{actor, "kind", "person", "person"},
		{actor, "role", "chairman", "chairman"},
		{actor, "country", "Corée du Nord", "North Korea"},
		{actor, "country", "Atlantis", ""},
		{place, "position", "21°02′N 105°51′E", "21.0333, 105.8500"},
		{place, "position", "Vladivostok", "43.1100, 131.8700"},
		{place, "position", "Nowhere at all", ""},
		{place, "radius", "2,5 km", "2.5"},
		{place, "radius", "far", ""},
		{source, "published", "18 April 2019", "2019-04-18"},
		{source, "url", "https://example.org", "https://example.org"},
		{source, "published", "soon", ""},
	} {
		s := Sheet{Timeline: tl, Lang: "en"}
		f, ok := FindOf(tl, c.item.Key().Kind, c.field)
		if !ok {
			t.Fatalf("there is no field %s", c.field)
		}
		r, err := f.ReadOf(s, c.item, c.text)
		if (err != nil) != (c.want == "") {
			t.Errorf("%s %q: %v", c.field, c.text, err)
			continue
		}
		if err != nil {
			continue
		}
		next := changed(t, tl, timeline.Edit{Changes: r.Changes})
		one, _ := next.Item(c.item.Key())
		if got := f.TextOf(s, one); got != c.want {
			t.Errorf("%s %q reads %q, want %q", c.field, c.text, got, c.want)
		}
	}
}

// date reads a date that is sound.
func date(t *testing.T, text string) edtf.Date {
	t.Helper()
	d, err := edtf.ParseISO(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
