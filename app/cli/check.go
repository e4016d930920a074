package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"dateline/assets/samples"
	"dateline/data"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A checked is what `check --json` and `info --json` say of how a file was read.
type checked struct {
	File      string     `json:"file,omitempty"`
	Error     string     `json:"error,omitempty"`
	Format    string     `json:"format,omitempty"`
	Headline  string     `json:"headline,omitempty"`
	Unit      string     `json:"unit,omitempty"` // what is counted: rows, features
	Seen      int        `json:"seen"`
	Repeated  []share    `json:"repeated,omitempty"` // events that are further ones of what was seen
	Events    int        `json:"events"`
	LeftOut   []share    `json:"leftOut,omitempty"`
	Dated     int        `json:"dated"`
	Undated   []share    `json:"undated,omitempty"`
	Columns   []unread   `json:"columns,omitempty"` // that no field takes
	Problems  []string   `json:"problems,omitempty"`
	Notes     []string   `json:"notes,omitempty"`
	Questions []question `json:"questions,omitempty"`
}

type share struct {
	Count int    `json:"count"`
	Why   string `json:"why"`
}

type unread struct {
	Name   string             `json:"name"`
	Facet  timeline.FacetKind `json:"facet,omitempty"`
	Values []string           `json:"values"`
	Flag   string             `json:"flag,omitempty"`
}

type question struct {
	Flags string `json:"flags"`
}

func checkedOf(lang, path string, f *data.File, events int) checked {
	c := checked{
		File: path, Format: f.Format.Name, Headline: f.Headline.In(lang), Unit: without(message.New(f.Account.Unit, 2).In(lang)), Seen: f.Account.Seen, Repeated: shares(lang, f.Account.Added), Events: events,
		LeftOut: shares(lang, f.Account.Left), Dated: f.Dates.Dated, Undated: shares(lang, f.Dates.Without()), Notes: message.Each(f.Notes, lang),
	}
	for _, p := range f.Problems {
		c.Problems = append(c.Problems, message.Say(p, lang))
	}
	for _, one := range f.Columns {
		c.Columns = append(c.Columns, unread{one.Name, one.Kind, one.Values, one.Flag})
	}
	for _, q := range f.Questions {
		c.Questions = append(c.Questions, question{q.Flags().In(lang)})
	}
	return c
}

func shares(lang string, all []draft.Share) (list []share) {
	for _, s := range all {
		list = append(list, share{s.Count, without(s.Message().In(lang))})
	}
	return list
}

// without returns a text without the number that it begins with.
func without(text string) string { return strings.TrimLeft(text, "0123456789 ") }

// check names every problem of every file, and accounts for what it holds.
func check(c Call, args []string) error {
	f := flags(c, "check")
	asJSON := f.Bool("json", false, "one JSON object a line")
	var settle settling
	settle.flags(f.StringVar, f.BoolVar)
	files, err := parse(f, args)
	if err != nil {
		return err
	}
	o, err := settle.options()
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return message.Error("name a file: %w", errCall)
	}
	var wrong []error
	for _, path := range files {
		f, err := openOne(c, []string{path}, o)
		if err != nil {
			wrong = append(wrong, err)
			if *asJSON {
				printJSON(c, checked{File: path, Error: message.Say(err, c.Lang)})
			}
			continue
		}
		wrong = append(wrong, f.Problems...)
		if *asJSON {
			printJSON(c, checkedOf(c.Lang, path, f, f.Timeline.Events.Len()))
		} else {
			printChecked(c, path, f)
		}
	}
	return errors.Join(wrong...)
}

// printChecked says of a file that nothing or little of it has a date, where that is so;
// then what became of it, and on standard error how it was understood.
func printChecked(c Call, path string, f *data.File) {
	if !f.Headline.IsZero() {
		fmt.Fprintf(c.Out, "%s: %s\n", path, f.Headline.In(c.Lang))
	}
	for _, n := range f.Notes {
		head, _, _ := strings.Cut(n.In(c.Lang), "\n") // what follows names columns, each of which has a line below
		c.say("%s: note: %s", path, head)
	}
	for _, q := range f.Questions {
		c.say("%s: note: %v settles it", path, q.Flags())
	}
	for _, m := range f.Messages() {
		fmt.Fprintf(c.Out, "%s: %s\n", path, m.In(c.Lang))
	}
	if len(f.Problems) == 0 {
		fmt.Fprintln(c.Out, message.New("%s: %d {event|events}, no problem", path, f.Timeline.Events.Len()).In(c.Lang))
	}
}

func printJSON(c Call, v any) {
	e := json.NewEncoder(c.Out)
	e.SetEscapeHTML(false)
	_ = e.Encode(v) // texts and numbers: it cannot fail but with its writer
}

// info says what a file holds.
func info(c Call, args []string) error {
	f := flags(c, "info")
	asJSON := f.Bool("json", false, "one JSON object")
	clock := f.String("zone", "source", "the clock of the first and the last day: source, local, UTC or UTC+03:00")
	var settle settling
	settle.flags(f.StringVar, f.BoolVar)
	rest, err := parse(f, args)
	if err != nil {
		return err
	}
	o, err := settle.options()
	if err != nil {
		return err
	}
	if o.Zone, err = edtf.ParseZone(*clock); err != nil {
		return message.Error("--zone: %w: %w", err, errCall)
	}
	s, err := survey(c, rest, o)
	if err != nil {
		return err
	}
	first, last := "", ""
	if s.Dates.Dated > 0 {
		first, last = edges(s.Extent)
	}
	facts := []struct {
		key   string
		value any
	}{
		{"title", s.Title},
		{"events", s.Events},
		{"dated", s.Dates.Dated},
		{"places", s.Places},
		{"actors", s.Actors},
		{"sources", s.Sources},
		{"annotations", s.Annotations},
		{"first", first},
		{"last", last},
		{"knownOn", s.KnownOn},
	}
	if *asJSON {
		all := map[string]any{"facets": facetsOf(s.Facets), "account": checkedOf(c.Lang, "", &s.File, s.Events)}
		for _, one := range facts {
			all[one.key] = one.value
		}
		return json.NewEncoder(c.Out).Encode(all)
	}
	for _, one := range facts {
		if one.value == 0 && one.key == "annotations" {
			continue // few files have any
		}
		fmt.Fprintf(c.Out, "%-8s %v\n", one.key, one.value)
	}
	for _, one := range s.Facets {
		fmt.Fprintf(c.Out, "%-8s %s (%s)\n", "facet", one.Name, message.New(one.Kind.String()).In(c.Lang))
	}
	for _, m := range s.Messages() {
		fmt.Fprintf(c.Out, "%-8s %s\n", "account", m.In(c.Lang))
	}
	return nil
}

// A facet is what `info --json` says of one.
type facet struct {
	Name string             `json:"name"`
	Kind timeline.FacetKind `json:"kind"`
}

func facetsOf(all []timeline.Facet) []facet {
	list := make([]facet, len(all))
	for i, f := range all {
		list[i] = facet(f)
	}
	return list
}

// survey looks into the file of a call.
func survey(c Call, files []string, o data.Options) (*data.Survey, error) {
	if len(files) == 1 && files[0] != "-" && !slices.Contains(samples.Names, files[0]) {
		s, err := data.SurveyFile(files[0], o)
		if err != nil {
			return nil, err
		}
		tell(c, &s.File)
		return s, nil
	}
	f, err := openOne(c, files, o)
	if err != nil {
		return nil, err
	}
	tell(c, f)
	return data.SurveyOf(f, o), nil
}
