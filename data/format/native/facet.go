package native

import (
	"dateline/data/kit/message"
	"dateline/timeline"
)

// facetFields are the fields of the declaration of a facet.
var facetFields = fieldsOf(map[string]func(*decoder, *timeline.Facet){
	"name": func(d *decoder, f *timeline.Facet) { d.plain(&f.Name) },
	"kind": func(d *decoder, f *timeline.Facet) { word(d, &f.Kind, timeline.FacetKinds) },
})

// values reads what an event says of facets: an object from the name of one to a text, a
// number or a list of them. A number keeps the digits that it is written with.
func (d *decoder) values(to *[]timeline.Value) {
	if d.next() != '{' {
		d.wrong(message.New("is not an object"), message.New(`write {"track": "north", "size": 3, "kinds": ["a", "b"]}`))
		return
	}
	d.at++
	d.facetValues.begin()
	d.path = append(d.path, step{})
	for n := 0; d.more(n, '}'); n++ {
		from, end, ok := d.key()
		if !ok {
			break
		}
		name := d.texts.share(unquoted(d.buf[from:end]))
		d.path[len(d.path)-1] = step{key: name}
		if d.next() != '[' {
			d.valueOf(name)
			continue
		}
		d.at++
		d.path = append(d.path, step{})
		for k := 0; d.more(k, ']'); k++ {
			d.path[len(d.path)-1].index = k
			d.valueOf(name)
		}
		d.path = d.path[:len(d.path)-1]
	}
	d.path = d.path[:len(d.path)-1]
	*to = d.facetValues.end()
}

// valueOf reads one value of a facet.
func (d *decoder) valueOf(name string) {
	switch c := d.next(); {
	case c == '"':
		s, _ := d.quoted()
		*d.facetValues.add() = timeline.Value{Facet: name, Word: d.texts.share(s)}
	case c == '-' || '0' <= c && c <= '9':
		raw, _ := d.value()
		*d.facetValues.add() = timeline.Value{Facet: name, Word: d.texts.share(raw)}
	default:
		d.wrong(message.New("is neither a text nor a number"), message.New("write it in quotes, or digits without them"))
	}
}

func (b *writer) facet(f timeline.Facet) {
	b.text("name", f.Name)
	b.text("kind", f.Kind.String())
}

// values writes what an event says of facets, those of one together, a number without
// quotes where its facet is declared to hold numbers.
func (b *writer) values(all []timeline.Value) {
	if len(all) == 0 {
		return
	}
	b.key("facets")
	b.object(func() {
		for i, v := range all {
			if !stoodBefore(all[:i], v.Facet) {
				b.key(v.Facet)
				b.valuesOf(timeline.Of(all[i:], v.Facet), b.kinds[v.Facet])
			}
		}
	})
}

// valuesOf writes the values of one facet.
func (b *writer) valuesOf(words []string, kind timeline.FacetKind) {
	switch {
	case kind == timeline.OfLists || len(words) > 1:
		b.json(words)
	case kind == timeline.OfNumbers && isNumber(words[0]):
		b.WriteString(words[0])
	default:
		b.quote(words[0])
	}
}

func isNumber(word string) bool {
	_, is := timeline.NumberOf(word)
	return is
}

func stoodBefore(all []timeline.Value, facet string) bool {
	for _, v := range all {
		if v.Facet == facet {
			return true
		}
	}
	return false
}

// kindsOf returns the kinds of the facets of a timeline by their names.
func kindsOf(t *timeline.Timeline) map[string]timeline.FacetKind {
	kinds := make(map[string]timeline.FacetKind, len(t.Facets))
	for _, f := range t.Facets {
		kinds[f.Name] = f.Kind
	}
	return kinds
}
