package grid

import (
	"io"
	"slices"

	"dateline/data/kit/loss"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// ErrOtherTable says that a file is not the table that a timeline was read from.
var ErrOtherTable = message.Error("the file holds another table than the one that was opened")

// Amend writes a table that was read from raw as the file has it, with what is other in now than it was:
// its separator, its headings and their order, its marks and ends of lines stay, and each row of which
// nothing was changed byte for byte. What is changed is spelled as the file spells it, where that is read
// again as what is meant; a new event gets a row in the same columns, and what none of these says a column
// behind them. It returns notes on what is written otherwise than it was typed. Where the file cannot be
// kept so the error says why, and nothing was written.
func Amend(out io.Writer, raw []byte, o Options, was, now *timeline.Timeline) ([]message.Message, error) {
	o.Understood, o.Progress = nil, nil
	s, err := scriptOf(raw, o)
	if err != nil {
		return nil, err
	}
	if !s.tells(was) {
		return nil, ErrOtherTable
	}
	a := newAmender(s, was, now)
	a.widen()
	text := a.text()
	if err := a.misses(); err != nil {
		return nil, err
	}
	if err := a.prove(text, o); err != nil {
		return nil, err
	}
	encoded, err := s.encoded(text)
	if err != nil {
		return nil, err
	}
	if _, err := out.Write(encoded); err != nil {
		return nil, message.Error("writing CSV: %w", err)
	}
	return a.notes(), nil
}

// Amended says in words what a table that is amended loses: what it would lose if it was written anew, and
// did not lose when it was read. Where a field came from was never its own to say, and the steps of a plain
// story stand in their column.
func Amended(was, now *timeline.Timeline) []message.Message {
	lost := func(t *timeline.Timeline) []message.Message {
		if stepsFacet(t) != "" && plainlyTold(t) {
			told := *t
			told.Stories = nil
			t = &told
		}
		return lossesOf(t, false)
	}
	before := map[string]int{}
	for _, m := range lost(was) {
		before[m.Code()] = m.Count()
	}
	return slices.DeleteFunc(lost(now), func(m message.Message) bool {
		n, known := before[m.Code()]
		return known && m.Count() <= n
	})
}

// lossesOf says in words what a table cannot carry of a timeline.
func lossesOf(t *timeline.Timeline, origins bool, kept ...loss.Part) []message.Message {
	rules := []loss.Rule{
		loss.Claims, loss.ClaimsOf, loss.Links, loss.Roles, loss.Ratings, loss.Anchors, loss.Codes, loss.Precise, loss.Origins,
		loss.Langs, loss.Semicolons, loss.Unsaid, loss.Quotes, loss.Kinds(t, func(p *timeline.Place) bool { return landCell(p, t.Lang) == p.Name.In(t.Lang) }),
		loss.Extra(Name),
	}
	if !origins {
		rules = slices.DeleteFunc(rules, func(r loss.Rule) bool { return r.Says == loss.Origins.Says })
	}
	return append(loss.Report(t, rules...), loss.Whole(t, append(kept, loss.Dated)...)...)
}
