package markwhen

import (
	"strings"

	"dateline/data/kit/dates"
)

// relative reads what counts from another event: "after !id 2 weeks" and "!id 2
// weeks" last for so long from its end on, "before !id 1 month" until its start;
// "before !id 1 week - 1 month" ends so long before it and lasts so long.
func (c *clock) relative(spec string) (dates.Parts, bool) {
	m := relShape.FindStringSubmatch(spec)
	if m == nil {
		return dates.Parts{}, false
	}
	other, ok := c.ids[m[2]]
	length, counted := steps(m[4])
	if !ok || !counted {
		return dates.Parts{}, false
	}
	lasts := length
	var away []step
	if m[5] != "" {
		if lasts, ok = steps(m[5]); !ok {
			return dates.Parts{}, false
		}
		away = length
	}
	if m[1] == "" || strings.EqualFold(m[1], "after") {
		start := next(lastOf(other))
		if m[3] == "start" {
			start = other.Start
		}
		if away != nil {
			start = dates.On(moved(start.First(), away))
		}
		return reach(start, lasts), true
	}
	end := other.Start.First()
	if m[3] == "end" {
		end = lastOf(other).Last() + 1
	}
	end = moved(end, back(away))
	return dates.Parts{Start: dates.On(moved(end, back(lasts))), End: dates.On(end - 1)}, true
}

// back turns a length about.
func back(length []step) []step {
	all := make([]step, len(length))
	for i, s := range length {
		all[i] = step{-s.n, s.unit}
	}
	return all
}

// from reads "after !id 2 weeks".
func (c *clock) from(word, id, length string) (dates.Point, bool) {
	p, ok := c.point(id, word == "after")
	if !ok {
		return p, false
	}
	day := p.First()
	if word == "after" {
		day = p.Last()
	}
	by, counted := steps(length)
	switch {
	case length != "" && !counted:
		return p, false
	case length == "" && word == "after":
		return next(p), true
	case length == "":
		return dates.On(day - 1), true
	}
	if word != "after" {
		for i := range by {
			by[i].n = -by[i].n
		}
	}
	return dates.On(moved(day, by)), true
}

func lastOf(p dates.Parts) dates.Point {
	if p.End.Known {
		return p.End
	}
	return p.Start
}
