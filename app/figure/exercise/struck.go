package exercise

import "strings"

// Struck returns what stands in a text in the place of each gap of the same text with gaps: what a
// class was asked, as the text says it. Where what stands between two gaps is also in an answer, it is
// parted so that each answer is struck out by itself; if none is, nobody can tell which is meant, and the
// rest is one answer. Of texts that are not the same it returns none.
func (a *Answers) Struck(gapped, text string) []string {
	between := strings.Split(gapped, Gap)
	rest, begins := strings.CutPrefix(text, between[0])
	if !begins {
		return nil
	}
	if all, parted := a.part(between[1:], rest, map[[2]int]bool{}); parted {
		return all
	}
	return struck(between[1:], rest)
}

// part parts a text that begins in a gap into answers each of which is struck out whole, by what stands behind each
// gap; false where nothing parts it so. It keeps what was tried in vain.
func (a *Answers) part(behind []string, text string, vain map[[2]int]bool) ([]string, bool) {
	if len(behind) == 0 {
		return nil, text == ""
	}
	state := [2]int{len(behind), len(text)}
	if vain[state] {
		return nil, false
	}
	for end := 1; end <= min(len(text), mostAnswer); end++ {
		rest, found := strings.CutPrefix(text[end:], behind[0])
		if !found || len(behind) == 1 && rest != "" || a.Strike(text[:end]) != Gap {
			continue
		}
		if more, parted := a.part(behind[1:], rest, vain); parted {
			return append([]string{text[:end]}, more...), true
		}
	}
	vain[state] = true
	return nil, false
}

// mostAnswer is how many bytes an answer has at the most that is told from what stands beside it.
const mostAnswer = 200

// struck parts a text that begins in a gap by what stands behind each gap alone.
func struck(behind []string, text string) (all []string) {
	for i, piece := range behind {
		if i < len(behind)-1 && strings.Count(text, piece) > 1 {
			if whole, ends := strings.CutSuffix(text, behind[len(behind)-1]); ends {
				return append(all, whole)
			}
			return nil
		}
		at := strings.Index(text, piece)
		if i == len(behind)-1 && strings.HasSuffix(text, piece) {
			at = len(text) - len(piece)
		}
		if at < 0 {
			return nil
		}
		if at > 0 {
			all = append(all, text[:at])
		}
		text = text[at+len(piece):]
	}
	return all
}
