package extract

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// suggest makes the suggestions of a sentence.
func (a *assembly) suggest(i int) {
	dates, all := a.dates[i], a.tokens[i]
	if len(all) == 0 {
		return
	}
	if len(dates) == 0 {
		if said := a.saying(all, nil); said.act >= announces {
			a.announced(i, &said, Range{said.verb.End, said.verb.End}, true)
		}
		return
	}
	var ranges []Range
	for _, e := range dates {
		ranges = append(ranges, a.points.bytes(e.Start, e.End))
	}
	said := a.saying(all, ranges)
	regions := a.regions(a.sentences[i], ranges)
	from := len(a.review.Suggestions)
	statement := -1
	for k := range dates {
		if said.act == denies && a.beside(said, ranges[k]) && a.announced(i, &said, ranges[k], len(dates) == 1) {
			continue // a denial is not dated, what it denies is told
		}
		s := a.suggestion(i, dates[k], regions[k], said, len(dates) == 1)
		if s.Type == timeline.Statement && statement < 0 && slices.Contains(s.Rules, "announcement") {
			statement = len(a.review.Suggestions)
		}
		a.review.Suggestions = append(a.review.Suggestions, s)
	}
	if statement < 0 {
		return
	}
	if len(dates) == 1 {
		a.announced(i, &said, ranges[0], true)
	}
	announcing := &a.review.Suggestions[statement]
	for k := from; k < len(a.review.Suggestions); k++ {
		if k != statement && a.review.Suggestions[k].Status != timeline.Happened {
			announcing.Links = append(announcing.Links, timeline.Link{Kind: timeline.Announces, To: a.review.Suggestions[k].ID})
		}
	}
}

// announced adds the undated event that a dated announcement or denial is about,
// and tells whether there is one. Where the sentence has other dates, they date it.
func (a *assembly) announced(i int, said *saying, date Range, alone bool) bool {
	in := Range{max(said.verb.End, date.End), a.sentences[i].End}
	if said.verb.Start > a.sentences[i].Start+40 && said.speaker.Start > said.verb.Start {
		in = Range{a.sentences[i].Start, said.verb.Start} // "…, a annoncé jeudi le Kremlin"
	}
	if letters(a.text[in.Start:in.End]) < 15 {
		return false
	}
	if !alone {
		return said.act == denies
	}
	s := a.suggestion(i, Expression{coming: a.firstComes(inside(a.tokens[i], in))}, in, *said, false)
	if s.Status == timeline.Happened {
		return false
	}
	s.ID = fmt.Sprintf("e%d", a.points.point(in.Start))
	s.When, s.Anchor, s.Date = Expression{}, edtf.Date{}, edtf.Date{}
	a.review.Suggestions = append(a.review.Suggestions, s)
	return true
}

// firstComes tells whether the first verb of some words speaks of what is to come.
func (a *assembly) firstComes(words []token) bool {
	for k, t := range words {
		next := ""
		if k+1 < len(words) {
			next = words[k+1].lower
		}
		if coming, told := a.verbs.of(t.lower, next); told {
			return coming
		}
	}
	return false
}

// suggestion makes the suggestion of an expression and the part of the sentence
// that belongs to it.
func (a *assembly) suggestion(i int, e Expression, region Range, said saying, alone bool) Suggestion {
	sentence := a.sentences[i]
	date := a.points.bytes(e.Start, e.End)
	if e.Text == "" {
		date = Range{region.Start, region.Start}
	}
	words := inside(a.tokens[i], region)
	s := Suggestion{
		ID: fmt.Sprintf("e%d-%d", e.Start, e.End), Sentence: a.points.span(sentence), When: e, Anchor: a.review.Document.Anchor, State: Pending,
		Rules: []string{e.Rule},
	}
	s.Date, _ = edtf.ParseISO(e.EDTF) // an empty value is no date yet
	literal := s.Date
	s.Date = a.governed(i, date, literal)
	announcing := said.act != 0 && e.Text != "" && a.beside(said, date) && (said.act != says || alone)
	s.Title = a.title(i, region, said, announcing)
	if announcing && said.verb.Start < sentence.Start+40 {
		s.Title = a.title(i, sentence, said, true)
	}
	var cues []wordCue
	if announcing {
		s.Type, s.Status, s.Sure = timeline.Statement, timeline.Happened, timeline.Certain
		s.Rules = append(s.Rules, "announcement")
		cues = []wordCue{{said.verb, "type", timeline.Statement.String()}}
	} else {
		cues = a.tell(&s, words, date, a.comes(e, literal), said)
	}
	for _, c := range cues {
		s.Cues = append(s.Cues, Cue{a.points.span(c.Range), c.field, c.says})
	}
	if said.act != 0 {
		s.Attribution = Attribution{Speaker: a.points.span(said.speaker), Via: a.points.span(said.via), Verb: a.points.span(said.verb)}
		s.Rules = append(s.Rules, "attribution")
	}
	s.Places = a.placesOf(i, region, date)
	s.Actors = a.actorsOf(i, region, said, announcing)
	return s
}

// tell sets type, status and certainty, and returns the words that told them.
func (a *assembly) tell(s *Suggestion, words []token, date Range, coming bool, said saying) []wordCue {
	var cues []wordCue
	content := slices.DeleteFunc(slices.Clone(words), func(t token) bool { return said.act != 0 && t.Start >= said.verb.Start && t.End <= said.verb.End })
	status, told := a.modality(content, coming, said.act == announces)
	if said.act == denies && !a.outside(words, said, date) {
		status, told = timeline.Denied, []wordCue{{said.verb, "status", timeline.Denied.String()}}
	}
	if not, ok := a.denied(words, date); ok && date.End > date.Start && status != timeline.Cancelled {
		status, told = timeline.Denied, []wordCue{not}
	}
	s.Status, cues = status, append(cues, told...)
	s.Sure, told = a.certainty(content, s.Status)
	cues = append(cues, told...)
	s.Type, told = a.typeOf(content, date)
	return append(cues, told...)
}

// outside tells whether a date stands in a clause of its own behind a verb that denies:
// "denied involvement after the bridge had collapsed on Monday".
func (a *assembly) outside(region []token, said saying, date Range) bool {
	n := negations[a.language.name]
	if n == nil || date.Start < said.verb.End {
		return false
	}
	for k, t := range region {
		if t.Start < said.verb.End || t.Start >= date.Start || !n.clause[t.lower] || disputed[t.lower] {
			continue
		}
		for _, next := range region[k+1:] {
			if next.Start < date.Start && !a.articles[next.lower] {
				return true // words of a clause, and not "before the end of 2019"
			}
		}
	}
	return false
}

// disputed are the words behind which stands what a verb denies.
var disputed = words("that que qu what and why how")

// comes tells whether an event is to come: by the tense of its clause, or because
// its date lies wholly behind the day of publication.
func (a *assembly) comes(e Expression, date edtf.Date) bool {
	anchor := a.review.Document.Anchor
	if date.IsZero() || anchor.IsZero() || anchor.Precision() > edtf.Month {
		return e.coming
	}
	switch {
	case !date.Bounds().Start.Before(anchor.Bounds().End):
		return true
	case !anchor.Bounds().Start.Before(date.Bounds().End):
		return false
	}
	return e.coming
}

// beside tells whether a date stands with the verb of saying: "a annoncé jeudi".
func (a *assembly) beside(said saying, date Range) bool {
	if between(said.verb, date) > 25 {
		return false
	}
	gap := a.text[min(said.verb.End, date.End):max(said.verb.Start, date.Start)]
	if n := negations[a.language.name]; n != nil && said.act == denies && date.Start > said.verb.Start && slices.ContainsFunc(strings.Fields(gap), func(w string) bool { return n.tale[w] }) {
		return false // "denied reports of a meeting on Monday": the meeting was to be on Monday
	}
	return !strings.ContainsAny(gap, ",;:«»\"“”") && !strings.Contains(gap, " que ") && !strings.Contains(gap, " that ") && !strings.Contains(gap, "qu'") && !strings.Contains(gap, "qu’")
}
