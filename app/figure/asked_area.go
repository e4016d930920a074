package figure

import (
	"slices"
	"strings"

	"dateline/timeline"
)

// area says that something lies in a rectangle or another area of the map, and what that holds: its
// places, or where these are many, of one or two countries the countries, else how many; where there
// are none, how it is bounded.
func (a asker) area(t timeline.Term) (string, bool) {
	corners := strings.Split(strings.TrimSuffix(t.Values[0], ";"), ";")
	if said := a.inside(t); said != "" {
		if len(corners) == 2 {
			return a.say("asked rectangle of", said), true
		}
		return a.say("asked area of", said), true
	}
	if len(corners) != 2 {
		return a.say("asked polygon", len(corners)), true
	}
	from, okA := a.position(corners[0])
	to, okB := a.position(corners[1])
	return a.say("asked rectangle", from, to), okA && okB
}

// mostSaid is how many names stand for what lies in a part of the globe: beyond these their number
// does. Where all is asked for, so many are named in full.
const (
	mostSaid = 2
	mostFull = 24
)

// nameOf returns the name of a place: in short without the regions that follow it, which are most of
// it where a file says "Ouagadougou, Kadiogo, Burkina Faso".
func (a asker) nameOf(p *timeline.Place) string {
	name := flat(p.Name.In(a.lang))
	if a.whole {
		return name
	}
	short, _, _ := strings.Cut(name, ", ")
	return short
}

// inside names what of the timeline lies where a term says; "" for nothing.
func (a asker) inside(t timeline.Term) string {
	contains, ok := t.Area()
	if !ok || a.of == nil {
		return ""
	}
	most := mostSaid
	if a.whole {
		most = mostFull
	}
	var names, countries []string
	n := 0
	for i := range a.of.Places {
		p := &a.of.Places[i]
		if p.At == nil || !contains(*p.At) {
			continue
		}
		if n++; n <= most {
			names = append(names, a.nameOf(p))
		}
		if len(countries) <= mostSaid && !slices.Contains(countries, p.Country) {
			countries = append(countries, p.Country)
		}
	}
	if !a.whole && n > mostSaid && len(countries) <= mostSaid && !slices.Contains(countries, "") {
		names = nil
		for _, code := range countries {
			names = append(names, countryName(code, a.lang))
		}
		return a.say("asked places", strings.Join(names, ", "), n)
	}
	if n > most && !a.whole {
		return a.say("asked many", n)
	}
	said := strings.Join(names, ", ")
	if a.whole {
		said = strings.Join(names, "; ")
	}
	if rest := n - len(names); rest > 0 {
		said += a.say(Counted("asked more", rest), rest)
	}
	return said
}

// disc says how near what: a place of the timeline in the middle, else the position.
func (a asker) disc(t timeline.Term) (string, bool) {
	at := strings.LastIndex(t.Values[0], ",")
	if at < 0 {
		return "", false
	}
	middle, ok := a.position(t.Values[0][:at])
	here := timeline.Term{Field: t.Field, Values: []string{t.Values[0][:at] + ",5km"}}
	if contains, is := here.Area(); is && a.of != nil {
		for i := range a.of.Places {
			if p := &a.of.Places[i]; p.At != nil && contains(*p.At) && len(p.Name) > 0 {
				middle = flat(p.Name.In(a.lang))
				break
			}
		}
	}
	far := strings.TrimSpace(t.Values[0][at+1:])
	unit := strings.TrimLeft(far, "0123456789.eE+- ")
	return a.say("asked near", strings.TrimSpace(strings.TrimSuffix(far, unit))+" "+unit, middle), ok
}
