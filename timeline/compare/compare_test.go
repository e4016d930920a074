package compare

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// on reads a date that is sound.
func on(text string) edtf.Date {
	d, err := edtf.Parse(text)
	if err != nil {
		panic(err)
	}
	return d
}

// story returns a timeline of n events that differ in all that is merged.
func story(n int) *timeline.Timeline {
	t := &timeline.Timeline{Lang: "en", Title: timeline.Say("en", "Base"), Facets: []timeline.Facet{{Name: "track", Kind: timeline.OfWords}, {Name: "people", Kind: timeline.OfLists}}}
	for i := range 4 {
		at := timeline.LonLat{Lon: float64(i), Lat: 10}
		t.Places = append(t.Places, timeline.Place{ID: fmt.Sprint("p", i), Name: timeline.Say("", fmt.Sprint("Place ", i)), Kind: timeline.Point, At: &at})
		t.Actors = append(t.Actors, timeline.Actor{ID: fmt.Sprint("a", i), Name: timeline.Say("", fmt.Sprint("Actor ", i))})
		t.Sources = append(t.Sources, timeline.Source{ID: fmt.Sprint("s", i), Title: timeline.Say("", fmt.Sprint("Source ", i))})
	}
	for i := range n {
		e := timeline.Full{
			ID: fmt.Sprint("e", i), Title: timeline.Say("", fmt.Sprint("Event ", i)), When: timeline.When{Date: on(fmt.Sprintf("2019-04-%02d", i%28+1))},
			Place: timeline.PlaceRef{ID: fmt.Sprint("p", i%4)}, Actors: []timeline.Part{{Actor: fmt.Sprint("a", i%4)}}, Status: timeline.Happened,
		}
		e.Tags, e.Claims = []string{"x"}, []timeline.Claim{{Source: fmt.Sprint("s", i%4)}}
		e.Values = []timeline.Value{{Facet: "track", Word: "north"}, {Facet: "people", Word: "Ann"}}
		t.Events.Append(e.Compact())
	}
	t.Stories = []timeline.Story{{ID: timeline.PlainStory, Steps: []timeline.Step{{Event: "e0"}, {Event: "e1"}}}}
	t.Annotations = []timeline.Annotation{{ID: "n0", Kind: timeline.Era, Text: timeline.Say("", "Talks"), Pin: timeline.Pin{When: on("2019-04")}}, {ID: "n1", Kind: timeline.TextNote, Pin: timeline.Pin{Event: "e0"}}}
	return t
}

// noted returns a timeline with its first annotation as a function leaves it.
func noted(t *timeline.Timeline, do func(a *timeline.Annotation)) *timeline.Timeline {
	next := *t
	next.Annotations = slices.Clone(t.Annotations)
	do(&next.Annotations[0])
	return &next
}

// edited returns a timeline with an event as a function leaves it.
func edited(t *timeline.Timeline, id string, do func(e *timeline.Full)) *timeline.Timeline {
	next := *t
	list := t.Events.List()
	for i := range list {
		if list[i].ID == id {
			f := list[i].Full()
			do(&f)
			list[i] = f.Compact()
		}
	}
	next.Events = timeline.EventsOf(list)
	return &next
}

// changeTitle is an edit.
func changeTitle(e *timeline.Full) { e.Title = timeline.Say("", "Other") }

func without(t *timeline.Timeline, id string) *timeline.Timeline {
	next := *t
	next.Events = timeline.EventsOf(slices.DeleteFunc(t.Events.List(), func(e timeline.Event) bool { return e.ID == id }))
	next.Stories = []timeline.Story{t.Stories[0].Without(id)}
	return &next
}

func event(t *timeline.Timeline, id string) timeline.Full {
	return t.Events.At(t.Events.Find(id)).Full()
}

// said returns differences as one reads them.
func said(all []Difference) (lines []string) {
	for _, d := range all {
		switch {
		case d.Before == nil:
			lines = append(lines, "+ "+d.Key().String())
		case d.After == nil:
			lines = append(lines, "- "+d.Key().String())
		default:
			lines = append(lines, "~ "+d.Key().String())
		}
	}
	return lines
}

func TestDifferences(t *testing.T) {
	base := story(4)
	byRow := func(t *timeline.Timeline) *timeline.Timeline { // as if no row had an id
		next := *t
		list := t.Events.List()
		for i := range list {
			list[i].ID = fmt.Sprint("row-", i+2)
		}
		next.Events, next.Stories, next.Annotations = timeline.EventsOf(list), nil, nil
		return &next
	}
	unnamed := func(*timeline.Event) bool { return false }
	moved := *base
	moved.Places = slices.Clone(base.Places)
	moved.Places[2].At = &timeline.LonLat{Lon: 9, Lat: 9}
	for _, c := range []struct {
		name string
		a, b Side
		want []string
	}{
		{"nothing differs from itself", Side{Timeline: base}, Side{Timeline: base.Clone()}, nil},
		{"an event is retitled", Side{Timeline: base}, Side{Timeline: edited(base, "e2", func(e *timeline.Full) { e.Title = timeline.Say("", "Other") })}, []string{`~ event "e2"`}},
		{"an event is removed, and its step", Side{Timeline: base}, Side{Timeline: without(base, "e1")}, []string{`- event "e1"`, `~ story "story"`}},
		{"an event is added", Side{Timeline: without(base, "e3")}, Side{Timeline: base}, []string{`+ event "e3"`}},
		{"an annotation says something else", Side{Timeline: base}, Side{Timeline: noted(base, func(a *timeline.Annotation) { a.Kind = timeline.Bracket })}, []string{`~ annotation "n0"`}},
		{"an annotation is removed", Side{Timeline: base}, Side{Timeline: noted(base, func(a *timeline.Annotation) { *a = base.Annotations[1] })}, []string{`- annotation "n0"`}},
		{"a place moves", Side{Timeline: base}, Side{Timeline: &moved}, []string{`~ place "p2"`}},
		{"two ids of their own are two events, however alike", Side{Timeline: base}, Side{Timeline: edited(base, "e3", func(e *timeline.Full) { e.ID = "other" })}, []string{`- event "e3"`, `+ event "other"`}},
		{"without ids a row that is put in front changes no other", Side{byRow(without(base, "e0")), unnamed}, Side{byRow(base), unnamed}, []string{`+ event "row-2-2"`}},
		{"without ids title and place tell an event whose date changes", Side{byRow(base), unnamed}, Side{byRow(edited(base, "e1", func(e *timeline.Full) { e.When.Date = on("1999") })), unnamed}, []string{`~ event "row-3"`}},
		{"without ids date and place tell an event that is retitled", Side{byRow(base), unnamed}, Side{byRow(edited(base, "e1", func(e *timeline.Full) { e.Title = timeline.Say("", "New") })), unnamed}, []string{`~ event "row-3"`}},
		{"without ids an event of which all has changed is another one", Side{byRow(base), unnamed}, Side{byRow(edited(base, "e1", func(e *timeline.Full) { *e = timeline.Full{Title: timeline.Say("", "New")} })), unnamed}, []string{`- event "row-3"`, `+ event "row-3-2"`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := said(Diff(c.a, c.b)); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestMerge(t *testing.T) {
	base := story(4)
	day := func(s string) func(e *timeline.Full) {
		return func(e *timeline.Full) { e.When.Date = on(s) }
	}
	t.Run("two fields of one event, each changed by one side, are both changed", func(t *testing.T) {
		got, conflicts := Merge(Side{Timeline: base}, Side{Timeline: edited(base, "e1", day("2018"))},
			Side{Timeline: edited(base, "e1", func(e *timeline.Full) { e.Tags, e.Status = []string{"x", "y"}, timeline.Denied })})
		want := edited(base, "e1", func(e *timeline.Full) {
			day("2018")(e)
			e.Tags, e.Status = []string{"x", "y"}, timeline.Denied
		})
		if !timeline.Equal(got, want) || conflicts != nil {
			t.Errorf("got %q and conflicts %v", said(Diff(Side{Timeline: want}, Side{Timeline: got})), conflicts)
		}
	})
	t.Run("what both change differently stays as two events that contradict each other", func(t *testing.T) {
		got, conflicts := Merge(Side{Timeline: base}, Side{Timeline: edited(base, "e1", day("2018"))}, Side{Timeline: edited(base, "e1", day("2017"))})
		one, other := event(got, "e1"), event(got, "e1-theirs")
		if one.When.Date.String() != "2018" || other.When.Date.String() != "2017" || !slices.Equal(one.Tags, []string{"x", Mark}) || !slices.Equal(other.Tags, one.Tags) ||
			!slices.Equal(one.Links, []timeline.Link{{Kind: timeline.Contradicts, To: "e1-theirs"}}) || !slices.Equal(other.Links, []timeline.Link{{Kind: timeline.Contradicts, To: "e1"}}) {
			t.Errorf("got %+v and %+v", one, other)
		}
		want := []Conflict{{timeline.Key{Kind: timeline.EventItem, ID: "e1"}, []string{"when"}, timeline.Key{Kind: timeline.EventItem, ID: "e1-theirs"}}}
		if !reflect.DeepEqual(conflicts, want) {
			t.Errorf("conflicts %v, want %v", conflicts, want)
		}
	})
	t.Run("an event that one side changes and the other removes stays, marked", func(t *testing.T) {
		for _, sides := range [][2]*timeline.Timeline{{without(base, "e1"), edited(base, "e1", day("2018"))}, {edited(base, "e1", day("2018")), without(base, "e1")}} {
			got, conflicts := Merge(Side{Timeline: base}, Side{Timeline: sides[0]}, Side{Timeline: sides[1]})
			if one := event(got, "e1"); one.When.Date.String() != "2018" || !slices.Contains(one.Tags, Mark) || len(conflicts) != 1 {
				t.Errorf("got %+v, conflicts %v", one, conflicts)
			}
		}
	})
	t.Run("an event that one side removes and the other leaves alone is gone", func(t *testing.T) {
		got, conflicts := Merge(Side{Timeline: base}, Side{Timeline: base}, Side{Timeline: without(base, "e1")})
		if !timeline.Equal(got, without(base, "e1")) || conflicts != nil {
			t.Errorf("got %q, conflicts %v", said(Diff(Side{Timeline: base}, Side{Timeline: got})), conflicts)
		}
	})
	t.Run("an event that one side removes and the other links to stays", func(t *testing.T) {
		got, conflicts := Merge(Side{Timeline: base}, Side{Timeline: without(base, "e3")},
			Side{Timeline: edited(base, "e2", func(e *timeline.Full) { e.Links = []timeline.Link{{Kind: timeline.Follows, To: "e3"}} })})
		if got.Events.Find("e3") < 0 || len(conflicts) != 1 || conflicts[0].Key.ID != "e3" {
			t.Errorf("conflicts %v", conflicts)
		}
	})
	t.Run("a place that one side removes and the other uses stays", func(t *testing.T) {
		unused := *base
		unused.Places = append(slices.Clone(base.Places), timeline.Place{ID: "p9", Name: timeline.Say("", "Ninth")})
		got, _ := Merge(Side{Timeline: &unused}, Side{Timeline: base}, Side{Timeline: edited(&unused, "e2", func(e *timeline.Full) { e.Place.ID = "p9" })})
		if one, _ := got.Item(timeline.Key{Kind: timeline.PlaceItem, ID: "p9"}); one == nil {
			t.Error("the place is lost")
		}
	})
	t.Run("of a place that both move, an event says the one and its version the other", func(t *testing.T) {
		to := func(lon float64) Side {
			next := *base
			next.Places = slices.Clone(base.Places)
			next.Places[1].At = &timeline.LonLat{Lon: lon}
			return Side{Timeline: &next}
		}
		got, conflicts := Merge(Side{Timeline: base}, to(50), to(60))
		mine, _ := got.Item(timeline.Key{Kind: timeline.PlaceItem, ID: event(got, "e1").Place.ID})
		other, _ := got.Item(timeline.Key{Kind: timeline.PlaceItem, ID: event(got, "e1-theirs").Place.ID})
		if mine.(timeline.Place).At.Lon != 50 || other.(timeline.Place).At.Lon != 60 || len(conflicts) != 2 {
			t.Errorf("got %v and %v, conflicts %v", mine, other, conflicts)
		}
	})
	t.Run("a title that both change stands twice", func(t *testing.T) {
		titled := func(s string) Side { next := *base; next.Title = timeline.Say("en", s); return Side{Timeline: &next} }
		got, conflicts := Merge(Side{Timeline: base}, titled("A"), titled("B"))
		if got.Title.In("en") != "A" || string(got.Extra[Mark]) != `{"title":{"en":"B"}}` || len(conflicts) != 1 {
			t.Errorf("got %v, %s, conflicts %v", got.Title, got.Extra[Mark], conflicts)
		}
	})
	t.Run("what both add under one id, but differently, stays twice", func(t *testing.T) {
		got, conflicts := Merge(Side{Timeline: without(base, "e3")}, Side{Timeline: base}, Side{Timeline: edited(base, "e3", day("2017"))})
		if event(got, "e3").When.Date.String() != "2019-04-04" || event(got, "e3-theirs").When.Date.String() != "2017" || len(conflicts) != 1 {
			t.Errorf("conflicts %v", conflicts)
		}
	})
	t.Run("events stand in the order of ours, those of theirs behind what they follow there", func(t *testing.T) {
		add := func(id string, behind int) Side {
			next := *base
			list := base.Events.List()
			more := timeline.Full{ID: id, Title: timeline.Say("", id)}
			next.Events = timeline.EventsOf(slices.Insert(list, behind, more.Compact()))
			return Side{Timeline: &next}
		}
		got, _ := Merge(Side{Timeline: base}, add("mine", 4), add("yours", 1))
		if order := idsOf(got.Events.List()); !slices.Equal(order, []string{"e0", "yours", "e1", "e2", "e3", "mine"}) {
			t.Errorf("the order is %q", order)
		}
	})
}

// scrambled returns a timeline with some of it changed at random, in ways of which those
// of another tag never are the same.
func scrambled(t *timeline.Timeline, r *rand.Rand, tag string) *timeline.Timeline {
	for range r.IntN(8) {
		list := t.Events.List()
		if len(list) == 0 {
			break
		}
		id := list[r.IntN(len(list))].ID
		switch r.IntN(6) {
		case 0:
			t = without(t, id)
		case 1:
			t = edited(t, id, func(e *timeline.Full) { e.Title = timeline.Say("", tag+fmt.Sprint(r.IntN(9))) })
		case 2:
			t = edited(t, id, func(e *timeline.Full) { e.When.Date = on(fmt.Sprint(1900+r.IntN(50), "~")) })
		case 3:
			t = edited(t, id, func(e *timeline.Full) { e.Place.ID = fmt.Sprint("p", r.IntN(4)) })
		case 4:
			t = edited(t, id, func(e *timeline.Full) { e.Values = append(e.Values[:0], timeline.Value{Facet: "track", Word: tag}) })
		case 5:
			next := *t
			more := timeline.Full{ID: tag + fmt.Sprint(r.Uint32()), Title: timeline.Say("", tag+"new")}
			next.Events = timeline.EventsOf(append(list, more.Compact()))
			t = &next
		}
	}
	return t
}

func FuzzMerging(f *testing.F) {
	for seed := range uint64(200) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 1))
		base := story(12)
		ours, theirs := scrambled(base, r, "ours"), scrambled(base, r, "theirs")
		b, o, h := Side{Timeline: base}, Side{Timeline: ours}, Side{Timeline: theirs}
		if got, conflicts := Merge(b, o, b); !timeline.Equal(got, ours) || conflicts != nil {
			t.Fatalf("ours merged with what has not changed is not ours: %q, %v", said(Diff(o, Side{Timeline: got})), conflicts)
		}
		if got, conflicts := Merge(b, b, h); len(Diff(h, Side{Timeline: got})) > 0 || conflicts != nil {
			t.Fatalf("what has not changed merged with theirs is not theirs: %q, %v", said(Diff(h, Side{Timeline: got})), conflicts)
		}
		if got, conflicts := Merge(b, o, o); !timeline.Equal(got, ours) || conflicts != nil {
			t.Fatalf("ours merged with itself is not ours: %v", conflicts)
		}
		got, conflicts := Merge(b, o, h)
		if problems := timeline.Validate(got); len(problems) > 0 {
			t.Fatalf("not sound: %v", problems)
		}
		kept(t, base, ours, theirs, got)
		back, more := Merge(b, h, o)
		if len(conflicts) != len(more) || got.Events.Len() != back.Events.Len() {
			t.Fatalf("conflicts from the one side %v, from the other %v", conflicts, more)
		}
	})
}

// kept holds a merge to it that each title, date and track that a side has changed stands
// in what was merged, be it in a version beside.
func kept(t *testing.T, base, ours, theirs, got *timeline.Timeline) {
	t.Helper()
	for name, side := range map[string]*timeline.Timeline{"ours": ours, "theirs": theirs} {
		for _, e := range side.Events.All() {
			was := base.Events.Find(e.ID)
			here := []*timeline.Event{}
			for _, id := range []string{e.ID, e.ID + "-theirs"} {
				if slot := got.Events.Find(id); slot >= 0 {
					here = append(here, got.Events.At(slot))
				}
			}
			for field, of := range map[string]func(*timeline.Event) string{
				"title": func(e *timeline.Event) string { return e.Title.In("") }, "date": func(e *timeline.Event) string { return e.When.Date.String() },
				"place": func(e *timeline.Event) string { return e.Place.ID }, "track": func(e *timeline.Event) string { return fmt.Sprint(timeline.Of(e.Values(), "track")) },
			} {
				if was >= 0 && of(base.Events.At(was)) == of(e) {
					continue
				}
				if !slices.ContainsFunc(here, func(one *timeline.Event) bool { return of(one) == of(e) }) {
					t.Fatalf("%s of event %s by %s is lost: %q", field, e.ID, name, of(e))
				}
			}
		}
	}
}

// What both sides make of one annotation is merged field by field; where they disagree both stand,
// and what a side removed that the other changed stays.
func TestBothSidesChangeOneAnnotation(t *testing.T) {
	base := story(2)
	say := func(text string) func(*timeline.Annotation) {
		return func(a *timeline.Annotation) { a.Text = timeline.Say("", text) }
	}
	end := func(a *timeline.Annotation) { a.Pin.When = on("2019-04/2019-05") }
	gone := noted(base, func(*timeline.Annotation) {})
	gone.Annotations = gone.Annotations[1:]
	with := func(do ...func(*timeline.Annotation)) timeline.Annotation {
		return noted(base, func(a *timeline.Annotation) {
			for _, one := range do {
				one(a)
			}
		}).Annotations[0]
	}
	theirs := with(say("Theirs"))
	theirs.ID = "n0-theirs"
	for _, c := range []struct {
		name         string
		ours, theirs *timeline.Timeline
		want         []timeline.Annotation
		conflicts    []string
	}{
		{"each another field", noted(base, say("Ours")), noted(base, end), []timeline.Annotation{with(say("Ours"), end), base.Annotations[1]}, nil},
		{"both alike", noted(base, end), noted(base, end), []timeline.Annotation{with(end), base.Annotations[1]}, nil},
		{"both otherwise", noted(base, say("Ours")), noted(base, say("Theirs")), []timeline.Annotation{with(say("Ours")), theirs, base.Annotations[1]}, []string{"text"}},
		{"removed and changed", gone, noted(base, end), []timeline.Annotation{with(end), base.Annotations[1]}, []string{}},
		{"removed and left alone", gone, base, base.Annotations[1:], nil},
	} {
		merged, conflicts := Merge(Side{Timeline: base}, Side{Timeline: c.ours}, Side{Timeline: c.theirs})
		if !slices.EqualFunc(merged.Annotations, c.want, func(a, b timeline.Annotation) bool { return timeline.Same(a, b) }) {
			t.Errorf("%s: merged are %+v, want %+v", c.name, merged.Annotations, c.want)
		}
		if disagree := c.conflicts != nil; (len(conflicts) == 1) != disagree || disagree && !slices.Equal(conflicts[0].Fields, c.conflicts) {
			t.Errorf("%s: conflicts are %+v, want some about %q", c.name, conflicts, c.conflicts)
		}
	}
}

// Whoever adds a field to an item says here that it is merged.
func TestEveryFieldIsMerged(t *testing.T) {
	for _, c := range []struct {
		item any
		want int
	}{{timeline.Full{}, 9}, {timeline.More{}, 9}, {timeline.Place{}, 8}, {timeline.Actor{}, 7}, {timeline.Source{}, 8}, {timeline.View{}, 2}, {timeline.Annotation{}, 8}, {timeline.Story{}, 4}, {timeline.Head{}, 4}, {timeline.When{}, 3}, {timeline.Assessment{}, 2}} {
		if got := reflect.TypeOf(c.item).NumField(); got != c.want {
			t.Errorf("%T has %d fields, and %d are merged: merge the others in three.go", c.item, got, c.want)
		}
	}
}
