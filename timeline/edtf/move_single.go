package edtf

import (
	"strconv"
	"strings"

	"dateline/timeline/calendar"
)

// movedSingle moves one date.
func movedSingle(text string, by Step) (string, bool) {
	if m := timeShape.FindStringSubmatch(text); m != nil {
		return movedTime(text, m[1], m[2], m[3], m[4], by)
	}
	if m := longShape.FindStringSubmatch(text); m != nil {
		return movedLong(m, by)
	}
	m := dateShape.FindStringSubmatch(text)
	if m == nil || m[3] != "" || by.Seconds%daySeconds != 0 {
		return "", false
	}
	year, month, day, ok := movedParts(m[2], m[6], m[9], by.Months, by.Seconds/daySeconds)
	if !ok {
		return "", false
	}
	text = m[1] + year + m[4]
	if month != "" {
		text += "-" + m[5] + month + m[7]
	}
	if day != "" {
		text += "-" + m[8] + day + m[10]
	}
	return text, true
}

// movedParts moves a date in its parts, of which the later ones may be empty or not known.
func movedParts(year, month, day string, months, days int64) (_, _, _ string, ok bool) {
	known := strings.TrimRight(year, "X")
	hidden := len(year) - len(known)
	if strings.Contains(known, "X") || hidden > 3 || hidden > 0 && month != "" {
		return "", "", "", false
	}
	unit := int64(12) // the months of what moves as one
	for range hidden {
		unit *= 10
	}
	code, _ := strconv.Atoi(month)
	switch {
	case month == "" || month == "XX" && (day == "" || day == "XX"):
	case strings.Contains(month, "X") || day != "" && day != "XX" && strings.Contains(day, "X"):
		return "", "", "", false
	case subYear(month):
		unit = 12 / int64(partsOf(code))
	default:
		unit = 1
	}
	dated := unit == 1 && day != "" && day != "XX"
	if months%unit != 0 || days != 0 && !dated {
		return "", "", "", false
	}
	y, err := strconv.ParseInt(strings.ReplaceAll(year, "X", "0"), 10, 64)
	if err != nil {
		return "", "", "", false
	}
	switch {
	case hidden > 0 && y < 0:
		return "", "", "", false // digits that are hidden count the other way
	case unit >= 12 || unit == 1 && month == "":
		y += months / 12
	case subYear(month):
		y, month = movedSeason(y, code, months/unit)
	default:
		y, month = movedMonth(y, code, months)
	}
	if dated {
		if y, month, day, ok = movedDay(y, month, day, days); !ok {
			return "", "", "", false
		}
	}
	if y > 9999 || y < -9999 || hidden > 0 && y < 0 {
		return "", "", "", false
	}
	text := FormatYear(y)
	return text[:len(text)-hidden] + strings.Repeat("X", hidden), month, day, true
}

func movedMonth(y int64, month int, by int64) (int64, string) {
	all := y*12 + int64(month-1) + by
	y = floor(all, 12)
	return y, twoDigits(int(all-y*12) + 1)
}

func movedDay(y int64, month, day string, by int64) (int64, string, string, bool) {
	m, _ := strconv.Atoi(month)
	n, _ := strconv.Atoi(day)
	if n > calendar.DaysIn(y, m) {
		return 0, "", "", false
	}
	y, m, n = (calendar.Civil(y, m, n) + calendar.Day(by)).Civil()
	return y, twoDigits(m), twoDigits(n), true
}

// seasons are the sub-year codes in the order of the calendar, those of one year together.
var seasons = [][]int{{21, 22, 23, 24}, {25, 26, 27, 28}, {31, 32, 29, 30}, {33, 34, 35, 36}, {37, 38, 39}, {40, 41}}

// partsOf returns how many of a sub-year code make a year.
func partsOf(code int) int {
	for _, year := range seasons {
		for _, one := range year {
			if one == code {
				return len(year)
			}
		}
	}
	return 1 // never: the shape was read
}

func movedSeason(y int64, code int, by int64) (int64, string) {
	for _, year := range seasons {
		for at, one := range year {
			if one == code {
				n := int64(len(year))
				all := y*n + int64(at) + by
				y = floor(all, n)
				return y, strconv.Itoa(year[all-y*n])
			}
		}
	}
	return y, strconv.Itoa(code)
}

// movedTime moves a date with a time of day; a fraction of a second and the zone stay.
func movedTime(text, date, hour, minute, second string, by Step) (string, bool) {
	rest := text[len(date)+len("T00:00"):]
	clock := int64(0)
	for _, part := range []string{hour, minute, second} {
		n, _ := strconv.ParseInt("0"+part, 10, 64)
		clock = clock*60 + n
	}
	if clock >= daySeconds || second == "" && by.Seconds%60 != 0 {
		return "", false // 24:00 is the next day's
	}
	clock += by.Seconds
	days := floor(clock, daySeconds)
	clock -= days * daySeconds
	moved, ok := movedSingle(date, Step{by.Months, days * daySeconds})
	if !ok {
		return "", false
	}
	moved += "T" + twoDigits(int(clock/3600)) + ":" + twoDigits(int(clock/60%60))
	if second != "" {
		moved += ":" + twoDigits(int(clock%60))
		rest = rest[len(":00"):]
	}
	return moved + rest, true
}

// movedLong moves a year of more than four digits.
func movedLong(m []string, by Step) (string, bool) {
	if m[3] != "" || m[4] != "" || by.Seconds != 0 || by.Months%12 != 0 {
		return "", false
	}
	y, err := strconv.ParseInt(m[1]+m[2], 10, 64)
	if err != nil {
		return "", false
	}
	y += by.Months / 12
	return FormatYear(y) + m[5], y > 9999 || y < -9999
}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

func floor(n, by int64) int64 {
	q := n / by
	if n%by < 0 {
		q--
	}
	return q
}
