package export

import (
	"slices"
	"strconv"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/exercise"
	"dateline/app/figure/page"
	"dateline/app/figure/play"
	"dateline/app/figure/theme"
	"dateline/assets/translations"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// ErrCall marks an error of what was asked for, not of the file.
var ErrCall = message.Error("see dateline --help")

// Check tells what is wrong with options, as far as that needs no file.
func (o Options) Check() error {
	for _, check := range []func(Options) error{
		Options.checkLook, Options.checkSize, Options.checkPicture, Options.checkMotion, Options.checkSheets, Options.checkOut,
	} {
		if err := check(o); err != nil {
			return err
		}
	}
	return nil
}

func (o Options) checkLook() error {
	if _, known := theme.Named(o.themeName()); !known {
		return message.Error("there is no theme %q: it is light, dark or print: %w", o.Theme, ErrCall)
	}
	if o.Lang != "" && !translations.Known(o.Lang) {
		return message.Error("there is no language %q: it is %s: %w", o.Lang, message.Words(translations.Languages()), ErrCall)
	}
	if _, err := o.gaps(); err != nil {
		return err
	}
	if _, err := o.clock(); err != nil {
		return message.Error("--zone: %w: %w", err, ErrCall)
	}
	if o.Week != "" && !slices.Contains(figure.Weeks, o.Week) {
		return message.Error("--week: there is no week from %q: it is %s: %w", o.Week, strings.Join(figure.Weeks, ", "), ErrCall)
	}
	if o.Units != "" && !slices.Contains(figure.Units, o.Units) {
		return message.Error("--units: there are no units %q: they are %s: %w", o.Units, strings.Join(figure.Units, ", "), ErrCall)
	}
	return nil
}

func (o Options) themeName() string {
	if o.Theme == "" {
		return "light"
	}
	return o.Theme
}

func (o Options) clock() (edtf.Zone, error) {
	if o.Zone == "" {
		return edtf.ParseZone("source")
	}
	return edtf.ParseZone(o.Zone)
}

// Secrets returns what is left out for a class to write in, and an error where a word names none.
func (o Options) Secrets() (all []timeline.Secret, err error) {
	for _, word := range strings.FieldsFunc(o.Blank, func(r rune) bool { return r == ',' || r == ' ' }) {
		one, known := timeline.Named(timeline.Secrets, word)
		switch {
		case known:
			all = append(all, one)
		case err == nil:
			err = message.Error("--blank: %q is none of %s: %w", word, strings.Join(timeline.Words(timeline.Secrets), ", "), ErrCall)
		}
	}
	return all, err
}

// gaps returns those of what is left out.
func (o Options) gaps() (exercise.Gaps, error) {
	all, err := o.Secrets()
	if err != nil {
		return 0, err
	}
	return exercise.Asking(slices.DeleteFunc(all, func(s timeline.Secret) bool { return !o.CanAsk(s) })...), nil
}

// CanAsk tells whether an exercise can leave a secret out: a timeline alone has no map on which a class could
// find a place.
func (o Options) CanAsk(s timeline.Secret) bool { return o.Of() != "timeline" || s != timeline.Where }

func (o Options) checkSize() error {
	if _, err := o.Dimensions(); err != nil {
		return message.Error("--size: %w: %w", err, ErrCall)
	}
	switch {
	case o.DPI != 0 && o.Scale != 0:
		return message.Error("--dpi and --scale say the same; give one of them: %w", ErrCall)
	case o.DPI != 0 && !(o.DPI >= 10 && o.DPI <= 1200):
		return message.Error("--dpi %v is not from 10 to 1200 pixels to the inch: %w", o.DPI, ErrCall)
	case o.Scale != 0 && !(o.Scale >= 0.1 && o.Scale <= 8):
		return message.Error("the scale %v is not from 0.1 to 8: %w", o.Scale, ErrCall)
	}
	return nil
}

// HasAnswers tells whether what is exported is an exercise that has room for its answers at its end.
func (o Options) HasAnswers() bool { return o.Blank != "" && (o.Of() == Handout || o.Of() == Slides) }

// whole tells whether what is exported is more than one picture.
func (o Options) whole() bool { return slices.Contains([]string{Handout, Slides, Web, Every}, o.Of()) }

func (o Options) checkPicture() error {
	picture, known := page.Find(o.Of())
	if !known && !o.whole() {
		return message.Error("there is no view %q: it is %s: %w", o.What, strings.Join(Names(), ", "), ErrCall)
	}
	if o.Answers && o.Blank == "" {
		return message.Error("--answers is of an exercise: say --blank dates, places or titles, too: %w", ErrCall)
	}
	if gaps, err := o.gaps(); o.Blank != "" && err == nil && gaps == 0 {
		return message.Error("--blank: a timeline has no map on which places could be found; choose page, map or handout, or ask for dates or titles: %w", ErrCall)
	}
	if o.CSV && o.Blank != "" {
		return message.Error("--blank is of what is read, and --csv of what is counted: leave one of them out: %w", ErrCall)
	}
	if o.CSV && (!known || !picture.HasNumbers()) {
		return message.Error("--csv: %q has no numbers of its own; they are of charts, as chart:time, and of table: %w", o.Of(), ErrCall)
	}
	return nil
}

func (o Options) checkMotion() error {
	if o.Animate == "" {
		return nil
	}
	if _, known := play.Named(o.Animate); !known {
		return message.Error("--animate: there is no %q: it is play or story: %w", o.Animate, ErrCall)
	}
	if o.Of() != "map" {
		return message.Error("--animate moves the map: say --view map, not %s: %w", o.Of(), ErrCall)
	}
	if o.Step != "" && !slices.Contains(play.Steps, o.Step) {
		return message.Error("--step: there is no %q: it is %s: %w", o.Step, strings.Join(play.Steps, ", "), ErrCall)
	}
	if o.Rate != 0 && !(o.Rate >= 0.1 && o.Rate <= 60) {
		return message.Error("--fps: %v is not from 0.1 to 60: %w", o.Rate, ErrCall)
	}
	if _, err := strconv.ParseFloat(o.Trail, 64); o.Trail != "" && err != nil {
		return message.Error("--trail: %q is no number of days: %w", o.Trail, ErrCall)
	}
	return nil
}

// checkSheets tells what is wrong with pages and tiles.
func (o Options) checkSheets() error {
	if o.Pages == 0 && o.Tiles == "" {
		return nil
	}
	switch {
	case o.Pages > 0 && o.Tiles != "":
		return message.Error("--pages and --tiles exclude each other: a poster is one picture: %w", ErrCall)
	case o.whole() || o.Animate != "" || o.Numbers():
		return message.Error("--pages and --tiles are of a picture, not of %s: %w", o.Of(), ErrCall)
	case o.Tiles != "" && !slices.ContainsFunc(Sheets(), func(name string) bool { return strings.EqualFold(name, o.Tiles) }):
		return message.Error("--tiles: there is no paper %q: it is %s: %w", o.Tiles, strings.Join(Sheets(), ", "), ErrCall)
	}
	return nil
}

// checkOut holds the name of the file to what can be written.
func (o Options) checkOut() error {
	if o.CSV && (o.Out == "" || o.Out == "-") {
		return nil // standard output
	}
	switch ext := o.extension(); {
	case o.CSV || slices.Contains(o.Extensions(), ext) && o.Out != "":
		return nil
	case o.Of() == Handout:
		return message.Error("-o %q: a handout has several pages, which only .pdf has: %w", o.Out, ErrCall)
	case o.Animate != "":
		return message.Error("-o %q is no .gif, .apng or folder: %w", o.Out, ErrCall)
	case o.What != "" && ext == ".html" && !o.whole() && o.Pages == 0 && o.Tiles == "":
		return nil // a page of that picture alone
	case o.whole() || o.Tiles != "" || o.Pages > 0:
		return message.Error("-o %q does not end in %s: %w", o.Out, strings.Join(o.Extensions(), ", "), ErrCall)
	}
	return message.Error("-o %q does not end in .svg, .png, .pdf, .html, .pptx or, of what has numbers, .csv: %w", o.Out, ErrCall)
}
