package extract

import "dateline/timeline/edtf"

// Narrates tells whether a document reads as a story and not as news: it has no
// date of its own, names three dates or more with their years, and nothing in it
// counts from a day of writing, as "yesterday", "Tuesday" and "last year" do. What
// lacks a year then counts from the last date named.
func Narrates(d Document) bool {
	if !d.Anchor.IsZero() {
		return false
	}
	if _, published := Published(d); published {
		return false
	}
	own := map[string]bool{}
	for _, e := range (Rules{}).Expressions(d) {
		switch {
		case e.Kind != Date:
		case e.EDTF == "" && !e.yearless:
			return false
		case e.EDTF == "":
		default:
			if date, err := edtf.ParseISO(e.EDTF); err == nil && momentOf(date).known {
				own[e.EDTF] = true
			}
		}
	}
	return len(own) >= 3
}
