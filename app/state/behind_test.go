package state

import "testing"

func TestAClickOnABarKeepsWhatIsBehindItAndASecondTakesItBack(t *testing.T) {
	m := open(t)
	for _, c := range []struct{ name, before, asks, want string }{
		{"the first", "", "type:meeting", "type:meeting"},
		{"beside another", "kim", "type:meeting -status:denied", "kim type:meeting -status:denied"},
		{"once more", "kim type:meeting", "type:meeting", "kim"},
		{"a time in place of the brush", "kim when:2018", "when:2019-04 type:visit", "kim when:2019-04 type:visit"},
		{"the same time once more", "kim when:2019-04 type:visit", "when:2019-04 type:visit", "kim"},
		{"what cannot be read", "kim", "type:x or", "kim"},
	} {
		now := send(t, m, Filtered{c.before}, BehindShown{Asks: c.asks})
		if got := now.Filter; got != c.want {
			t.Errorf("%s: the filter is %q, want %q", c.name, got, c.want)
		}
	}
}
