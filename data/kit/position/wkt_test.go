package position_test

import (
	"fmt"
	"testing"

	"dateline/data/kit/position"
)

func TestTheOutlineOfAnAreaIsReadFromWellKnownText(t *testing.T) {
	for text, want := range map[string]string{
		"POLYGON ((1 2, 3 2, 3 4, 1 2))":                                               "[[{1 2} {3 2} {3 4}]] <nil> POLYGON ((1 2, 3 2, 3 4, 1 2))",
		"polygon((1 2,3 2,3 4))":                                                       "[[{1 2} {3 2} {3 4}]] <nil> POLYGON ((1 2, 3 2, 3 4, 1 2))",
		"SRID=4326;POLYGON Z ((1 2 9, 3 2 9, 3 4 9, 1 2 9))":                           "[[{1 2} {3 2} {3 4}]] <nil> POLYGON ((1 2, 3 2, 3 4, 1 2))",
		"POLYGON ((0 0, 9 0, 9 9, 0 0), (1 1, 2 1, 2 2, 1 1))":                         "[[{0 0} {9 0} {9 9}]] <nil> POLYGON ((0 0, 9 0, 9 9, 0 0))",
		"MULTIPOLYGON (((0 0, 9 0, 9 9), (1 1, 2 1, 2 2)), ((20 0, 29 0, 29 9)))":      "[[{0 0} {9 0} {9 9}] [{20 0} {29 0} {29 9}]] <nil> MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 0, 29 0, 29 9, 20 0)))",
		"<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POLYGON((1 2, 3 2, 3.5 4.25))": "[[{1 2} {3 2} {3.5 4.25}]] <nil> POLYGON ((1 2, 3 2, 3.5 4.25, 1 2))",
		"POLYGON ((1 2, 3 2, 1 2))":                                                    "[] an outline of 2 positions bounds no area; three are the least ",
		"POLYGON ((1 2, 3 2, 3 4, 1 2)":                                                `[] "POLYGON ((1 2, 3 2, 3 4, 1 2)" is no outline of an area; write POLYGON ((105.8 21, 106 21, 106 21.2, 105.8 21)) `,
		"POLYGON EMPTY":                                                                `[] "POLYGON EMPTY" is no outline of an area; write POLYGON ((105.8 21, 106 21, 106 21.2, 105.8 21)) `,
		"POLYGON ((1, 3 2, 3 4))":                                                      `[] "1" is no position; write longitude and latitude such as 105.8 21 `,
		"POLYGON ((1 95, 3 2, 3 4))":                                                   "[] latitude 95 is beyond a pole: latitude and longitude look swapped; latitudes run from -90 to 90 ",
		"POINT (1 2)":                                                                  `[] "POINT (1 2)" is no outline of an area; write POLYGON ((105.8 21, 106 21, 106 21.2, 105.8 21)) `,
	} {
		outline, err := position.Outline(text)
		if got := fmt.Sprint(outline, " ", err, " ", position.WKT(outline)); got != want {
			t.Errorf("%s:\ngot  %s\nwant %s", text, got, want)
		}
	}
}

func TestTheMiddleOfAnOutlineLiesTheShorterWayAroundTheGlobe(t *testing.T) {
	for text, want := range map[string]string{
		"POLYGON ((10 20, 30 20, 30 40))":        "&{20 30}",
		"POLYGON ((170 -10, -170 -10, -170 10))": "&{180 0}",
		"POLYGON ((-175 0, 179 0, 179 2))":       "&{-178 1}",
	} {
		outline, err := position.Outline(text)
		if got := fmt.Sprint(position.Middle(outline)); err != nil || got != want {
			t.Errorf("%s: got %s (%v), want %s", text, got, err, want)
		}
	}
}

// FuzzOutline holds the reader to the writer: what it reads is written, and read again as it was.
func FuzzOutline(f *testing.F) {
	f.Add("MULTIPOLYGON (((0 0, 9 0, 9 9), (1 1, 2 1, 2 2)), ((20 0, 29 0, 29 9)))")
	f.Add("SRID=4326;POLYGON Z ((1 2 9, 3 2 9, 3 4 9, 1 2 9))")
	f.Fuzz(func(t *testing.T, text string) {
		outline, err := position.Outline(text)
		if err != nil {
			return
		}
		again, err := position.Outline(position.WKT(outline))
		if err != nil || fmt.Sprint(again) != fmt.Sprint(outline) {
			t.Errorf("%q is read as %v, and that again as %v (%v)", text, outline, again, err)
		}
	})
}
