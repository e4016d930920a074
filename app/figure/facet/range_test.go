package facet

import "testing"

func TestARangeReachesOverAllBarsBetweenTwo(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"1..5", "1..5", "1..5"},
		{"1..5", "10..20", "1..20"},
		{"10..20", "1..5", "1..20"},
		{"-3.5..-1", "0..2", "-3.5..2"},
		{"x", "1..5", "x"},
	} {
		if got := (Range{From: c.from, To: c.to}).Word(); got != c.want {
			t.Errorf("from %s to %s it is %q, want %q", c.from, c.to, got, c.want)
		}
	}
	for _, c := range []struct {
		whole, part string
		want        bool
	}{{"1..20", "5..10", true}, {"1..20", "1..20", true}, {"1..20", "5..21", false}, {"5..21", "1..20", false}, {"a", "A", true}, {"a", "1..2", false}} {
		if got := covers(c.whole, c.part); got != c.want {
			t.Errorf("%s covers %s: %v", c.whole, c.part, got)
		}
	}
}
