package sparql

import (
	"strings"

	"dateline/data/grid"
	"dateline/data/kit/draft"
	"dateline/data/kit/jsontree"
	"dateline/data/kit/message"
)

// maxColumns bounds the variables of a result.
const maxColumns = 1000

// unknownValue begins the name of a node without one, which stands for a value that is
// there and not known (Wikidata's "unknown value").
const unknownValue = "/.well-known/genid/"

// valueOf returns what a variable stands for; "?" for what is not known.
func valueOf(n *jsontree.Node) string {
	value := n.Get("value").Str()
	if n.Get("type").Str() == "bnode" || n.Get("type").Str() == "uri" && strings.Contains(value, unknownValue) {
		return "?"
	}
	return value
}

// Decode reads a result.
func Decode(raw []byte, o draft.Options) (draft.Result, error) {
	doc, err := jsontree.Parse(raw, o.Limit)
	if err != nil {
		return draft.Result{}, err
	}
	bindings := doc.Root.Get("results", "bindings")
	if bindings == nil || bindings.Kind != '[' {
		return draft.Result{}, message.Error(`1: there are no solutions; a result is {"head": {"vars": […]}, "results": {"bindings": […]}}`)
	}
	var header []string
	at := map[string]int{}
	column := func(name string) {
		if _, seen := at[name]; !seen {
			at[name] = len(header)
			header = append(header, name)
		}
	}
	for _, one := range doc.Root.Get("head", "vars").List() {
		column(one.Str())
	}
	rows := bindings.List()
	for i := range rows {
		for k := range rows[i].Members {
			column(rows[i].Members[k].Name)
		}
	}
	if len(header) > maxColumns {
		return draft.Result{}, message.Error("1: the result has %d variables; a table has at most %d", len(header), maxColumns)
	}
	r, err := grid.DecodeGrid(func(yield func([]string) bool) {
		if !yield(header) {
			return
		}
		cells := make([]string, len(header))
		for i := range rows {
			clear(cells)
			for k := range rows[i].Members {
				m := &rows[i].Members[k]
				cells[at[m.Name]] = valueOf(&m.Value)
			}
			if !yield(cells) {
				return
			}
		}
	}, o)
	if err != nil {
		return r, err
	}
	grid.AtRow(r.Problems, func(i int, column string) draft.Problem {
		if i < 0 || i >= len(rows) {
			return draft.Problem{Path: column}
		}
		if v := rows[i].Get(column); v != nil {
			return doc.Problem(v, nil)
		}
		return doc.Problem(&rows[i], nil)
	})
	return r, nil
}
