package cli

import (
	"context"
	"encoding/csv"
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/firstlook"
	"dateline/app/figure/handout"
	"dateline/app/figure/page"
	"dateline/app/figure/tableview"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/paint"
	"dateline/app/scene"
	"dateline/app/web"
	"dateline/assets/samples"
	"dateline/data"
	"dateline/data/grid"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// export writes a picture of a file.
func export(c Call, args []string) error {
	f := flags(c, "export")
	picture := f.String("view", "timeline", "what to draw: "+viewNames())
	size := f.String("size", "1280x800", "width x height in points, as 210x100mm or 8x5in, or "+page.SheetNames()+", which lie unless they end in :portrait")
	scale := f.Float64("scale", 1, "pixels to a point, of which an inch has 96, for PNG")
	dpi := f.Float64("dpi", 0, "pixels to the inch, for PNG, instead of --scale")
	look := f.String("theme", "light", "light, dark or print")
	var settle settling
	settle.flags(f.StringVar, f.BoolVar)
	lang := &settle.lang // also of the picture
	clock := f.String("zone", "source", "the clock of times of day: source, local, UTC or UTC+03:00")
	from := f.String("from", "", "the first date of the window, EDTF")
	to := f.String("to", "", "the last date of the window, EDTF")
	seen := viewFlags(f)
	keptName := f.String("kept", "", "the name of a view that the file keeps; other flags change what they name")
	motion := motionFlags(f)
	numbers := f.Bool("csv", false, "the numbers of a chart, or the rows of the table, instead of the picture")
	out := f.String("o", "", "what to write: a picture, .svg, .png or .pdf; a web page, .html; with --animate .gif, .apng or a folder")
	rest, err := parse(f, args)
	if err != nil {
		return err
	}
	var spec page.Spec
	var known bool
	if spec.Theme, known = theme.Named(*look); !known {
		return message.Error("there is no theme %q: it is light, dark or print: %w", *look, errCall)
	}
	zone, err := edtf.ParseZone(*clock)
	if err != nil {
		return message.Error("--zone: %w: %w", err, errCall)
	}
	if spec.View, err = seen(); err != nil {
		return err
	}
	if spec.Size, err = page.ParseSize(*size); err != nil {
		return message.Error("--size: %w: %w", err, errCall)
	}
	drawing, known := page.Find(*picture)
	if *picture == handout.Name {
		if err := checkHandout(*out, *numbers, motion.way); err != nil {
			return err
		}
		if !given(f)["size"] {
			spec.Size = handout.Size
		}
	} else if !known {
		return message.Error("there is no view %q: it is %s: %w", *picture, viewNames(), errCall)
	}
	if err := motion.check(*picture, *out); err != nil {
		return err
	}
	if *numbers && !drawing.HasNumbers() {
		return message.Error("--csv: %q has no numbers of its own; they are of charts, as chart:time, and of table: %w", *picture, errCall)
	}
	if motion.way == "" && !*numbers && !paint.Writes(*out) && !web.Writes(*out) {
		return message.Error("-o %q does not end in .svg, .png, .pdf or .html: %w", *out, errCall)
	}
	if *scale, err = scaleOf(*scale, *dpi, f); err != nil {
		return err
	}
	o, err := settle.options()
	if err != nil {
		return err
	}
	file, err := openOne(c, rest, o)
	if err != nil {
		return err
	}
	tell(c, file)
	t := file.Timeline
	if t.Events.Len() == 0 && !file.Format.Whole {
		// Nobody makes such a file on purpose; in one of ours there may be none yet.
		return message.Error("%s holds no events: the picture would be empty", strings.Join(rest, " "))
	}
	if *keptName != "" {
		if spec.View, err = keptView(t, *keptName, f, spec.View); err != nil {
			return err
		}
	}
	filter, err := timeline.ParseFilter(spec.Filter)
	if err != nil {
		return err // it was read once already
	}
	if err := filter.Check(t); err != nil {
		return message.Error("--filter: %w: %w", err, errCall)
	}
	if spec.Lanes, err = spec.Lanes.In(t); err != nil {
		return message.Error("--lanes: %w: %w", err, errCall)
	}
	if spec.Lanes == "" {
		spec.Lanes = firstlook.Lanes(t)
	}
	if spec.Colour, err = spec.Colour.In(t); err != nil {
		return message.Error("--colour: %w: %w", err, errCall)
	}
	if spec.Colour == "" {
		spec.Colour = firstlook.Colour(spec.Lanes)
	}
	if spec.Subject, err = narrowed(t, *lang, zone, filter); err != nil {
		return err
	}
	if name, ok := drawing.Chart(); ok {
		if err := page.CheckChart(name, t); err != nil {
			return message.Error("--view: %w: %w", err, errCall)
		}
	}
	if err := named(t, spec.View); err != nil {
		return err
	}
	if _, err := columnsOf("--columns", t, spec.Columns.List()); err != nil {
		return err
	}
	if column, _ := tableview.Sorting(spec.Sort).Of(); column != "" {
		if _, err := columnsOf("--sort", t, []string{column}); err != nil {
			return err
		}
	}
	if *keptName == "" || *from != "" || *to != "" {
		if spec.Window, err = window(spec.Subject, *from, *to); err != nil {
			return err
		}
	}
	if motion.way != "" {
		return motion.write(*out, *scale, drawing, spec)
	}
	if *picture == handout.Name {
		return paint.Beside(*out, func(w io.Writer) error { return paint.Pages(w, handout.Make(spec)) })
	}
	if web.Writes(*out) && !*numbers {
		return writePage(*out, f, spec, drawing)
	}
	if *numbers {
		all, _ := drawing.Numbers(spec)
		return writeNumbers(c, *out, all)
	}
	var sc scene.Scene
	drawing.Draw(&sc, spec)
	return paint.File(*out, &sc, *scale)
}

// checkHandout tells whether a handout can be written as is asked.
func checkHandout(path string, numbers bool, way string) error {
	if !strings.EqualFold(filepath.Ext(path), ".pdf") || numbers || way != "" {
		return message.Error("-o %q: a handout has several pages, which only .pdf has: %w", path, errCall)
	}
	return nil
}

// scaleOf returns how many pixels a point has, by --scale or --dpi.
func scaleOf(scale, dpi float64, f *flag.FlagSet) (float64, error) {
	given := given(f)
	switch {
	case given["dpi"] && given["scale"]:
		return 0, message.Error("--dpi and --scale say the same; give one of them: %w", errCall)
	case given["dpi"] && !(dpi >= 10 && dpi <= 1200):
		return 0, message.Error("--dpi %v is not from 10 to 1200 pixels to the inch: %w", dpi, errCall)
	case given["dpi"]:
		return dpi / page.PointsPerInch, nil
	case !(scale >= 0.1 && scale <= 8):
		return 0, message.Error("the scale %v is not from 0.1 to 8: %w", scale, errCall)
	}
	return scale, nil
}

// given returns the names of the flags that stand in a call.
func given(f *flag.FlagSet) map[string]bool {
	all := map[string]bool{}
	f.Visit(func(one *flag.Flag) { all[one.Name] = true })
	return all
}

// narrowed returns the subject of what a filter keeps. One that keeps nothing is an error: the
// picture would be empty, and the person would look for the reason in it.
func narrowed(t *timeline.Timeline, lang string, zone edtf.Zone, filter timeline.Filter) (*figure.Subject, error) {
	whole, err := figure.Make(context.Background(), t, lang, zone, nil)
	if err != nil {
		return nil, err // of the context, which does not end
	}
	some, err := figure.Narrow(context.Background(), whole, filter)
	if err == nil && some.Len() == 0 && whole.Len() > 0 {
		return nil, keepsNone(t, filter.On(zone))
	}
	return some, err
}

// spellings are how some flags are written elsewhere.
var spellings = map[string]string{"colour": "color"}

// writeNumbers writes the numbers of a picture as CSV; to standard output for "-" or none. What
// a spreadsheet would take for a formula has an apostrophe in front.
func writeNumbers(c Call, path string, all page.Numbers) error {
	write := func(w io.Writer) error {
		out := csv.NewWriter(w)
		err := out.Write(all.Header)
		for row := range all.Rows {
			for i, cell := range row {
				row[i] = grid.Harmless(cell)
			}
			if err == nil {
				err = out.Write(row)
			}
		}
		if out.Flush(); err == nil {
			err = out.Error()
		}
		if err != nil {
			return message.Error("writing CSV: %w", err)
		}
		return nil
	}
	if path == "" || path == "-" {
		return write(c.Out)
	}
	return paint.Beside(path, write)
}

// writePage writes a web page: of the view that was asked for, else of timeline and map, as
// large as was asked for, else as a page is wide.
func writePage(path string, f *flag.FlagSet, spec page.Spec, drawing page.Picture) error {
	given := given(f)
	if !given["size"] {
		spec.Size = scene.Point{}
	}
	pictures := []page.Picture{drawing}
	if !given["view"] {
		pictures = web.Pictures(spec)
	}
	return paint.Beside(path, func(w io.Writer) error { return web.Write(w, spec, pictures) })
}

// viewFlags gives a command a flag for each field of a view that has one, and
// returns what reads the view that they say.
func viewFlags(f *flag.FlagSet) func() (view.View, error) {
	texts := map[string]*string{}
	for _, field := range view.Fields {
		if field.Flag != "" {
			texts[field.Name] = f.String(field.Name, "", field.Flag)
			if field.Name == "actor" {
				f.Lookup(field.Name).Value = &listed{texts[field.Name]}
			}
			if other := spellings[field.Name]; other != "" {
				f.StringVar(texts[field.Name], other, "", "the same as --"+field.Name)
			}
		}
	}
	return func() (v view.View, err error) {
		for _, field := range view.Fields {
			if text := texts[field.Name]; text != nil {
				if v, err = field.Read(v, *text); err != nil {
					return v, message.Error("--%s: %w: %w", field.Name, err, errCall)
				}
			}
		}
		return v, nil
	}
}

// named holds what a view names to what there is.
func named(t *timeline.Timeline, v view.View) error {
	if v.Chart != "" {
		if err := page.CheckChart(v.Chart, t); err != nil {
			return message.Error("--chart: %w: %w", err, errCall)
		}
	}
	for _, id := range v.Actor.List() {
		if slices.ContainsFunc(t.Actors, func(a timeline.Actor) bool { return a.ID == id }) {
			continue
		}
		var ids []string
		for _, a := range t.Actors[:min(len(t.Actors), 12)] {
			ids = append(ids, a.ID)
		}
		return message.Error("--actor: the file has no actor with the id %q; its first are %s: %w", id, strings.Join(ids, ", "), errCall)
	}
	return nil
}

// A listed flag may be given again, and then names one more.
type listed struct{ text *string }

// String implements flag.Value.
func (l *listed) String() string {
	if l.text == nil {
		return ""
	}
	return *l.text
}

// Set implements flag.Value.
func (l *listed) Set(s string) error {
	if *l.text != "" {
		s = *l.text + "," + s
	}
	*l.text = s
	return nil
}

func viewNames() string {
	var names []string
	for _, v := range page.Pictures {
		names = append(names, v.Name)
	}
	return strings.Join(append(names, handout.Name), ", ")
}

// window returns the span that --from and --to name; empty for neither.
func window(s *figure.Subject, from, to string) (calendar.Span, error) {
	if from == "" && to == "" {
		return calendar.Span{}, nil
	}
	w := figure.Margin(s.Extent)
	for _, side := range []struct {
		flag, text string
		set        func(calendar.Span)
	}{
		{"--from", from, func(b calendar.Span) { w.Start = b.Start }},
		{"--to", to, func(b calendar.Span) { w.End = b.End }},
	} {
		if side.text == "" {
			continue
		}
		d, err := edtf.Parse(side.text)
		if err != nil {
			return w, message.Error("%s: %w: %w", side.flag, err, errCall)
		}
		side.set(d.Bounds())
	}
	if w.Empty() || w.Start.Unbounded() || w.End.Unbounded() {
		return w, message.Error("the window from %q to %q holds no time: %w", from, to, errCall)
	}
	return w, nil
}

// openOne opens the file of a call, standard input for "-", the first sample
// for none.
func openOne(c Call, files []string, o data.Options) (*data.File, error) {
	name := samples.Names[0]
	switch {
	case len(files) > 1:
		return nil, message.Error("one file at a time, not %d: %w", len(files), errCall)
	case len(files) == 1 && files[0] == "-":
		return data.Read("standard input", c.In, o)
	case len(files) == 1 && !slices.Contains(samples.Names, files[0]):
		return data.Load(files[0], o)
	case len(files) == 1:
		name = files[0]
	}
	t, err := data.Sample(name)
	if err != nil {
		return nil, err
	}
	return data.Whole(t), nil
}

// tell writes the problems and notes of a file to the messages.
func tell(c Call, f *data.File) {
	const most = 20
	if !f.Headline.IsZero() {
		fmt.Fprintln(c.Err, f.Headline.In(c.Lang))
	}
	for i, p := range f.Problems {
		if i == most {
			c.say("and %d {problem|problems} more; `dateline check` lists them all", len(f.Problems)-most)
			break
		}
		fmt.Fprintln(c.Err, message.Say(p, c.Lang))
	}
	for _, n := range f.Notes {
		c.say("note: %v", n)
	}
	for _, q := range f.Questions {
		c.say("note: %v settles it", q.Flags())
	}
}
