package rows

import (
	"slices"
	"strings"

	"dateline/data/grid"
	"dateline/data/kit/draft"
	"dateline/data/kit/jsontree"
	"dateline/data/kit/message"
	"dateline/timeline"
)

type node = jsontree.Node

// Decode reads a list of objects.
func Decode(raw []byte, o draft.Options) (draft.Result, error) {
	doc, err := jsontree.Parse(raw, o.Limit)
	if err != nil {
		return draft.Result{}, err
	}
	list, mapper := find(&doc.Root)
	if list == nil {
		return draft.Result{}, message.Error(`1: the JSON holds no events that are known: neither a list of objects nor a format that "dateline formats" lists`)
	}
	r, err := Objects(list.List(), o, func(i int, column string) draft.Problem {
		if i < 0 || i >= len(list.Items) {
			return draft.Problem{Path: column}
		}
		n := &list.Items[i]
		if v := n.Get(column); v != nil {
			n = v
		}
		return doc.Problem(n, nil)
	})
	if err != nil {
		return r, err
	}
	r.Timeline.Title = timeline.Say("", doc.Root.Title())
	r.Timeline.Summary = timeline.Say("", doc.Root.Get("description").Str())
	if mapper {
		r.Notes = append(r.Notes, message.New("read as a data package of TimeMapper"))
	}
	return r, nil
}

// find returns the list of objects of a document.
func find(root *node) (list *node, mapper bool) {
	if root.Kind == '[' {
		return root, false
	}
	if resources := root.Get("resources").List(); len(resources) > 0 {
		return resources[0].Get("records"), true
	}
	for _, name := range holders {
		if n := root.Get(name); n != nil && n.Kind == '[' {
			return n, false
		}
	}
	return nil, false
}

// maxColumns bounds the names that the fields of all objects may have together.
const maxColumns = 5000

// Objects reads objects as the rows of a table, with a column for every name of a
// field; path tells where the field of an object stands. Lists become cells of
// several values; a position "lat,lon" or a point of GeoJSON becomes two.
func Objects(all []node, o draft.Options, path func(i int, column string) draft.Problem) (draft.Result, error) {
	var names, lists []string
	at := map[string]int{}
	for i := range all {
		for k := range all[i].Members {
			name := all[i].Members[k].Name
			if _, seen := at[name]; !seen {
				at[name] = len(names)
				names = append(names, name)
			}
			if v := &all[i].Members[k].Value; v.Kind == '[' && len(v.Items) > 0 && v.Items[0].Kind != '{' && v.Items[0].Kind != '[' && !slices.Contains(lists, name) {
				lists = append(lists, name)
			}
		}
	}
	if len(names) > maxColumns {
		return draft.Result{}, message.Error("1: the objects have fields of %d names; a table has at most %d", len(names), maxColumns)
	}
	if len(names) == 0 {
		if len(all) == 0 {
			return draft.Result{Timeline: &timeline.Timeline{}, Account: draft.Account{Unit: "%d {row|rows}"}}, nil
		}
		return draft.Result{}, message.Error("1: the list holds no objects with fields")
	}
	header := append(append([]string{}, names...), "latitude", "longitude")
	lat, lon := len(names), len(names)+1
	_, hasLat := at["latitude"]
	_, hasLon := at["longitude"]
	if hasLat || hasLon {
		header = header[:lat]
	}
	r, err := grid.DecodeRows(grid.Table{Count: len(all), Lists: lists, Each: func(yield func([]string) bool) {
		if !yield(header) {
			return
		}
		cells := make([]string, len(header))
		for i := range all {
			clear(cells)
			for k := range all[i].Members {
				m := &all[i].Members[k]
				if y, x, ok := position(&m.Value, m.Name); ok && len(header) > lat {
					cells[lat], cells[lon] = y, x
					continue
				}
				cells[at[m.Name]] = m.Value.Cell()
			}
			if !yield(cells) {
				return
			}
		}
	}}, o)
	if err != nil {
		return r, err
	}
	grid.AtRow(r.Problems, path)
	return r, nil
}

// position reads a position of one field: a point of GeoJSON, or TimeMapper's
// "lat,lon".
func position(n *node, name string) (lat, lon string, ok bool) {
	if c := n.Get("coordinates").List(); len(c) >= 2 && c[0].Kind == '0' {
		return c[1].Str(), c[0].Str(), true
	}
	if !strings.EqualFold(name, "location") {
		return "", "", false
	}
	text := n.Str()
	if strings.HasPrefix(text, "{") {
		if doc, err := jsontree.Parse([]byte(text), 0); err == nil {
			if c := doc.Root.Get("coordinates").List(); len(c) >= 2 {
				return c[1].Str(), c[0].Str(), true
			}
		}
	}
	y, x, cut := strings.Cut(text, ",")
	if y, x = strings.TrimSpace(y), strings.TrimSpace(x); cut && y != "" && x != "" && strings.Trim(y+x, "-+.0123456789") == "" {
		return y, x, true
	}
	return "", "", false
}
