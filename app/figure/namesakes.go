package figure

import "dateline/timeline"

// namesakesKey names the namesakes of an edition among what is made of it once.
type namesakesKey struct{ of *timeline.Timeline }

// namesake tells whether a place in another country bears the name of a place of the timeline, too: said
// alone, nobody could tell Valence in Spain from Valence in France.
func (o *Order) namesake(p *timeline.Place) bool {
	if p.Country == "" || p.Kind == timeline.Country {
		return false
	}
	return Once(o.scales, namesakesKey{o.Timeline}, func() map[string]bool { return namesakes(o.Timeline) })[p.Name.In(o.Timeline.Lang)]
}

// namesakes are the names that places in several countries bear.
func namesakes(t *timeline.Timeline) map[string]bool {
	in, several := map[string]string{}, map[string]bool{}
	for i := range t.Places {
		p := &t.Places[i]
		if p.Country == "" {
			continue // nobody says that it is another one
		}
		name := p.Name.In(t.Lang)
		if country, seen := in[name]; seen && country != p.Country {
			several[name] = true
		}
		in[name] = p.Country
	}
	return several
}
