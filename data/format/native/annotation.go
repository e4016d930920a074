package native

import (
	"dateline/data/kit/message"
	"dateline/timeline"
)

// The fields of annotations and of their other ends, and how each is read.
var (
	annotationFields = fieldsOf(map[string]func(*decoder, *timeline.Annotation){
		"id":     func(d *decoder, a *timeline.Annotation) { d.plain(&a.ID) },
		"kind":   func(d *decoder, a *timeline.Annotation) { word(d, &a.Kind, timeline.AnnotationKinds) },
		"text":   func(d *decoder, a *timeline.Annotation) { d.said(&a.Text) },
		"when":   func(d *decoder, a *timeline.Annotation) { d.date(&a.Pin.When) },
		"event":  func(d *decoder, a *timeline.Annotation) { d.id(&a.Pin.Event) },
		"place":  func(d *decoder, a *timeline.Annotation) { d.id(&a.Pin.Place) },
		"lonlat": func(d *decoder, a *timeline.Annotation) { lonlat(d, &a.Pin.Spot) },
		"to":     func(d *decoder, a *timeline.Annotation) { known(d, pinFields, &a.To) },
		"offset": func(d *decoder, a *timeline.Annotation) { offset(d, &a.Offset) },
		"views":  func(d *decoder, a *timeline.Annotation) { chosen(d, &a.Views, timeline.Pictures) },
	})
	pinFields = fieldsOf(map[string]func(*decoder, *timeline.Pin){
		"when":   func(d *decoder, p *timeline.Pin) { d.date(&p.When) },
		"event":  func(d *decoder, p *timeline.Pin) { d.id(&p.Event) },
		"place":  func(d *decoder, p *timeline.Pin) { d.id(&p.Place) },
		"lonlat": func(d *decoder, p *timeline.Pin) { lonlat(d, &p.Spot) },
	})
)

func annotation(d *decoder, a *timeline.Annotation) { a.Extra = fields(d, annotationFields, a) }

// offset reads how far a text stands from its pin.
func offset(d *decoder, to *timeline.Offset) {
	d.next()
	from := d.offset()
	var pair []float64
	each(d, &pair, &d.numbers, (*decoder).float)
	const most = timeline.MostOffset
	if len(pair) != 2 || !(max(pair[0], -pair[0]) <= most && max(pair[1], -pair[1]) <= most) {
		d.failAt(from, message.New("is no offset"), message.New("write [right, down] in sizes of text, from -200 to 200: [2, -1.5]"))
		return
	}
	*to = timeline.Offset{Right: pair[0], Down: pair[1]}
}

func (b *writer) annotation(a timeline.Annotation) {
	b.text("id", a.ID)
	b.text("kind", a.Kind.String())
	b.said("text", a.Text)
	b.pin(a.Pin)
	if !a.To.IsZero() {
		b.key("to")
		b.object(func() { b.pin(a.To) })
	}
	if a.Offset != (timeline.Offset{}) {
		b.value("offset", [2]float64{a.Offset.Right, a.Offset.Down})
	}
	b.strings("views", timeline.Words(a.Views))
	b.extra(a.Extra)
}

func (b *writer) pin(p timeline.Pin) {
	b.date("when", p.When)
	b.text("event", p.Event)
	b.text("place", p.Place)
	if p.Spot != nil {
		b.value("lonlat", [2]float64{p.Spot.Lon, p.Spot.Lat})
	}
}
