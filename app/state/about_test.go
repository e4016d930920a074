package state

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure/facet"
	"dateline/app/figure/facts"
	"dateline/app/figure/view"
	"dateline/app/scene"
)

// offered returns the words of the menu that a message opens.
func offered(t *testing.T, m Model, msg Message) (words []string, items []Item) {
	t.Helper()
	_, effects := Update(m, msg)
	for _, e := range effects {
		if o, ok := e.(Offer); ok {
			items = o.Items
		}
	}
	for _, item := range items {
		words = append(words, item.Words)
	}
	return words, items
}

func TestTheRightButtonAsksAboutWhatLiesThere(t *testing.T) {
	d := newDesk(t)
	d.m.Pane.Fold = 1
	d.draw()
	for _, c := range []struct {
		what  string
		at    scene.Point
		first string
		means Message
	}{
		{"an event", d.middle(scene.MarkEvent, "hanoi-summit"), "Show all that is known", Selected{Event: "hanoi-summit", Over: d.layout}},
		{"a dot of the map", d.middle(scene.MarkPlace, "hanoi"), "Keep only: Hanoi", Filtered{"place:hanoi"}},
		{"a lane", d.middle(scene.MarkLane, "visit"), "Keep only: Visit", Filtered{"type:visit"}},
		{"a value to filter by", d.middle(scene.MarkValue, facet.ID(view.ByStatus, "planned")), "Keep only: planned", Filtered{"status:planned"}},
		{"nothing", d.bare(1), "Fit all", Fitted{d.layout}},
	} {
		words, items := offered(t, d.m, Gestured{Kind: OtherClick, At: c.at, Over: d.layout})
		if len(items) < 2 || words[0] != c.first || !reflect.DeepEqual(items[0].Means, c.means) {
			t.Errorf("over %s are offered %q, want %q first", c.what, words, c.first)
		}
	}
}

func TestAValueIsKeptLeftOutOrShown(t *testing.T) {
	m := send(t, open(t), Filtered{"type:meeting"})
	value := facts.Value{Text: "Kim Jong-un", To: facts.To{By: view.ByActor, Word: "kim-jong-un"}}
	words, items := offered(t, m, AboutAsked{Of: value})
	want := []string{"Keep only: Kim Jong-un", "Leave out: Kim Jong-un", "Filter by this alone: Kim Jong-un", "Compare “Kim Jong-un” with …", "Show the route of Kim Jong-un", "", "Lanes by actor", "Colours by actor", "", "Edit Kim Jong-un…", "Kim Jong-un is the same as…", "Remove Kim Jong-un…", "", "Copy"}
	if !slices.Equal(words, want) {
		t.Fatalf("offered is %q, want %q", words, want)
	}
	for i, filter := range []string{"type:meeting actor:kim-jong-un", "type:meeting -actor:kim-jong-un", "actor:kim-jong-un"} {
		if got := send(t, m, items[i].Means).Filter; got != filter {
			t.Errorf("%q makes the filter %q, want %q", words[i], got, filter)
		}
	}
	if got := send(t, m, items[3].Means).Actor; got != "kim-jong-un" {
		t.Errorf("the route is that of %q", got)
	}
	none, items := offered(t, m, AboutAsked{Of: facts.Value{Text: "no place", To: facts.To{By: view.ByPlace}}})
	if got := send(t, m, items[0].Means).Filter; got != "type:meeting no:place" {
		t.Errorf("%q makes the filter %q", none, got)
	}
	if _, effects := Update(m, Copied{"text"}); !slices.Equal(effects, []Effect{Copy{"text"}}) {
		t.Errorf("to copy has the effects %v", effects)
	}
}

func TestAnAddressIsOpenedOnlyOnceItWasSeenWhole(t *testing.T) {
	const address = "https://example.org/a/long/way?to=what&is=meant#there"
	m, effects := Update(open(t), Followed{Of: facts.Value{Text: "a page", To: facts.To{Web: address}}})
	if len(effects) > 0 || m.Dialog == nil || !strings.Contains(m.Dialog.In(m.Lang), address) {
		t.Fatalf("the dialog is %+v, the effects %v", m.Dialog, effects)
	}
	if _, effects := Update(m, m.Dialog.Answers[0].Means); !slices.Equal(effects, []Effect{Browse{address}}) {
		t.Errorf("the first answer has the effects %v", effects)
	}
	for _, bad := range []string{"file:///etc/passwd", "javascript:alert(1)", "https://a:b@example.org"} {
		if m, effects := Update(open(t), AddressOpened{bad}); len(effects) > 0 {
			t.Errorf("%q is opened: %v", bad, effects)
		} else if m = send(t, m, AddressAsked{bad}); m.Dialog != nil {
			t.Errorf("%q is asked about", bad)
		}
	}
}

func TestALinkIsWalkedByAClick(t *testing.T) {
	m := send(t, open(t), Followed{Of: facts.Value{To: facts.To{Event: "russia-visit"}}})
	if m.Selected != "russia-visit" {
		t.Errorf("selected is %q", m.Selected)
	}
	if m = send(t, m, GoneBack{}); m.Selected != "" {
		t.Errorf("back again selected is %q", m.Selected)
	}
}
