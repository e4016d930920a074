package gazetteer

import "testing"

func TestTheColumnsAreWholeAndSmall(t *testing.T) {
	if len(packed) > 1_200_000 {
		t.Errorf("the gazetteer takes %d bytes, more than 1.2 MB", len(packed))
	}
	c, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Names) < 25_000 || len(c.Codes) < 240 {
		t.Errorf("got %d places and %d countries", len(c.Names), len(c.Codes))
	}
	for i, column := range append([][]string{c.Countries, c.People, c.Latitudes, c.Longitudes, c.IDs}, c.NamesIn...) {
		if len(column) != len(c.Names) {
			t.Errorf("column %d has %d values, want %d", i+1, len(column), len(c.Names))
		}
	}
	for i, column := range c.CountriesIn {
		if len(column) != len(c.Codes) {
			t.Errorf("the countries have %d names in %s, want %d", len(column), Languages[i], len(c.Codes))
		}
	}
}

func TestABrokenFileIsAnError(t *testing.T) {
	for _, file := range [][]byte{nil, {1}, {9, 0, 0, 0}, {255, 255, 255, 255}, {1, 0, 0, 0, 99, 0, 0, 0}} {
		if got, err := split(file); err == nil {
			t.Errorf("%v: got %v, want an error", file, got)
		}
	}
}
