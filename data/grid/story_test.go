package grid

import (
	"fmt"
	"strings"
	"testing"
)

// toldBy returns the titles of the steps that a table tells, in their order.
func toldBy(t *testing.T, table string) string {
	t.Helper()
	r, err := Decode([]byte(table), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for s := range r.Timeline.Steps() {
		all = append(all, r.Timeline.Events.At(r.Timeline.Events.Find(s.Event)).Title.In(""))
	}
	return strings.Join(all, " ")
}

func TestATableThatNumbersItsStepsTellsAStory(t *testing.T) {
	var long strings.Builder
	long.WriteString("date,title,step\n")
	for i := range mostSteps + 2 {
		fmt.Fprintf(&long, "%d,e%d,%d\n", 1000+i, i, i)
	}
	for _, c := range []struct{ name, table, want string }{
		{"in French, out of order, with an event beside it", "date;titre;étape\n1789;b;2\n1790;a;1\n1791;x;\n1792;c;3\n", "a b c"},
		{"in English", "date,title,step\n1789,b,20\n1790,a,10\n1791,x,\n", "a b"},
		{"two at once stay in the order of the rows", "date,title,step\n1789,b,2\n1790,c,2\n1791,a,1\n", "a b c"},
		{"steps between steps", "date,title,step\n1789,b,1.5\n1790,c,2\n1791,a,1\n", "a b c"},
		{"words number nothing", "date,title,step\n1789,a,first\n1790,b,last\n", ""},
		{"one number for all is no order", "date,title,step\n1789,a,1\n1790,b,1\n1791,c,1\n", ""},
		{"no such column", "date,title,phase\n1789,a,1\n1790,b,2\n", ""},
		{"more than anybody tells", long.String(), ""},
	} {
		if got := toldBy(t, c.table); got != c.want {
			t.Errorf("%s: told is %q, want %q", c.name, got, c.want)
		}
	}
}
