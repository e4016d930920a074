package scene

// String returns the word of a kind of mark, as it stands in SVG's ids.
func (k MarkKind) String() string {
	return [...]string{"none", "event", "place", "actor", "bin", "lane", "overview", "cluster", "value", "edge", "button", "column", "annotation"}[k]
}
