package grid

import (
	"fmt"
	"slices"
	"strings"

	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// status sets the status and, where the cell says how sure it is instead, the
// certainty; a cell that cannot be read is told.
func (w *worker) status(e *timeline.Full) {
	cell := w.cells[roleStatus]
	if cell == "" {
		return
	}
	status, sure, ok := draft.StatusOf(cell)
	switch {
	case !ok:
		e.Status = timeline.UnknownStatus
		w.fail(roleStatus, message.Error("%q is not a word of this field; write %s", cell, choices(timeline.Statuses)))
	case status != 0:
		e.Status = status
	default:
		e.Sure = sure
	}
}

// certainty sets the certainty, as status does.
func (w *worker) certainty(e *timeline.Full) {
	cell := w.cells[roleCertainty]
	if cell == "" {
		return
	}
	sure, ok := draft.CertaintyOf(cell)
	if !ok {
		sure = timeline.UnknownCertainty
		w.fail(roleCertainty, message.Error("%q is not a word of this field; write %s", cell, choices(timeline.Certainties)))
	}
	e.Sure = sure
}

// choices are the words of a vocabulary: "a, b or c".
func choices[W timeline.Word](vocabulary []W) message.Either {
	all := make([]string, len(vocabulary))
	for i, one := range vocabulary {
		all[i] = one.String()
	}
	return message.Words(all)
}

// typeOf reads a type; a word that is none becomes a tag, and is counted.
func (w *worker) typeOf(cell string) (timeline.Type, []string) {
	if cell == "" {
		return 0, nil
	}
	if one, tags := draft.TypeOf(cell); tags == nil {
		return one, nil
	}
	if w.typeFacet {
		return timeline.Other, nil
	}
	if w.others == nil {
		w.others = map[string]int{}
	}
	if _, known := w.others[cell]; known || len(w.others) < maxOthers {
		w.others[cell]++
	}
	return timeline.Other, list(cell, ";,|")
}

// maxOthers bounds the words that are counted, and mostNamed those that are told.
const (
	maxOthers = 1000
	mostNamed = 6
)

// otherTypes says which words are no types; the zero Message where all are.
func otherTypes(others map[string]int) message.Message {
	if len(others) == 0 {
		return message.Message{}
	}
	var words []string
	n := 0
	for one, count := range others {
		words = append(words, one)
		n += count
	}
	slices.SortFunc(words, func(a, b string) int {
		if d := others[b] - others[a]; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	more := ""
	if len(words) > mostNamed {
		words, more = words[:mostNamed], " …"
	}
	for i, one := range words {
		words[i] = fmt.Sprintf("%s (%d)", one, others[one])
	}
	return message.New("types that are not in the vocabulary became tags, %d in all: %s%s; the types are %s", n, strings.Join(words, ", "), more, choices(timeline.Types))
}
