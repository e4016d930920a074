package cli

import (
	"fmt"
	"io"
	"strings"

	"dateline/app/paint"
	"dateline/data"
	"dateline/data/synth"
	"dateline/data/table"
	"dateline/timeline"
)

// convert reads a file and writes it in another format.
func convert(c Call, args []string) error {
	f := flags(c, "convert")
	columns := f.String("map", "", "columns of a table: when=Dated,title=What")
	dayFirst := f.Bool("day-first", false, "read 03/04/2019 as 3 April")
	monthFirst := f.Bool("month-first", false, "read 03/04/2019 as 4 March")
	to := f.String("to", "", "the format to write, where OUT does not tell")
	rest, err := parse(f, args)
	if err != nil {
		return err
	}
	if len(rest) != 2 {
		return fmt.Errorf("name two files, IN and OUT: %w", errCall)
	}
	o := data.Options{Map: map[string]string{}}
	for _, pair := range strings.Split(*columns, ",") {
		field, column, ok := strings.Cut(pair, "=")
		if !ok && pair != "" {
			return fmt.Errorf("--map %q is not like when=Dated: %w", pair, errCall)
		}
		o.Map[field] = column
	}
	switch {
	case *dayFirst && *monthFirst:
		return fmt.Errorf("--day-first and --month-first exclude each other: %w", errCall)
	case *dayFirst:
		o.Order = table.DayFirst
	case *monthFirst:
		o.Order = table.MonthFirst
	}
	if *to == "" {
		*to = rest[1]
	}
	format, known := data.FormatOf(*to)
	if !known || !format.Writes() {
		return fmt.Errorf("there is no format to write for %q; `dateline formats` lists them: %w", *to, errCall)
	}
	file, err := openOne(c, rest[:1], o)
	if err != nil {
		return err
	}
	tell(c, file)
	return write(c, rest[1], format, file.Timeline)
}

// write writes a timeline to a file, or to standard output for "-", and says
// what the format cannot carry of it.
func write(c Call, path string, format data.Format, t *timeline.Timeline) error {
	for _, loss := range format.Losses(t) {
		fmt.Fprintf(c.Err, "%s: %s\n", format.Name, loss)
	}
	if path == "-" {
		return format.Write(c.Out, t)
	}
	return paint.Beside(path, func(w io.Writer) error { return format.Write(w, t) })
}

// synthesise makes a timeline of any size.
func synthesise(c Call, args []string) error {
	f := flags(c, "synth")
	n := f.Int("n", 1000, "how many events")
	seed := f.Uint64("seed", 1, "the same events for the same seed")
	out := f.String("o", "-", "the file to write")
	if _, err := parse(f, args); err != nil {
		return err
	}
	if *n < 0 || *n > 100_000_000 {
		return fmt.Errorf("-n %d is not from 0 to 100 million: %w", *n, errCall)
	}
	format, known := data.FormatOf(*out)
	if *out == "-" {
		format, known = data.FormatOf("csv")
	}
	if !known || !format.Writes() {
		return fmt.Errorf("there is no format to write for %q; `dateline formats` lists them: %w", *out, errCall)
	}
	return write(c, *out, format, synth.Timeline(*n, *seed))
}
