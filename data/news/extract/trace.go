package extract

import "encoding/json"

// A trace is what an event of a native file keeps of its suggestion, beside the
// fields of the model, so that a later review can show why: under "extraction".
type trace struct {
	Start  int      `json:"start"` // of the words that date it, code points of the source's text
	End    int      `json:"end"`
	Rules  []string `json:"rules"`
	Cues   []mark   `json:"cues,omitempty"`
	Places []mark   `json:"places,omitempty"`
	Actors []mark   `json:"actors,omitempty"`
	Says   []mark   `json:"attribution,omitempty"`
}

// A mark is words of the source and what they stand for.
type mark struct {
	Start int     `json:"start"`
	End   int     `json:"end"`
	Text  string  `json:"text"`
	For   string  `json:"for"` // "status: planned", the id of a place or an actor, "speaker"
	Score float64 `json:"score,omitempty"`
	Rule  string  `json:"rule,omitempty"`
}

// traced returns the trace of a suggestion as raw JSON.
func (s *Suggestion) traced() []byte {
	t := trace{Start: s.When.Start, End: s.When.End, Rules: s.Rules}
	for _, c := range s.Cues {
		t.Cues = append(t.Cues, mark{c.Span.Start, c.Span.End, c.Span.Text, c.Field + ": " + c.Says, 0, ""})
	}
	for i := range s.Places {
		t.Places = append(t.Places, s.Places[i].mark(placeID(s.Places[i].Place)))
	}
	for i := range s.Actors {
		t.Actors = append(t.Actors, s.Actors[i].mark(s.Actors[i].ID))
	}
	for _, one := range []struct {
		span TextSpan
		role string
	}{{s.Attribution.Verb, "verb"}, {s.Attribution.Speaker, "speaker"}, {s.Attribution.Via, "via"}} {
		if one.span.Text != "" {
			t.Says = append(t.Says, mark{one.span.Start, one.span.End, one.span.Text, one.role, 0, ""})
		}
	}
	raw, err := json.Marshal(t)
	if err != nil {
		return nil // a score that is no number: there is none
	}
	return raw
}

// mark returns a candidate as a mark; its score to two digits.
func (c *Candidate) mark(id string) mark {
	return mark{c.Span.Start, c.Span.End, c.Span.Text, id, float64(int(c.Score*100+0.5)) / 100, c.Rule}
}
