package export

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure/firstlook"
	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/data"
	"dateline/data/kit/message"
	"dateline/timeline"
)

func TestOptionsPrintThemselvesAsACommand(t *testing.T) {
	for _, c := range []struct {
		options Options
		file    string
		want    string
	}{
		{Options{Out: "a.png"}, "", "dateline export -o a.png"},
		{Options{What: "map", Size: "A4:portrait", DPI: 300, NoLegend: true, Out: "a b.png"}, "my file.json", "dateline export --view=map --size=A4:portrait --dpi=300 --no-legend -o 'a b.png' 'my file.json'"},
		{Options{Headline: "Kim's road", Out: "-a.svg", View: view.View{Filter: "type:meeting (a or b)"}}, "-x", `dateline export '--headline=Kim'\''s road' -o -a.svg '--filter=type:meeting (a or b)' ./-x`},
	} {
		if got := c.options.Command(c.file); got != c.want {
			t.Errorf("%+v prints\n%s\nwant\n%s", c.options, got, c.want)
		}
	}
}

func TestEveryFieldOfOptionsIsReadAsItIsPrinted(t *testing.T) {
	values := map[string]string{
		"scale": "1.5", "dpi": "300", "fps": "2.5", "pages": "12", "order": "count", "by-hand": `a,"b,c"`, "folded": "x", "actor": "kim,trump", "projection": "globe", "columns": "date,title", "bonds": "any", "filter": "kim -type:statement", "sort": "-title", "annotations": "off",
	}
	for _, f := range Fields {
		text := values[f.Name]
		switch {
		case f.Switch:
			text = "true"
		case text == "":
			text = "a word's \"value\" = --x"
		}
		var o Options
		if err := f.read(&o, text); err != nil {
			t.Errorf("--%s does not take %q: %v", f.Name, text, err)
			continue
		}
		if o == (Options{}) {
			t.Errorf("--%s changes nothing", f.Name)
		}
		if again, err := Parse(o.Args()); again != o || err != nil {
			t.Errorf("--%s: %q reads as %+v, %v; want %+v", f.Name, o.Args(), again, err, o)
		}
	}
}

// FuzzOptionsAreReadAsTheyArePrinted holds the law: what is printed reads as the same.
func FuzzOptionsAreReadAsTheyArePrinted(f *testing.F) {
	f.Add("--view\x00map\x00--size\x00A4\x00-o\x00a.png")
	f.Add("--actor\x00kim\x00--actor\x00a,\"b c\"\x00--no-ledger\x00--headline=--x=y\x00--trail\x00-1")
	f.Add("--dpi\x001e2\x00--pages\x003\x00--filter\x00a  or b\x00--by-hand\x00,,a")
	f.Fuzz(func(t *testing.T, line string) {
		o, err := Parse(strings.Split(line, "\x00"))
		if err != nil {
			return // no options, which is all that the law is about
		}
		if again, err := Parse(o.Args()); again != o || err != nil {
			t.Errorf("%q is %+v and prints %q, which reads as %+v, %v", line, o, o.Args(), again, err)
		}
	})
}

func TestWhatCannotBeExportedIsSaid(t *testing.T) {
	for _, c := range []struct {
		options Options
		want    string // in the sentence; "" for none
	}{
		{Options{Out: "a.png"}, ""},
		{Options{Out: "a.pptx"}, ""},
		{Options{Out: "a.html", What: "chart:time"}, ""},
		{Options{Out: "a.pdf", What: "table", Pages: 3}, ""},
		{Options{Out: "a.pdf", Size: "594x420mm", Tiles: "A4"}, ""},
		{Options{Out: "", What: "table", CSV: true}, ""},
		{Options{Out: "a.gif", What: "map", Animate: "play"}, ""},
		{Options{Out: "a.png", Theme: "pink"}, "no theme"},
		{Options{Out: "a.png", Lang: "xx"}, "no language"},
		{Options{Out: "a.png", Zone: "noon"}, "--zone"},
		{Options{Out: "a.png", Size: "A9"}, "--size"},
		{Options{Out: "a.png", DPI: 300, Scale: 2}, "--dpi and --scale"},
		{Options{Out: "a.png", DPI: 5000}, "from 10 to 1200"},
		{Options{Out: "a.png", Scale: 9}, "from 0.1 to 8"},
		{Options{Out: "a.png", What: "moon"}, "no view"},
		{Options{Out: "a.csv", What: "map", CSV: true}, "no numbers"},
		{Options{Out: "a.png", What: Handout}, "several pages"},
		{Options{Out: "a.png", What: Slides}, "does not end in .pptx"},
		{Options{Out: "a.png", Tiles: "A4"}, "does not end in .pdf"},
		{Options{Out: "a.pdf", Tiles: "A9"}, "no paper"},
		{Options{Out: "a.pdf", Tiles: "A4", Pages: 2}, "exclude each other"},
		{Options{Out: "a.html", What: Web, Pages: 2}, "are of a picture"},
		{Options{Out: "a.pdf", What: Handout, Blank: "titles", Answers: true}, ""},
		{Options{Out: "a.pdf", What: Handout, Answers: true}, "of an exercise"},
		{Options{Out: "a.pdf", Blank: "places"}, "no map"},
		{Options{Out: "a.pdf", Blank: "places,dates"}, ""},
		{Options{Out: "a.pdf", What: "page", Blank: "places"}, ""},
		{Options{Out: "a.csv", What: "table", CSV: true, Blank: "dates"}, "leave one of them out"},
		{Options{Out: "a.gif", Animate: "play"}, "moves the map"},
		{Options{Out: "a.gif", What: "map", Animate: "play", Step: "hour"}, "--step"},
		{Options{Out: "a.gif", What: "map", Animate: "play", Trail: "long"}, "--trail"},
		{Options{Out: "a.txt"}, "does not end in"},
		{Options{}, "does not end in"},
	} {
		err := c.options.Check()
		if said := message.Say(err, "en"); c.want == "" && err != nil || c.want != "" && (!strings.Contains(said, c.want) || !errors.Is(err, ErrCall)) {
			t.Errorf("%+v: %v, want %q", c.options, err, c.want)
		}
	}
}

func TestWhatIsExportedIsToldByTheNameOfTheFile(t *testing.T) {
	for _, c := range []struct{ what, out, want string }{
		{"", "a.png", "timeline"}, {"", "a.html", Web}, {"", "a.PPTX", Slides}, {"map", "a.html", "map"}, {Handout, "a.pdf", Handout},
	} {
		if got := (Options{What: c.what, Out: c.out}).Of(); got != c.want {
			t.Errorf("%q into %s is %q, want %q", c.what, c.out, got, c.want)
		}
	}
}

func TestEveryPictureCanBeExported(t *testing.T) {
	for _, p := range page.Pictures {
		if err := (Options{What: p.Name, Out: "a.png"}).Check(); err != nil {
			t.Error(err)
		}
		if !slices.Contains(Names(), p.Name) {
			t.Errorf("%s is not named", p.Name)
		}
	}
}

// A view that was kept when titles said what events are is drawn as at first once a column says so.
func TestAKeptViewBySayingsThatAreGoneIsThatOfTheFirstLook(t *testing.T) {
	tl, err := data.Sample("kim-russia-2019")
	if err != nil {
		t.Fatal(err)
	}
	state, err := json.Marshal(view.View{Lanes: view.BySaid, Colour: view.BySaid})
	if err != nil {
		t.Fatal(err)
	}
	tl.Views = []timeline.View{{Name: "kinds", State: state}}
	spec, err := Options{What: "timeline", Kept: "kinds", Out: "x.svg"}.Spec(context.Background(), tl, nil)
	if err != nil || spec.Lanes != firstlook.Lanes(tl) || spec.Colour != firstlook.Colour(tl, spec.Lanes) {
		t.Errorf("it is by %q, coloured by %q, %v", spec.Lanes, spec.Colour, err)
	}
}
