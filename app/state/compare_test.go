package state

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure/facet"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/data"
	"dateline/timeline"
)

func TestAValueIsComparedWithAnotherOrWithAllOthers(t *testing.T) {
	m := open(t)
	words, items := offered(t, m, CompareAsked{By: "actor", Word: "kim-jong-un"})
	if len(words) < 3 || words[0] != "The others" {
		t.Fatalf("offered is %q, want the others first", words)
	}
	others := send(t, m, items[0].Means)
	if others.Left != "actor:kim-jong-un" || others.Right != "" || others.Room.Below != "compare" {
		t.Errorf("with the others it compares %q and %q below %q", others.Left, others.Right, others.Room.Below)
	}
	two := send(t, m, items[2].Means)
	if two.Left != "actor:kim-jong-un" || !strings.HasPrefix(two.Right, "actor:") || two.Right == two.Left {
		t.Errorf("with another it compares %q and %q", two.Left, two.Right)
	}
}

func TestOfManyValuesTheOtherSideIsFoundByTyping(t *testing.T) {
	table := "title,when,actors\n"
	for i := range 64 {
		table += fmt.Sprintf("E%d,2019,Ann; Person %d\nF%d,2019,Person %d\n", i, i, i, i)
	}
	f, err := data.Read("a.csv", strings.NewReader(table), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	m := New("a", f.Timeline, "en", theme.Light)
	m = send(t, m, CompareAsked{By: "actor", Word: m.Timeline.Actors[0].ID})
	if m.Dialog == nil || m.Dialog.Kind != AskCommand || len(m.Dialog.Found(m, "", page.Layout{})) != 65 || m.Dialog.Text.In("en") != "Compare “Ann” with …" {
		t.Fatalf("it asks %+v", m.Dialog)
	}
	some := m.Dialog.Found(m, "son 63", page.Layout{})
	if len(some) != 1 || some[0].Words != "Person 63" {
		t.Fatalf("of what is typed it finds %+v", some)
	}
	if none := m.Dialog.Found(m, "nobody", page.Layout{}); len(none) != 0 {
		t.Errorf("of what nobody is called it finds %+v", none)
	}
	two := send(t, m, some[0].Means)
	if two.Left == two.Right || !strings.HasPrefix(two.Right, "actor:") || two.Room.Below != "compare" {
		t.Errorf("it compares %q and %q below %q", two.Left, two.Right, two.Room.Below)
	}
	_, effects := Update(two, MenuAsked{Name: "right", At: scene.Pt(3, 4)})
	items := effects[0].(Offer).Items
	at := slices.IndexFunc(items, func(i Item) bool { return i.Words == "Find by name …" })
	if at < 0 {
		t.Fatalf("the menu of B offers %+v", items)
	}
	if asked := send(t, two, items[at].Means); asked.Dialog == nil || len(asked.Dialog.Found(asked, "", page.Layout{})) < 64 {
		t.Errorf("to find B it asks %+v", asked.Dialog)
	}
}

// Of nine values of one facet beside a few of others the ninth is found, too; of a large file also what
// none of the events has that were looked at to fill the menu.
func TestNoValueOfAFacetIsLost(t *testing.T) {
	table := "title,when,type,actors\n"
	for i := range 9 {
		table += fmt.Sprintf("E%d,2019,visit,Person %d\nF%d,2019,meeting,Person %d\n", i, i, i, i)
	}
	m := model(t, table)
	offers := func(m Model) (find Message) {
		_, effects := Update(m, MenuAsked{Name: "left", At: scene.Pt(3, 4)})
		for _, i := range effects[0].(Offer).Items {
			if i.Words == "Find by name …" {
				find = i.Means
			}
		}
		return find
	}
	find := offers(m)
	if find == nil {
		t.Fatal("of nine values the menu has no way to the ninth")
	}
	if some := send(t, m, find).Dialog.Found(m, "person 8", page.Layout{}); len(some) != 1 {
		t.Errorf("of the ninth it finds %+v", some)
	}

	table = "title,when,actors\n"
	for i := range 12_000 {
		who := fmt.Sprint("Person ", i%13)
		if i == 7001 {
			who = "Nobody else"
		}
		table += fmt.Sprintf("E%d,2019,%s\n", i, who)
	}
	m = model(t, table)
	if _, err := facet.Of(t.Context(), m.Whole()); err != nil {
		t.Fatal(err)
	}
	if some := send(t, m, offers(m)).Dialog.Found(m, "nobody", page.Layout{}); len(some) != 1 || some[0].Words != "Nobody else" {
		t.Errorf("of what one event of many has it finds %+v", some)
	}
}

func model(t *testing.T, table string) Model {
	t.Helper()
	f, err := data.Read("a.csv", strings.NewReader(table), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return New("a", f.Timeline, "en", theme.Light)
}

func TestASideIsChosenByItsWordAndTheOtherStays(t *testing.T) {
	m := open(t)
	_, effects := Update(m, MenuAsked{Name: "left", At: scene.Pt(3, 4)})
	offer := effects[0].(Offer)
	var chosen, next Message
	for _, item := range offer.Items {
		if item.Chosen {
			chosen = item.Means
		} else if _, is := item.Means.(Compared); next == nil && is {
			next = item.Means
		}
	}
	if _, typed := offer.Items[0].Means.(FindAsked); !typed {
		t.Errorf("the menu begins with %q, and not with what is found by typing", offer.Items[0].Words)
	}
	was, is := chosen.(Compared), next.(Compared)
	if was.Left == "" || is.Left == was.Left || is.Right != was.Right {
		t.Errorf("now it compares %v, after a choice of A %v", was, is)
	}
	written := send(t, m, SideWritten{Right: true, Text: "type:visit kim"})
	if written.Right != "type:visit kim" || written.Left != was.Left {
		t.Errorf("a filter that is written makes it compare %q and %q, want %q and type:visit kim", written.Left, written.Right, was.Left)
	}
	if wrong := send(t, m, SideWritten{Text: "type:x or"}); wrong.Dialog == nil || wrong.Left != m.Left {
		t.Errorf("a filter that cannot be read is taken as %q", wrong.Left)
	}
}

// The name of a lane picks its events and leaves what is compared; a second click lets them go.
func TestAPartOfAComparisonIsPickedAndBothSidesStay(t *testing.T) {
	m := send(t, open(t), Compared{"type:meeting", "actor:kim-jong-un"})
	picked := send(t, m, PartPicked{"0:0:0"})
	both := timeline.Filter{}
	for _, text := range []string{"type:meeting", "-actor:kim-jong-un"} {
		f, err := timeline.ParseFilter(text)
		if err != nil {
			t.Fatal(err)
		}
		both = both.And(f.Root)
	}
	var want []string
	keep := both.Keep(m.Timeline)
	for i := range m.Subject.Len() {
		if e := m.Subject.At(i); keep(e) {
			want = append(want, e.ID)
		}
	}
	if got := picked.Picked.List(); !slices.Equal(got, want) || len(got) == 0 || picked.Selected != want[0] || picked.Filter != "" || picked.Left != m.Left {
		t.Errorf("picked are %q, %q selected, filtered by %q, compared %q; want %q", got, picked.Selected, picked.Filter, picked.Left, want)
	}
	if again := send(t, picked, PartPicked{"0:0:0"}); again.Picked != "" {
		t.Errorf("after a second click %q are picked", again.Picked)
	}
}

func TestAFileIsComparedWithAnotherInATabOfItsOwn(t *testing.T) {
	m := open(t)
	was := m.ID
	m, effects := Update(m, FileCompared{Path: "/somewhere/other.csv"})
	join, ok := effects[0].(JoinFile)
	if !ok || m.Load == nil {
		t.Fatalf("it leads to %v", effects)
	}
	other, err := data.Sample("kim-russia-2019")
	if err != nil {
		t.Fatal(err)
	}
	less := *other
	less.Events = timeline.EventsOf(other.Events.List()[2:])
	joined, err := join.Make(t.Context(), &less)
	if err != nil {
		t.Fatal(err)
	}
	m, _ = Update(m, joined)
	all, front := m.Tabs()
	if len(all) != 2 || front != 1 || all[0].ID != was || m.Room.Below != "compare" || m.Load != nil {
		t.Fatalf("%d tabs, the one in front is %d, below stands %q", len(all), front, m.Room.Below)
	}
	if m.Subject.Len() != other.Events.Len() || !strings.Contains(m.Left, "told by") || !strings.Contains(m.Right, "other.csv") {
		t.Errorf("joined are %d events, compared %q and %q; want %d", m.Subject.Len(), m.Left, m.Right, other.Events.Len())
	}
}
