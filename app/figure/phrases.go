package figure

import "dateline/assets/translations"

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
	if p.said == nil || len(p.said) >= maxPhrases {
		p.said = map[phrase]string{}
	}
	args := make([]any, len(counts))
	for i, n := range counts {
		args[i] = n
	}
	said := translations.Say(lang, key, args...)
	p.said[k] = said
	return said
}
