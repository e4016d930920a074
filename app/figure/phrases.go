package figure

import (
	"dateline/assets/translations"
	"dateline/data/kit/speech"
	"dateline/timeline/calendar"
)

// Phrases says counts in words and remembers what it said, so that a frame in
// which the counts are those of an earlier frame allocates nothing. The zero
// Phrases is ready to use.
type Phrases struct{ said map[phrase]string }

type phrase struct {
	lang, key string
	counts    [4]int
}

// maxPhrases bounds what is remembered.
const maxPhrases = 10_000

// Say is translations.Say with up to four counts.
func (p *Phrases) Say(lang, key string, counts ...int) string {
	k := phrase{lang: lang, key: key}
	copy(k.counts[:], counts)
	if said, ok := p.said[k]; ok {
		return said
	}
	args := make([]any, len(counts))
	for i, n := range counts {
		args[i] = n
	}
	return p.keep(k, translations.Say(lang, key, args...))
}

func (p *Phrases) keep(k phrase, said string) string {
	if p.said == nil || len(p.said) >= maxPhrases {
		p.said = map[phrase]string{}
	}
	p.said[k] = said
	return said
}

// Year says a count and the year in which an instant lies.
func (p *Phrases) Year(lang, key string, n int, at calendar.Instant) string {
	k := phrase{lang: lang, key: key, counts: [4]int{n, int(calendar.YearOf(at))}}
	if said, ok := p.said[k]; ok {
		return said
	}
	return p.keep(k, translations.Say(lang, key, n, speech.Calendar(lang).YearName(at)))
}
