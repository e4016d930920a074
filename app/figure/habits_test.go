package figure

import (
	"testing"

	"dateline/timeline"
)

func TestLengthsAreSaidInTheUnitsThatAPersonIsUsedTo(t *testing.T) {
	miles := Habits{Units: "miles"}
	for _, c := range []struct {
		h      Habits
		lang   string
		metres float64
		want   string
	}{
		{Habits{}, "en", 999, "999\u00a0m"},
		{Habits{}, "en", 1500, "1.5\u00a0km"},
		{Habits{}, "fr", 6_741_000, "6\u202f741\u00a0km"},
		{miles, "en", 305, "1001\u00a0ft"},
		{miles, "en", 1609.344, "1.0\u00a0mi"},
		{miles, "en", 160_934.4, "100\u00a0mi"},
		{miles, "fr", 1_609_344, "1\u202f000\u00a0mi"},
	} {
		if got := c.h.Length(c.lang, c.metres); got != c.want {
			t.Errorf("%g m are %q, want %q", c.metres, got, c.want)
		}
	}
	if got := miles.Way("en", 3_443_000); got != "2139 miles" {
		t.Errorf("a way is %q", got)
	}
}

func TestASubjectKeepsTheHabitsOfItsReader(t *testing.T) {
	s := NewSubject(&timeline.Timeline{}, "en", nil)
	if s.As(Habits{Week: "monday", Units: "km"}) != s {
		t.Error("what is usual is another subject")
	}
	other := s.As(Habits{Week: "sunday"})
	if other == s || other.In("fr").Habits.FirstDay() != 7 || other.As(Habits{}).Habits != (Habits{}) {
		t.Errorf("in another language the habits are %+v", other.In("fr").Habits)
	}
}
