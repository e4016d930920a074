package facets

import (
	"encoding/json"
	"slices"
	"strings"

	"dateline/data/kit/draft"
	"dateline/data/kit/jsontree"
	"dateline/timeline"
)

// JSON writes what an event says of the facets of its timeline as an object: a text, a
// number or a list for each. Nil for nothing.
func (b *Book) JSON(e *timeline.Full) json.RawMessage {
	if len(e.Values) == 0 {
		return nil
	}
	all := make(map[string]json.RawMessage, len(b.kinds))
	for _, v := range e.Values {
		if all[v.Facet] == nil {
			all[v.Facet] = b.Value(e, v.Facet)
		}
	}
	return draft.Raw(all)
}

// Value writes what an event says of a facet, as JSON; nil for nothing.
func (b *Book) Value(e *timeline.Full, facet string) json.RawMessage {
	words := timeline.Of(e.Values, facet)
	switch {
	case words == nil:
		return nil
	case b.kinds[facet] == timeline.OfLists:
		return draft.Raw(words)
	case b.kinds[facet] == timeline.OfNumbers:
		return json.RawMessage(words[0])
	}
	return draft.Raw(words[0])
}

// Cells returns what an event says of the facets as texts with names, in the order in
// which they are declared, a list as its values apart by semicolons.
func (b *Book) Cells(e *timeline.Full, columns map[string]string) (all []Field) {
	if len(e.Values) == 0 {
		return nil
	}
	for _, f := range b.facets {
		if words := timeline.Of(e.Values, f.Name); words != nil {
			all = append(all, Field{columns[f.Name], strings.Join(words, draft.Between)})
		}
	}
	return all
}

// ReadJSON takes what an event says of facets from an object that JSON has written.
func ReadJSON(d *draft.Draft, e *timeline.Full, n *jsontree.Node) {
	if n == nil {
		return
	}
	for i := range n.Members {
		m := &n.Members[i]
		readValue(d, e, m.Name, 0, &m.Value)
	}
}

// ReadValue takes a value of JSON as what an event says of a facet: a text, a number, a
// truth, or a list of them. False for what is none of these, and where the timeline has
// no room for the facet.
func ReadValue(d *draft.Draft, e *timeline.Full, name string, n *jsontree.Node) bool {
	name, kind := draft.Unsuffixed(name)
	return readValue(d, e, name, kind, n)
}

// readValue takes a value as that of a facet of a kind, which is zero where the value's own
// kind decides.
func readValue(d *draft.Draft, e *timeline.Full, name string, kind timeline.FacetKind, n *jsontree.Node) bool {
	scalar := func(n jsontree.Node) bool { return n.Kind == '"' || n.Kind == '0' }
	switch {
	case n.Kind == '[' && len(n.Items) > 0 && !slices.ContainsFunc(n.Items, func(n jsontree.Node) bool { return !scalar(n) }):
		words := make([]string, len(n.Items))
		for i := range n.Items {
			words[i] = n.Items[i].Text
		}
		return d.Value(e, name, timeline.OfLists, words...)
	case n.Kind == '0' && kind == 0:
		return d.Value(e, name, timeline.OfNumbers, n.Text)
	case n.Kind == 't' || n.Kind == 'f':
		return d.Value(e, name, timeline.OfWords, n.Str())
	case !scalar(*n):
		return false
	case kind == 0:
		kind = timeline.OfWords
	}
	return d.Value(e, name, kind, n.Text)
}
