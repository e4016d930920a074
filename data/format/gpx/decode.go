package gpx

import (
	"errors"
	"strconv"

	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/kit/markup"
	"dateline/data/kit/message"
	"dateline/data/kit/position"
	"dateline/data/words"
	"dateline/timeline"
)

// Decode reads GPX.
func Decode(raw []byte, _ draft.Options) (draft.Result, error) {
	root, err := markup.Parse(raw)
	if err != nil {
		return draft.Result{}, err
	}
	d := draft.New()
	d.Account.Sees(seen, 0)
	about := root.Child("metadata")
	if about == nil {
		about = root // GPX 1.0
	}
	d.Timeline.Title, d.Timeline.Summary = timeline.Say("", about.Str("name")), timeline.Say("", about.Str("desc"))
	for _, n := range root.Nodes {
		switch n.Name {
		case "wpt":
			event(d, n, []*markup.Element{n})
		case "trk":
			event(d, n, n.All("trkpt"))
		case "rte":
			event(d, n, n.All("rtept"))
		}
	}
	return d.Result, nil
}

// seen is the code of a message that counts what becomes events.
const seen = "%d {waypoint, route or track|waypoints, routes and tracks}"

// event reads an event that lies along points.
func event(d *draft.Draft, n *markup.Element, points []*markup.Element) {
	e := timeline.Full{Title: timeline.Say("", n.Str("name")), More: timeline.More{Note: timeline.Say("", draft.Plain(n.Str("desc")))}}
	if len(e.Title) == 0 {
		e.Title = timeline.Say("", n.Str("cmt"))
	}
	fail := func(at *markup.Element, err error) { d.Fail(draft.Problem{Line: at.Line, Path: at.Name, Err: err}) }
	var times []string
	for _, p := range points {
		when := p.Str("time")
		if when == "" {
			continue
		}
		date, err := words.Date(when, draft.Unsettled)
		if err != nil {
			fail(p, err)
			continue
		}
		times = append(times, date.String())
	}
	if len(times) > 0 {
		date, err := dates.Read(times[0], times[len(times)-1], false)
		if err != nil {
			fail(n, message.Error("from the first to the last point: %w", err))
		}
		e.When.Date = date
	}
	if len(points) > 0 {
		lat, errY := strconv.ParseFloat(points[0].Attr("lat"), 64)
		lon, errX := strconv.ParseFloat(points[0].Attr("lon"), 64)
		err := errors.Join(errY, errX)
		var at *timeline.LonLat
		if err == nil {
			at, err = position.Check(lat, lon)
		}
		if err != nil {
			fail(points[0], err)
		} else if n.Name == "wpt" {
			e.Place.ID = d.Place(n.Str("name"), "", at)
		} else {
			e.Place.ID = d.Place("", "", at)
		}
	}
	if link := n.Child("link"); link != nil {
		e.Claims = d.Claims(link.Str("text"), link.Attr("href"))
	}
	d.Account.Sees(seen, 1)
	for _, c := range n.Nodes {
		if len(c.Nodes) == 0 && len(c.Attrs) == 0 && c.Name != "name" && c.Name != "desc" && c.Name != "time" {
			d.Value(&e, c.Name, 0, c.Str())
		}
	}
	if len(points) > 1 {
		d.Value(&e, "points", timeline.OfNumbers, strconv.Itoa(len(points)))
	}
	d.Add(e)
}
