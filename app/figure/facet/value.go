package facet

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
)

// A standing is how a value stands to what a filter asks.
type standing uint8

const (
	open     standing = iota // nothing is asked of its facet
	in                       // it is asked for
	out                      // others of its facet are asked for
	excluded                 // it is asked not to be
)

func has(words []string, word string) bool {
	return slices.ContainsFunc(words, func(one string) bool { return strings.EqualFold(one, word) })
}

func state(included, not []string, word string) standing {
	switch {
	case has(not, word):
		return excluded
	case has(included, word):
		return in
	case len(included) > 0:
		return out
	}
	return open
}

// value draws a row: a box that says whether the value is asked for, its name, its count, and
// a bar of its share. What must not be stays, struck; what was not chosen beside others is quiet,
// for nothing speaks against it.
func (d *drawing) value(f *Facet, n, count int32, stands standing) {
	h := d.Text * rowHeight
	id := ID(f.By, f.Words[n])
	row := scene.Rect{X: d.Box.X + 2, Y: d.y, W: d.Box.W - d.Text*0.9, H: h}
	if !d.seen(h) {
		d.row(id, row)
		d.y += h
		return
	}
	name := f.ValueName(d.Subject, n)
	_, alone := f.alone(d.Subject.Len())
	if alone = alone && d.search == ""; alone {
		name = f.Name(d.Subject.Lang) + translations.Say(d.Subject.Lang, "colon") + name
	}
	font, ink := d.font(), d.Theme.Ink
	switch {
	case stands == in:
		font.Bold = true
	case stands != open || count == 0 || n == 0 || alone:
		ink = d.Theme.Muted
	}
	mid := d.y + h*0.42
	digits := scene.Font{Size: d.Text, Align: scene.Right, Bold: font.Bold}
	number := translations.Grouped(d.Subject.Lang, int(count))
	right := d.Box.Right() - d.Text*1.4
	base := mid + d.Text*0.36
	x := d.left() + d.Text*1.2
	if alone && stands == open { // all have it: there is nothing to count or to choose
		x, number = d.left(), ""
	}
	room := right - digits.Width(number) - d.Text*0.6*float64(min(1, len(number))) - x
	shown := font.Cut(name, room)
	if f.By == view.BySource {
		shown = figure.CutAddress(font, name, room)
	}
	mark := scene.Mark{Kind: scene.MarkValue, ID: id, Title: name}
	if shown != name { // a card says it in full
		mark.Desc = translations.Say(d.Subject.Lang, figure.Counted("bin", int(count)), int(count))
	}
	if name, counts := d.Subject.Timeline.SourceCount(); counts && f.By == ByDoubt && f.Words[n] == single {
		mark.Desc = translations.Say(d.Subject.Lang, "sources by column", figure.Readable(name))
	}
	d.sc.Begin(mark)
	d.sc.Rect(row, 3, scene.Style{Fill: d.Theme.Paper})
	if number != "" {
		d.sign(f, n, scene.Pt(d.left()+d.Text*0.35, mid), stands)
		d.sc.Text(scene.Pt(right, base), number, digits, ink)
	}
	d.sc.Text(scene.Pt(x, base), shown, font, ink)
	if stands == excluded {
		d.sc.Line(scene.Pt(x, mid), scene.Pt(x+font.Width(shown), mid), scene.Style{Stroke: ink, Width: 1})
	}
	if !alone {
		d.share(f, count, scene.Rect{X: x, Y: d.y + h - d.Text*0.3, W: right - x, H: max(1.5, d.Text*0.16)})
	}
	d.sc.End()
	d.row(id, row)
	d.y += h
}

// share draws the bar of the share of a value.
func (d *drawing) share(f *Facet, count int32, bar scene.Rect) {
	d.sc.Rect(bar, 1, scene.Style{Fill: d.Theme.Panel})
	if part := float64(count) / float64(max(1, d.most(f))); count > 0 {
		d.sc.Rect(scene.Rect{X: bar.X, Y: bar.Y, W: max(1.5, bar.W*min(1, part)), H: bar.H}, 1, scene.Style{Fill: theme.Alpha(d.Theme.Muted, 0.75)})
	}
}

// most is what a whole bar stands for: the most frequent value of all events, so that bars do
// not grow as others are filtered out.
func (d *drawing) most(f *Facet) int32 {
	most := f.Totals[0]
	if len(f.Ranked) > 0 {
		most = max(most, f.Totals[f.Ranked[0]])
	}
	return most
}

// sign draws the box of a value: empty, ticked where it is asked for, crossed where it must
// not be.
func (d *drawing) sign(f *Facet, n int32, at scene.Point, stands standing) {
	r := d.Text * 0.4
	box := scene.Rect{X: at.X - r, Y: at.Y - r, W: 2 * r, H: 2 * r}
	st := scene.Style{Stroke: d.Theme.Muted, Width: 1}
	coloured := d.Colours != nil && d.Colours.By == f.By
	switch {
	case coloured && stands != excluded && stands != out:
		st = scene.Style{Fill: d.Colours.Hue(d.Theme, d.Colours.Of(d.key(f, n)))}
	case stands == in:
		st = scene.Style{Fill: d.Theme.Ink}
	case stands == excluded:
		st.Stroke = d.Theme.Ink
	}
	d.sc.Rect(box, 2, st)
	switch stands {
	case in:
		d.sc.Polyline([]scene.Point{{X: at.X - r*0.55, Y: at.Y}, {X: at.X - r*0.1, Y: at.Y + r*0.5}, {X: at.X + r*0.6, Y: at.Y - r*0.5}}, scene.Style{Stroke: d.Theme.Paper, Width: 1.5})
	case excluded:
		d.sc.Line(scene.Pt(at.X-r, at.Y-r), scene.Pt(at.X+r, at.Y+r), scene.Style{Stroke: d.Theme.Ink, Width: 1.2})
	}
}

// key returns the key by which events of a value are coloured: of a source its id.
func (d *drawing) key(f *Facet, n int32) string {
	if f.By != view.BySource || n == 0 {
		return f.Words[n]
	}
	name := f.ValueName(d.Subject, n)
	for _, c := range f.sample[n].Borrowed().Claims {
		if d.Subject.KeyName(view.BySource, c.Source) == name {
			return c.Source
		}
	}
	return ""
}

// histogram draws the ranges of numbers as bars over their first and last.
func (d *drawing) histogram(f *Facet, counts []int32, included []string) {
	h, w := d.Text*histogramHeight, d.width()
	bars := len(f.Words) - 1
	if d.Range.By == f.By {
		included = []string{d.Range.Word()}
	}
	step := w / float64(bars)
	most := int32(1)
	for _, n := range f.Totals[1:] {
		most = max(most, n)
	}
	for n := 1; n <= bars; n++ {
		x := d.left() + float64(n-1)*step
		box := scene.Rect{X: x, Y: d.y, W: step, H: h}
		id := ID(f.By, f.Words[n])
		d.row(id, box)
		if !d.seen(h) {
			continue
		}
		d.sc.Begin(scene.Mark{
			Kind: scene.MarkValue, ID: id, Title: f.Name(d.Subject.Lang) + translations.Say(d.Subject.Lang, "colon") + rangeWords(f.Words[n], d.Subject.Lang),
			Desc: translations.Say(d.Subject.Lang, figure.Counted("bin", int(counts[n])), int(counts[n])),
		})
		d.sc.Rect(box, 0, scene.Style{Fill: d.Theme.Paper})
		for _, part := range []struct {
			count int32
			ink   scene.Color
		}{{f.Totals[n], d.Theme.Faint}, {counts[n], d.ink(f, n, included)}} { // the part in the whole
			if part.count > 0 {
				height := max(1.5, h*math.Sqrt(float64(part.count)/float64(most)))
				d.sc.Rect(scene.Rect{X: x + 0.5, Y: d.y + h - height, W: max(1, step-1), H: height}, 0, scene.Style{Fill: part.ink})
			}
		}
		d.sc.End()
	}
	d.y += h
	if d.seen(d.Text * 1.5) {
		first, _, _ := strings.Cut(f.Words[1], "..")
		_, last, _ := strings.Cut(f.Words[bars], "..")
		first, last = numeral(first, d.Subject.Lang), numeral(last, d.Subject.Lang)
		font := scene.Font{Size: d.Text * 0.92}
		d.sc.Text(scene.Pt(d.left(), d.y+d.Text*1.1), first, font, d.Theme.Muted)
		font.Align = scene.Right
		d.sc.Text(scene.Pt(d.left()+w, d.y+d.Text*1.1), last, font, d.Theme.Muted)
	}
	d.y += d.Text * 1.8
}

// rangeWords says a range of numbers, as a filter writes it, in words.
func rangeWords(word, lang string) string {
	from, to, _ := strings.Cut(word, "..")
	return translations.Say(lang, "range", numeral(from, lang), numeral(to, lang))
}

// numeral writes a bound of a range as people read it.
func numeral(bound, lang string) string {
	x, _ := timeline.NumberOf(bound) // the pane has written it itself
	return figure.Numeral(x, lang)
}

// ink is the colour of the bar of a range.
func (d *drawing) ink(f *Facet, n int, included []string) scene.Color {
	if len(included) > 0 && !slices.ContainsFunc(included, func(r string) bool { return covers(r, f.Words[n]) }) {
		return theme.Alpha(d.Theme.Muted, 0.4)
	}
	return d.Theme.Muted
}

// byName returns the numbers of the values of a facet in the order of their names.
func (d *drawing) byName(f *Facet) []int32 {
	all := slices.Clone(f.Ranked)
	if len(all) > mostSorted {
		all = all[:mostSorted]
	}
	names := make(map[int32]string, len(all))
	for _, n := range all {
		names[n] = strings.ToLower(f.ValueName(d.Subject, n))
	}
	slices.SortFunc(all, func(a, b int32) int { return cmp.Or(cmp.Compare(names[a], names[b]), cmp.Compare(a, b)) })
	return all
}

// mostSorted bounds how many of the values of a facet are sorted by name, the most frequent
// ones.
const mostSorted = 2000

// Name returns the name of a facet in a language.
func (f *Facet) Name(lang string) string {
	if key, known := names[f.By]; known {
		return translations.Say(lang, key)
	}
	return figure.Readable(f.name)
}

var names = map[view.Facet]string{
	view.ByStatus: "status label", view.ByType: "what", view.ByActor: "who", view.ByPlace: "where", view.ByCountry: "in which country",
	view.BySource: "who says so", view.BySaid: "what the title says", ByPrecision: "date known to", ByDoubt: "what is doubtful",
}
