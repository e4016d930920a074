package timeline

import (
	"bytes"
	"cmp"
	"hash/maphash"
	"slices"
)

// wordOf returns the word that a key leaves out.
func (f *twiceFinder) wordOf(k keyed) []byte {
	words, _ := wordsOf(nil, nil, f.t.Events.At(int(k.slot)).Title[0].Value)
	return words[k.word].letters
}

// spelledAlike tells whether two words are not the same, but spelled alike.
func (f *twiceFinder) spelledAlike(a, b []byte) (alike bool) {
	if bytes.Equal(a, b) {
		return false
	}
	of := map[string]bool{}
	spellings(a, func(letters []byte) { of[string(letters)] = true })
	spellings(b, func(letters []byte) { alike = alike || of[string(letters)] })
	return alike
}

// A spelled is room for the words that events of one key leave out.
type spelled struct {
	words   []titleWord
	room    []byte
	letters []byte     // of the words left out, one behind the other
	left    []leftOut  // of each event
	forms   []spelling // of each different word
	some    []keyed    // events whose words are spelled alike
	places  []int32    // and where they stand
}

// A leftOut is the word that one of some events leaves out.
type leftOut struct {
	hash     uint64
	event    int32 // its place among them
	word     int32 // the number of the word among those that differ
	from, to int32 // in the letters
}

// A spelling is a form of a word, by which it may be one with another.
type spelling struct {
	hash uint64
	word int32
}

// bySpelling unites those whose titles differ in how one word is spelled. Words are told apart by their
// hashes, as keys are.
func (u *uniter) bySpelling(all []keyed) {
	u.letters, u.left, u.forms = u.letters[:0], u.left[:0], u.forms[:0]
	for i, k := range all {
		u.words, u.room = wordsOf(u.words[:0], u.room[:0], u.t.Events.At(int(k.slot)).Title[0].Value)
		from, word := int32(len(u.letters)), u.words[k.word].letters
		u.letters = append(u.letters, word...)
		u.left = append(u.left, leftOut{maphash.Bytes(u.seed, word), int32(i), 0, from, int32(len(u.letters))})
	}
	slices.SortFunc(u.left, func(a, b leftOut) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.event, b.event)) })
	if u.left[0].hash == u.left[len(u.left)-1].hash {
		return // they are all of one word
	}
	for i := range u.left {
		one := &u.left[i]
		if i > 0 && one.hash == u.left[i-1].hash {
			one.word = u.left[i-1].word
			continue
		}
		one.word = int32(i)
		spellings(u.letters[one.from:one.to], func(letters []byte) {
			u.forms = append(u.forms, spelling{maphash.Bytes(u.seed, letters), one.word})
		})
	}
	slices.SortFunc(u.forms, func(a, b spelling) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.word, b.word)) })
	forms := slices.Compact(u.forms)
	for len(forms) > 0 {
		n := 1
		for n < len(forms) && forms[n].hash == forms[0].hash {
			n++
		}
		if n > 1 {
			u.together(all, forms[:n])
		}
		forms = forms[n:]
	}
}

// together unites the events of some words that are spelled alike, where a chain of them has two words.
func (u *uniter) together(all []keyed, words []spelling) {
	u.some, u.places = u.some[:0], u.places[:0]
	for _, form := range words {
		for k := form.word; int(k) < len(u.left) && u.left[k].word == form.word; k++ {
			u.places = append(u.places, k)
		}
	}
	slices.SortFunc(u.places, func(a, b int32) int { return cmp.Compare(u.left[a].event, u.left[b].event) })
	for _, k := range u.places {
		one := all[u.left[k].event]
		one.key = uint64(u.left[k].word)
		u.some = append(u.some, one)
	}
	u.chains(u.some, NearTitle, func(chain []keyed) bool {
		return slices.ContainsFunc(chain[1:], func(k keyed) bool { return k.key != chain[0].key })
	})
}
