package state

import (
	"slices"
	"strings"
	"testing"

	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
)

// notesOf says what annotations a model has, a line each.
func notesOf(m Model) (all []string) {
	for _, a := range m.Timeline.Annotations {
		all = append(all, a.ID+" "+a.Kind.String()+" "+a.Text.In("en")+" @"+a.Pin.Event+a.Pin.Place+a.Pin.When.String())
	}
	return all
}

// Whoever has no pointer annotates, edits, walks, moves, hides, removes and takes back.
func TestAnnotationsAreWorkedWithByKeysAlone(t *testing.T) {
	d := newDesk(t)
	d.m = send(t, d.m, Selected{Event: "hanoi-summit"})
	d.press("i")
	if got, want := notesOf(d.m), []string{"text text New annotation @hanoi-summit"}; !slices.Equal(got, want) {
		t.Fatalf("there are %q, want %q", got, want)
	}
	key := timeline.Key{Kind: timeline.AnnotationItem, ID: "text"}
	if one, open := d.m.Written(); !open || one.Key() != key || d.m.Form.Field != "text" || d.m.Noted != "text" {
		t.Fatalf("the form is of %v, at %q; selected is %q", one, d.m.Form.Field, d.m.Noted)
	}
	if says, wrong := d.m.Reads(key, "pin", "about March 2019"); says != "about March 2019 (day not known)" || wrong != "" {
		t.Errorf("a pin is read as %q, %q", says, wrong)
	}
	d.m = send(t, d.m, ItemEntered{key, "text", "No accord"}, ItemEntered{key, "drawn", "arrow"}, FormAsked{Close: true})
	if name, _ := d.m.UndoName(); !strings.HasPrefix(name, "Undo: No accord") {
		t.Errorf("what would be undone is %q", name)
	}
	d.draw()
	d.press("Shift+Right", "Shift+Up")
	if a := d.m.Timeline.Annotations[0]; a.Offset == (timeline.Offset{}) || a.Offset.Down >= 0 && a.Offset.Right <= 0 {
		t.Errorf("moved by keys its offset is %+v", a.Offset)
	}
	d.press("Escape", "i")
	if got := notesOf(d.m); len(got) != 2 {
		t.Fatalf("without an event the time is annotated: %q", got)
	}
	d.m = send(t, d.m, FormAsked{Close: true})
	d.press("X")
	first := d.m.Noted
	d.press("X")
	if d.m.Noted == first || d.m.Notice == nil || !strings.Contains(d.m.Notice.In(d.m.Lang), "of 2") {
		t.Errorf("walking selects %q and then %q; told is %+v", first, d.m.Noted, d.m.Notice)
	}
	d.press("H")
	if d.m.Notes != view.Off || len(d.layout.Notes) != 0 {
		t.Errorf("left out, %d annotations are drawn", len(d.layout.Notes))
	}
	d.press("H")
	d.m = send(t, d.m, NoteSelected{ID: "text"})
	d.press("F2")
	if one, open := d.m.Written(); !open || one.Key() != key {
		t.Errorf("F2 opens the form of %v", one)
	}
	d.m = send(t, d.m, FormAsked{Close: true})
	d.press("Delete")
	if got := notesOf(d.m); len(got) != 1 || d.m.Noted != "" || d.m.Timeline.Events.Find("hanoi-summit") < 0 {
		t.Errorf("removed, there are %q, and %q is selected", got, d.m.Noted)
	}
	for range 10 {
		d.press("Ctrl+Z")
	}
	if got := notesOf(d.m); len(got) != 0 {
		t.Errorf("taken back, there are %q", got)
	}
	for range 10 {
		d.press("Ctrl+Y")
	}
	if got := notesOf(d.m); len(got) != 1 {
		t.Errorf("done again, there are %q", got)
	}
}

func TestTheWordsOfAnAnnotationAreDraggedAndItsPinStays(t *testing.T) {
	d := newDesk(t)
	d.m = send(t, d.m, Annotated{timeline.TextNote, timeline.Pin{Event: "hanoi-summit"}}, FormAsked{Close: true})
	d.draw()
	at := d.layout.Notes[0].Box.Middle()
	placed, on := d.layout.NoteAt(at)
	if !on || !placed.Free {
		t.Fatalf("at %v there are no words to drag: %+v", at, d.layout.Notes)
	}
	at = placed.Box.Middle()
	d.play(
		Gestured{Kind: Drag, At: scene.Pt(at.X+20, at.Y+12), By: scene.Pt(20, 12)},
		Gestured{Kind: Drag, At: scene.Pt(at.X+40, at.Y+24), By: scene.Pt(20, 12)},
	)
	if s := d.m.NoteSpec(); !s.Moved || s.At != scene.Pt(at.X+40, at.Y+24) || s.Pin != placed.Pin {
		t.Errorf("while it is dragged it is shown as %+v", s)
	}
	d.play(Gestured{Kind: DragEnd, At: scene.Pt(at.X+40, at.Y+24)})
	a := d.m.Timeline.Annotations[0]
	want := timeline.Offset{Right: (at.X + 40 - placed.Pin.X) / d.layout.Text, Down: (at.Y + 24 - placed.Pin.Y) / d.layout.Text}
	if a.Pin.Event != "hanoi-summit" || max(a.Offset.Right-want.Right, want.Right-a.Offset.Right, a.Offset.Down-want.Down, want.Down-a.Offset.Down) > 0.051 {
		t.Errorf("dragged it is %+v, want an offset of %+v", a, want)
	}
	d.m = send(t, d.m, Undone{})
	if a := d.m.Timeline.Annotations[0]; a.Offset != (timeline.Offset{}) {
		t.Errorf("taken back its offset is %+v", a.Offset)
	}
	d.draw()
	at = d.layout.Notes[0].Box.Middle()
	d.play(Gestured{Kind: DoubleClick, At: at})
	if one, open := d.m.Written(); !open || one.Key().Kind != timeline.AnnotationItem {
		t.Errorf("a double click opens the form of %v", one)
	}
}

func TestAnAnnotationIsOfferedWhereTheOtherButtonIsPressed(t *testing.T) {
	d := newDesk(t)
	words := func(msg Message) (all []string) {
		asked, ok := msg.(ItemsAsked)
		if !ok {
			t.Fatalf("it is %#v", msg)
		}
		for _, i := range asked.Items {
			all = append(all, i.Words)
		}
		return all
	}
	plot := d.layout.Timeline.Plot
	at := scene.Pt(plot.Right()-3, plot.Bottom()+6)
	if got := words(askAbout(d.m, Gestured{Kind: OtherClick, At: at, Over: d.layout})); !slices.Contains(got, "Annotate here …") {
		t.Errorf("on the axis there are %q", got)
	}
	d.m = send(t, d.m, BrushedWindow{})
	if got := words(askAbout(d.m, Gestured{Kind: OtherClick, At: at, Over: d.layout})); !slices.Contains(got, "Shade the chosen time as an era …") || !slices.Contains(got, "Put a bracket over the chosen time …") {
		t.Errorf("of a chosen time there are %q", got)
	}
	event := d.middle(scene.MarkEvent, "hanoi-summit")
	if got := words(askAbout(d.m, Gestured{Kind: OtherClick, At: event, Over: d.layout})); !slices.Contains(got, "Annotate this event …") {
		t.Errorf("of an event there are %q", got)
	}
	d.m = send(t, d.m, Annotated{timeline.TextNote, timeline.Pin{Event: "hanoi-summit"}}, FormAsked{Close: true})
	d.draw()
	note := d.layout.Notes[0].Box.Middle()
	if got := words(askAbout(d.m, Gestured{Kind: OtherClick, At: note, Over: d.layout})); got[0] != "Edit the annotation" || !slices.Contains(got, "Remove the annotation") {
		t.Errorf("of an annotation there are %q", got)
	}
}

// An annotation that is begun and given up is none; once something of it is entered it stays.
func TestAnAnnotationThatIsGivenUpIsNone(t *testing.T) {
	d := newDesk(t)
	d.m = send(t, d.m, Selected{Event: "hanoi-summit"})
	before := d.m.Timeline
	d.press("i")
	d.m = send(t, d.m, BegunGivenUp{})
	if len(notesOf(d.m)) != 0 || d.m.Form.Open || d.m.Noted != "" || !timeline.Equal(d.m.Timeline, before) {
		t.Fatalf("given up, there are %q, the form is open %v", notesOf(d.m), d.m.Form.Open)
	}
	d.press("i")
	d.m = send(t, d.m, ItemEntered{timeline.Key{Kind: timeline.AnnotationItem, ID: "text"}, "text", "No accord"}, BegunGivenUp{})
	if len(notesOf(d.m)) != 1 || d.m.Form.Open {
		t.Errorf("with words of its own, there are %q, the form is open %v", notesOf(d.m), d.m.Form.Open)
	}
}
