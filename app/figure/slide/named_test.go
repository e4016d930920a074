package slide

import (
	"fmt"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// The timeline of the whole names all events of a story, where it can with the room of its map; the slide of a step
// has its room as it is.
func TestTheWholeNamesAllEventsOfAStory(t *testing.T) {
	tl := &timeline.Timeline{}
	var events []timeline.Event
	for i := range 11 {
		day, err := edtf.Parse(fmt.Sprintf("1914-07-%02d", 14+i))
		if i == 0 {
			day, err = edtf.Parse("1913-06-28") // so that the others stand close
		}
		if err != nil {
			t.Fatal(err)
		}
		id := fmt.Sprint("event ", i)
		tl.Places = append(tl.Places, timeline.Place{ID: id, Name: timeline.Say("", id), Kind: timeline.Point, At: &timeline.LonLat{Lon: float64(2 * i), Lat: 45}})
		events = append(events, timeline.Event{ID: id, Title: timeline.Say("", "A declaration of war by one power to another, the "+id), When: timeline.When{Date: day}, Place: timeline.PlaceRef{ID: id}})
	}
	tl.Events = timeline.EventsOf(events)
	deck := Of(figure.NewSubject(tl, "en", nil), "")
	var st Stage
	st.Draw(Spec{Size: scene.Pt(1280, 720), Theme: theme.Light, Deck: deck, Slide: deck.Steps() + 1, Part: 1, Revealed: true})
	named := map[string]bool{}
	for _, m := range st.Panels[timelinePanel].Scene.Marks {
		if m.Kind == scene.MarkEvent {
			named[m.ID] = true
		}
	}
	if len(named) != len(events)-1 { // the first lies a year before, of which the edge tells
		t.Errorf("it names %d of %d events", len(named), len(events)-1)
	}
	if world := st.Panels[mapPanel].Box; world.H < 720*0.15 {
		t.Errorf("its map is %v high", world.H)
	}
}
