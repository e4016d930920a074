package dates

import "testing"

func TestThereIsNoYearNullBeforeTheCommonEraAndNobodyMissesItBeyondAMillion(t *testing.T) {
	for _, c := range []struct{ bce, year int64 }{{1, 0}, {44, -43}, {500, -499}, {12_000, -11_999}, {999_998, -999_997}, {1_000_000, -1_000_000}, {13_800_000_000, -13_800_000_000}} {
		if got := BCE(c.bce); got != c.year {
			t.Errorf("%d BCE is the year %d, want %d", c.bce, got, c.year)
		}
		if got := YearBCE(c.year); got != c.bce {
			t.Errorf("the year %d is %d BCE, want %d", c.year, got, c.bce)
		}
	}
}
