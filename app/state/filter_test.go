package state

import (
	"reflect"
	"slices"
	"testing"

	"dateline/data/kit/message"
	"dateline/timeline"
)

// inEnglish returns a hint as it is said in English.
func inEnglish(h *Hint) *Hint {
	said := *h
	said.Said, said.Ways = message.Plain(h.Said.In("en")), slices.Clone(h.Ways)
	for i, way := range h.Ways {
		said.Ways[i].Words = message.Plain(way.Words.In("en"))
	}
	return &said
}

func TestAMistakeInTheFilterIsHintedAtAndChangesNothing(t *testing.T) {
	m := open(t)
	m = send(t, m, Filtered{"type:meeting"})
	next := send(t, m, Filtered{"type:meeting and"})
	want := &Hint{Marked: "type:meeting and\n                ^", Said: message.Plain(`filter: "and" names nothing; write what to look for behind it`)}
	if !reflect.DeepEqual(inEnglish(next.Hint), want) || next.Filter != "type:meeting" || next.Dialog != nil || next.Subject != m.Subject {
		t.Errorf("got the hint %+v and the filter %q, want %+v", next.Hint, next.Filter, want)
	}
	if next = send(t, next, FilterTyped{Typing{"type:meeting and k", 18}}); next.Hint != nil {
		t.Errorf("while one writes on, %+v is hinted at", next.Hint)
	}
}

func TestAFilterThatKeepsNothingOffersWhatToLeaveOut(t *testing.T) {
	m := send(t, open(t), Filtered{"type:meting actor:kim"})
	want := &Hint{Said: message.Plain("The filter keeps none of 12 events."), Ways: []Answer{{message.Plain("Leave out type:meting: 9 events"), Filtered{"actor:kim"}}}}
	if !reflect.DeepEqual(inEnglish(m.Hint), want) || m.Subject.Len() != 0 {
		t.Fatalf("got %+v of %d events, want %+v", m.Hint, m.Subject.Len(), want)
	}
	if m = send(t, m, m.Hint.Ways[0].Means); m.Hint != nil || m.Subject.Len() != 9 || m.Filter != "actor:kim" {
		t.Errorf("then %q keeps %d, with the hint %+v", m.Filter, m.Subject.Len(), m.Hint)
	}
}

func TestSuggestionsComeOnceTheWordsOfTheTimelineAreLearnt(t *testing.T) {
	m, effects := Update(open(t), FilterTyped{Typing{"kim place:vl", 12}})
	if !reflect.DeepEqual(effects, []Effect{LearnWords{m.Timeline}}) || m.Suggestions() != nil {
		t.Fatalf("the effects are %v, the suggestions %v", effects, m.Suggestions())
	}
	if again, effects := Update(m, FilterTyped{Typing{"kim place:vla", 13}}); effects != nil {
		t.Errorf("while they are learnt %v is to be done for %q", effects, again.Typing.Text)
	}
	learnt, err := LearnWords{m.Timeline}.Make(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	late, _ := Update(m, Learnt{Of: &timeline.Timeline{}, Words: learnt.Words})
	m, _ = Update(m, learnt)
	want := []timeline.Suggestion{{Text: "Vladivostok", From: 10, To: 12, Kind: timeline.ValueSuggested, Count: 3}}
	if got := m.Suggestions(); !reflect.DeepEqual(got, want) || late.Suggestions() != nil {
		t.Errorf("%+v is suggested, and %+v by the words of another timeline; want %+v", got, late.Suggestions(), want)
	}
	for name, msg := range map[string]Message{
		"what stands there already": FilterTyped{Typing{"place:Vladivostok", 17}}, "left": FilterLeft{}, "set": Filtered{"kim"}, "emptied": FilterTyped{}, "a click": Gestured{Kind: Click},
	} {
		if next, _ := Update(m, msg); next.Suggestions() != nil && len(next.Suggestions()) > 0 {
			t.Errorf("%s: %+v is suggested", name, next.Suggestions())
		}
	}
}
