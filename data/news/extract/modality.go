package extract

import (
	"strings"

	"dateline/timeline"
)

// find returns where the words of a cue stand among tokens.
func (r *reader) find(words string, all []token) (Range, bool) {
	parts, ok := r.split[words]
	if !ok {
		parts = strings.FieldsFunc(words, func(c rune) bool { return c == ' ' || c == '_' })
		r.split[words] = parts
	}
	for i := 0; i+len(parts) <= len(all); i++ {
		if all[i].capital && !all[i].first && r.months[all[i].lower] > 0 {
			continue // "may" is not the month
		}
		k := 0
		for k < len(parts) && matches(all[i+k].lower, parts[k]) {
			k++
		}
		if k == len(parts) {
			return Range{all[i].Start, all[i+k-1].End}, true
		}
	}
	return Range{}, false
}

// matches tells whether a word is the one of a cue: "annulé*" is any that starts
// so, "*erait" any longer one that ends so.
func matches(word, with string) bool {
	last := len(with) - 1
	switch {
	case with[last] == '*':
		return strings.HasPrefix(word, with[:last])
	case with[0] == '*':
		return len(word) >= len(with)+1 && strings.HasSuffix(word, with[1:])
	}
	return word == with
}

// Statuses that hold whatever the tense: they come first, and wherever they stand.
var tenseless = map[string]bool{"cancelled": true, "denied": true}

// modality says the status of an event from the words around its date: what is
// denied or cancelled, then by tense what is to come, how, and what has been.
func (r *reader) modality(region []token, coming bool, announced bool) (timeline.Status, []wordCue) {
	for _, c := range r.statuses {
		if !tenseless[c.says] && !coming && c.says != "ongoing" {
			continue
		}
		at, ok := r.find(c.words, region)
		if !ok {
			continue
		}
		status, _ := timeline.Named(timeline.Statuses, c.says)
		cues := []wordCue{{at, "status", c.says}}
		if announced && (status == timeline.Planned || reported(c.words)) {
			status = timeline.Announced
		}
		return status, cues
	}
	switch {
	case coming && announced:
		return timeline.Announced, nil
	case coming:
		return timeline.Planned, nil
	}
	return timeline.Happened, nil
}

// reported tells whether a cue is the future of reported speech: "a annoncé qu'il
// viendrait", "announced that he would come".
func reported(words string) bool {
	return strings.HasPrefix(words, "*") || words == "serait" || words == "aurait" || words == "would"
}

// A wordCue is a cue by bytes of the text.
type wordCue struct {
	Range
	field, says string
}

// certainty says how sure a status is.
func (r *reader) certainty(region []token, status timeline.Status) (timeline.Certainty, []wordCue) {
	if status == timeline.Denied || status == timeline.Cancelled {
		return timeline.Certain, nil
	}
	for _, c := range r.doubts {
		if status == timeline.Announced && reported(c.words) {
			continue
		}
		if at, ok := r.find(c.words, region); ok && (status != timeline.Happened || !hedgesFuture[c.says+c.words]) {
			sure, _ := timeline.Named(timeline.Certainties, c.says)
			return sure, []wordCue{{at, "certainty", c.says}}
		}
	}
	switch status {
	case timeline.Announced, timeline.Planned, timeline.Expected:
		return timeline.Probable, nil
	case timeline.Hypothetical:
		return timeline.Possible, nil
	}
	return timeline.Certain, nil
}

// hedgesFuture are doubts that say nothing of what has been: "would" in a past
// sentence is the future of the past.
var hedgesFuture = map[string]bool{"probablewould": true, "probableshould": true, "possiblesi": true, "possibleif": true}

// typeOf says what kind of thing an event is, by the word of the region that stands
// nearest to its date; the first row of the table among equals.
func (r *reader) typeOf(region []token, date Range) (timeline.Type, []wordCue) {
	best, nearest := wordCue{says: timeline.Other.String()}, 1<<30
	for _, row := range r.types {
		for one := range strings.FieldsSeq(row.words) {
			at, ok := r.find(one, region)
			if !ok {
				continue
			}
			distance := between(at, date)
			if row.of == timeline.Statement.String() {
				distance += 1000 // only where nothing else is told
			}
			if distance < nearest {
				best, nearest = wordCue{at, "type", row.of}, distance
			}
		}
	}
	if best.field == "" {
		return timeline.Other, nil
	}
	kind, _ := timeline.Named(timeline.Types, best.says)
	return kind, []wordCue{best}
}

// between returns how many bytes lie between two ranges.
func between(a, b Range) int { return max(a.Start-b.End, b.Start-a.End, 0) }
