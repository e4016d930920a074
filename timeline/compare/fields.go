package compare

import (
	"bytes"
	"fmt"
	"maps"
	"slices"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// fields merge the fields of one item and note those on which the two sides disagree, by
// their names in the native file.
type fields struct{ conflicts []string }

func (f *fields) disagree(name string) {
	if !slices.Contains(f.conflicts, name) {
		f.conflicts = append(f.conflicts, name)
	}
}

// pickBy returns what two sides have made of a value: what one of them has changed, or
// both alike. Where they disagree it returns ours and theirs.
func pickBy[T any](f *fields, name string, base, ours, theirs T, same func(a, b T) bool) (merged, other T) {
	switch {
	case same(ours, theirs), same(base, theirs):
		return ours, ours
	case same(base, ours):
		return theirs, theirs
	}
	f.disagree(name)
	return ours, theirs
}

func pick[T comparable](f *fields, name string, base, ours, theirs T) (merged, other T) {
	return pickBy(f, name, base, ours, theirs, func(a, b T) bool { return a == b })
}

// text merges a text language by language.
func (f *fields) text(name string, base, ours, theirs timeline.Text) (merged, other timeline.Text) {
	in := func(t timeline.Text, lang string) string {
		for _, one := range t {
			if one.Lang == lang {
				return one.Value
			}
		}
		return ""
	}
	langs := func(t timeline.Text) (all []string) {
		for _, one := range t {
			all = append(all, one.Lang)
		}
		return all
	}
	for _, lang := range inOrder(langs(ours), langs(theirs)) {
		mine, alsoTheirs := pick(f, name, in(base, lang), in(ours, lang), in(theirs, lang))
		if mine != "" {
			merged = append(merged, timeline.Translation{Lang: lang, Value: mine})
		}
		if alsoTheirs != "" {
			other = append(other, timeline.Translation{Lang: lang, Value: alsoTheirs})
		}
	}
	return merged, other
}

// extra merges the further fields of an item, each by its name.
func (f *fields) extra(base, ours, theirs timeline.Extra) (merged, other timeline.Extra) {
	names := maps.Clone(ours)
	if names == nil {
		names = timeline.Extra{}
	}
	maps.Copy(names, theirs)
	for _, name := range slices.Sorted(maps.Keys(names)) {
		mine, alsoTheirs := pickBy(f, name, base[name], ours[name], theirs[name], bytes.Equal)
		merged, other = put(merged, name, mine), put(other, name, alsoTheirs)
	}
	return merged, other
}

func put(e timeline.Extra, name string, raw []byte) timeline.Extra {
	if raw == nil {
		return e
	}
	if e == nil {
		e = timeline.Extra{}
	}
	e[name] = raw
	return e
}

// listed merges lists whose order matters little: what either side has added is in, what
// either has removed is out.
func listed[T any](base, ours, theirs []T) []T {
	var all []T
	was, mine, other := byKey(base), byKey(ours), byKey(theirs)
	for _, k := range inOrder(keys(ours), keys(theirs)) {
		_, had := was[k]
		one, here := mine[k]
		two, there := other[k]
		switch {
		case here && (there || !had):
			all = append(all, one)
		case there && !had:
			all = append(all, two)
		}
	}
	return all
}

// keyOf is what an element of a list is the same by: all that it says.
func keyOf[T any](one T) string { return fmt.Sprintf("%#v", one) }

func keys[T any](list []T) []string {
	all := make([]string, len(list))
	for i, one := range list {
		all[i] = keyOf(one)
	}
	return all
}

func byKey[T any](list []T) map[string]T {
	all := make(map[string]T, len(list))
	for _, one := range list {
		all[keyOf(one)] = one
	}
	return all
}

func sameDate(a, b edtf.Date) bool { return a.String() == b.String() }

func sameWhen(a, b timeline.When) bool {
	return sameDate(a.Date, b.Date) && a.Said == b.Said && sameDate(a.Anchor, b.Anchor)
}

func samePosition(a, b *timeline.LonLat) bool { return a == b || a != nil && b != nil && *a == *b }
