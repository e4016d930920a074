package geojson

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/data/words"
	"dateline/timeline/edtf"
)

// featureTime reads the time of JSON-FG.
func featureTime(t *node) (edtf.Date, error) {
	if sides := t.Get("interval").List(); len(sides) == 2 {
		return interval(&sides[0], &sides[1], false)
	}
	for _, name := range []string{"timestamp", "date"} {
		if n := t.Get(name); n != nil {
			return interval(n, nil, false)
		}
	}
	return edtf.Date{}, message.Error(`is no time; JSON-FG has {"date": "2019-04-25"}, {"timestamp": …} or {"interval": [a, b]}`)
}

// spanOf writes a timespan as EDTF. A start alone is that time.
func spanOf(s *node) (string, error) {
	first := func(of ...string) *node {
		for _, name := range of {
			if n := s.Get(name); n != nil {
				return n
			}
		}
		return nil
	}
	start, errA := sideOf(first("start", "datetime", "in", "date", "timestamp"))
	end, errB := sideOf(first("end", "stop"))
	if err := errors.Join(errA, errB); err != nil {
		return "", err
	}
	switch {
	case start == (side{}) && end == (side{}):
		return "", nil
	case start.only != "" && end == (side{}):
		return start.only, nil
	case start == (side{}) && end.only != "":
		return "../" + end.only, nil
	case end == (side{}):
		return start.between(), nil
	case start == (side{}):
		return end.between(), nil
	}
	a, b := start.outer(true), end.outer(false)
	if a == b {
		return a, nil
	}
	return a + "/" + b, nil
}

// interval reads a start and an end, either of which may be missing or open. An
// end that is exclusive and a midnight ends the day before.
func interval(start, end *node, exclusive bool) (edtf.Date, error) {
	a, errA := point(start)
	b, errB := point(end)
	if err := errors.Join(errA, errB); err != nil {
		d, _ := dates.Read(a, b, false) // what is left of it
		return d, err
	}
	if exclusive {
		if d, err := edtf.ParseISO(b); err == nil && dates.Of(d).Start.Day > 0 && !dates.Of(d).Start.Clock {
			b = dates.On(dates.Of(d).Start.First() - 1).String()
		}
	}
	if strings.ContainsAny(a+b, "/[{") {
		return dates.Read(a, "", false)
	}
	return open(a, b)
}

// open reads an interval of which a side may be "..".
func open(a, b string) (edtf.Date, error) {
	switch {
	case strings.Trim(a, ".") == "" && strings.Trim(b, ".") == "":
		return edtf.Date{}, nil
	case a == "..":
		return edtf.ParseISO("../" + b)
	case b == "..":
		return edtf.ParseISO(a + "/..")
	}
	return dates.Read(a, b, false)
}

// point reads a time: an epoch in milliseconds or seconds, a year, or a text.
func point(n *node) (string, error) {
	text := n.Str()
	if text == "" || text == ".." {
		return text, nil
	}
	if number, err := strconv.ParseFloat(text, 64); err == nil && (number >= 1e8 || number <= -1e8) && len(text) != 8 {
		if n.Kind != '0' && !strings.Contains(text, ".") && len(text) < 9 {
			return text, nil
		}
		ms := number
		if number < 1e11 && number > -1e10 {
			ms *= 1000
		}
		if ms < 8.64e15 && ms > -6e13 {
			return time.UnixMilli(int64(ms)).UTC().Format("2006-01-02T15:04:05Z"), nil
		}
	}
	if first, last, ok := strings.Cut(text, "/"); ok { // an interval, and the period of a series
		if span, period, ok := strings.Cut(last, "/"); ok && strings.HasPrefix(period, "P") {
			text = first + "/" + span
		}
	}
	r := words.Reader{}
	one, err := r.Read(text)
	if one.Absence == words.Open {
		return "..", nil
	}
	return one.Date.String(), err
}

// A side is one end of a timespan.
type side struct{ only, earliest, latest string }

func sideOf(n *node) (s side, err error) {
	if n == nil {
		return s, nil
	}
	if n.Kind == '"' || n.Kind == '0' {
		s.only, err = known(n)
		return s, err
	}
	var errs [3]error
	s.only, errs[0] = known(n.Get("in"))
	s.earliest, errs[1] = known(n.Get("earliest"))
	s.latest, errs[2] = known(n.Get("latest"))
	if s.earliest == s.latest && s.only == "" {
		s = side{only: s.earliest}
	}
	return s, errors.Join(errs[:]...)
}

// known reads a year or a date as EDTF; "" for what stands for nothing.
func known(n *node) (string, error) {
	text := n.Str()
	if text == "" || text == "-1" || text == "null" {
		return "", nil
	}
	d, err := words.Date(text, draft.Unsettled)
	if err != nil {
		return "", message.Error("reading a date of a timespan: %w", err)
	}
	return d.String(), nil
}

// between says that a time lies between the earliest and the latest.
func (s side) between() string {
	if s.only != "" {
		return s.only
	}
	return "[" + s.earliest + ".." + s.latest + "]"
}

// outer returns the outer one of the dates of a side, as approximate where the
// side is not known exactly.
func (s side) outer(start bool) string {
	out := s.latest
	if start {
		out = s.earliest
	}
	switch {
	case s.only != "":
		return s.only
	case out == "":
		return ".."
	case s.earliest != "" && s.latest != "" && !strings.ContainsAny(out, "?~%"):
		return out + "~"
	}
	return out
}
