package cli

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"dateline/assets/samples"
	"dateline/data"
	"dateline/data/kit/message"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// A said is what `date` says of a text.
type said struct {
	Input     string `json:"input"`
	Valid     bool   `json:"valid"`
	Error     string `json:"error,omitempty"`
	EDTF      string `json:"edtf,omitempty"`
	Kind      string `json:"kind,omitempty"`
	Earliest  string `json:"earliest,omitempty"`
	Latest    string `json:"latest,omitempty"`
	Precision string `json:"precision,omitempty"`
	Words     string `json:"words,omitempty"`
}

func saidOf(input string) said {
	d, err := edtf.Parse(input)
	if err != nil {
		return said{Input: input, Error: err.Error()}
	}
	first, last := edges(d.Bounds())
	return said{
		Input: input, Valid: true, EDTF: d.String(), Kind: d.Kind().String(), Earliest: first, Latest: last,
		Precision: d.Precision().String(), Words: edtf.Words(d, "en"),
	}
}

// edges returns the first and the last day of a span, ".." for none.
func edges(b calendar.Span) (first, last string) {
	first, last = "..", ".."
	if !b.Start.Unbounded() {
		first = day(b.Start.Day)
	}
	if !b.End.Unbounded() {
		end := b.End.Day
		if b.End.Nano == 0 {
			end--
		}
		last = day(end)
	}
	return first, last
}

func day(d calendar.Day) string {
	y, m, k := d.Civil()
	switch {
	case y > 9999 || y < -9999:
		return fmt.Sprintf("Y%d-%02d-%02d", y, m, k)
	case y < 0:
		return fmt.Sprintf("-%04d-%02d-%02d", -y, m, k)
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, k)
}

// dates says what each argument means, or each line of standard input.
func dates(c Call, args []string) error {
	f := flags(c, "date")
	asJSON := f.Bool("json", false, "one JSON object a line")
	rest, err := parse(f, args)
	if err != nil {
		return err
	}
	if len(rest) == 0 {
		return fmt.Errorf("name a date such as 2019-04-18, or - to read one a line: %w", errCall)
	}
	wrong := 0
	say := func(input string) {
		s := saidOf(input)
		if !s.Valid {
			wrong++
		}
		printDate(c, s, *asJSON)
	}
	for _, input := range rest {
		if input != "-" {
			say(input)
			continue
		}
		lines := bufio.NewScanner(c.In)
		for lines.Scan() {
			say(strings.TrimSuffix(lines.Text(), "\r"))
		}
		if err := lines.Err(); err != nil {
			return fmt.Errorf("reading dates from standard input: %w", err)
		}
	}
	if wrong > 0 {
		return fmt.Errorf("%d of the dates cannot be read", wrong)
	}
	return nil
}

func printDate(c Call, s said, asJSON bool) {
	switch {
	case asJSON:
		e := json.NewEncoder(c.Out)
		e.SetEscapeHTML(false)
		_ = e.Encode(s) // strings and a bool: it cannot fail but with its writer
	case !s.Valid:
		fmt.Fprintln(c.Err, s.Error)
	default:
		fmt.Fprintf(c.Out, "%s\t%s\t%s\t%s\t%s\t%s\n", s.EDTF, s.Kind, s.Earliest, s.Latest, s.Precision, s.Words)
	}
}

// check names every problem of every file.
func check(c Call, args []string) error {
	f := flags(c, "check")
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
		return fmt.Errorf("name a file: %w", errCall)
	}
	var wrong []error
	for _, file := range files {
		f, err := openOne(c, []string{file}, o)
		if err != nil {
			wrong = append(wrong, err)
			continue
		}
		wrong = append(wrong, f.Problems...)
		for _, n := range f.Notes {
			c.say("%s: note: %v", file, n)
		}
		for _, q := range f.Questions {
			c.say("%s: note: %v settles it", file, q.Flags())
		}
		if len(f.Problems) == 0 {
			fmt.Fprintln(c.Out, message.New("%s: %d {event|events}, no problem", file, f.Timeline.Events.Len()).In(c.Lang))
		}
	}
	return errors.Join(wrong...)
}

// info says what a file holds.
func info(c Call, args []string) error {
	f := flags(c, "info")
	asJSON := f.Bool("json", false, "one JSON object")
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
	s, err := survey(c, rest, o)
	if err != nil {
		return err
	}
	first, last := "", ""
	if s.Dated > 0 {
		first, last = edges(s.Extent)
	}
	facts := []struct {
		key   string
		value any
	}{
		{"title", s.Title},
		{"events", s.Events},
		{"dated", s.Dated},
		{"places", s.Places},
		{"actors", s.Actors},
		{"sources", s.Sources},
		{"first", first},
		{"last", last},
		{"knownOn", s.KnownOn},
	}
	if *asJSON {
		all := map[string]any{}
		for _, one := range facts {
			all[one.key] = one.value
		}
		return json.NewEncoder(c.Out).Encode(all)
	}
	for _, one := range facts {
		fmt.Fprintf(c.Out, "%-8s %v\n", one.key, one.value)
	}
	return nil
}

// survey looks into the file of a call.
func survey(c Call, files []string, o data.Options) (*data.Survey, error) {
	if len(files) == 1 && files[0] != "-" && !slices.Contains(samples.Names, files[0]) {
		s, err := data.SurveyFile(files[0], o)
		if err != nil {
			return nil, err
		}
		problems := make([]error, len(s.Problems))
		for i, p := range s.Problems {
			problems[i] = data.Located(files[0], p)
		}
		tell(c, &data.File{Problems: problems, Notes: s.Notes, Questions: s.Questions})
		return s, nil
	}
	f, err := openOne(c, files, o)
	if err != nil {
		return nil, err
	}
	tell(c, f)
	return data.SurveyOf(f.Timeline), nil
}

func listSamples(c Call, _ []string) error {
	for _, name := range samples.Names {
		t, err := data.Sample(name)
		if err != nil {
			return err
		}
		fmt.Fprintf(c.Out, "%-28s %s\n", name, t.Title.In(t.Lang))
	}
	return nil
}

func listFormats(c Call, _ []string) error {
	for _, f := range data.Formats() {
		access := "read"
		if f.Writes() {
			access = "read, write"
		}
		fmt.Fprintf(c.Out, "%-14s %-12s %-58s %s\n", f.Name, access, f.Title, strings.Join(f.Extensions, " "))
	}
	return nil
}
