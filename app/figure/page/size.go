package page

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"dateline/app/scene"
)

// PointsPerInch is how many points of a scene an inch of paper has, as a pixel of CSS.
const PointsPerInch = 96

// units are what a length may be said in, by their points.
var units = map[string]float64{"": 1, "px": 1, "mm": PointsPerInch / 25.4, "cm": PointsPerInch / 2.54, "in": PointsPerInch}

// A Sheet is a size of paper that lies on its side, in millimetres (ISO 216; ANSI/ASME Y14.1
// for Letter).
type Sheet struct {
	Name string
	W, H float64
}

// Sheets are the sizes of paper that have a name.
var Sheets = []Sheet{{"A3", 420, 297}, {"A4", 297, 210}, {"A5", 210, 148}, {"Letter", 279.4, 215.9}}

// Size returns a sheet in points, lying or standing.
func (s Sheet) Size(portrait bool) scene.Point {
	if portrait {
		s.W, s.H = s.H, s.W
	}
	return scene.Pt(s.W*units["mm"], s.H*units["mm"])
}

// SheetNames lists the names of the sheets.
func SheetNames() string {
	var all []string
	for _, s := range Sheets {
		all = append(all, s.Name)
	}
	return strings.Join(all, ", ")
}

// lengths are a width and a height in one unit.
var lengths = regexp.MustCompile(`^(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(|px|mm|cm|in)$`)

// Portrait makes a sheet stand, behind its name.
const Portrait = ":portrait"

// The least and the most that a picture measures, in points: less holds no words, more no
// painter.
var least, most = scene.Pt(200, 150), 20_000.0

// ParseSize reads how large a picture is to be: "A4", "letter:portrait", "1600x900",
// "210x100mm", "8x5in". It returns points.
func ParseSize(text string) (scene.Point, error) {
	name, stands := strings.CutSuffix(strings.ToLower(text), Portrait)
	if i := slices.IndexFunc(Sheets, func(s Sheet) bool { return strings.EqualFold(s.Name, name) }); i >= 0 {
		return Sheets[i].Size(stands), nil
	}
	parts := lengths.FindStringSubmatch(name)
	if parts == nil || stands {
		return scene.Point{}, fmt.Errorf("the size %q is not one of %s, nor like 1600x900, 210x100mm or 8x5in", text, SheetNames())
	}
	x, _ := strconv.ParseFloat(parts[1], 64) // of digits: what is too long for a number is infinite, and too large
	y, _ := strconv.ParseFloat(parts[2], 64)
	unit := units[parts[3]]
	size := scene.Pt(x*unit, y*unit)
	if !(size.X >= least.X && size.Y >= least.Y && size.X <= most && size.Y <= most) {
		return scene.Point{}, fmt.Errorf("the size %q is %.0f x %.0f points, of which an inch has %d; it may be from %.0fx%.0f to %.0fx%.0f", text, size.X, size.Y, PointsPerInch, least.X, least.Y, most, most)
	}
	return size, nil
}
