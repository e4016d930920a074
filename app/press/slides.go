package press

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"dateline/app/figure/exercise"
	"dateline/app/figure/handout"
	"dateline/app/figure/page"
	telling "dateline/app/figure/slide"
	"dateline/app/figure/story"
	"dateline/app/figure/view"
	"dateline/app/paint"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
)

// mostSlides is how many steps are told: of a table of thousands of events without a story nobody
// would click through more.
const mostSlides = 200

// mostSources is how many sources stand on a slide, more than half as many in two columns, and
// mostAnswers how many answers.
const mostSources, mostAnswers = 24, 12

// Slides writes the story of what a spec shows as a presentation in the format of PowerPoint: a
// cover with the whole, a slide for each step with its text, which can be edited, a picture of how
// things stand then, and notes of who says so; at the end the sources.
func Slides(ctx context.Context, w io.Writer, spec page.Spec, progress func(done, of int)) error {
	return slidesIn(ctx, w, spec, fine, progress)
}

// slidesIn is Slides with so many pixels to a point of a picture: tests that read words have no use
// for many.
func slidesIn(ctx context.Context, w io.Writer, spec page.Spec, pixels float64, progress func(done, of int)) error {
	t := newTeller(spec)
	t.pixels = pixels
	t.events = story.Events(spec.Subject, t.sources)
	steps := min(t.deck.Steps(), mostSlides)
	last := append(t.sourceSlides(), t.answerSlides()...)
	overview := t.overviews()
	d := &deck{
		Lang: spec.Subject.Lang, Title: t.title(), Slides: 1 + steps + overview + len(last),
		Ink: rgb(spec.Theme.Ink), Muted: rgb(spec.Theme.Muted), Paper: rgb(spec.Theme.Paper),
	}
	if err := d.open(w); err != nil {
		return err
	}
	n := 0
	add := func(s slide, err error) error {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return err
		}
		n++
		progress(n, d.Slides)
		return d.add(n, s)
	}
	if err := add(t.cover()); err != nil {
		return err
	}
	for i := range steps {
		if err := add(t.step(t.deck.At(i + 1))); err != nil {
			return err
		}
	}
	if overview > 0 {
		if err := add(t.overview()); err != nil {
			return err
		}
	}
	for _, s := range last {
		if err := add(s, nil); err != nil {
			return err
		}
	}
	return d.close()
}

func rgb(c scene.Color) string { return fmt.Sprintf("%02X%02X%02X", c.R, c.G, c.B) }

// A teller makes slides of a story.
type teller struct {
	spec    page.Spec
	deck    *telling.Deck
	events  []story.Event
	sources []story.Source
	pixels  float64            // to a point of a picture
	seen    func(*scene.Scene) // is shown each picture; nil where nobody asks
}

func newTeller(spec page.Spec) *teller {
	return &teller{spec: spec, deck: telling.Of(spec.Subject, spec.Story), sources: story.Sources(spec.Subject)}
}

func (t *teller) say(key string, args ...any) string {
	return translations.Say(t.spec.Subject.Lang, key, args...)
}

func (t *teller) title() string {
	if t.spec.Headline != "" {
		return t.spec.Headline
	}
	return t.deck.Title()
}

// cover is the first slide: what the story is about, beside where it takes place.
func (t *teller) cover() (one slide, err error) {
	s := t.spec.Subject
	one = slide{Title: t.title(), Text: some(s.Timeline.Summary.In(s.Lang), strings.Join(some(story.Known(s), story.Asked(s)), " · ")), Form: ofCover}
	name, spec := onCover(t.spec)
	if name == "" {
		return one, nil
	}
	one.Alt = t.say(name) + t.say("colon") + t.title()
	one.Picture, err = t.drawn(name, spec)
	return one, err
}

// onCover returns which picture stands on the cover, and as what: the map, without places the
// timeline; "" without dates either.
func onCover(spec page.Spec) (picture string, _ page.Spec) {
	spec.Size, spec.Around, spec.Text = scene.Pt(coverWide, coverHigh), page.Nothing, letters
	switch {
	case page.Mapped(spec.Subject):
		return "map", spec
	case spec.Subject.Dated > 0:
		spec.Text, spec.Lanes = wholeLetters, view.ByNone
		return "timeline", spec
	}
	return "", spec
}

// letters is the size of the text of pictures on slides, which are read from afar.
var letters = telling.Labels(720)

// wholeLetters is the size of the text of all in time, of which titles are as large: 1/45 of the
// height of a slide.
const wholeLetters = 16

// overviews is how many slides show the whole in time: one, where anything has a date.
func (t *teller) overviews() int { return min(t.spec.Subject.Dated, 1) }

// overview is the slide behind the steps: all of it in time.
func (t *teller) overview() (one slide, err error) {
	all := t.spec
	all.Size, all.Around, all.Text = scene.Pt(wholeWide, wholeHigh), page.Explained, wholeLetters
	one = slide{Title: t.say("slide whole"), Alt: t.say("timeline") + t.say("colon") + t.title(), Form: ofWhole}
	one.Picture, err = t.drawn("timeline", all)
	return one, err
}

// step is the slide of a step of the story: how things stood when its event was over.
func (t *teller) step(told telling.Slide) (one slide, err error) {
	e := story.Event{}
	if told.Event >= 0 {
		e = t.events[told.Event]
	}
	one = slide{Title: told.Title, Date: told.Date, Where: told.Where, Alt: strings.Join(some(told.Title, told.When), ", ")}
	if e.Planned {
		one.Text = append(one.Text, e.Status)
	}
	if e.Told = told.Text; e.Told == e.Note {
		e.Note = ""
	}
	one.Text = append(one.Text, some(e.Told, e.Note)...)
	if t.spec.Subject.Gaps != 0 { // its date and its place are asked on lines of their own, and answered by its number
		if one.Title != exercise.Gap {
			one.Title = exercise.Elided(one.Title)
		}
		one.Title = fmt.Sprintf("%d  %s", told.Number, one.Title)
		for i := range one.Text {
			one.Text[i] = exercise.Elided(one.Text[i])
		}
	}
	one.Notes = append(some(told.Private), t.notes(e)...)
	one.Photo = t.photo(told)
	name, then := handout.Looked(t.deck, told, t.spec)
	if name == "" {
		return one, nil // nobody knows where in time it belongs
	}
	then.Size, then.Text = one.Photo.mapSize(), letters
	one.Picture, err = t.drawn(name, then)
	return one, err
}

// photo returns the picture of the event of a step, where the step shows it.
func (t *teller) photo(told telling.Slide) (p photo) {
	if t.spec.Pictures == nil || told.Event < 0 || !told.Shows(timeline.ImagePicture) {
		return p
	}
	s := t.spec.Subject
	of, has := s.Timeline.Media(s.At(told.Event))
	if !has {
		return p
	}
	p.of, p.Problem = t.spec.Pictures(of.File)
	p.Alt, p.Credit = cmp.Or(of.Alt, s.Event(told.Event).Name), of.Credit
	return p
}

// notes are what the presenter reads: who was there, who says so and in which words.
func (t *teller) notes(e story.Event) (all []string) {
	all = some(e.Told, e.Note, e.Said)
	if len(e.Who) > 0 {
		all = append(all, t.say("who")+t.say("colon")+strings.Join(e.Who, ", "))
	}
	for _, c := range e.Claims {
		line := c.Who
		if c.Quote != "" {
			line = "“" + c.Quote + "” " + line
		}
		if c.Source > 0 {
			from := t.sources[c.Source-1]
			line = strings.Join(some(line, from.URL), " · ")
		}
		all = append(all, some(line)...)
	}
	return all
}

// sourceSlides are the last slides: the documents, as links.
func (t *teller) sourceSlides() (all []slide) {
	if t.spec.Source != "" {
		return []slide{{Title: t.say("sources"), Text: []string{t.spec.Source}}}
	}
	slides := (len(t.sources) + mostSources - 1) / mostSources
	for n := range slides { // as many on each as on the others
		at, to := n*len(t.sources)/slides, (n+1)*len(t.sources)/slides
		one := slide{Title: t.say("sources")}
		for k, s := range t.sources[at:to] {
			one.Links = append(one.Links, link{fmt.Sprintf("%d  %s", at+k+1, strings.Join(some(s.Title, s.About), ", ")), s.URL})
		}
		all = append(all, one)
	}
	return all
}

// answerSlides are what an exercise asks, behind all else.
func (t *teller) answerSlides() (all []slide) {
	if t.spec.Solved == nil {
		return nil
	}
	solved := telling.Of(t.spec.Solved, t.spec.Story)
	for lines := range slices.Chunk(handout.Answers(t.deck, solved, t.spec.Subject.Gaps), mostAnswers) {
		all = append(all, slide{Title: t.say("answers"), Text: lines})
	}
	return all
}

// fine is how many pixels a point of a picture on a slide has: enough for a projector of 4K.
const fine = 2

// drawn returns a picture as PNG.
func (t *teller) drawn(name string, s page.Spec) ([]byte, error) {
	picture, _ := page.Find(name)
	var sc scene.Scene
	picture.Draw(&sc, s)
	if t.seen != nil {
		t.seen(&sc)
	}
	var b bytes.Buffer
	if err := paint.PNG(&b, &sc, t.pixels); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func some(all ...string) (kept []string) {
	for _, one := range all {
		if one != "" {
			kept = append(kept, one)
		}
	}
	return kept
}

// count returns how many slides the story of a spec takes.
func count(spec page.Spec) int {
	t := newTeller(spec)
	return 1 + min(t.deck.Steps(), mostSlides) + t.overviews() + len(t.sourceSlides()) + len(t.answerSlides())
}
