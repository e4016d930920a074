package facet

import (
	"dateline/app/scene"
	"dateline/assets/translations"
)

// facet draws a facet with its values.
func (d *drawing) facet(i int, f *Facet) {
	counts := d.Counter.Counts(i)
	if n, alone := f.alone(d.Subject.Len()); alone && d.search == "" {
		included, excluded := f.Chosen(d.Filter)
		d.y += d.Text * 0.4
		d.value(f, n, counts[n], state(included, excluded, f.Words[n]))
		return
	}
	included, excluded := f.Chosen(d.Filter)
	if f.each() && d.search == "" && !d.Open.Has(string(f.By)) && len(included)+len(excluded) == 0 {
		d.y += d.Text * 0.4
		name := f.Name(d.Subject.Lang) + translations.Say(d.Subject.Lang, "colon")
		d.more(f, name+translations.Say(d.Subject.Lang, "each value", len(f.Ranked)), d.left())
		return
	}
	d.head(f)
	if f.number {
		d.histogram(f, counts, included)
		return
	}
	few := fewValues
	if len(f.Ranked) == few+1 {
		few++ // a line that says "1 more" takes as much room as the one
	}
	ranked, most := d.Counter.Ranked(i), few
	if d.search != "" {
		ranked, most = d.hits, manyValues
	}
	if d.search == "" && d.ByName.Has(string(f.By)) {
		ranked = d.byName(f)
	}
	if d.Open.Has(string(f.By)) {
		most = manyValues
	}
	idle := most // room for values of which nothing is left
	for _, n := range ranked {
		if counts[n] > 0 && idle > 0 {
			idle--
		}
	}
	busy := most - idle
	for _, n := range ranked {
		word, room := f.Words[n], &idle
		if counts[n] > 0 {
			room = &busy
		}
		if *room--; *room < 0 && !has(included, word) && !has(excluded, word) {
			continue
		}
		d.value(f, n, counts[n], state(included, excluded, word))
	}
	if f.listed && len(included) > 1 && d.search == "" {
		d.joining(f)
	}
	if f.Totals[0] > 0 && f.HasNone() && d.search == "" {
		d.value(f, 0, counts[0], state(included, excluded, ""))
	}
	if more := len(ranked) - few; more > 0 && d.search == "" {
		words := translations.Say(d.Subject.Lang, translations.Counted("more values", more), more)
		if d.Open.Has(string(f.By)) {
			words = translations.Say(d.Subject.Lang, "fewer values")
			if rest := len(ranked) - manyValues; rest > 0 {
				words = translations.Say(d.Subject.Lang, "fewer values of", rest)
			}
		}
		d.more(f, words, d.left()+d.Text*1.2)
	}
	d.y += d.Text * 0.4
}

// more draws the line that opens a facet to more of its values, or closes it.
func (d *drawing) more(f *Facet, words string, x float64) {
	if d.seen(d.Text * rowHeight) {
		box := scene.Rect{X: d.Box.X + 2, Y: d.y, W: d.Box.W - d.Text, H: d.Text * rowHeight}
		d.button(f.By, More, box, words)
		d.sc.Text(scene.Pt(x, d.y+d.Text*1.15), d.font().Cut(words, d.width()), d.font(), d.Theme.Muted)
	} else {
		d.row(ID(f.By, More), scene.Rect{X: d.Box.X, Y: d.y, W: 1, H: 1})
	}
	d.y += d.Text * rowHeight
}

// alone returns the one value that all of so many events have; it is a line with the name of the facet,
// for there is nothing to choose. False where there is none such.
func (f *Facet) alone(events int) (n int32, is bool) {
	if f.number || len(f.Ranked) != 1 || int(f.Totals[f.Ranked[0]]) < events {
		return 0, false
	}
	return f.Ranked[0], true
}

// joining says whether all of the values that are chosen are asked for, or at least one of them: the
// one in bold letters and underlined, the other a button that asks for it.
func (d *drawing) joining(f *Facet) {
	box := scene.Rect{X: d.left() + d.Text*1.2, Y: d.y + d.Text*0.1, W: d.width() - d.Text*1.2, H: d.Text * 1.5}
	if !d.seen(d.Text * rowHeight) {
		d.row(ID(f.By, Joining), box)
		d.y += d.Text * rowHeight
		return
	}
	x, base := box.X, d.y+d.Text*1.15
	for _, way := range []struct {
		key    string
		chosen bool
	}{{"one of these", !f.AsksAll(d.Filter)}, {"all of these", f.AsksAll(d.Filter)}} {
		font, words := d.font(), translations.Say(d.Subject.Lang, way.key)
		font.Bold = way.chosen
		words = font.Cut(words, box.Right()-x)
		wide := font.Width(words)
		ink := d.Theme.Muted
		if way.chosen {
			ink = d.Theme.Ink
			d.sc.Line(scene.Pt(x, base+d.Text*0.25), scene.Pt(x+wide, base+d.Text*0.25), scene.Style{Stroke: ink, Width: 1.2})
		} else {
			d.button(f.By, Joining, scene.Rect{X: x - d.Text*0.4, Y: box.Y, W: wide + d.Text*0.8, H: box.H}, words)
		}
		d.sc.Text(scene.Pt(x, base), words, font, ink)
		x += wide + d.Text*1.2
	}
	d.y += d.Text * rowHeight
}

// head draws the name of a facet and, where there are many values, their order.
func (d *drawing) head(f *Facet) {
	h := d.Text * headHeight
	if d.seen(h) {
		bold := scene.Font{Size: d.Text * 0.96, Bold: true}
		d.heading(f, bold)
		if len(f.Ranked) > fewValues && !f.number && d.search == "" {
			words := translations.Say(d.Subject.Lang, "sorted by count")
			if d.ByName.Has(string(f.By)) {
				words = translations.Say(d.Subject.Lang, "sorted by name")
			}
			small := scene.Font{Size: d.Text * 0.92, Align: scene.Right}
			box := scene.Rect{X: d.Box.Right() - d.Text*1.4 - small.Width(words), Y: d.y + d.Text*0.6, W: small.Width(words) + 4, H: d.Text * 1.4}
			d.button(f.By, Sorting, box, words)
			d.sc.Text(scene.Pt(box.Right()-2, d.y+d.Text*1.6), words, small, d.Theme.Muted)
		}
	}
	d.y += h
}

// heading writes the name of a facet; a card says it in full, and how its column is called.
func (d *drawing) heading(f *Facet, font scene.Font) {
	name := f.Name(d.Subject.Lang)
	shown := font.Cut(name, d.width()*0.62)
	mark := scene.Mark{Kind: scene.MarkValue, ID: ID(f.By, Heading), Title: name}
	if f.own && (f.name != name || shown != name) {
		mark.Desc = translations.Say(d.Subject.Lang, "column in file", f.name)
	}
	d.sc.Begin(mark)
	d.sc.Rect(scene.Rect{X: d.left(), Y: d.y + d.Text*0.6, W: font.Width(shown), H: d.Text * 1.4}, 0, scene.Style{Fill: d.Theme.Paper})
	d.sc.Text(scene.Pt(d.left(), d.y+d.Text*1.6), shown, font, d.Theme.Muted)
	d.sc.End()
}
