package gazetteer

import "testing"

func TestTheColumnsAreWholeAndSmall(t *testing.T) {
	if n := len(packed) + len(Former); n > 1_000_000 {
		t.Errorf("the gazetteer takes %d bytes, more than 1 MB", n)
	}
	c, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Names) < 49_000 || len(c.Codes) < 240 || len(c.Regions) < 3_500 {
		t.Errorf("got %d places, %d countries and %d regions", len(c.Names), len(c.Codes), len(c.Regions))
	}
	for i, column := range append([][]string{c.Countries, c.People, c.Latitudes, c.Longitudes, c.IDs, c.TownRegions}, c.NamesIn...) {
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

func TestRegionsHaveANameAndAPlaceEach(t *testing.T) {
	c, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for i, column := range append([][]string{c.RegionLatitudes, c.RegionLongitudes, c.RegionRadii}, c.RegionsIn...) {
		if len(column) != len(c.Regions) {
			t.Errorf("column %d of the regions has %d values, want %d", i+1, len(column), len(c.Regions))
		}
	}
	for i, name := range c.RegionsIn[0] {
		if name == "" || name == "=" {
			t.Errorf("the region %s has no name", c.Regions[i])
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
