package locate

import (
	"fmt"

	"dateline/data/gazetteer"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// A naming is what a name may mean as it is said to people, with its country and position, and until
// when it was called so.
type naming struct {
	g  *gazetteer.Gazetteer
	is gazetteer.Match
}

// In names the place in a language.
func (n naming) In(lang string) string {
	if n.is.Kind == timeline.Country {
		return n.g.Country(n.is.Country, lang)
	}
	p, until := n.is.Place, ""
	if n.is.Until != 0 {
		until = fmt.Sprintf("†%d ", n.is.Until)
	}
	name := n.g.Name(p, lang)
	if p.Country != "" {
		name += ", " + n.g.Country(p.Country, lang)
	}
	if p.Kind == timeline.Area {
		return name + fmt.Sprintf(" (%.2f, %.2f, %.0f km)", p.At.Lat, p.At.Lon, p.Radius)
	}
	return until + name + fmt.Sprintf(" (%.2f, %.2f)", p.At.Lat, p.At.Lon)
}

// named says of a name what it means.
func named(name string, says message.Speaker) message.Speaker {
	return message.Headed(message.Plain(name), says)
}

// says returns what a found place is said as: where its name has another home, with that.
func (f Found) says() message.Speaker {
	if f.Other == nil {
		return f.Says
	}
	return message.New("%v, not %v", f.Says, f.Other)
}

// other returns what else a doubtful name may mean than a place that it was settled to be.
func (d Doubt) other(is gazetteer.Match) message.Speaker {
	for _, f := range d.May {
		if f.Is.ID != is.ID || f.Is.At != is.At {
			return f.Says
		}
	}
	return nil
}

// mostNamed is how many places of a kind a note names.
const mostNamed = 100

// Notes says what was found, what may be one of several, and what is not known. Of a name that has
// several homes it says which was taken, why, and the other.
func (p Plan) Notes() (notes []message.Message) {
	note := func(says string, all []message.Speaker) {
		if n := len(all); n > 0 {
			if n > mostNamed {
				all = append(all[:mostNamed:mostNamed], message.Plain("…"))
			}
			notes = append(notes, message.New(says, n, message.Joined{Between: "; ", All: all}))
		}
	}
	var found, larger, lands, settled, doubtful, within, unknown []message.Speaker
	for _, f := range p.Found {
		switch {
		case f.Witnesses > 0:
			settled = append(settled, f.says())
		case f.Other != nil && f.Is.Kind != timeline.Point:
			lands = append(lands, f.says())
		case f.Other != nil:
			larger = append(larger, f.says())
		default:
			found = append(found, f.says())
		}
	}
	for _, d := range p.Doubtful {
		var may message.Either
		for _, f := range d.May {
			may = append(may, f.Says)
		}
		if d.In {
			within = append(within, named(d.Name, may))
		} else {
			doubtful = append(doubtful, named(d.Name, may))
		}
	}
	for _, name := range p.Unknown {
		unknown = append(unknown, message.Plain(name))
	}
	note("places located by their names, %d: %s", found)
	note("names that several places bear and were taken for the one that has far more people, or is the capital of the country beside it, %d: %s", larger)
	note("names that a country or a land bears and other places too, taken for the former, %d: %s", lands)
	note("names that may mean one of several places and were taken for the one in the only country of the other places, %d: %s", settled)
	note("names that may mean one of several places and were not located, %d; a column with their countries, or one with positions, settles them: %s", doubtful)
	note("names that may mean one of several places in their country and were not located, %d; a column with positions settles them: %s", within)
	note("names that the gazetteer does not know, %d: %s", unknown)
	return notes
}
