package native

import (
	"fmt"
	"slices"

	"dateline/data/kit/message"
	"dateline/timeline"
)

// The name of an edit is a text, or an object with its key and what it speaks of: texts, whole
// numbers and names again.

var phraseFields table[timeline.Phrase]

func init() { // a phrase may speak of one, so the table names itself
	phraseFields = fieldsOf(map[string]func(*decoder, *timeline.Phrase){
		"says": func(d *decoder, p *timeline.Phrase) { d.plain(&p.Says) },
		"of": func(d *decoder, p *timeline.Phrase) {
			each(d, &p.Of, &slab[any]{}, spokenOf)
			p.Of = slices.Clone(p.Of) // not with the room of a whole slab
		},
	})
}

// phrase reads a name.
func phrase(d *decoder, to *timeline.Phrase) {
	if d.next() == '"' {
		d.plain(&to.Says)
		return
	}
	known(d, phraseFields, to)
}

// spokenOf reads something that a phrase speaks of.
func spokenOf(d *decoder, to *any) {
	switch c := d.next(); {
	case c == '"':
		var text string
		d.plain(&text)
		*to = text
	case c == '{':
		var p timeline.Phrase
		phrase(d, &p)
		*to = p
	case c == '-' || '0' <= c && c <= '9':
		var n int
		d.integer(&n)
		*to = n
	default:
		d.wrong(message.New("is neither a text nor a number"), message.New("write it in quotes, or digits without them"))
	}
}

// named writes the name of an edit.
func (b *writer) named(p timeline.Phrase) {
	if len(p.Of) == 0 {
		b.quote(p.Says)
		return
	}
	b.phrase(p)
}

// phrase writes an object, so that a key that speaks of nothing is no text within another one.
func (b *writer) phrase(p timeline.Phrase) {
	b.object(func() {
		b.text("says", p.Says)
		if len(p.Of) == 0 {
			return
		}
		b.key("of")
		b.open('[')
		for _, one := range p.Of {
			b.comma()
			switch of := one.(type) {
			case timeline.Phrase:
				b.phrase(of)
			case string, int:
				b.json(of)
			default: // as a reader takes nothing else
				b.quote(fmt.Sprint(of))
			}
		}
		b.close(']')
	})
}
