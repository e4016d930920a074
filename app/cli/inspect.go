package cli

import (
	"bufio"
	"encoding/json"
	"fmt"
	"strings"

	"dateline/app/figure"
	"dateline/assets/samples"
	"dateline/data"
	"dateline/data/kit/message"
	"dateline/data/kit/speech"
	"dateline/timeline"
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
	Calendar  string `json:"calendar,omitempty"` // where it is not the Gregorian for certain
}

func saidOf(input, lang string, zone edtf.Zone) said {
	d, err := edtf.Parse(input)
	if err != nil {
		return said{Input: input, Error: message.Say(err, lang)}
	}
	first, last := edges(d.BoundsIn(zone))
	return said{
		Input: input, Valid: true, EDTF: d.String(), Kind: d.Kind().String(), Earliest: first, Latest: last,
		Precision: d.Precision().String(), Words: speech.WordsIn(d, lang, zone), Calendar: figure.Reckoned(timeline.When{Date: d}, "", lang),
	}
}

// inWords returns the words, with the calendar where it needs saying.
func (s said) inWords() string {
	if s.Calendar == "" {
		return s.Words
	}
	return s.Words + " (" + s.Calendar + ")"
}

// edges returns the first and the last day of a span, ".." for none.
func edges(b calendar.Span) (first, last string) {
	first, last = "..", ".."
	if !b.Start.Unbounded() {
		first = edtf.FormatDay(b.Start.Day)
	}
	if !b.End.Unbounded() {
		end := b.End.Day
		if b.End.Nano == 0 {
			end--
		}
		last = edtf.FormatDay(end)
	}
	return first, last
}

// dates says what each argument means, or each line of standard input.
func dates(c Call, args []string) error {
	f := flags(c, "date")
	asJSON := f.Bool("json", false, "one JSON object a line")
	f.String("lang", "en", "the language of the words: en, fr or de")
	clock := f.String("zone", "source", "the clock of times of day: source, local, UTC or UTC+03:00")
	rest, err := parse(f, args)
	if err != nil {
		return err
	}
	zone, err := edtf.ParseZone(*clock)
	if err != nil {
		return message.Error("--zone: %w: %w", err, errCall)
	}
	if len(rest) == 0 {
		return message.Error("name a date such as 2019-04-18, or - to read one a line: %w", errCall)
	}
	wrong := 0
	say := func(input string) {
		s := saidOf(input, c.Lang, zone)
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
			return message.Error("reading dates from standard input: %w", err)
		}
	}
	if wrong > 0 {
		return message.Error("%d {date|dates} cannot be read", wrong)
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
		fmt.Fprintf(c.Out, "%s\t%s\t%s\t%s\t%s\t%s\n", s.EDTF, s.Kind, s.Earliest, s.Latest, s.Precision, s.inWords())
	}
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
