package figure_test

import (
	"fmt"
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/timeline"
)

func TestInVeryManyEventsOnlyWhatIsFarAboveAllOfThemStandsOut(t *testing.T) {
	facets := []timeline.Facet{{Name: "magnitude", Kind: timeline.OfNumbers}, {Name: "deaths", Kind: timeline.OfNumbers}}
	for name, want := range map[string]int{"magnitude": 1, "deaths": 0} {
		s := important(facets, 40_000, func(i int, e *timeline.Full) {
			x := 3 + float64(i%20)/10
			switch {
			case name == "magnitude" && i == 777: // which no sample of every eighth holds
				x = 7.6
			case name == "deaths" && i%1000 == 500: // each has one of 40 parts of all
				x = 100_000
			}
			e.Values = []timeline.Value{{Facet: name, Word: fmt.Sprint(x)}}
		})
		if got := len(s.Importance().Outstanding(s.Order)); got != want {
			t.Errorf("of %s %d events stand out, want %d", name, got, want)
		}
	}
}

func TestOnlyWhatIsFarAboveTheRestStandsOut(t *testing.T) {
	number := func(x float64) []timeline.Value { return []timeline.Value{{Facet: "n", Word: fmt.Sprint(x)}} }
	numbers := func(name string, of func(i int) float64) func(i int, e *timeline.Full) {
		return func(i int, e *timeline.Full) { e.Values = []timeline.Value{{Facet: name, Word: fmt.Sprint(of(i))}} }
	}
	called := func(every int) func(i int, e *timeline.Full) {
		return func(i int, e *timeline.Full) {
			if i%every == 0 {
				e.Tags = []string{"important"}
			}
		}
	}
	for _, c := range []struct {
		name string
		fill func(i int, e *timeline.Full)
		want map[string]figure.Reason
	}{
		{"of events that are alike none", func(int, *timeline.Full) {}, nil},
		{"one magnitude far above all", numbers("magnitude", func(i int) float64 { return []float64{7.6, 3 + float64(i%20)/10}[min(i, 1)] }), map[string]figure.Reason{"e0": figure.ByNumber}},
		{"two of them", numbers("magnitude", func(i int) float64 { return []float64{7.6, 7.2, 3 + float64(i%20)/10}[min(i, 2)] }), map[string]figure.Reason{"e0": figure.ByNumber, "e1": figure.ByNumber}},
		{"of numbers that are spread evenly the greatest", numbers("magnitude", func(i int) float64 { return float64(i) / 10 }), map[string]figure.Reason{"e57": figure.ByGreatest, "e58": figure.ByGreatest, "e59": figure.ByGreatest}},
		{"of four greatest of which the last two are equal the first two", numbers("magnitude", func(i int) float64 { return []float64{5, 4.9, 4.8, 4.8, float64(i%20) / 5}[min(i, 4)] }), map[string]figure.Reason{"e0": figure.ByGreatest, "e1": figure.ByGreatest}},
		{"of numbers of which many are the greatest none", numbers("magnitude", func(i int) float64 { return float64(i % 5) }), nil},
		{"a disaster with a tenth of all dead", numbers("deaths", func(i int) float64 { return []float64{90_000, 100 + float64(i*i)}[min(i, 1)] }), map[string]figure.Reason{"e0": figure.ByNumber}},
		{"what the file calls important", called(30), map[string]figure.Reason{"e0": figure.ByCall, "e30": figure.ByCall}},
		{"where it calls every third so none", called(3), nil},
		{"more sources and links than all others have", func(i int, e *timeline.Full) {
			e.Claims = make([]timeline.Claim, 1)
			if i == 7 {
				e.Claims = make([]timeline.Claim, 4)
			}
		}, map[string]figure.Reason{"e7": figure.ByWeight}},
		{"one source more is none", func(i int, e *timeline.Full) {
			e.Claims = make([]timeline.Claim, 1)
			if i == 7 {
				e.Claims = make([]timeline.Claim, 2)
			}
		}, nil},
		{"a column that says nothing of weight", func(i int, e *timeline.Full) { e.Values = number([]float64{-900, float64(i)}[min(i, 1)]) }, nil},
	} {
		facets := []timeline.Facet{{Name: "magnitude", Kind: timeline.OfNumbers}, {Name: "deaths", Kind: timeline.OfNumbers}, {Name: "n", Kind: timeline.OfNumbers}}
		s := important(facets, 60, c.fill)
		got := map[string]figure.Reason{}
		for i := range s.Len() {
			if why := s.Importance().Why(s.Order, i); why != figure.NotOut {
				got[s.At(i).ID] = why
			}
		}
		if fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%s: %v stand out, want %v", c.name, got, c.want)
		}
		var listed []string
		for _, i := range s.Importance().Outstanding(s.Order) {
			listed = append(listed, s.At(int(i)).ID)
		}
		if len(listed) != len(got) {
			t.Errorf("%s: listed are %v, which stand out %v", c.name, listed, got)
		}
	}
}

func TestAnEventThatAnEditMakesImportantStandsOut(t *testing.T) {
	s := important(nil, 60, func(i int, e *timeline.Full) {
		if i%30 == 0 {
			e.Tags = []string{"important"}
		}
	})
	s.Importance()
	f := s.Timeline.Events.At(7).Full()
	f.Tags = []string{"important"}
	edit := timeline.Edit{Name: timeline.Phrased("call"), Changes: []timeline.Change{s.Timeline.Put(f.Compact())}}
	next, err := edit.Apply(t.Context(), s.Timeline, nil)
	if err != nil {
		t.Fatal(err)
	}
	edited, ok := s.Follow(next, edit)
	if !ok {
		t.Fatal("the edit is not followed")
	}
	var got []string
	for _, i := range edited.Importance().Outstanding(edited.Order) {
		got = append(got, edited.At(int(i)).ID)
	}
	if slices.Sort(got); !slices.Equal(got, []string{"e0", "e30", "e7"}) {
		t.Errorf("%v stand out, want e0, e30 and e7", got)
	}
}

func TestAFewStepsOfAStoryStandOutAndManyDoNot(t *testing.T) {
	for steps, want := range map[int]int{3: 3, 30: 0} {
		tl := &timeline.Timeline{Stories: []timeline.Story{{}}}
		for i := range 60 {
			id := fmt.Sprint("e", i)
			tl.Events.Append((&timeline.Full{ID: id}).Compact())
			if i < steps {
				tl.Stories[0].Steps = append(tl.Stories[0].Steps, timeline.Step{Event: id})
			}
		}
		s := figure.NewSubject(tl, "en", nil)
		if got := len(s.Importance().Outstanding(s.Order)); got != want {
			t.Errorf("of a story of %d steps %d stand out, want %d", steps, got, want)
		}
	}
}

func TestNoMoreThanThreeStandOutSideBySide(t *testing.T) {
	of := func(weights ...uint16) (all []figure.Outstanding) {
		for i, w := range weights {
			all = append(all, figure.Outstanding{Event: int32(i), Weight: w, Why: figure.ByCall})
		}
		return all
	}
	for _, c := range []struct {
		name    string
		weights []uint16
		want    []int32
	}{
		{"three do", []uint16{1, 3, 2}, []int32{1, 2, 0}},
		{"of more the weightiest", []uint16{5, 9, 7, 6, 1}, []int32{1, 2, 3}},
		{"of more that weigh alike none", []uint16{5, 5, 5, 5}, []int32{}},
		{"those that weigh more than what is alike", []uint16{5, 8, 5, 5}, []int32{1}},
		{"none", nil, []int32{}},
	} {
		got := []int32{}
		for _, o := range figure.Foremost(of(c.weights...)) {
			got = append(got, o.Event)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// What is looked up is what is weighed, also of what was edited since.
func TestAnEventWeighsWhatItIsLookedUpFor(t *testing.T) {
	s := important([]timeline.Facet{{Name: "deaths", Kind: timeline.OfNumbers}}, 50, func(i int, e *timeline.Full) {
		e.Values = []timeline.Value{{Facet: "deaths", Word: fmt.Sprint(i * i)}}
		e.Claims = make([]timeline.Claim, i%4)
	})
	for i := range s.Len() {
		if got, want := s.Importance().At(s.Order, i), s.Importance().Of(s.At(i)); got != want {
			t.Errorf("%s weighs %d, looked up %d", s.At(i).ID, want, got)
		}
	}
}
