package lane

import (
	"reflect"
	"strings"
	"testing"
)

func TestLanesStandInTheOrderThatIsAskedFor(t *testing.T) {
	// Events 0 to 6 with their keys: b has three, a two, c one; one has two keys, one none, one the same twice.
	keys := []string{"b", "a", "", "b a", "c c", "b", ""}
	names := map[string]string{"a": "Zoe", "b": "Yves", "c": "Xena", "": ""}
	each := func(i int, add func(string)) {
		for _, k := range strings.Fields(keys[i]) {
			add(k)
		}
		if i == 6 {
			add("")
		}
	}
	a, b, c, none := Lane{"a", []int32{1, 3}}, Lane{"b", []int32{0, 3, 5}}, Lane{"c", []int32{4}}, Lane{"", []int32{2, 6}}
	for _, one := range []struct {
		name  string
		order Sorting
		say   func(string) string
		want  []Lane
	}{
		{"by their first events", ByFirst, nil, []Lane{b, a, c, none}},
		{"by how many there are", ByCount, nil, []Lane{b, a, c, none}},
		{"by key where nobody has names", ByName, nil, []Lane{a, b, c, none}},
		{"by name", ByName, func(key string) string { return names[key] }, []Lane{c, b, a, none}},
	} {
		if got := grouped(t, len(keys), each, one.order, one.say); !reflect.DeepEqual(got, one.want) {
			t.Errorf("%s: got %v, want %v", one.name, got, one.want)
		}
	}
	few := func(i int, add func(string)) { add([]string{"one", "two", "two", ""}[i]) }
	if got, want := grouped(t, 4, few, ByCount, nil), []Lane{{"two", []int32{1, 2}}, {"one", []int32{0}}, {"", []int32{3}}}; !reflect.DeepEqual(got, want) {
		t.Errorf("the fullest first: got %v, want %v", got, want)
	}
	if got := grouped(t, 0, few, ByFirst, nil); got != nil {
		t.Errorf("nothing stands in %v", got)
	}
}

func TestItemsAreGivenRows(t *testing.T) {
	for _, c := range []struct {
		name  string
		items []Item
		keep  []int
		rows  []int
		count int
	}{
		{"side by side with the gap between", []Item{{0, 10}, {12, 20}, {22, 30}}, []int{-1, -1, -1}, []int{0, 0, 0}, 1},
		{"nearer than the gap", []Item{{0, 10}, {11, 20}, {12, 30}}, []int{-1, -1, -1}, []int{0, 1, 0}, 2},
		{"from the right to the left", []Item{{22, 30}, {12, 20}, {0, 10}}, []int{-1, -1, -1}, []int{0, 0, 0}, 1},
		{"one that keeps its row", []Item{{0, 10}, {5, 15}}, []int{-1, 0}, []int{1, 0}, 2},
		{"one that keeps a far row", []Item{{0, 10}, {50, 60}}, []int{-1, 3}, []int{0, 3}, 4},
		{"two that would like the same row", []Item{{0, 10}, {5, 15}}, []int{2, 2}, []int{2, 0}, 3},
		{"none", nil, nil, nil, 0},
	} {
		var p Packer
		for round := range 2 { // the memory of the first must not be seen in the second
			rows := append([]int(nil), c.keep...)
			if n := p.Pack(c.items, 2, rows); n != c.count || !reflect.DeepEqual(rows, c.rows) {
				t.Errorf("%s, round %d: the rows are %v of %d, want %v of %d", c.name, round, rows, n, c.rows, c.count)
			}
		}
	}
}

func TestTheEmptiestLanesShareOne(t *testing.T) {
	lane := func(key string, events ...int32) Lane { return Lane{key, events} }
	lanes := []Lane{lane("a", 9), lane("b", 0, 1, 2), lane("c", 3, 4), lane("d", 1, 5), lane("e", 2, 9)}
	for _, c := range []struct {
		name string
		most int
		want []Lane
	}{
		{"no more than may stand", 5, lanes},
		{"one too many", 4, []Lane{lane("b", 0, 1, 2), lane("c", 3, 4), lane("d", 1, 5), lane("other", 2, 9)}},
		{"of equal ones the first stay", 3, []Lane{lane("b", 0, 1, 2), lane("c", 3, 4), lane("other", 1, 2, 5, 9)}},
		{"all but the fullest", 2, []Lane{lane("b", 0, 1, 2), lane("other", 1, 2, 3, 4, 5, 9)}},
	} {
		if got := Join(lanes, c.most, "other"); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}
