package exercise

import "strings"

// Struck returns what stands in a text in the place of each gap of the same text with gaps: what a
// class was asked, as the text says it. Where what stands between two gaps is also in an answer, nobody
// can tell which is meant, and the rest is one answer. Of texts that are not the same it returns none.
func Struck(gapped, text string) (all []string) {
	between := strings.Split(gapped, Gap)
	rest, begins := strings.CutPrefix(text, between[0])
	if !begins {
		return nil
	}
	for i, piece := range between[1:] {
		last := between[len(between)-1]
		if i < len(between)-2 && strings.Count(rest, piece) > 1 {
			if whole, ends := strings.CutSuffix(rest, last); ends {
				return append(all, whole)
			}
			return nil
		}
		at := strings.Index(rest, piece)
		if i == len(between)-2 && strings.HasSuffix(rest, piece) {
			at = len(rest) - len(piece)
		}
		if at < 0 {
			return nil
		}
		if at > 0 {
			all = append(all, rest[:at])
		}
		rest = rest[at+len(piece):]
	}
	return all
}
