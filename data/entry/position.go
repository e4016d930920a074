package entry

import (
	"fmt"
	"strings"

	"dateline/data/gazetteer"
	"dateline/data/kit/position"
	"dateline/timeline"
)

// positionField is where a place lies: a position in any common spelling, or a name that the
// gazetteer knows.
var positionField = func() Field {
	f := fieldOf("position", func(_ Sheet, p timeline.Place) string {
		if p.At == nil {
			return ""
		}
		return fmt.Sprintf("%.4f, %.4f", p.At.Lat, p.At.Lon)
	}, readPosition)
	f.offer = func(s Sheet, text string) (all []string) {
		g, err := gazetteer.Open()
		if err != nil || len([]rune(text)) < 2 {
			return nil
		}
		for _, p := range g.Begun(text, s.Lang, 8) {
			all = append(all, says(g, p, s.Lang))
		}
		return all
	}
	return f
}()

func readPosition(r *reading, p *timeline.Place, text string) error {
	if text == "" {
		p.At, p.Radius = nil, 0
		return nil
	}
	if lat, lon, ok := position.Both(text); ok && strings.ContainsAny(text[:1], "+-0123456789") || position.Is(text) {
		at, err := position.Parse(lat, lon)
		if err != nil {
			return err
		}
		p.At = at
		r.says = fmt.Sprintf("%.4f, %.4f", at.Lat, at.Lon)
	} else {
		g, err := gazetteer.Open()
		if err != nil {
			return err
		}
		m, ok := known(g, r.Sheet, text)
		if !ok {
			return wrong("nobody knows where %q lies; write a position such as 43.12, 131.88", text)
		}
		at := m.At
		p.At, p.Radius, p.Country = &at, m.Radius, m.Country
		r.says = says(g, m, r.Lang)
	}
	if p.Kind != timeline.Area {
		p.Kind = timeline.Point
	}
	return nil
}
