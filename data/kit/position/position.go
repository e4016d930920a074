// Package position reads latitudes and longitudes as people write them: decimal
// degrees, degrees with minutes and seconds, with letters or signs for the side,
// and both in one text.
package position

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"dateline/data/kit/message"
	"dateline/timeline"
)

// plain makes one sign of those that stand for the same.
var plain = strings.NewReplacer("−", "-", "–", "-", "‐", "-", "º", "°", "˚", "°", "’’", "″", "''", "″", `"`, "″", "”", "″", "“", "″", "′′", "″", "’", "′", "'", "′", "´", "′", "`", "′", "\u00a0", " ", "\u202f", " ")

// An angle is a number with what may stand about it: a letter or a sign, minutes
// and seconds. A comma is a decimal point where digits follow it.
var angle = regexp.MustCompile(`^([NSEWOnsewo])? ?([+-]?)(\d{1,3}(?:[.,]\d+)?) ?[°d:]? ?(?:(\d{1,2}(?:[.,]\d+)?) ?[′:m]? ?)?(?:(\d{1,2}(?:[.,]\d+)?) ?[″s]? ?)?([NSEWOnsewo])?$`)

// Degrees reads a latitude or a longitude; an error says what would be right.
func Degrees(text string) (float64, error) {
	f, _, err := degrees(text)
	return f, err
}

// degrees reads an angle and the letter that says its side, 0 for none.
func degrees(text string) (float64, byte, error) {
	if f, err := strconv.ParseFloat(text, 64); err == nil && !math.IsNaN(f) {
		return f, 0, nil // as most are
	}
	m := angle.FindStringSubmatch(strings.TrimSpace(plain.Replace(text)))
	if m == nil || m[1] != "" && m[6] != "" {
		return 0, 0, message.Error("%q is no angle; write 43.12, 43°07′12″N or 43 7 12 N", text)
	}
	side := strings.ToUpper(m[1] + m[6])
	f, minutes, seconds := number(m[3]), number(m[4]), number(m[5])
	if minutes >= 60 || seconds >= 60 || m[4] != "" && f != math.Trunc(f) || m[5] != "" && minutes != math.Trunc(minutes) {
		return 0, 0, message.Error("%q is no angle: minutes and seconds run from 0 to 59", text)
	}
	f += minutes/60 + seconds/3600
	if m[2] == "-" {
		f = -f
	}
	if side == "S" || side == "W" || side == "O" { // ouest; the Ost of German files is written E
		f = -math.Abs(f)
	}
	if side == "" {
		return f, 0, nil
	}
	return f, side[0], nil
}

func number(s string) float64 {
	f, _ := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64) // the shape holds digits; 0 for none
	return f
}

// Parse reads a latitude and a longitude.
func Parse(lat, lon string) (*timeline.LonLat, error) {
	y, sideY, errY := degrees(lat)
	x, sideX, errX := degrees(lon)
	switch {
	case errY != nil && errX != nil:
		return nil, message.Error("%w; %w", errY, errX)
	case errY != nil:
		return nil, errY
	case errX != nil:
		return nil, errX
	}
	if (sideY == 'E' || sideY == 'W' || sideY == 'O') && (sideX == 'N' || sideX == 'S') {
		x, y = y, x
	}
	return Check(y, x)
}

// Check checks a latitude and a longitude, and says so where they look swapped.
func Check(lat, lon float64) (*timeline.LonLat, error) {
	switch {
	case math.IsNaN(lat) || math.IsNaN(lon):
		return nil, message.Error("the position is not a number; write degrees such as 43.12")
	case math.Abs(lat) > 90 && math.Abs(lat) <= 180 && math.Abs(lon) <= 90:
		return nil, message.Error("latitude %v is beyond a pole: latitude and longitude look swapped; latitudes run from -90 to 90", lat)
	case math.Abs(lat) > 90 || math.Abs(lon) > 180:
		return nil, message.Error("%v, %v is not on the globe; latitudes run from -90 to 90, longitudes from -180 to 180", lat, lon)
	}
	return &timeline.LonLat{Lon: lon, Lat: lat}, nil
}

// The shapes of both in one text: points of WKT have the longitude first.
var (
	wkt   = regexp.MustCompile(`(?i)^(?:<[^>]*> *)?(?:SRID=\d+; *)?POINT *(?:ZM?|M)? *\( *([-−+\d.eE]+)[ ,]+([-−+\d.eE]+)(?:[ ,]+[-−+\d.eE]+)* *\)$`)
	geo   = regexp.MustCompile(`(?i)^geo:([-+\d.]+),([-+\d.]+)`)
	semi  = regexp.MustCompile(`^([^;]*\d[^;]*); *([^;]*\d[^;]*)$`)
	two   = regexp.MustCompile(`^([^,;]*\d[^,;]*)[,;] *([^,;]*\d[^,;]*)$`)
	blank = regexp.MustCompile(`^([-−+]?\d+(?:[.,]\d+)?)[ /]+([-−+]?\d+(?:[.,]\d+)?)$`)
	sides = regexp.MustCompile(`^(.*?[NSns])[ ,;/]*(\d.*[EWOewo])$|^([NSns].*?)[ ,;/]*([EWOewo].*)$`)
)

// Is tells whether a text that should be the name of a place is a position.
func Is(text string) bool {
	if text == "" || !strings.ContainsRune("+-−([0123456789PpGgSs<", rune(text[0])) && text[0] < 0x80 {
		return false // as most are
	}
	lat, lon, ok := Both(text)
	if !ok {
		return false
	}
	_, err := Parse(lat, lon)
	return err == nil
}

// Both reads a position from one text: "41.4, -84.4", "41.4 -84.4", "Point(-84.4
// 41.4)", "41°24′N 84°25′W", "geo:41.4,-84.4"; false where the text is none, such
// as a name.
func Both(text string) (lat, lon string, ok bool) {
	text = strings.Trim(strings.TrimSpace(text), "()[]")
	if strings.HasSuffix(strings.ToUpper(text), "POINT") {
		return "", "", false
	}
	if m := wkt.FindStringSubmatch(text + ")"); m != nil && strings.Contains(text, "(") {
		return m[2], m[1], true
	}
	if m := geo.FindStringSubmatch(text); m != nil {
		return m[1], m[2], true
	}
	for _, shape := range []*regexp.Regexp{semi, two, blank, sides} {
		m := shape.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		if len(m) > 3 && m[3] != "" {
			m = m[2:]
		}
		_, errY := Degrees(m[1])
		_, errX := Degrees(m[2])
		if errY == nil && errX == nil {
			return m[1], m[2], true
		}
	}
	return "", "", false
}

// Radius reads the radius of a place in kilometres.
func Radius(text string) (float64, error) {
	km, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(text), ",", ".", 1), 64)
	if err != nil || !(km >= 0 && km <= timeline.MostRadius) {
		return 0, message.Error("%q is no radius of a place; write kilometres from 0 to 20015", text)
	}
	return km, nil
}
