package handout

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/app/figure"
	"dateline/app/figure/exercise"
	"dateline/app/figure/slide"
	"dateline/app/figure/story"
	"dateline/assets/translations"
	"dateline/data/kit/speech"
	"dateline/timeline"
)

// written are the words before the lines of a step on which a class writes.
var written = []struct {
	secret timeline.Secret
	words  string
}{{timeline.Titles, "what"}, {timeline.Dates, "when"}, {timeline.Where, "where"}}

// lines leaves room for each answer to a step, with a line to write on, and says what of when and
// where is not asked. There are none for what is no exercise, nor for what of its event nobody can say.
func (h *handout) lines(step slide.Slide) (all []paragraph) {
	if step.Event < 0 {
		return nil
	}
	e := h.spec.Subject.Event(step.Event)
	gaps := h.spec.Subject.Gaps.To(e.Event)
	if gaps == 0 {
		return nil
	}
	said := map[timeline.Secret]string{timeline.Dates: e.Words, timeline.Where: e.Where}
	for _, one := range written {
		p := paragraph{text: h.say(one.words) + h.say("colon"), size: 1, bold: true, muted: true}
		switch {
		case gaps.Ask(one.secret):
			p.text, p.above = p.text+strings.Repeat("_", 24), handRoom
		case said[one.secret] != "":
			p.text += said[one.secret]
		default:
			continue
		}
		all = append(all, p)
	}
	return all
}

// handRoom is the room above a line for a hand that writes on it, in sizes of text.
const handRoom = 0.8

// answers is what a class was asked, on sheets of their own.
func (h *handout) answers() {
	h.turn()
	h.write(h.say("answers"), h.font(1.8, true), h.ink, 1)
	h.gap(0.6)
	for _, one := range Answers(h.deck, slide.Of(h.spec.Solved, h.spec.Story), h.spec.Subject.Gaps) {
		h.write(one, h.font(1, false), h.ink, 3)
	}
	if !tellsAll(h.deck) { // else each answer would stand there twice
		h.table(h.spec.Solved, story.Events(h.spec.Solved, story.Sources(h.spec.Solved)))
	}
}

// tellsAll tells whether every event has a step whose answers are said.
func tellsAll(d *slide.Deck) bool {
	told := map[int]bool{}
	for n := 1; n <= min(d.Steps(), mostSteps); n++ {
		if e := d.At(n).Event; e >= 0 {
			told[e] = true
		}
	}
	return len(told) == d.Subject.Len()
}

// Answers says what the steps of a story ask, a line each: the asked deck has the gaps, the solved
// one has none. Behind them stands what its words left out besides, "three days" of "three days later".
func Answers(asked, solved *slide.Deck, gaps exercise.Gaps) (all []string) {
	answers := exercise.AnswersTo(solved.Subject.Timeline, gaps)
	for n := 1; n <= min(asked.Steps(), mostSteps); n++ {
		s, with := solved.At(n), asked.At(n)
		var parts []string
		if s.Event >= 0 {
			e := solved.Subject.Event(s.Event)
			said := map[timeline.Secret]string{timeline.Titles: s.Title, timeline.Dates: when(solved.Subject, e), timeline.Where: e.Where}
			for _, one := range written {
				if gaps.To(e.Event).Ask(one.secret) && said[one.secret] != "" {
					parts = append(parts, said[one.secret])
				}
			}
		}
		if more := besides(parts, append(answers.Struck(with.Title, s.Title), answers.Struck(with.Text, s.Text)...)); len(more) > 0 {
			parts = append(parts, translations.Say(solved.Subject.Lang, "answers in text", strings.Join(more, "; ")))
		}
		if len(parts) > 0 {
			if s.Title != "" && !slices.Contains(parts, s.Title) {
				parts = append([]string{s.Title}, parts...) // of what the answers are
			}
			all = append(all, fmt.Sprintf("%d  %s", n, strings.Join(parts, "  ·  ")))
		}
	}
	return all
}

// when is the date of an event as an answer: nothing is said of a day that is not known.
func when(s *figure.Subject, e *figure.Event) string {
	if e.When.Date.IsZero() {
		return e.Words
	}
	return speech.PeriodWords(e.When.Date, s.Lang, s.Zone())
}

// besides returns what of some answers others do not say.
func besides(said, all []string) (more []string) {
	for _, one := range all {
		says := func(other string) bool { return saysWords(timeline.Fold(other), timeline.Fold(one)) }
		if !slices.ContainsFunc(said, says) && !slices.ContainsFunc(more, says) {
			more = append(more, one)
		}
	}
	return more
}

// saysWords tells whether words stand in a text as words of their own: "Rome" does not in "Romeo".
func saysWords(text, words string) bool {
	inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	for at := 0; words != ""; {
		found := strings.Index(text[at:], words)
		if found < 0 {
			return false
		}
		from, to := at+found, at+found+len(words)
		before, _ := utf8.DecodeLastRuneInString(text[:from])
		behind, _ := utf8.DecodeRuneInString(text[to:])
		if !inWord(before) && !inWord(behind) {
			return true
		}
		at = to
	}
	return true
}
