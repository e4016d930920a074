package handout

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/exercise"
	"dateline/app/figure/gallery"
	"dateline/app/figure/page"
	"dateline/app/figure/slide"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/golden"
)

func specOf(t *timeline.Timeline, lang string, size scene.Point) page.Spec {
	return page.Spec{Subject: figure.NewSubject(t, lang, nil), Theme: theme.Print, Size: size, View: view.View{Lanes: view.ByType, Colour: view.ByType}}
}

// texts returns the words on pages, in the order in which they were written.
func texts(pages []*scene.Scene) string {
	var all []string
	for _, sc := range pages {
		for _, sh := range sc.Shapes {
			if sh.Kind == scene.KindText {
				all = append(all, sh.Text)
			}
		}
	}
	return strings.Join(all, " ")
}

func sample(t *testing.T, name string) *timeline.Timeline {
	t.Helper()
	tl, err := data.Sample(name)
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

func TestAHandoutIsLaidOutAsItWas(t *testing.T) {
	var out bytes.Buffer
	for i, sc := range Make(specOf(sample(t, "korea-diplomacy-2018-2019"), "fr", Size)) {
		fmt.Fprintf(&out, "page %d\n", i+1)
		if err := sc.Dump(&out); err != nil {
			t.Fatal(err)
		}
	}
	golden.Compare(t, "testdata/korea-fr.txt", out.Bytes())
}

func TestEverythingLiesOnItsSheet(t *testing.T) {
	f, err := data.Read("gallery.json", bytes.NewReader(gallery.File), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"A5:portrait", "A4", "Letter:portrait", "480x320", "A3:portrait"} {
		size, err := page.ParseSize(name)
		if err != nil {
			t.Fatal(err)
		}
		for i, sc := range Make(specOf(f.Timeline, "en", size)) {
			sheet, clips := scene.Rect{W: size.X, H: size.Y}, 0
			for _, sh := range sc.Shapes {
				switch sh.Kind {
				case scene.KindClip:
					clips++
				case scene.KindEnd:
					clips--
				case scene.KindText:
					if (sh.Box.X < -0.01 || sh.Box.Right() > sheet.W+0.01 || sh.Box.Y < -0.01 || sh.Box.Bottom() > sheet.H+0.01) && clips == 0 {
						t.Errorf("%s, page %d: %q lies at %v, beyond the sheet", name, i+1, sh.Text, sh.Box)
					}
				}
			}
		}
	}
}

func TestEveryEventAndEverySourceIsListed(t *testing.T) {
	tl := sample(t, "kim-russia-2019")
	spec := specOf(tl, "en", Size)
	said := texts(Make(spec))
	table := said[strings.Index(said, "All events"):]
	for i := range spec.Subject.Len() {
		first, _, _ := strings.Cut(spec.Subject.Event(i).Name, " ")
		if !strings.Contains(table, first) {
			t.Errorf("the table lacks %q", spec.Subject.Event(i).Name)
		}
	}
	for i, s := range tl.Sources {
		if want := fmt.Sprintf("[%d] %s", i+1, s.Title.In("en")); !strings.Contains(table, want) {
			t.Errorf("the sources lack %q in\n%s", want, table)
		}
	}
}

func TestALongNoteIsReadWholeOverSeveralSheets(t *testing.T) {
	tl := sample(t, "kim-russia-2019").Clone()
	var words []string
	for i := range 6000 {
		words = append(words, fmt.Sprintf("w%d", i))
	}
	f := tl.Events.At(3).Full()
	f.Note = timeline.Text{{Lang: "en", Value: strings.Join(words, " ")}}
	all := slices.Collect(func(yield func(timeline.Event) bool) {
		for i := range tl.Events.Len() {
			e := *tl.Events.At(i)
			if i == 3 {
				e = f.Compact()
			}
			if !yield(e) {
				return
			}
		}
	})
	tl.Events = timeline.EventsOf(all)
	var got []string
	for word := range strings.FieldsSeq(texts(Make(specOf(tl, "en", Size)))) {
		if strings.HasPrefix(word, "w") && len(word) > 1 && word[1] >= '0' && word[1] <= '9' {
			got = append(got, word)
		}
	}
	if !slices.Equal(got, words) {
		t.Errorf("of %d words %d are read in their order", len(words), len(got))
	}
}

func TestThousandsOfEventsWithoutAStoryAreATableAlone(t *testing.T) {
	tl := synth.Timeline(3000, 1)
	said := texts(Make(specOf(tl, "en", Size)))
	if strings.Contains(said, "3000  ") {
		t.Error("each event is told with a picture")
	}
	if n := strings.Count(said, "of actor-"); n < 3000 {
		t.Errorf("the table has %d events, want 3000", n)
	}
}

// Beside the words of a step its map has a ring about the dot that they are about: of an exercise
// it is what says which place is asked.
func TestTheMapOfAStepHasItsDotRinged(t *testing.T) {
	spec := specOf(sample(t, "kim-russia-2019"), "en", Size)
	asked, _ := exercise.Of(spec.Subject.Timeline, exercise.Asking(timeline.Where))
	for name, s := range map[string]*figure.Subject{"told": spec.Subject, "asked": figure.NewSubject(asked, "en", nil)} {
		spec.Subject = s
		d := slide.Of(s, "")
		maps := 0
		for n := 1; n <= d.Steps(); n++ {
			picture, one := Looked(d, d.At(n), spec)
			if picture != "map" {
				continue
			}
			maps++
			one.Size, one.Text = scene.Pt(400, 300), 9
			p, _ := page.Find(picture)
			var sc scene.Scene
			p.Draw(&sc, one)
			rings := 0
			for _, sh := range sc.Shapes {
				if sh.Kind == scene.KindDisc && sh.Style.Stroke == one.Theme.Accent || sh.Kind == scene.KindPolygon && sh.Style.Stroke == theme.Alpha(one.Theme.Accent, 0.8) {
					rings++
				}
			}
			if rings == 0 {
				t.Errorf("%s: the map of step %d, of %s, has no ring", name, n, s.At(d.At(n).Event).Place.ID)
			}
		}
		if maps < 5 {
			t.Errorf("%s: %d steps have maps", name, maps)
		}
	}
}

// A class can write down only what somebody knows.
func TestAnExerciseHasLinesForWhatItsEventsHave(t *testing.T) {
	where := timeline.PlaceRef{ID: "p"}
	date, err := edtf.Parse("1945-06-26")
	if err != nil {
		t.Fatal(err)
	}
	tl := &timeline.Timeline{Places: []timeline.Place{{ID: "p", Name: timeline.Say("", "Berlin")}}, Stories: []timeline.Story{{ID: "s", Steps: []timeline.Step{
		{Event: "placed"}, {Event: "nowhere"}, {Event: "undated"}, {Title: timeline.Say("", "Words alone")},
	}}}}
	tl.Events = timeline.EventsOf([]timeline.Event{
		{ID: "placed", Title: timeline.Say("", "A"), When: timeline.When{Date: date}, Place: where},
		{ID: "nowhere", Title: timeline.Say("", "B"), When: timeline.When{Date: date}},
		{ID: "undated", Title: timeline.Say("", "C"), Place: where},
	})
	for _, c := range []struct {
		asked       []timeline.Secret
		when, where int
		answers     string
	}{
		{[]timeline.Secret{timeline.Where}, 0, 2, "1  A  ·  Berlin|3  C  ·  Berlin"},
		{[]timeline.Secret{timeline.Dates}, 2, 0, "1  A  ·  26 June 1945|2  B  ·  26 June 1945"},
		{[]timeline.Secret{timeline.Dates, timeline.Where}, 2, 2, "1  A  ·  26 June 1945  ·  Berlin|2  B  ·  26 June 1945|3  C  ·  Berlin"},
	} {
		spec := specOf(tl, "en", Size)
		asked, _ := exercise.Of(tl, exercise.Asking(c.asked...))
		spec.Solved, spec.Subject = spec.Subject, figure.NewSubject(asked, "en", nil).Asking(exercise.Asking(c.asked...))
		said := texts(Make(spec))
		if n := strings.Count(said, "All events"); n != 1 {
			t.Errorf("%v: %d tables of all events, want that of the exercise alone: its answers stand beside their steps", c.asked, n)
		}
		line := strings.Repeat("_", 24)
		if when, where := strings.Count(said, "When: "+line), strings.Count(said, "Where: "+line); when != c.when || where != c.where {
			t.Errorf("%v: %d lines for dates, %d for places, want %d, %d", c.asked, when, where, c.when, c.where)
		}
		if got := strings.Join(Answers(slide.Of(spec.Subject, ""), slide.Of(spec.Solved, ""), spec.Subject.Gaps), "|"); got != c.answers {
			t.Errorf("%v: the answers are %q, want %q", c.asked, got, c.answers)
		}
	}
}

func TestTheAnswersSayWhatTheWordsOfAStepLeaveOut(t *testing.T) {
	date, err := edtf.Parse("1914-06-28")
	if err != nil {
		t.Fatal(err)
	}
	tl := &timeline.Timeline{Stories: []timeline.Story{{ID: "s", Steps: []timeline.Step{
		{Event: "shots", Note: timeline.Say("", "On 28 June 1914 two shots fall; three days later, and again three days later, it is quiet.")},
		{Title: timeline.Say("", "Words of 1914 alone")},
		{Title: timeline.Say("", "No date")},
	}}}}
	tl.Events = timeline.EventsOf([]timeline.Event{{ID: "shots", Title: timeline.Say("", "Shots"), When: timeline.When{Date: date}}})
	asking := exercise.Asking(timeline.Dates)
	gapped, _ := exercise.Of(tl, asking)
	solved := slide.Of(figure.NewSubject(tl, "en", nil), "")
	got := Answers(slide.Of(figure.NewSubject(gapped, "en", nil).Asking(asking), ""), solved, asking)
	want := []string{"1  Shots  ·  28 June 1914  ·  in the text: three days later", "2  Words of 1914 alone  ·  in the text: 1914"}
	if !slices.Equal(got, want) {
		t.Errorf("the answers are %q, want %q", got, want)
	}
}

func TestAnAnswerSaysNothingOfADayThatIsNotKnown(t *testing.T) {
	date, err := edtf.Parse("1535")
	if err != nil {
		t.Fatal(err)
	}
	tl := &timeline.Timeline{}
	tl.Events = timeline.EventsOf([]timeline.Event{{ID: "e", Title: timeline.Say("", "Vice-royauté"), When: timeline.When{Date: date}}})
	asking := exercise.Asking(timeline.Dates)
	gapped, _ := exercise.Of(tl, asking)
	got := Answers(slide.Of(figure.NewSubject(gapped, "fr", nil).Asking(asking), ""), slide.Of(figure.NewSubject(tl, "fr", nil), ""), asking)
	if want := []string{"1  Vice-royauté  ·  1535"}; !slices.Equal(got, want) {
		t.Errorf("the answers are %q, want %q", got, want)
	}
}

func TestAnAnswerIsSaidAlreadyOnlyByWordsOfItsOwn(t *testing.T) {
	for _, c := range []struct {
		said, more, want []string
	}{
		{[]string{"28 June 1914"}, []string{"8 June 1914", "June 1914", "1914"}, []string{"8 June 1914"}},
		{[]string{"Romeo"}, []string{"Rome", "rome"}, []string{"Rome"}},
		{[]string{"Caluire-et-Cuire"}, []string{"Caluire"}, nil},
		{nil, []string{"three days", "three days"}, []string{"three days"}},
	} {
		if got := besides(c.said, c.more); !slices.Equal(got, c.want) {
			t.Errorf("beside %q of %q is left %q, want %q", c.said, c.more, got, c.want)
		}
	}
}

// The steps go back in time, and one of two towns without a position lies in the window of the other.
func TestThePictureOfAStepShowsOnlyWhatTheStoryHasTold(t *testing.T) {
	at := func(lat, lon float64) *timeline.LonLat { return &timeline.LonLat{Lat: lat, Lon: lon} }
	tl := &timeline.Timeline{Places: []timeline.Place{
		{ID: "rome", Name: timeline.Say("", "Rome"), At: at(46.5, 6.5)},
		{ID: "bern", Name: timeline.Say("", "Bern"), At: at(46.9, 7.4)},
		{ID: "lyon", Name: timeline.Say("", "Lyon"), At: at(46.2, 7.9)},
		{ID: "nice", Name: timeline.Say("", "Nice"), At: at(46.6, 8.3)},
	}}
	var events []timeline.Event
	for _, e := range [][3]string{{"first", "1958", "lyon"}, {"back", "1950", "bern"}, {"then", "1944", "rome"}, {"untold", "1955", "nice"}, {"nowhere", "1951", ""}, {"anywhere", "1952", ""}} {
		date, err := edtf.Parse(e[1])
		if err != nil {
			t.Fatal(err)
		}
		events = append(events, timeline.Event{ID: e[0], Title: timeline.Say("", e[0]), When: timeline.When{Date: date}, Place: timeline.PlaceRef{ID: e[2]}})
	}
	tl.Events = timeline.EventsOf(events)
	for _, c := range []struct {
		ahead       bool
		step        int
		shows, lack []string
	}{
		{false, 1, []string{"Lyon", "Nice"}, []string{"Bern", "Rome"}},
		{false, 2, []string{"Lyon", "Bern", "Nice"}, []string{"Rome"}},
		{false, 3, []string{"nowhere", "first", "untold"}, []string{"anywhere", "then"}},
		{false, 4, []string{"Lyon", "Bern", "Rome", "Nice"}, nil},
		{true, 2, []string{"Bern", "Rome"}, nil},
		{true, 3, []string{"nowhere", "anywhere"}, nil},
	} {
		tl.Stories = []timeline.Story{{ID: "s", Ahead: c.ahead, Steps: []timeline.Step{{Event: "first"}, {Event: "back"}, {Event: "nowhere"}, {Event: "then"}, {Event: "anywhere"}}}}
		tl.Stories[0].Steps[2].View = []byte(`{"window":"1940-01-01T00:00:00/1960-01-01T00:00:00"}`)
		spec := specOf(tl, "en", scene.Pt(700, 500))
		d := slide.Of(spec.Subject, "")
		name, spec := Looked(d, d.At(c.step), spec)
		picture, _ := page.Find(name)
		spec.Size = scene.Pt(900, 700)
		var sc scene.Scene
		picture.Draw(&sc, spec)
		shown := texts([]*scene.Scene{&sc})
		for _, want := range c.shows {
			if !strings.Contains(shown, want) {
				t.Errorf("step %d (ahead %v), a %s: without %q: %s", c.step, c.ahead, name, want, shown)
			}
		}
		for _, lack := range c.lack {
			if strings.Contains(shown, lack) {
				t.Errorf("step %d (ahead %v), a %s: tells %q: %s", c.step, c.ahead, name, lack, shown)
			}
		}
	}
}

// What a line of a step asks is left out above and below it, where nothing is to be written; what no line asks
// keeps its gap.
func TestAnExerciseAsksEachThingOnce(t *testing.T) {
	tl := &timeline.Timeline{Places: []timeline.Place{{ID: "p", Name: timeline.Say("", "Berlin")}}, Stories: []timeline.Story{{ID: "s", Steps: []timeline.Step{
		{Event: "falls", Note: timeline.Say("", "All of Berlin is there.")}, {Title: timeline.Say("", "Words of Berlin")},
	}}}}
	tl.Events = timeline.EventsOf([]timeline.Event{{ID: "falls", Title: timeline.Say("", "Berlin falls"), Place: timeline.PlaceRef{ID: "p"}}})
	line := strings.Repeat("_", 24)
	for secret, wants := range map[timeline.Secret][]string{
		timeline.Where:  {"1 […] falls", "All of […] is there.", "2 Words of " + exercise.Gap, "Where: " + line},
		timeline.Titles: {" 1 What: " + line, "All of Berlin is there.", "2 Words of Berlin"},
	} {
		asking := exercise.Asking(secret)
		asked, _ := exercise.Of(tl, asking)
		spec := specOf(asked, "en", Size)
		spec.Subject = spec.Subject.Asking(asking)
		said := strings.ReplaceAll(texts(Make(spec)), "  ", " ")
		for _, want := range wants {
			if !strings.Contains(said, want) {
				t.Errorf("%v: without %q it says %s", secret, want, said)
			}
		}
	}
}
