package cli

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"

	"dateline/app/paint"
	"dateline/assets/translations"
	"dateline/data"
	"dateline/data/grid"
	"dateline/data/kit/message"
	"dateline/data/synth"
	"dateline/timeline"
)

// convert reads a file and writes it in another format. Ctrl-C ends it, and
// leaves no file that is half written.
func convert(c Call, args []string) error {
	f := flags(c, "convert")
	settle := settling{}
	settle.flags(f.StringVar, f.BoolVar)
	to := f.String("to", "", "the format to write, where OUT does not tell")
	save := f.String("save", "", "keep --map, --day-first and --month-first under a name, for --preset")
	plain := f.Bool("plain", false, "write a table without the apostrophe that guards against formulas, for programs that would keep it")
	progress := f.Bool("progress", isTerminal(c.Err), "say how far it is")
	rest, err := parse(f, args)
	if err != nil {
		return err
	}
	if len(rest) != 2 {
		return message.Error("name two files, IN and OUT: %w", errCall)
	}
	if *to == "" {
		*to = rest[1]
		if *to == "-" {
			*to = "native"
		}
	}
	format, known := data.FormatOf(*to)
	if !known || !format.Writes() {
		return message.Error("there is no format to write for %q; `dateline formats` lists them: %w", *to, errCall)
	}
	if *plain {
		format = data.Plain(format)
	}
	o, err := settle.options()
	if err != nil {
		return err
	}
	if *save != "" {
		if err := settle.save(*save); err != nil {
			return err
		}
	}
	if same(rest[0], rest[1]) {
		return message.Error("%q would be written over itself; name another file: %w", rest[1], errCall)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	meter := &meter{out: c.Err, shows: *progress}
	defer meter.end()
	o.Progress = func(done, total int64) error {
		meter.say("reading", done, total)
		return ctx.Err()
	}
	file, err := interrupted(ctx, func() (*data.File, error) { return openOne(c, rest[:1], o) })
	if err != nil {
		return err
	}
	meter.end()
	tell(c, file)
	return writeThrough(c, rest[1], format, file.Timeline, func(w io.Writer) io.Writer { return &counted{ctx, w, meter, 0} })
}

// same tells whether two paths lead to one file.
func same(a, b string) bool {
	x, errX := os.Stat(a)
	y, errY := os.Stat(b)
	return errX == nil && errY == nil && os.SameFile(x, y)
}

// interrupted calls do, and returns at once when it is interrupted.
func interrupted(ctx context.Context, do func() (*data.File, error)) (*data.File, error) {
	type outcome struct {
		file *data.File
		err  error
	}
	done := make(chan outcome, 1)
	go func() {
		file, err := do()
		done <- outcome{file, err}
	}()
	select {
	case o := <-done:
		return o.file, o.err
	case <-ctx.Done():
		return nil, message.Error("interrupted: nothing was written")
	}
}

// A settling is the flags that settle what a file leaves open.
type settling struct {
	columns, limit, table, swap, preset, lang string
	dayFirst, monthFirst, locate, years, zero bool
}

func (s *settling) flags(text func(*string, string, string, string), flag func(*bool, string, bool, string)) {
	text(&s.columns, "map", "", "columns of a table: when=Dated,title=What")
	text(&s.preset, "preset", "", "a mapping that was kept with --save")
	text(&s.limit, "limit", "", "how much is read at most, unpacked too: 2GB, 500MB")
	text(&s.table, "table", "", "the sheet of a workbook or the table of a database that is read")
	text(&s.swap, "swap", "", "events, by id, whose latitude and longitude stand in each other's place")
	text(&s.lang, "lang", "en", "the language of what is said: en, fr or de")
	flag(&s.locate, "locate", false, "look places up by their names where they have no position")
	flag(&s.dayFirst, "day-first", false, "read 03/04/2019 as 3 April")
	flag(&s.years, "years", false, "read a day that is 1 January as the year")
	flag(&s.zero, "zero-position", false, "draw what lies at latitude 0, longitude 0")
	flag(&s.monthFirst, "month-first", false, "read 03/04/2019 as 4 March")
}

// options makes options of the flags, on top of those of the preset.
func (s *settling) options() (o data.Options, err error) {
	o.Map = map[string]string{}
	if !translations.Known(s.lang) {
		return o, message.Error("there is no language %q: it is %s: %w", s.lang, message.Words(translations.Languages()), errCall)
	}
	if s.preset != "" {
		kept, err := mapping(s.preset)
		if err != nil {
			return o, err
		}
		o.Map, o.DateOrder = kept.Map, kept.DateOrder
	}
	if s.columns != "" {
		for _, pair := range strings.Split(s.columns, ",") {
			field, column, ok := strings.Cut(pair, "=")
			if !ok || !grid.Known(field) {
				return o, message.Error("--map %q is not like when=Dated; the fields are %s: %w", pair, strings.Join(grid.Fields(), ", "), errCall)
			}
			o.Map[field] = column
		}
	}
	switch {
	case s.dayFirst && s.monthFirst:
		return o, message.Error("--day-first and --month-first exclude each other: %w", errCall)
	case s.dayFirst:
		o.DateOrder = grid.DayFirst
	case s.monthFirst:
		o.DateOrder = grid.MonthFirst
	}
	if o.Limit, err = bytesOf(s.limit); err != nil {
		return o, err
	}
	o.Table, o.Locate, o.Years, o.Zero = s.table, s.locate, s.years, s.zero
	if s.swap != "" {
		o.Swap = strings.Split(s.swap, ",")
	}
	return o, nil
}

// bytesOf reads a number of bytes such as 500MB; 0 for none.
func bytesOf(s string) (int64, error) {
	if s == "" {
		return 0, nil
	}
	digits := strings.TrimRight(strings.ToUpper(s), "BKMGI ")
	unit := strings.Trim(strings.ToUpper(s)[len(digits):], "BI ")
	factor, known := map[string]int64{"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}[unit]
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || !known || n < 1 || n > 1<<43/factor {
		return 0, message.Error("--limit %q is no size; write 500MB or 2GB: %w", s, errCall)
	}
	return n * factor, nil
}

// write writes a timeline to a file, or to standard output for "-", and says
// what the format cannot carry of it.
func write(c Call, path string, format data.Format, t *timeline.Timeline) error {
	return writeThrough(c, path, format, t, func(w io.Writer) io.Writer { return w })
}

// writeThrough does what write does, through another writer.
func writeThrough(c Call, path string, format data.Format, t *timeline.Timeline, through func(io.Writer) io.Writer) error {
	for _, loss := range format.Losses(t) {
		fmt.Fprintf(c.Err, "%s: %s\n", format.Name, loss.In(c.Lang))
	}
	if path == "-" {
		return format.Write(through(c.Out), t)
	}
	return paint.Beside(path, func(w io.Writer) error { return format.Write(through(w), t) })
}

// synthesise makes a timeline of any size.
func synthesise(c Call, args []string) error {
	f := flags(c, "synth")
	kind := f.String("kind", "crowd", "what is made up: crowd, actors (dealings of parties, lists of actors) or quakes (of a month)")
	n := f.Int("n", 0, "how many events; 0 for as many as is usual of the kind")
	seed := f.Uint64("seed", 1, "the same events for the same seed")
	out := f.String("o", "-", "the file to write")
	if _, err := parse(f, args); err != nil {
		return err
	}
	if *n < 0 || *n > 100_000_000 {
		return message.Error("-n %d is not from 0 to 100 million: %w", *n, errCall)
	}
	made, there := synth.Kinds[*kind]
	if !there {
		return message.Error("there is nothing to make up called %q: it is crowd, actors or quakes: %w", *kind, errCall)
	}
	if *n == 0 {
		*n = cmp.Or(map[string]int{"actors": synth.UsualActors, "quakes": synth.UsualQuakes}[*kind], 1000)
	}
	format, known := data.FormatOf(*out)
	if *out == "-" {
		format, known = data.FormatOf("csv")
	}
	if !known || !format.Writes() {
		return message.Error("there is no format to write for %q; `dateline formats` lists them: %w", *out, errCall)
	}
	return write(c, *out, format, made(*n, *seed))
}
