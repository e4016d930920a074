package xlsx

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"dateline/data/kit/dates"
	"dateline/timeline/calendar"
)

// A unit is what a number format shows of a date.
type unit uint8

// The units. A clock shows no date; what it is of is one all the same where its number
// has days.
const (
	noDate unit = iota
	year
	month
	day
	clock
)

// shows tells what a style shows of a number.
func (s *styled) shows(style string) unit {
	n, err := strconv.Atoi(style)
	if err != nil {
		return noDate
	}
	u, known := s.shown[n]
	if !known {
		if one, err := s.book.GetStyle(n); err == nil && one != nil {
			u = builtIn(one.NumFmt)
			if one.CustomNumFmt != nil {
				u = showsDate(*one.CustomNumFmt)
			}
		}
		s.shown[n] = u
	}
	return u
}

// builtIn tells what a number format shows that needs no description (ECMA-376 part 1,
// 18.8.30); 45 to 47 are of durations.
func builtIn(id int) unit {
	switch {
	case id == 17:
		return month
	case id >= 18 && id <= 21:
		return clock
	case id >= 14 && id <= 16 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58:
		return day
	}
	return noDate
}

// showsDate tells what a format code shows: by its letters outside quotation marks and
// brackets. In brackets stand languages and colours, and times that count on beyond the
// day, which are lengths.
func showsDate(code string) unit {
	var bare strings.Builder
	var closing byte
	for i := 0; i < len(code); i++ {
		switch c := code[i]; {
		case closing != 0:
			if c == closing {
				closing = 0
			}
		case c == '"':
			closing = '"'
		case c == '[':
			if i+1 < len(code) && strings.ContainsRune("hHsS", rune(code[i+1])) || strings.HasPrefix(strings.ToLower(code[i:]), "[m]") || strings.HasPrefix(strings.ToLower(code[i:]), "[mm]") {
				return noDate
			}
			closing = ']'
		case c == '\\' || c == '_' || c == '*':
			i++
		default:
			bare.WriteByte(c)
		}
	}
	letters := strings.ToLower(bare.String())
	has := func(any string) bool { return strings.ContainsAny(letters, any) }
	switch {
	case strings.Contains(letters, "general"):
		return noDate
	case has("d") || has("y") && has("hs"):
		return day
	case has("y") && has("m"):
		return month
	case has("y"):
		return year
	case has("hs"):
		return clock
	case strings.Contains(letters, "mmm"):
		return day // the name of the month, of a day that is there
	}
	return noDate
}

// of returns a date as closely as the unit shows it: the first day of a year or of a
// month is that, where no day is shown.
func (u unit) of(date string) string {
	switch {
	case u == year && strings.HasSuffix(date, "-01-01"):
		return strings.TrimSuffix(date, "-01-01")
	case u == month && strings.HasSuffix(date, "-01") && strings.Count(strings.TrimPrefix(date, "-"), "-") == 2:
		return strings.TrimSuffix(date, "-01")
	}
	return date
}

// The days that programs write: from the first of years of four digits to their last.
const (
	earliest = -693_958
	latest   = 2_958_465
)

// asDate writes a number of days as a date; another cell as it stands. Day 1 is 1
// January 1900, and the 29 February 1900 that never was is day 60. Days before count
// from 30 December 1899, as LibreOffice writes them; 0 is what Excel makes of an empty
// cell, and a part of it is a time of no day.
func asDate(cell string, later int, u unit) string {
	f, err := strconv.ParseFloat(cell, 64)
	if err != nil || f < earliest || f > latest {
		return cell
	}
	const seconds = 24 * 60 * 60
	n := int64(math.Floor(f))
	s := int64((f-float64(n))*seconds + 0.5)
	if s == seconds {
		n, s = n+1, 0
	}
	time := fmt.Sprintf("%02d:%02d:%02d", s/3600, s/60%60, s%60)
	switch {
	case n == 0 && (later == 0 || u == clock) && s == 0:
		return ""
	case n == 0 && (later == 0 || u == clock):
		return time
	case later == 0 && n > 0 && n < 60:
		n++
	}
	date := dates.On(calendar.Civil(1899, 12, 30) + calendar.Day(n) + calendar.Day(later)).String()
	if s == 0 {
		return u.of(date)
	}
	return date + "T" + time
}
