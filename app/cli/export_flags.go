package cli

import (
	"flag"
	"strings"

	"dateline/app/figure/handout"
	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/data/kit/message"
	"dateline/timeline"
)

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

// blanksOf returns what a picture leaves out.
func blanksOf(words string) (page.Blanks, error) {
	var all []timeline.Secret
	for _, word := range strings.FieldsFunc(words, func(r rune) bool { return r == ',' || r == ' ' }) {
		one, known := timeline.Named(timeline.Secrets, word)
		if !known {
			return 0, message.Error("--blank: %q is none of %s: %w", word, strings.Join(timeline.Words(timeline.Secrets), ", "), errCall)
		}
		all = append(all, one)
	}
	return page.Leaving(all...), nil
}

// given returns the names of the flags that stand in a call.
func given(f *flag.FlagSet) map[string]bool {
	all := map[string]bool{}
	f.Visit(func(one *flag.Flag) { all[one.Name] = true })
	return all
}

// spellings are how some flags are written elsewhere.
var spellings = map[string]string{"colour": "color"}

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
	return strings.Join(append(names, page.Steps+"NUMBER", handout.Name), ", ")
}
