package timeline

import "slices"

// Text is a text in one or several languages, the file's own language first.
// A slice and not a map: most texts have one or two languages, and a million
// events must not carry a million maps.
type Text []Translation

// A Translation is a text in one language.
type Translation struct{ Lang, Value string }

// Say returns the Text that says value in one language; lang may be empty,
// which stands for the file's own.
func Say(lang, value string) Text {
	if value == "" {
		return nil
	}
	return Text{{lang, value}}
}

// In returns the text in the language asked for, else in the first language
// that it has, else "".
func (t Text) In(lang string) string {
	for _, v := range t {
		if v.Lang == lang {
			return v.Value
		}
	}
	if len(t) > 0 {
		return t[0].Value
	}
	return ""
}

// With returns t with the text of one language set, or added at the end.
func (t Text) With(lang, value string) Text {
	next := slices.Clone(t)
	for i := range next {
		if next[i].Lang == lang {
			next[i].Value = value
			return next
		}
	}
	return append(next, Translation{lang, value})
}
