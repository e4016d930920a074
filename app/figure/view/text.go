package view

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/geo"
)

// spanText writes a span to the nanosecond: 2019-04-22T12:00:00/2019-04-27T00:00:00.
func spanText(s calendar.Span) string {
	if s == (calendar.Span{}) {
		return ""
	}
	return instantText(s.Start) + "/" + instantText(s.End)
}

func instantText(i calendar.Instant) string {
	year, month, day := i.Day.Civil()
	seconds := i.Nano / 1e9
	text := fmt.Sprintf("%04d-%02d-%02dT%02d:%02d:%02d", year, month, day, seconds/3600, seconds/60%60, seconds%60)
	if nano := i.Nano % 1e9; nano != 0 {
		text += strings.TrimRight(fmt.Sprintf(".%09d", nano), "0")
	}
	return text
}

func readSpan(s string) (calendar.Span, error) {
	if s == "" {
		return calendar.Span{}, nil
	}
	wrong := fmt.Errorf("%q is no window of time: right is 2019-04-22T00:00:00/2019-04-27T12:30:00", s)
	from, to, _ := strings.Cut(s, "/")
	start, ok1 := readInstant(from)
	end, ok2 := readInstant(to)
	if !ok1 || !ok2 || !start.Before(end) {
		return calendar.Span{}, wrong
	}
	return calendar.Span{Start: start, End: end}, nil
}

// readInstant reads what instantText writes.
func readInstant(s string) (calendar.Instant, bool) {
	date, clock, _ := strings.Cut(s, "T")
	sign := int64(1)
	if strings.HasPrefix(date, "-") {
		sign, date = -1, date[1:]
	}
	parts := strings.Split(date, "-")
	var hour, minute int
	var second float64
	if n, err := fmt.Sscanf(clock, "%d:%d:%g", &hour, &minute, &second); n != 3 || err != nil || len(parts) != 3 {
		return calendar.Instant{}, false
	}
	year, err1 := strconv.ParseInt(parts[0], 10, 64)
	month, err2 := strconv.Atoi(parts[1])
	day, err3 := strconv.Atoi(parts[2])
	if err1 != nil || err2 != nil || err3 != nil || year > calendar.MaxYear || month < 1 || month > 12 ||
		day < 1 || day > calendar.DaysIn(sign*year, month) || hour < 0 || hour > 23 || minute < 0 || minute > 59 || !(second >= 0 && second < 60) {
		return calendar.Instant{}, false
	}
	whole := int64(second)
	nano, _ := strconv.ParseInt((fraction(clock) + "000000000")[:9], 10, 64)
	return calendar.Instant{Day: calendar.Civil(sign*year, month, day), Nano: ((int64(hour)*60+int64(minute))*60+whole)*1e9 + nano}, true
}

// fraction returns the digits behind the point of a time of day.
func fraction(clock string) string {
	_, digits, _ := strings.Cut(clock, ".")
	if strings.Trim(digits, "0123456789") != "" {
		return ""
	}
	return digits
}

// text writes a camera as words apart by blanks: the projection and about which
// longitude and latitude, the middle and the scale, how near and about what.
func (c Camera) text() string {
	if c == (Camera{}) {
		return ""
	}
	words := []string{geo.Kinds[c.Projection.Kind]}
	for _, n := range c.numbers() {
		words = append(words, strconv.FormatFloat(*n, 'g', -1, 64))
	}
	return strings.Join(words, " ")
}

// numbers are those of a camera, in the order of its text.
func (c *Camera) numbers() []*float64 {
	return []*float64{&c.Projection.About.Lon, &c.Projection.About.Lat, &c.X, &c.Y, &c.Scale, &c.Near, &c.On.Lon, &c.On.Lat}
}

func readCameraText(s string) (Camera, error) {
	if s == "" {
		return Camera{}, nil
	}
	var c Camera
	numbers, words := c.numbers(), strings.Fields(s)
	if len(words) == len(numbers)-1 {
		// Files of before had one projection, and only its meridian.
		words = append([]string{geo.Kinds[geo.EqualEarth], words[0], "0"}, words[1:]...)
	}
	if len(words) != len(numbers)+1 {
		return Camera{}, fmt.Errorf("a camera has a projection and %d numbers, not %d words", len(numbers), len(words))
	}
	kind := slices.Index(geo.Kinds[:], words[0])
	if kind < 0 {
		return Camera{}, fmt.Errorf("there is no projection %q: it is %s", words[0], strings.Join(geo.Kinds[:], ", "))
	}
	c.Projection.Kind = geo.Kind(kind)
	for i, word := range words[1:] {
		n, err := strconv.ParseFloat(word, 64)
		if err != nil || n != n || n-n != 0 {
			return Camera{}, fmt.Errorf("the camera's %q is no number", word)
		}
		*numbers[i] = n
	}
	return c, nil
}
