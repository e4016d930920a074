package export

import (
	"errors"
	"flag"
	"fmt"
	"strconv"

	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/data/kit/message"
)

// A Field is one thing that Options say, and a flag of the command.
type Field struct {
	Name   string
	Help   string // in English, which is its key in other languages
	Switch bool   // it is on or off, and has no value
	text   func(*Options) string
	read   func(*Options, string) error
}

// Fields is the table of what Options hold.
var Fields = fields()

func fields() []Field {
	all := []Field{
		word("view", "what to export: page, timeline, map, table, meetings, a chart as chart:time, handout, slides, web, or every picture", func(o *Options) *string { return &o.What }),
		word("size", "width x height in points, as 210x100mm or 8x5in, or A3, A4, A5, Letter, which lie unless they end in :portrait", func(o *Options) *string { return &o.Size }),
		number("scale", "pixels to a point, of which an inch has 96, for PNG", func(o *Options) *float64 { return &o.Scale }),
		number("dpi", "pixels to the inch, for PNG, instead of --scale", func(o *Options) *float64 { return &o.DPI }),
		word("theme", "light, dark or print", func(o *Options) *string { return &o.Theme }),
		word("lang", "the language of the picture and of what is said: en, fr or de", func(o *Options) *string { return &o.Lang }),
		word("zone", "the clock of times of day: source, local, UTC or UTC+03:00", func(o *Options) *string { return &o.Zone }),
		word("week", "the day on which weeks begin: monday, saturday or sunday", func(o *Options) *string { return &o.Week }),
		word("units", "of lengths: km or miles", func(o *Options) *string { return &o.Units }),
		word("from", "the first date of the window, EDTF", func(o *Options) *string { return &o.From }),
		word("to", "the last date of the window, EDTF", func(o *Options) *string { return &o.To }),
		word("kept", "the name of a view that the file keeps; other flags change what they name", func(o *Options) *string { return &o.Kept }),
		word("story", "the id of the story of a handout, a page or a step; the first unless given", func(o *Options) *string { return &o.Story }),
		word("blank", "what is left out for a class to write in, apart by commas: dates, places, titles", func(o *Options) *string { return &o.Blank }),
		onOff("answers", "with a page of the answers at the end of a handout or of slides with --blank", func(o *Options) *bool { return &o.Answers }),
		word("headline", "the headline, in place of the title", func(o *Options) *string { return &o.Headline }),
		word("source", "the line of sources, in place of the file's own", func(o *Options) *string { return &o.Source }),
		onOff("no-legend", "without the legend", func(o *Options) *bool { return &o.NoLegend }),
		onOff("no-ledger", "without the line that accounts for every event", func(o *Options) *bool { return &o.NoLedger }),
		{
			"pages", "over how many pages the time is spread, for PDF, or numbered files; a table takes as many as it needs, in PDF by itself", false,
			func(o *Options) string { return countText(o.Pages) }, readPages,
		},
		word("tiles", "the paper that a poster of the size is put together from, with marks to cut and glue by, for PDF: A4, A3:portrait", func(o *Options) *string { return &o.Tiles }),
		onOff("csv", "the numbers of a chart, or the rows of the table, instead of the picture, as a name that ends in .csv asks for, too", func(o *Options) *bool { return &o.CSV }),
		word("animate", "play: the time runs over the map; story: the map flies from step to step", func(o *Options) *string { return &o.Animate }),
		word("step", "with --animate play, what lies between two frames: day, month, year or event", func(o *Options) *string { return &o.Step }),
		number("fps", "with --animate, frames a second", func(o *Options) *float64 { return &o.Rate }),
		word("trail", "with --animate, for how many days after its end an event stays; for good unless given", func(o *Options) *string { return &o.Trail }),
		onOff("no-overwrite", "leave a file alone that is there, and say so", func(o *Options) *bool { return &o.NoOverwrite }),
		word("o", "what to write: a picture, .svg, .png or .pdf; its numbers, .csv; a web page, .html; slides, .pptx; with --animate .gif, .apng or a folder", func(o *Options) *string { return &o.Out }),
	}
	for _, f := range view.Fields {
		if f.Flag != "" {
			all = append(all, Field{f.Name, f.Flag, false, func(o *Options) string { return f.Text(o.View) }, func(o *Options, s string) (err error) {
				if f.Name == "actor" { // which may be given again, and then names one more
					if was := f.Text(o.View); was != "" && s != "" {
						s = was + "," + s
					}
				}
				o.View, err = f.Read(o.View, s)
				return err
			}})
		}
	}
	return all
}

func word(name, help string, of func(*Options) *string) Field {
	return Field{name, help, false, func(o *Options) string { return *of(o) }, func(o *Options, s string) error { *of(o) = s; return nil }}
}

func onOff(name, help string, of func(*Options) *bool) Field {
	return Field{name, help, true, func(o *Options) string {
		if *of(o) {
			return "true"
		}
		return ""
	}, func(o *Options, s string) (err error) {
		*of(o), err = strconv.ParseBool(s)
		return err
	}}
}

func number(name, help string, of func(*Options) *float64) Field {
	return Field{name, help, false, func(o *Options) string {
		if *of(o) == 0 {
			return ""
		}
		return strconv.FormatFloat(*of(o), 'g', -1, 64)
	}, func(o *Options, s string) error {
		x, err := strconv.ParseFloat(s, 64)
		if err != nil || x != x || x <= 0 {
			return errors.New("a number above 0 is needed")
		}
		*of(o) = x
		return nil
	}}
}

// mostPages bounds what a slip of the finger can ask for.
const mostPages = 500

func countText(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func readPages(o *Options, s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > mostPages {
		return fmt.Errorf("%q is no number of pages from 1 to %d", s, mostPages)
	}
	o.Pages = n
	return nil
}

// spellings are how some flags are written elsewhere.
var spellings = map[string]string{"colour": "color"}

// Flags gives a command a flag for each field that it has no flag of already. What it returns is
// to be called when the flags are parsed, and says what is wrong with the first that is: the
// library would say that without its reason.
func Flags(f *flag.FlagSet, o *Options) (problem func() error) {
	var first error
	for _, field := range Fields {
		if f.Lookup(field.Name) != nil {
			continue
		}
		f.Var(&setting{o, field, &first}, field.Name, field.Help)
		if other := spellings[field.Name]; other != "" {
			f.Var(&setting{o, field, &first}, other, "the same as --colour")
		}
	}
	return func() error { return first }
}

// A setting is a field as a flag of the library.
type setting struct {
	of      *Options
	field   Field
	problem *error
}

// String implements flag.Value.
func (s *setting) String() string {
	if s.of == nil {
		return ""
	}
	return s.field.text(s.of)
}

// Set implements flag.Value.
func (s *setting) Set(text string) error {
	if err := s.field.read(s.of, text); err != nil && *s.problem == nil {
		*s.problem = message.Error("--%s: %w: %w", s.field.Name, err, ErrCall)
	}
	return nil
}

// IsBoolFlag tells the library that a switch needs no value.
func (s *setting) IsBoolFlag() bool { return s.field.Switch }

// Sheets lists the names of the paper that a picture, or a tile of a poster, may have.
func Sheets() (all []string) {
	for _, s := range page.Sheets {
		all = append(all, s.Name, s.Name+page.Portrait)
	}
	return all
}
