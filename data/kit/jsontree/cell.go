package jsontree

import (
	"encoding/json"
	"strings"
)

// Cell writes a value as a cell of a table has it: a list as its values with "; "
// between them, an object by its name where it has one.
func (n *Node) Cell() string {
	switch n.Kind {
	case '[':
		var parts []string
		for i := range n.Items {
			parts = append(parts, n.Items[i].Cell())
		}
		return strings.Join(parts, "; ")
	case '{':
		if name := n.Get("name").Str(); name != "" {
			return name
		}
		fields := map[string]string{}
		for i := range n.Members {
			fields[n.Members[i].Name] = n.Members[i].Value.Cell()
		}
		raw, err := json.Marshal(fields)
		if err != nil {
			return ""
		}
		return string(raw)
	case '"':
		return strings.TrimSpace(n.Text)
	}
	return n.Str()
}
