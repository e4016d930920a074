package timeline

// names are the words by which the parts of a timeline are known, by id.
type names struct {
	of                   *Timeline
	place, actor, source map[string][]string
	country              map[string]string // of a place
	at                   map[string]*LonLat
	duplicates           func() map[string]bool // ids of events
}

func namesOf(t *Timeline) *names {
	n := &names{
		of:    t,
		place: make(map[string][]string, len(t.Places)), actor: make(map[string][]string, len(t.Actors)),
		source: make(map[string][]string, len(t.Sources)), country: make(map[string]string, len(t.Places)),
		at: make(map[string]*LonLat, len(t.Places)), duplicates: duplicatesOf(t),
	}
	for _, p := range t.Places {
		n.place[p.ID], n.country[p.ID], n.at[p.ID] = p.Name.values(), p.Country, p.At
	}
	for _, a := range t.Actors {
		n.actor[a.ID] = append(a.Name.values(), a.Aliases...)
	}
	for _, s := range t.Sources {
		n.source[s.ID] = append(s.Title.values(), s.Publisher)
	}
	return n
}

func (t Text) values() []string {
	all := make([]string, 0, len(t))
	for _, one := range t {
		all = append(all, one.Value)
	}
	return all
}
