package cli

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dateline/data"
	"dateline/data/format/native"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/compare"
)

// Exit codes of diff, those of the program that git asks otherwise.
const (
	differ    = 1
	cannotSay = 2
)

// A differing is what `diff --json` says of an item.
type differing struct {
	Change string                     `json:"change"` // added, removed or changed
	Kind   string                     `json:"kind"`   // event, place, actor, source, head, story or view
	ID     string                     `json:"id,omitempty"`
	Fields []string                   `json:"fields"` // by their names in the native file
	Before map[string]json.RawMessage `json:"before,omitempty"`
	After  map[string]json.RawMessage `json:"after,omitempty"`
}

// diff says what differs between two files, or what one holds as text, which git compares.
func diff(c Call, args []string) error {
	f := flags(c, "diff")
	asJSON := f.Bool("json", false, "an object a line")
	var settle settling
	settle.flags(f.StringVar, f.BoolVar)
	files, err := parse(f, args)
	if err == nil && (len(files) == 0 || len(files) > 2) {
		err = message.Error("name two files, A and B, or one to have it as text: %w", errCall)
	}
	if err != nil {
		return ending{cannotSay, err}
	}
	o, err := settle.options()
	if err != nil {
		return ending{cannotSay, err}
	}
	sides := make([]side, 2)
	for i, path := range files {
		if sides[len(sides)-len(files)+i], err = readSide(c, path, o); err != nil {
			return ending{cannotSay, err}
		}
	}
	all := compare.Diff(sides[0].compared(), sides[1].compared())
	if len(files) == 1 {
		return describe(c.Out, all, sides[1].Timeline.Lang)
	}
	if *asJSON {
		for _, one := range all {
			printJSON(c, differingOf(one, sides[1].Timeline.Lang))
		}
	} else {
		c.printDifferences(all, sides[1].Timeline.Lang)
	}
	if len(all) > 0 {
		return ending{code: differ}
	}
	return nil
}

// A side is a file that is compared; one that holds nothing, such as git has for a file
// that is new, is a timeline of nothing.
type side struct {
	*data.File
}

func (s side) compared() compare.Side {
	if s.File == nil {
		return compare.Side{Timeline: &timeline.Timeline{}}
	}
	whole := s.Format.Whole
	return compare.Side{Timeline: s.Timeline, Named: func(e *timeline.Event) bool { return whole || !draft.Made(e) }}
}

// readSide reads a file. A title that is only its name is none: git gives the versions of
// a file names of their own.
func readSide(c Call, path string, o data.Options) (side, error) {
	name := filepath.Base(path)
	if info, err := os.Stat(path); err == nil && (path == os.DevNull || info.Mode().IsRegular() && info.Size() == 0) {
		return side{data.Whole(&timeline.Timeline{})}, nil
	}
	f, err := openOne(c, []string{path}, o)
	if err != nil {
		return side{}, err
	}
	if t := f.Timeline; len(t.Title) == 1 && t.Title[0].Value == data.NameTitle(name) {
		t.Title = nil
	}
	for _, p := range f.Problems {
		fmt.Fprintln(c.Err, message.Say(p, c.Lang))
	}
	return side{f}, nil
}

// members returns an item as the fields of the native file, but for its id, in their order.
func members(one timeline.Item, lang string) (names []string, all map[string]json.RawMessage) {
	all = map[string]json.RawMessage{}
	if one == nil {
		return nil, all
	}
	d := json.NewDecoder(strings.NewReader(string(native.EncodeItem(one, lang))))
	_, _ = d.Token() // its first bracket: what we write ourselves is sound
	for d.More() {
		name, _ := d.Token()
		var raw json.RawMessage
		if d.Decode(&raw) != nil {
			return names, all
		}
		if key, _ := name.(string); key != "id" {
			names, all[key] = append(names, key), raw
		}
	}
	return names, all
}

// changes say what became of an item.
var changes = map[string]message.Message{"added": message.New("added"), "removed": message.New("removed"), "changed": message.New("changed")}

func differingOf(d compare.Difference, lang string) differing {
	names, before := members(d.Before, lang)
	more, after := members(d.After, lang)
	for _, name := range more {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	one := differing{Change: "changed", Kind: d.Key().Kind.String(), ID: d.Key().ID, Fields: []string{}, Before: map[string]json.RawMessage{}, After: map[string]json.RawMessage{}}
	switch {
	case d.Before == nil:
		one.Change = "added"
	case d.After == nil:
		one.Change = "removed"
	}
	for _, name := range names {
		if string(before[name]) == string(after[name]) {
			continue
		}
		one.Fields = append(one.Fields, name)
		if raw, has := before[name]; has {
			one.Before[name] = raw
		}
		if raw, has := after[name]; has {
			one.After[name] = raw
		}
	}
	return one
}

// printDifferences says what differs, to people.
func (c Call) printDifferences(all []compare.Difference, lang string) {
	count := map[string]int{}
	for _, d := range all {
		one := differingOf(d, lang)
		count[one.Change]++
		fmt.Fprintf(c.Out, "%s %s%s\n", changes[one.Change].In(c.Lang), d.Key(), titled(d, lang))
		if one.Change != "changed" {
			continue
		}
		for _, name := range one.Fields {
			fmt.Fprintf(c.Out, "    %s: %s → %s\n", name, shortly(one.Before[name]), shortly(one.After[name]))
		}
	}
	fmt.Fprintln(c.Out, message.New("%d added, %d removed, %d changed", count["added"], count["removed"], count["changed"]).In(c.Lang))
}

// titled returns what an item is called, behind its id.
func titled(d compare.Difference, lang string) string {
	one := d.After
	if one == nil {
		one = d.Before
	}
	name := timeline.NameOf(one).In(lang)
	if e, is := one.(timeline.Event); is && !e.When.Date.IsZero() {
		name += ", " + e.When.Date.String()
	}
	if name == "" {
		return ""
	}
	return ": " + name
}

// plainly returns a value of JSON as people write it: a string without its quotes.
func plainly(raw json.RawMessage) string {
	var text string
	if len(raw) > 0 && json.Unmarshal(raw, &text) == nil {
		return text
	}
	return string(raw)
}

// shortly returns a value in a line that one can read; --json has it whole.
func shortly(raw json.RawMessage) string {
	const most = 100
	text := []rune(plainly(raw))
	if len(text) > most {
		return string(text[:most]) + "…"
	}
	return cmp.Or(string(text), "–")
}

// describe writes all that a file holds, a paragraph for each item and a line for each of
// its fields, so that a program which compares lines shows what has changed.
func describe(w io.Writer, all []compare.Difference, lang string) error {
	for _, d := range all {
		if _, err := fmt.Fprintln(w, d.Key()); err != nil {
			return message.Error("writing the text: %w", err)
		}
		names, values := members(d.After, lang)
		for _, name := range names {
			fmt.Fprintf(w, "    %s: %s\n", name, plainly(values[name]))
		}
	}
	return nil
}
