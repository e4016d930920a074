package grid

import (
	"io"
	"reflect"
	"slices"

	"dateline/data/kit/loss"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// ErrOtherTable says that a file is not the table that a timeline was read from.
var ErrOtherTable = message.Error("the file holds another table than the one that was opened")

// mostAmended is how many rows a table has at the most that is amended.
const mostAmended = 50_000

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
	if len(s.rows) > mostAmended {
		return nil, message.Error("it has more than %d rows, of which it would take long to keep each", mostAmended)
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
	encoded, turned, err := s.encoded(text)
	if err != nil {
		return nil, err
	}
	a.unicode = turned
	if _, err := out.Write(encoded); err != nil {
		return nil, message.Error("writing CSV: %w", err)
	}
	return a.notes(), nil
}

// Amended says in words what a table that is amended loses of what was changed: of the rest it has lost nothing
// since it was read. Where a field came from was never its own to say, and the steps of a plain story stand in their
// column.
func Amended(was, now *timeline.Timeline) []message.Message {
	before := map[string]*timeline.Event{}
	for _, e := range was.Events.All() {
		before[e.ID] = e
	}
	changed := *now
	var events []timeline.Event
	for _, e := range now.Events.All() {
		if one := before[e.ID]; one != e {
			next := e.Full()
			if one != nil {
				next = other(one.Full(), next)
			}
			events = append(events, next.Compact())
		}
	}
	changed.Events = timeline.EventsOf(events)
	lost := loss.Report(&changed, lossRules(&changed, false)...)

	head := *now
	head.Actors, head.Sources, head.Places = fresh(was.Actors, now.Actors), fresh(was.Sources, now.Sources), fresh(was.Places, now.Places)
	head.Views, head.Annotations = fresh(was.Views, now.Views), fresh(was.Annotations, now.Annotations)
	if stepsFacet(now) != "" && plainlyTold(now) || reflect.DeepEqual(was.Stories, now.Stories) {
		head.Stories = nil
	}
	if reflect.DeepEqual(was.Title, now.Title) {
		head.Title = nil
	}
	if reflect.DeepEqual(was.Summary, now.Summary) {
		head.Summary = nil
	}
	if was.Lang == now.Lang {
		head.Lang = ""
	}
	if was.KnownOn.Equal(now.KnownOn) {
		head.KnownOn = edtf.Date{}
	}
	return append(lost, loss.Whole(&head, loss.Dated)...)
}

// other returns an event with what is other than it was alone, but for what tables say.
func other(was, now timeline.Full) timeline.Full {
	same := func(a, b any) bool { return reflect.DeepEqual(a, b) }
	if same(was.Title, now.Title) {
		now.Title = nil
	}
	if same(was.Note, now.Note) {
		now.Note = nil
	}
	if was.When.Anchor.Equal(now.When.Anchor) {
		now.When.Anchor = edtf.Date{}
	}
	if was.Place == now.Place {
		now.Place = timeline.PlaceRef{}
	}
	if same(was.Actors, now.Actors) {
		now.Actors = nil
	}
	if was.Status == now.Status {
		now.Status = timeline.Happened
	}
	if same(was.Links, now.Links) {
		now.Links = nil
	}
	if same(was.Claims, now.Claims) {
		now.Claims = nil
	}
	if same(was.Codes, now.Codes) {
		now.Codes = nil
	}
	if was.Rating == now.Rating {
		now.Rating = timeline.Assessment{}
	}
	if same(was.Values, now.Values) {
		now.Values = nil
	}
	if same(was.Extra, now.Extra) {
		now.Extra = nil
	}
	return now
}

// fresh returns what of a list is not in another one as it is.
func fresh[T any](was, now []T) (all []T) {
	for i := range now {
		if !slices.ContainsFunc(was, func(one T) bool { return reflect.DeepEqual(one, now[i]) }) {
			all = append(all, now[i])
		}
	}
	return all
}

// lossesOf says in words what a table cannot carry of a timeline.
func lossesOf(t *timeline.Timeline, kept ...loss.Part) []message.Message {
	return append(loss.Report(t, lossRules(t, true)...), loss.Whole(t, append(kept, loss.Dated)...)...)
}

// lossRules are those of what a table cannot carry of an event.
func lossRules(t *timeline.Timeline, origins bool) []loss.Rule {
	rules := []loss.Rule{
		loss.Claims, loss.ClaimsOf, loss.Links, loss.Roles, loss.Ratings, loss.Anchors, loss.Codes, loss.Precise, loss.Origins,
		loss.Langs, loss.Semicolons, loss.Unsaid, loss.Quotes, loss.Kinds(t, func(p *timeline.Place) bool { return landCell(p, t.Lang) == p.Name.In(t.Lang) }),
		loss.Extra(Name),
	}
	if !origins {
		rules = slices.DeleteFunc(rules, func(r loss.Rule) bool { return r.Says == loss.Origins.Says })
	}
	return rules
}
