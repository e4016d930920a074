package extract

import "dateline/timeline/edtf"

// Narrates tells whether a document reads as a story and not as news: it names
// three dates or more of its own, years among them, and few words count from a
// day of writing. Its other dates then count from the last one named.
func Narrates(d Document) bool {
	if !d.Anchor.IsZero() {
		return false
	}
	if _, published := Published(d); published {
		return false
	}
	own, counted := map[string]bool{}, 0
	for _, e := range (Rules{}).Expressions(d) {
		switch {
		case e.Kind != Date:
		case e.EDTF == "":
			counted++
		default:
			if date, err := edtf.ParseISO(e.EDTF); err == nil && momentOf(date).known {
				own[e.EDTF] = true
			}
		}
	}
	return len(own) >= 3 && counted <= len(own)
}
