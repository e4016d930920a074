package press

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"image"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure/export"
	"dateline/app/figure/page"
	"dateline/app/scene"
	"dateline/data"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

func sample(t *testing.T, name string) *timeline.Timeline {
	t.Helper()
	tl, err := data.Sample(name)
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

// job makes a job of options over a sample.
func job(t *testing.T, name string, o export.Options) Job {
	t.Helper()
	spec, err := o.Spec(context.Background(), sample(t, name), nil)
	if err != nil {
		t.Fatal(err)
	}
	return Job{Options: o, Spec: spec}
}

func TestEveryKindOfExportIsWritten(t *testing.T) {
	folder := t.TempDir()
	for _, c := range []struct {
		options export.Options
		want    []string // files
	}{
		{export.Options{Size: "400x300", Out: "a.png"}, []string{"a.png"}},
		{export.Options{What: "map", Size: "400x300", NoLegend: true, NoLedger: true, Headline: "Own", Source: "Mine", Out: "b.svg"}, []string{"b.svg"}},
		{export.Options{What: "table", Size: "A5", Pages: 1, Out: "c.pdf"}, []string{"c.pdf"}},
		{export.Options{Size: "400x300", Pages: 2, Out: "d.svg"}, []string{"d-1.svg", "d-2.svg"}},
		{export.Options{Size: "594x420mm", Tiles: "A4", Out: "e.pdf"}, []string{"e.pdf"}},
		{export.Options{Out: "f.pptx"}, []string{"f.pptx"}},
		{export.Options{What: "chart:time", Out: "g.html"}, []string{"g.html"}},
		{export.Options{What: "map", Size: "400x300", Animate: "play", Step: "month", Out: "h.gif"}, []string{"h.gif"}},
	} {
		o := c.options
		o.Out = filepath.Join(folder, o.Out)
		done := 0.0
		j := job(t, "kim-russia-2019", o)
		j.Progress = func(part float64) { done = part }
		if err := Write(context.Background(), j); err != nil {
			t.Errorf("%+v: %v", c.options, err)
			continue
		}
		for _, name := range c.want {
			if info, err := os.Stat(filepath.Join(folder, name)); err != nil || info.Size() < 200 {
				t.Errorf("%+v: %v", c.options, err)
			}
		}
		var files []string
		for _, f := range j.Files() {
			files = append(files, filepath.Base(f))
		}
		if o.Animate == "" && !slices.Equal(files, c.want) {
			t.Errorf("%+v says that it writes %q, want %q", c.options, files, c.want)
		}
		if c.options.Pages > 0 && done != 1 {
			t.Errorf("%+v ends when %v is done", c.options, done)
		}
	}
}

func TestEveryViewIsWrittenIntoAFileOfItsOwn(t *testing.T) {
	folder := t.TempDir()
	j := job(t, "korea-diplomacy-2018-2019", export.Options{What: export.Every, Size: "300x200", Out: filepath.Join(folder, "k.svg")})
	if err := Write(context.Background(), j); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"k-page.svg", "k-timeline.svg", "k-map.svg", "k-table.svg", "k-meetings.svg", "k-chart-time.svg"} {
		if _, err := os.Stat(filepath.Join(folder, name)); err != nil {
			t.Error(err)
		}
	}
	all, err := os.ReadDir(folder)
	if err != nil || len(all) != len(j.Files()) {
		t.Errorf("there are %d files, %v; it says %d", len(all), err, len(j.Files()))
	}
}

func TestAFileThatIsToBeLeftAloneIs(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.svg")
	if err := os.WriteFile(path, []byte("before"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := Write(context.Background(), job(t, "kim-russia-2019", export.Options{Size: "300x200", NoOverwrite: true, Out: path}))
	if raw, _ := os.ReadFile(path); string(raw) != "before" || err == nil || !strings.Contains(err.Error(), "left alone") {
		t.Errorf("it holds %q: %v", raw, err)
	}
}

func TestWhatCannotBeWrittenLeavesNoHalfFile(t *testing.T) {
	folder := t.TempDir()
	for _, c := range []struct{ what, out string }{{"timeline", "no/such/folder/a.png"}, {export.Handout, "no/a.pdf"}, {export.Slides, "no/a.pptx"}} {
		if err := Write(context.Background(), job(t, "kim-russia-2019", export.Options{What: c.what, Out: filepath.Join(folder, c.out)})); err == nil {
			t.Errorf("%s is written", c.out)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, o := range []export.Options{{What: export.Slides, Out: "a.pptx"}, {Pages: 2, Out: "a.pdf"}, {What: export.Every, Out: "a.svg"}} {
		o.Out = filepath.Join(folder, o.Out)
		if err := Write(ctx, job(t, "kim-russia-2019", o)); !errors.Is(err, context.Canceled) {
			t.Errorf("given up %+v ends with %v", o, err)
		}
	}
	if left, err := os.ReadDir(folder); len(left) != 0 || err != nil {
		t.Errorf("what is left is %v, %v", left, err)
	}
}

func TestAPosterIsCutIntoSheetsThatHaveAnEdgeInCommon(t *testing.T) {
	a4, err := page.ParseSize("A4")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		size string
		want int
	}{{"200x150mm", 1}, {"A4", 4}, {"A3", 4}, {"594x420mm", 9}} { // a sheet holds 277 x 190 mm, 269 x 182 of them its own
		size, err := page.ParseSize(c.size)
		if err != nil {
			t.Fatal(err)
		}
		var poster scene.Scene
		poster.Reset(size, scene.Color{A: 255})
		all, err := Tiles(&poster, a4, "en")
		if len(all) != c.want || err != nil {
			t.Errorf("%s takes %d sheets, %v; want %d", c.size, len(all), err, c.want)
		}
		for _, one := range all {
			if one.Size != a4 {
				t.Errorf("a sheet of %s measures %v", c.size, one.Size)
			}
		}
	}
	var huge scene.Scene
	huge.Reset(scene.Pt(20_000, 20_000), scene.Color{})
	a5, _ := page.ParseSize("A5")
	if all, err := Tiles(&huge, a5, "en"); err == nil {
		t.Errorf("a poster of %d sheets is made", len(all))
	}
}

// unpacked returns the parts of a presentation.
func unpacked(t *testing.T, raw []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if all[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func slidesOf(t *testing.T, name, lang string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := slidesIn(context.Background(), &b, job(t, name, export.Options{What: export.Slides, Lang: lang, Out: "a.pptx"}).Spec, coarse, func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSlidesAreSoundXMLWhoseEveryReferenceLeadsSomewhere(t *testing.T) {
	parts := unpacked(t, slidesOf(t, "kim-russia-2019", "fr"))
	for name, raw := range parts {
		if strings.HasSuffix(name, ".png") || strings.HasSuffix(name, ".jpeg") {
			continue
		}
		d := xml.NewDecoder(bytes.NewReader(raw))
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			start, ok := token.(xml.StartElement)
			if !ok || start.Name.Local != "Relationship" {
				continue
			}
			target, outside := "", false
			for _, a := range start.Attr {
				switch a.Name.Local {
				case "Target":
					target = a.Value
				case "TargetMode":
					outside = a.Value == "External"
				}
			}
			if at := path.Join(path.Dir(path.Dir(name)), target); !outside && parts[at] == nil {
				t.Errorf("%s leads to %s, which there is not", name, at)
			}
		}
	}
	if n := strings.Count(string(parts["[Content_Types].xml"]), "slide+xml"); n != 15 { // the cover, 12 steps, the whole, the sources
		t.Errorf("there are %d slides, want 15", n)
	}
}

func TestASlideHasItsTextItsPictureAndItsNotes(t *testing.T) {
	parts := unpacked(t, slidesOf(t, "antiquity", "fr"))
	for name, want := range map[string][]string{
		"ppt/slides/slide1.xml":                      {"D’Olympie à Auguste", "La Grèce, Alexandre et Rome", "descr=\"Carte"},
		"ppt/slides/slide2.xml":                      {"Premiers Jeux olympiques", "776 av. J.-C.", "Olympie", "ils comptaient par les jeux", "r:embed=\"rId3\""},
		"ppt/notesSlides/notesSlide2.xml":            {"ils comptaient par les jeux", "https://humbermuseums.com/exhibitions/776bc-the-first-olympics/"},
		"ppt/slides/slide17.xml":                     {"Tout le récit", "descr=\"Frise"},
		"ppt/slides/slide18.xml":                     {"Sources", "Olympic Games: ancient Olympics", "hlinkClick"},
		"ppt/slides/_rels/slide18.xml.rels":          {"https://kids.britannica.com/", "TargetMode=\"External\""},
		"ppt/slides/_rels/slide2.xml.rels":           {"../media/image2.png"},
		"docProps/core.xml":                          {"D’Olympie à Auguste", "fr"},
		"ppt/notesSlides/notesSlide17.xml":           {"endParaRPr"},
		"ppt/slideLayouts/slideLayout1.xml":          {"type=\"title\""},
		"ppt/_rels/presentation.xml.rels":            {"slides/slide20.xml"},
		"ppt/media/image2.png":                       {"PNG"},
		"ppt/notesMasters/notesMaster1.xml":          {"sldImg"},
		"ppt/slideMasters/slideMaster1.xml":          {"clrMap"},
		"ppt/theme/theme1.xml":                       {"Noto Sans"},
		"ppt/slides/_rels/slide1.xml.rels":           {"image1.png"},
		"ppt/notesSlides/_rels/notesSlide1.xml.rels": {"notesMaster"},
	} {
		for _, text := range want {
			if !strings.Contains(string(parts[name]), text) {
				t.Errorf("%s does not say %q", name, text)
			}
		}
	}
}

// When and where stand on lines of their own, in which a number of a year keeps its era.
func TestTheFactsOfASlideBreakNowhere(t *testing.T) {
	parts := unpacked(t, slidesOf(t, "antiquity", "fr"))
	text := string(parts["ppt/slides/slide3.xml"])
	for _, want := range []string{"<a:t>Peut-être 753 av. J.\u2011C.</a:t>", "<a:t>Rome</a:t>"} {
		if !strings.Contains(text, want) {
			t.Errorf("the slide does not say %q", want)
		}
	}
}

// A title is as large as its room allows, since a program that opens the file shows it in the size
// that it says.
func TestATitleHasTheLargestSizeThatFits(t *testing.T) {
	head, _, _ := places(slide{Form: ofStep, Picture: []byte{1}})
	front, _, _ := places(slide{Form: ofCover, Picture: []byte{1}})
	long := strings.Repeat("A long title of many words ", 4)
	for name, c := range map[string]struct {
		title string
		room  box
		form  form
		want  int
	}{
		"short, of a step":     {"A title", head, ofStep, 3600},
		"short, of a cover":    {"A title", front, ofCover, 5400},
		"long, of a step":      {long, head, ofStep, 2000},
		"long, of a cover":     {long, front, ofCover, 2400},
		"far too long for one": {strings.Repeat(long, 9), head, ofStep, 2000},
	} {
		if got := titleSize(c.title, c.room, c.form); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}

func TestASlideSaysWhatItsStepDoes(t *testing.T) {
	tl := sample(t, "kim-russia-2019")
	tl.Stories = []timeline.Story{{ID: "a"}, {ID: "b", Title: timeline.Say("", "The short road"), Steps: []timeline.Step{
		{Event: tl.Events.At(3).ID, Title: timeline.Say("", "A headline of its own"), Note: timeline.Say("", "What is shown"), Private: timeline.Say("", "What I say")},
		{Title: timeline.Say("", "Between"), Note: timeline.Say("", "No event of it")},
	}}}
	o := export.Options{What: export.Slides, Story: "b", Out: "a.pptx"}
	spec, err := o.Spec(context.Background(), tl, nil)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := Slides(context.Background(), &b, spec, func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	parts := unpacked(t, b.Bytes())
	for name, want := range map[string][]string{
		"ppt/slides/slide1.xml":           {"The short road"},
		"ppt/slides/slide2.xml":           {"A headline of its own", "What is shown"},
		"ppt/notesSlides/notesSlide2.xml": {"What I say"},
		"ppt/slides/slide3.xml":           {"Between", "No event of it"},
		"ppt/slides/slide5.xml":           {"Sources"},
	} {
		for _, text := range want {
			if !strings.Contains(string(parts[name]), text) {
				t.Errorf("%s does not say %q", name, text)
			}
		}
	}
	if strings.Contains(string(parts["ppt/slides/slide2.xml"]), "What I say") {
		t.Error("the audience reads what only the presenter is to see")
	}
}

func TestThePictureOfAnEventStandsOnItsSlideWithItsWords(t *testing.T) {
	tl := sample(t, "kim-russia-2019")
	var events []string
	all := tl.Events.List()
	for i, file := range []string{"lying.jpg", "standing.png", "huge.png"} {
		e := all[i].Full()
		tl.SetMedia(&e, timeline.Media{File: file, Alt: "The <port> " + file, Credit: "Museum & Co"})
		events = append(events, e.ID)
		all[i] = e.Compact()
	}
	tl.Events = timeline.EventsOf(all)
	tl.Stories = []timeline.Story{{ID: "a", Steps: []timeline.Step{{Event: events[0]}, {Event: events[1]}, {Event: events[2]}, {Event: events[0], Without: []timeline.Picture{timeline.ImagePicture}}}}}
	spec, err := export.Options{What: export.Slides, Out: "a.pptx"}.Spec(context.Background(), tl, nil)
	if err != nil {
		t.Fatal(err)
	}
	spec.Pictures = func(name string) (*scene.Bitmap, string) {
		switch name {
		case "lying.jpg":
			return &scene.Bitmap{Pixels: image.NewRGBA(image.Rect(0, 0, 300, 200)), Encoded: []byte("a jpeg"), Kind: "jpeg"}, ""
		case "standing.png":
			return &scene.Bitmap{Pixels: image.NewRGBA(image.Rect(0, 0, 200, 300)), Encoded: []byte("a png"), Kind: "png"}, ""
		}
		return nil, name + " has 500 megapixels"
	}
	var b bytes.Buffer
	if err := Slides(context.Background(), &b, spec, func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	parts := unpacked(t, b.Bytes())
	for name, want := range map[string][]string{
		"ppt/slides/slide2.xml":            {`descr="The &lt;port&gt; lying.jpg"`, `r:embed="rId4"`, "Museum &amp; Co", `r:embed="rId3"`},
		"ppt/slides/_rels/slide2.xml.rels": {"../media/photo2.jpeg", "../media/image2.png"},
		"ppt/media/photo2.jpeg":            {"a jpeg"},
		"ppt/slides/slide3.xml":            {`descr="The &lt;port&gt; standing.png"`},
		"ppt/media/photo3.png":             {"a png"},
		"ppt/slides/slide4.xml":            {"huge.png has 500 megapixels", `r:embed="rId3"`},
	} {
		for _, text := range want {
			if !strings.Contains(string(parts[name]), text) {
				t.Errorf("%s does not say %q", name, text)
			}
		}
	}
	for name, not := range map[string]string{"ppt/slides/slide4.xml": "rId4", "ppt/slides/slide5.xml": "lying.jpg"} {
		if strings.Contains(string(parts[name]), not) {
			t.Errorf("%s says %q", name, not)
		}
	}
}

func TestAPhotoStandsBesideItsMapAndOverNothing(t *testing.T) {
	for _, size := range []image.Point{{300, 200}, {200, 300}, {2000, 100}, {100, 2000}, {100, 100}} {
		for _, mapped := range []bool{true, false} {
			p := photo{of: &scene.Bitmap{Pixels: image.NewRGBA(image.Rectangle{Max: size})}}
			pic, shot, caption := p.places(mapped)
			right, bottom := (48+444+stepWide)*emu, (140+stepHigh)*emu
			apart := !mapped || pic.X+pic.W <= shot.X || pic.Y+pic.H <= shot.Y
			if !apart || shot.X+shot.W > right+1 || shot.Y+shot.H > caption.Y+1 || caption.Y+caption.H > bottom+1 || shot.W < 20*emu || mapped && pic.W < 200*emu {
				t.Errorf("%v, beside a map %v: map %v, photo %v, credit %v", size, mapped, pic, shot, caption)
			}
			if got, want := float64(shot.W)/float64(shot.H), float64(size.X)/float64(size.Y); got/want > 1.01 || want/got > 1.01 {
				t.Errorf("%v becomes %v", size, shot)
			}
		}
	}
}

func TestTheSameTimelineGivesTheSameSlides(t *testing.T) {
	if a, b := slidesOf(t, "korea-diplomacy-2018-2019", "en"), slidesOf(t, "korea-diplomacy-2018-2019", "en"); !bytes.Equal(a, b) {
		t.Errorf("of %d and %d bytes, some differ", len(a), len(b))
	}
}

func TestTextIsNeverMarkupOnASlide(t *testing.T) {
	if got, want := escaped("<a href=\"x\">&\x01\uFFFE"), "&lt;a href=&#34;x&#34;&gt;&amp;  "; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestAPreviewSaysWhatElseThereIs(t *testing.T) {
	for _, c := range []struct {
		options export.Options
		want    string
	}{
		{export.Options{Out: "a.png"}, ""},
		{export.Options{What: export.Slides, Out: "a.pptx"}, "15 slides, with notes; this is the first one’s picture"},
		{export.Options{Pages: 3, Out: "a.pdf"}, "Page 1 of 3"},
		{export.Options{Size: "594x420mm", Tiles: "A4", Out: "a.pdf"}, "3 × 3 sheets of A4, to be cut along the lines and glued"},
		{export.Options{What: export.Web, Out: "a.html"}, "One file with timeline, map and list; it follows the reader’s light or dark"},
	} {
		sc, said := Preview(job(t, "kim-russia-2019", c.options))
		if said != c.want || len(sc.Shapes) < 20 {
			t.Errorf("%+v: %d shapes, %q; want %q", c.options, len(sc.Shapes), said, c.want)
		}
	}
}

func TestAChartThatIsEmptySaysWhatItLacks(t *testing.T) {
	for view, empty := range map[string]bool{"chart:silences": true, "chart:time": false, "timeline": false} {
		tl := &timeline.Timeline{}
		e := timeline.Full{ID: "e"}
		e.When.Date, _ = edtf.Parse("1914-06-28")
		tl.Events.Append(e.Compact())
		o := export.Options{What: view}
		spec, err := o.Spec(context.Background(), tl, nil)
		if err != nil {
			t.Fatal(err)
		}
		if said := (Job{Options: o, Spec: spec}).Lacks(); said.IsZero() == empty {
			t.Errorf("of %s of one event it is said %q", view, said)
		}
	}
}
