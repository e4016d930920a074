package state

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"dateline/app/figure/page"
	"dateline/app/figure/tableview"
	"dateline/data/entry"
	"dateline/data/keep"
	"dateline/timeline"
)

// typedAt is something that a person types at random: in a cell, for all rows that are picked, a claim,
// a link, one less of them, or that something was looked at.
func typedAt(m Model, r *rand.Rand) []Message {
	id := m.Subject.At(r.IntN(m.Subject.Len())).ID
	words := []string{"", "2019", "2019-04-22/2019-04-26", "2019-05-03/2019-05-01", "[2019-04-22..2019-04-26]", "2019-13", "Hanoi", "Paris; Rome", "meeting", "happened", "Ann; Bo (host)", "x, y", "a | b | c | d", "follows: singapore-summit", "B2", "43.1, 131.9"}
	text := words[r.IntN(len(words))]
	names := tableview.Names(m.Timeline)
	cell := tableview.Cell{Event: id, Column: names[r.IntN(len(names))]}
	part := PartAsked{Event: id, Field: []string{"claims", "links"}[r.IntN(2)], Part: r.IntN(3)}
	fields := entry.Fields(m.Timeline)
	switch r.IntN(9) {
	case 0, 1:
		return []Message{CellOpened{cell, page.Layout{}}, CellEntered{Text: text}}
	case 2:
		return []Message{EventsPicked{Events: []string{id, m.Subject.At(r.IntN(m.Subject.Len())).ID}}, Selected{Event: id}, CellOpened{cell, page.Layout{}}, CellEntered{Text: text, All: true}}
	case 3:
		if part.Field == "links" {
			return []Message{partEntered{part, []string{m.say("follows"), m.Subject.At(r.IntN(m.Subject.Len())).ID}}}
		}
		return []Message{partEntered{part, []string{fmt.Sprint("paper ", r.IntN(4)), text, "", text, []string{"", "2019-04"}[r.IntN(2)], m.say("claim of all")}}}
	case 4:
		return []Message{PartRemoved{id, part.Field, 1 + r.IntN(2)}}
	case 5:
		return []Message{FactConfirmed{id, fields[r.IntN(len(fields))].Name}}
	case 6:
		return []Message{Selected{Event: id}, EventConfirmed{}}
	case 7:
		return []Message{Undone{}}
	}
	return []Message{Redone{}}
}

// typedLaw: what was typed is undone to the whole document as it was, and the journal replays to the
// document that is there.
func typedLaw(t *testing.T, seed uint64) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 17))
	m := open(t)
	base := m.Timeline
	var acts []keep.Act
	for range 30 {
		for _, msg := range typedAt(m, r) {
			var effects []Effect
			m, effects = Update(m, msg)
			for _, e := range effects {
				switch e := e.(type) {
				case Keep:
					acts = append(acts, e.Act)
				case Derive:
					derived, err := e.Make(context.Background())
					if err != nil {
						t.Fatal(err)
					}
					m = send(t, m, derived)
				}
			}
			m.Dialog = nil
		}
	}
	got, err := keep.Replay(context.Background(), base, acts, 0)
	if err != nil || !timeline.Equal(got.Timeline, m.Timeline) {
		t.Fatalf("seed %d: the journal of %d acts replays to another document: %v", seed, len(acts), err)
	}
	if problems := timeline.Validate(m.Timeline); problems != nil {
		t.Fatalf("seed %d: what was typed is not sound: %v", seed, problems)
	}
	for n := m.History.Mark(); n != 0; n = m.History.Mark() {
		if m = send(t, m, Undone{}); m.History.Mark() == n {
			t.Fatalf("seed %d: nothing is undone", seed)
		}
	}
	if !timeline.Equal(m.Timeline, base) {
		t.Fatalf("seed %d: undone it is not the document of before", seed)
	}
}

func TestWhateverIsTypedIsUndoneAndReplayed(t *testing.T) {
	for seed := range uint64(40) {
		typedLaw(t, seed)
	}
}

func FuzzWhateverIsTypedIsUndoneAndReplayed(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(typedLaw)
}

func TestAPastedMegabyteIsReadAwayFromTheWindow(t *testing.T) {
	text := strings.Repeat("They met in Hanoi on 27 February 2019. ", 1<<15)
	m, reads := effectsOf[Understand](open(t), Pasted{text})
	if len(reads) != 1 || len(reads[0].Text) != len(text) || m.Dialog != nil {
		t.Errorf("%d are read, asked is %+v", len(reads), m.Dialog)
	}
	m = send(t, m, Selected{Event: "hanoi-summit"}, Entered{"hanoi-summit", "title", text})
	if half, wrong, is := m.Form.Half("hanoi-summit", "title"); !is || half != text || !strings.Contains(wrong, "a field holds 100\u202f000") || m.Unsaved() != 0 {
		t.Errorf("in a field it is kept: %v, since %q", is, wrong)
	}
}

func TestWhatAMergeRemovedComesBackWithAllThatRefersToIt(t *testing.T) {
	m := open(t)
	before := m.Timeline
	m = send(t, m, EventsPicked{Events: []string{"vladivostok-summit", "russia-visit"}}, MergeAsked{})
	if m.Dialog == nil || m.Dialog.Sheet == nil {
		t.Fatalf("asked is %+v", m.Dialog)
	}
	m = send(t, m, m.Dialog.Sheet.Means([]string{m.Dialog.Sheet.Lines[0].Said}))
	if m.Timeline.Events.Len() != before.Events.Len()-1 {
		t.Fatalf("%d events are left of %d", m.Timeline.Events.Len(), before.Events.Len())
	}
	m = send(t, m, Entered{"hanoi-summit", "title", "Another title"}, Undone{}, Undone{})
	if !timeline.Equal(m.Timeline, before) {
		t.Error("undone, the document is another")
	}
	if m = send(t, m, Redone{}, Redone{}); m.Timeline.Events.Len() != before.Events.Len()-1 {
		t.Error("done again, nothing is merged")
	}
}

func TestAPlaceThatEventsUseIsRemovedFromThemAfterAQuestion(t *testing.T) {
	m := open(t)
	key := timeline.Key{Kind: timeline.PlaceItem, ID: "hanoi"}
	asked := send(t, m, ItemRemoved{Of: key})
	if asked.Dialog == nil || len(asked.Dialog.Answers) != 1 || asked.Timeline != m.Timeline {
		t.Fatalf("asked is %+v", asked.Dialog)
	}
	gone := send(t, asked, DialogClosed{asked.Dialog}, asked.Dialog.Answers[0].Means)
	if one, _ := gone.Timeline.Item(key); one != nil || timeline.Validate(gone.Timeline) != nil {
		t.Errorf("it is there still, or what is left is not sound: %v", timeline.Validate(gone.Timeline))
	}
	if back := send(t, gone, Undone{}); !timeline.Equal(back.Timeline, m.Timeline) {
		t.Error("undone, the document is another")
	}
}

func TestAnEditThatMakesTwoEqualIDsIsRefusedInWords(t *testing.T) {
	m := open(t)
	one := m.Timeline.Events.At(m.Timeline.Events.Find("hanoi-summit"))
	for lang, says := range map[string]string{"en": "is there already", "fr": "y est déjà"} {
		next := send(t, m, LanguageChosen{lang}, Edited{timeline.Edit{Name: timeline.Phrased("twice"), Changes: []timeline.Change{{At: m.Timeline.Events.Slots(), After: *one}}}})
		if next.Timeline != m.Timeline || next.Dialog == nil || !strings.Contains(next.Dialog.In(next.Lang), says) {
			t.Errorf("told is %+v", next.Dialog)
		}
	}
}
