package press

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"dateline/app/figure/export"
	"dateline/app/figure/handout"
	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/app/web"
	"dateline/assets/samples"
	"dateline/assets/translations"
	"dateline/data/kit/speech"
	"dateline/timeline"
)

// A judge knows what must stand nowhere in an exercise. It is made of the whole timeline, and knows
// nothing of how gaps are made.
type judge struct{ answers []*regexp.Regexp }

// otherwise are words that tell an answer and have not its letters, by sample.
var otherwise = map[timeline.Secret]map[string]string{
	timeline.Where: {
		"antiquity":       `Delian|délien\w*|Olympic|olympique\w*|Romans?|romain\w*|Athenians?|Tyrian`,
		"cold-war":        `Cubans?|cubain\w*|Afghans?|afghan\w*|Koreans?|coréen\w*|Korea\w+`,
		"deep-time":       `Sturtian|sturtien\w*|Siberian`,
		"kim-russia-2019": `Russians?|russe\w*|Chinese|chinois\w*`,
	},
	timeline.Dates: {"antiquity": `Ides|ides|Iden`},
}

// datesInWords are dates as people say them.
const datesInWords = `January|February|March|April|May|June|July|August|September|October|November|December|` +
	`janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|` +
	`Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|` +
	`\d+ (?:BCE|BC|CE|av\. J\.-C|apr\. J\.-C|v\. Chr|n\. Chr)|the \d+(?:st|nd|rd|th)|(?:le|du|au) \d+|(?:am|vom|zum) \d+\.|` +
	`\d+(?:th|st|nd|rd|e|\.) (?:century|siècle|Jahrhundert)|` +
	`(?:days?|weeks?|months?|years?|jours?|semaines?|mois|ans?|années?|Tage?n?|Wochen?|Monate?n?|Jahre?n?) (?:later|after|earlier|plus tard|après|später|danach)|` +
	`(?:two|three|ten|twenty-seven|deux|trois|dix|vingt-sept|drei) (?:days|weeks|months|years|jours|semaines|mois|ans|années|Tage|Jahre)|` +
	`[\d.,]+[  \x{202f}-]?(?:Ma|Ga|million|billion|milliards?|Millionen|Milliarden)`

func judgeOf(name string, tl *timeline.Timeline, secret timeline.Secret) judge {
	all := map[string]bool{}
	names := map[string]timeline.Text{}
	for _, p := range tl.Places {
		names[p.ID] = p.Name
	}
	for _, e := range tl.Events.All() {
		switch secret {
		case timeline.Titles:
			for _, one := range e.Title {
				all[regexp.QuoteMeta(one.Value)] = true
			}
		case timeline.Where:
			for _, one := range names[e.Place.ID] {
				all[regexp.QuoteMeta(one.Value)] = true
				for _, beginning := range beginnings(one.Value) {
					all[beginning+`\pL*`] = true
				}
			}
		case timeline.Dates:
			for _, lang := range translations.Languages() {
				all[regexp.QuoteMeta(speech.Words(e.When.Date, lang))] = true
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
			words = append(words, one)
		}
	}
	slices.SortFunc(words, func(a, b string) int { return len(b) - len(a) })
	patterns := []string{`(?i:` + strings.Join(words, "|") + `)`, cmp.Or(otherwise[secret][name], `nothing else`)}
	if secret == timeline.Dates {
		patterns = append(patterns, datesInWords)
	}
	var j judge
	for _, one := range patterns {
		j.answers = append(j.answers, regexp.MustCompile(`(?:^|[^\pL\pN])(?:`+one+`)(?:$|[^\pL\pN])`))
	}
	return j
}

// common are words of names that say nothing of which place is meant.
var common = []string{"river", "rivière", "forest", "forêt", "north", "corée", "korea"}

// beginnings are the words of a place's name without their last letters, of which words for its
// people are made.
func beginnings(name string) (all []string) {
	name, _, _ = strings.Cut(name, ",")
	for word := range strings.FieldsFuncSeq(name, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if n := utf8.RuneCountInString(word); n >= 5 && !slices.Contains(common, strings.ToLower(word)) {
			all = append(all, string([]rune(word)[:max(5, n-2)]))
		}
	}
	return all
}

// counted are numbers that are no years.
var counted = regexp.MustCompile(`[\d\x{202f}]+ km|\d+(?:\x{202f}\d+)+`)

func (j judge) hold(t *testing.T, where, text string) {
	t.Helper()
	if found := j.finds(text); found != "" {
		t.Errorf("%s says %q in %.160q", where, found, text)
	}
}

// finds returns an answer that a text tells, "" for none.
func (j judge) finds(text string) string {
	for _, one := range j.answers {
		if found := one.FindString(counted.ReplaceAllString(text, "")); found != "" {
			return found
		}
	}
	return ""
}

func (j judge) holdScene(t *testing.T, where string, sc *scene.Scene) {
	t.Helper()
	j.hold(t, where, sc.Title)
	j.hold(t, where, sc.Desc)
	for _, sh := range sc.Shapes {
		if !sh.Tick { // by which dates are read
			j.hold(t, where, sh.Text)
		}
	}
	for _, m := range sc.Marks {
		j.hold(t, where+", read aloud", m.Title+"\n"+m.Desc)
	}
}

// heard are the texts of an XML or HTML file that are read: those between tags, and those that
// stand for pictures.
var heard = regexp.MustCompile(`>([^<>]+)<|(?:descr|alt|title|aria-label|content|href|Target)="([^"]*)"`)

func (j judge) holdMarkup(t *testing.T, where string, raw []byte) {
	t.Helper()
	for _, m := range heard.FindAllSubmatch(raw, -1) {
		j.hold(t, where, string(m[1])+"\n"+string(m[2]))
	}
}

// ticksOfSVG are numbers that stand alone in a picture of a page, with what is written behind years: those of an axis.
var ticksOfSVG = regexp.MustCompile(`<text [^>]*>[\d\pZ.,]+(?:BCE|CE|av\. J\.-C\.|apr\. J\.-C\.|v\. Chr\.|n\. Chr\.|\pL+(?: \pL+)*)?</text>`)

func TestNoTextOfAnExerciseTellsWhatItAsks(t *testing.T) {
	for i, name := range samples.Names {
		for k, secret := range timeline.Secrets {
			if k != i%len(timeline.Secrets) && os.Getenv("DATELINE_LAW") != "all" {
				continue // the others take a minute
			}
			lang := translations.Languages()[(i+k)%3]
			t.Run(name+" without "+secret.String()+" in "+lang, func(t *testing.T) {
				tl := sample(t, name)
				j := judgeOf(name, tl, secret)
				spec, err := export.Options{What: "page", Blank: secret.String(), Lang: lang, View: view.View{Lanes: view.ByPlace, Colour: view.ByPlace}, Size: "1600x1000", Out: "a.pdf"}.Spec(context.Background(), tl, nil)
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
				j.holdMarkup(t, "the web page", ticksOfSVG.ReplaceAll(page.Bytes(), nil))
				spec.Size = handout.Size
				for k, sc := range handout.Make(spec) {
					j.holdScene(t, fmt.Sprint("sheet ", k+1), sc)
				}
				spec.Size = export.SlideSize
				if err := slidesIn(context.Background(), &slides, spec, coarse, func(int, int) {}); err != nil {
					t.Fatal(err)
				}
				for name, raw := range unpacked(t, slides.Bytes()) {
					if strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels") {
						j.holdMarkup(t, name, raw)
					}
				}
			})
		}
	}
}

// The judge itself is held to texts that tell and to some that do not.
func TestAJudgeOfExercisesKnowsAnAnswer(t *testing.T) {
	for _, c := range []struct {
		sample string
		secret timeline.Secret
		text   string
		tells  bool
	}{
		{"antiquity", timeline.Where, "The Delian League", true},
		{"antiquity", timeline.Where, "an Athenian ship", true},
		{"antiquity", timeline.Where, "https://knows.org/marathon.html", true},
		{"antiquity", timeline.Where, "Alexander crosses the river", false},
		{"antiquity", timeline.Dates, "killed on the Ides of March", true},
		{"antiquity", timeline.Dates, "the other the 11th.", true},
		{"antiquity", timeline.Dates, "Ten years later", true},
		{"antiquity", timeline.Dates, "until 9 CE", true},
		{"antiquity", timeline.Dates, "ten ships, 25 places", false},
		{"cold-war", timeline.Dates, "https://a.org/1961", true},
		{"deep-time", timeline.Dates, "“3.49 billion”, says one", true},
		{"cold-war", timeline.Titles, "Armistice en Corée", true},
	} {
		if got := judgeOf(c.sample, sample(t, c.sample), c.secret).finds(c.text); (got != "") != c.tells {
			t.Errorf("without %s %q tells %q, want %v", c.secret, c.text, got, c.tells)
		}
	}
}

func TestTheAnswersOfAnExerciseStandOnALastPageOnlyWhereTheyAreAskedFor(t *testing.T) {
	said := func(answers bool) (before, last string) {
		spec, err := export.Options{What: export.Handout, Blank: "places", Answers: answers, Out: "a.pdf"}.Spec(context.Background(), sample(t, "kim-russia-2019"), nil)
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
	if before, last := said(true); strings.Contains(before, "Hanoi") || !strings.Contains(last, "Answers") || !strings.Contains(last, "Hanoi") {
		t.Errorf("before it Hanoi is told: %v; the last page says\n%s", strings.Contains(before, "Hanoi"), last)
	}
	if before, last := said(false); strings.Contains(before+last, "Hanoi") || strings.Contains(last, "Answers") {
		t.Errorf("without answers the last page says\n%s", last)
	}
}

// Answers are told by the number of a step, which stands on its slide.
func TestTheSlidesOfAnExerciseHaveTheNumbersOfItsAnswers(t *testing.T) {
	var b bytes.Buffer
	spec, err := export.Options{What: export.Slides, Blank: "places", Answers: true, Out: "a.pptx"}.Spec(context.Background(), sample(t, "cold-war"), nil)
	if err == nil {
		err = slidesIn(context.Background(), &b, spec, coarse, func(int, int) {})
	}
	if err != nil {
		t.Fatal(err)
	}
	all := unpacked(t, b.Bytes())
	if raw := string(all["ppt/slides/slide3.xml"]); !strings.Contains(raw, ">2  Blockade of […]<") {
		t.Errorf("the slide of the second step says %q", heard.FindAllString(raw, -1))
	}
}
