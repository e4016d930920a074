package press

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure/export"
	"dateline/app/figure/handout"
	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/app/web"
	"dateline/assets/samples"
	"dateline/data/kit/speech"
	"dateline/timeline"
)

// A judge knows what must stand nowhere in an exercise. It is made of the whole timeline, and knows
// nothing of how gaps are made.
type judge struct{ answers *regexp.Regexp }

func judgeOf(tl *timeline.Timeline, secret timeline.Secret) judge {
	all := map[string]bool{}
	names := map[string]timeline.Text{}
	for _, p := range tl.Places {
		names[p.ID] = p.Name
	}
	for _, e := range tl.Events.All() {
		switch secret {
		case timeline.Titles:
			for _, one := range e.Title {
				all[one.Value] = true
			}
		case timeline.Where:
			for _, one := range names[e.Place.ID] {
				all[one.Value] = true
			}
		case timeline.Dates:
			for _, lang := range []string{"en", "fr"} {
				all[speech.Words(e.When.Date, lang)] = true
			}
			year, _, _ := e.When.Date.Bounds().Start.Day.Civil()
			if digits := fmt.Sprint(max(year, 1-year)); len(digits) > 2 && len(digits) < 5 {
				all[digits] = true
			}
		}
	}
	var words []string
	for one := range all {
		if len(one) > 2 {
			words = append(words, regexp.QuoteMeta(one))
		}
	}
	slices.SortFunc(words, func(a, b string) int { return len(b) - len(a) })
	return judge{regexp.MustCompile(`(?i)(?:^|[^\pL\pN])(` + strings.Join(words, "|") + `)(?:$|[^\pL\pN])`)}
}

// counted are numbers that are no years.
var counted = regexp.MustCompile(`[\d\x{202f}]+ km|\d+(?:\x{202f}\d+)+`)

func (j judge) hold(t *testing.T, where, text string) {
	t.Helper()
	if found := j.answers.FindString(counted.ReplaceAllString(text, "")); found != "" {
		t.Errorf("%s says %q in %.160q", where, found, text)
	}
}

func (j judge) holdScene(t *testing.T, where string, sc *scene.Scene) {
	t.Helper()
	j.hold(t, where, sc.Title)
	j.hold(t, where, sc.Desc)
	for _, sh := range sc.Shapes {
		j.hold(t, where, sh.Text)
	}
	for _, m := range sc.Marks {
		j.hold(t, where+", read aloud", m.Title+"\n"+m.Desc)
	}
}

// heard are the texts of an XML or HTML file that are read: those between tags, and those that
// stand for pictures.
var heard = regexp.MustCompile(`>([^<>]+)<|(?:descr|alt|title|aria-label|content)="([^"]*)"`)

func (j judge) holdMarkup(t *testing.T, where string, raw []byte) {
	t.Helper()
	for _, m := range heard.FindAllSubmatch(raw, -1) {
		j.hold(t, where, string(m[1])+"\n"+string(m[2]))
	}
}

func TestNoTextOfAnExerciseTellsWhatItAsks(t *testing.T) {
	for i, name := range samples.Names {
		for k, secret := range timeline.Secrets {
			if k != i%len(timeline.Secrets) && os.Getenv("DATELINE_LAW") != "all" {
				continue // the others take a minute
			}
			lang := []string{"en", "fr"}[(i+k)%2]
			t.Run(name+" without "+secret.String()+" in "+lang, func(t *testing.T) {
				tl := sample(t, name)
				j := judgeOf(tl, secret)
				spec, err := export.Options{Blank: secret.String(), NoAnswers: true, Lang: lang, View: view.View{Lanes: view.ByPlace, Colour: view.ByPlace}, Size: "1600x1000", Out: "a.pdf"}.Spec(context.Background(), tl, nil)
				if err != nil {
					t.Fatal(err)
				}
				for _, p := range page.Telling(spec.Subject) {
					var sc scene.Scene
					p.Draw(&sc, spec)
					j.holdScene(t, p.Name, &sc)
				}
				for n := range len(tl.Stories[0].Steps) + 2 {
					p, _ := page.Find(fmt.Sprint(page.Steps, n))
					var sc scene.Scene
					p.Draw(&sc, spec)
					j.holdScene(t, p.Name, &sc)
				}
				var page, slides bytes.Buffer
				if err := web.Write(&page, spec, web.Pictures(spec)); err != nil {
					t.Fatal(err)
				}
				j.holdMarkup(t, "the web page", page.Bytes())
				spec.Size = handout.Size
				for k, sc := range handout.Make(spec) {
					j.holdScene(t, fmt.Sprint("sheet ", k+1), sc)
				}
				spec.Size = export.SlideSize
				if err := slidesIn(context.Background(), &slides, spec, coarse, func(int, int) {}); err != nil {
					t.Fatal(err)
				}
				for name, raw := range unpacked(t, slides.Bytes()) {
					if strings.HasSuffix(name, ".xml") {
						j.holdMarkup(t, name, raw)
					}
				}
			})
		}
	}
}

func TestTheAnswersOfAnExerciseStandOnALastPageUnlessTheyAreLeftOut(t *testing.T) {
	said := func(noAnswers bool) (before, last string) {
		spec, err := export.Options{What: export.Handout, Blank: "places", NoAnswers: noAnswers, Out: "a.pdf"}.Spec(context.Background(), sample(t, "kim-russia-2019"), nil)
		if err != nil {
			t.Fatal(err)
		}
		all := handout.Make(spec)
		for i, sc := range all {
			for _, sh := range sc.Shapes {
				if i < len(all)-1 {
					before += sh.Text + "\n"
				} else {
					last += sh.Text + "\n"
				}
			}
		}
		return before, last
	}
	if before, last := said(false); strings.Contains(before, "Hanoi") || !strings.Contains(last, "Answers") || !strings.Contains(last, "Hanoi") {
		t.Errorf("before it Hanoi is told: %v; the last page says\n%s", strings.Contains(before, "Hanoi"), last)
	}
	if before, last := said(true); strings.Contains(before+last, "Hanoi") || strings.Contains(last, "Answers") {
		t.Errorf("without answers the last page says\n%s", last)
	}
}
