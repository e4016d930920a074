package timelineview

import "testing"

func TestKeysTurnEachLaneByItself(t *testing.T) {
	f := Keys("").Turned("meeting").Turned("").Turned("visit")
	for key, want := range map[string]bool{"meeting": true, "": true, "visit": true, "meet": false} {
		if got := f.Has(key); got != want {
			t.Errorf("Has(%q) = %v, want %v", key, got, want)
		}
	}
	if f = f.Turned("").Turned("meeting").Turned("visit"); f != "" {
		t.Errorf("all unfolded is %q, want none", f)
	}
}
