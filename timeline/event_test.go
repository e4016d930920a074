package timeline

import (
	"reflect"
	"testing"
)

// spoil changes everything that a Full event refers to.
func spoil(f *Full) {
	f.Title[0].Value, f.Actors[0].Role, f.Note[0].Value, f.Tags[0] = "x", "x", "x", "x"
	f.Codes[0].Value, f.Links[0].To, f.Claims[0].Quote, f.Claims[0].Speaker[0].Value = "x", "x", "x", "x"
	f.Claims[0].Via[0].Value, f.Origin[0].Field, f.Values[0].Word, f.Extra["colour"][0] = "x", "x", "x", 'x'
	f.Extra["new"] = []byte("1")
}

// everything returns an event with all facets.
func everything() Full {
	return Full{
		ID: "e", Title: Say("en", "Title"), Actors: []Part{{"kim", "guest"}}, Type: Visit, Status: Denied, Sure: Probable, Place: PlaceRef{"p", Town},
		More: More{
			Note: Say("", "note"), Tags: []string{"t"}, Codes: []Code{{"s", "v"}}, Links: []Link{{Follows, "f"}}, Rating: Assessment{"A", 1},
			Claims: []Claim{{Source: "s", Speaker: Say("", "k"), Via: Say("", "v"), Quote: "q"}}, Origin: []Origin{{"when", "typed", true}},
			Values: []Value{{"track", "north"}},
			Extra:  Extra{"colour": []byte(`"red"`)},
		},
	}
}

func TestNoCopyOfAnEventChangesTheEvent(t *testing.T) {
	whole := everything()
	shared := whole.Compact()
	for _, c := range []struct {
		name   string
		change func()
	}{
		{"the full event", func() { f := shared.Full(); spoil(&f) }},
		{"its rarer facets", func() { spoil(&Full{Title: Say("", "x"), Actors: []Part{{}}, More: shared.More()}) }},
		{"a clone", func() { c := shared.Clone(); f := c.Full(); spoil(&f) }},
		{"a clone of the full event", func() { f := shared.Full(); c := f.Clone(); spoil(&c) }},
		{"an event made of the full one", func() { f := shared.Full(); e := f.Compact(); g := e.Full(); spoil(&g) }},
	} {
		c.change()
		if got, want := shared.Full(), everything(); !reflect.DeepEqual(got, want) {
			t.Errorf("a change of %s shows in the event:\n%+v, want\n%+v", c.name, got, want)
		}
	}
}

func TestAClonedFullEventIsChangedAlone(t *testing.T) {
	f := everything()
	c := f.Clone()
	spoil(&c)
	if want := everything(); !reflect.DeepEqual(f, want) {
		t.Errorf("a change of the clone shows in the original:\n%+v, want\n%+v", f, want)
	}
}

func TestAFullEventIsEmptyOnceItWasMadeCompact(t *testing.T) {
	f := everything()
	e := f.Compact()
	if !reflect.DeepEqual(f, Full{}) {
		t.Errorf("what is left is %+v, want nothing", f)
	}
	if got, want := e.Full(), everything(); !reflect.DeepEqual(got, want) {
		t.Errorf("the event is %+v, want %+v", got, want)
	}
}

func TestAnEventWithoutRareFacetsTakesNoMemoryForThem(t *testing.T) {
	f := Full{ID: "plain", Status: Happened}
	if e := f.Compact(); e.more != nil {
		t.Errorf("it has %+v, want nothing", e.more)
	}
}
