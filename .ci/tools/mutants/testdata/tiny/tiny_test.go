package tiny

import "testing"

func TestNamesAreNumbered(t *testing.T) {
	if n, ok := Number("one"); n != 1 || !ok {
		t.Error(n, ok)
	}
}

func TestCountingIsInSteps(t *testing.T) {
	if got := Count(6); got != 3 {
		t.Error(got)
	}
}

func TestADifferenceHasASign(t *testing.T) {
	if got := Difference(5, 3); got != 2 {
		t.Error(got)
	}
	Both(true, false) // and asks nothing of it
}

func TestTheLeastIsTheLesser(t *testing.T) {
	if got := Least(1, 2) + 10*Least(4, 3); got != 31 {
		t.Error(got)
	}
}

func TestThisFailsByItself(t *testing.T) { t.Error("always") }
