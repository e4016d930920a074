package typeface

// An arabicLetter is a letter with its presentation forms, which stand one after
// another in Unicode: alone, at the end, and where it joins to both sides also at
// the beginning and in the middle.
type arabicLetter struct {
	letter, alone rune
	both          bool
}

// arabicLetters is the table of joining letters (The Unicode Standard, chapter 9.2
// and the charts of Arabic Presentation Forms A and B).
var arabicLetters = []arabicLetter{
	{'آ', 0xFE81, false},
	{'أ', 0xFE83, false},
	{'ؤ', 0xFE85, false},
	{'إ', 0xFE87, false},
	{'ئ', 0xFE89, true},
	{'ا', 0xFE8D, false},
	{'ب', 0xFE8F, true},
	{'ة', 0xFE93, false},
	{'ت', 0xFE95, true},
	{'ث', 0xFE99, true},
	{'ج', 0xFE9D, true},
	{'ح', 0xFEA1, true},
	{'خ', 0xFEA5, true},
	{'د', 0xFEA9, false},
	{'ذ', 0xFEAB, false},
	{'ر', 0xFEAD, false},
	{'ز', 0xFEAF, false},
	{'س', 0xFEB1, true},
	{'ش', 0xFEB5, true},
	{'ص', 0xFEB9, true},
	{'ض', 0xFEBD, true},
	{'ط', 0xFEC1, true},
	{'ظ', 0xFEC5, true},
	{'ع', 0xFEC9, true},
	{'غ', 0xFECD, true},
	{'ف', 0xFED1, true},
	{'ق', 0xFED5, true},
	{'ك', 0xFED9, true},
	{'ل', 0xFEDD, true},
	{'م', 0xFEE1, true},
	{'ن', 0xFEE5, true},
	{'ه', 0xFEE9, true},
	{'و', 0xFEED, false},
	{'ى', 0xFEEF, false},
	{'ي', 0xFEF1, true},
	{'پ', 0xFB56, true},
	{'چ', 0xFB7A, true},
	{'ژ', 0xFB8A, false},
	{'ک', 0xFB8E, true},
	{'گ', 0xFB92, true},
	{'ی', 0xFBFC, true},
}

// lamAlef is the table of lam with an alef behind it, which are one sign.
var lamAlef = map[rune]rune{'آ': 0xFEF5, 'أ': 0xFEF7, 'إ': 0xFEF9, 'ا': 0xFEFB}

const (
	lam     = 'ل'
	tatweel = 'ـ' // a stroke that lengthens a word and joins to both sides
)

var arabicForms = func() map[rune]arabicLetter {
	forms := make(map[rune]arabicLetter, len(arabicLetters))
	for _, l := range arabicLetters {
		forms[l.letter] = l
	}
	return forms
}()

// join writes the letters of a run of Arabic, in the order of reading, in the
// shapes that their neighbours give them. Marks above and below are left out, as
// the fonts here set no marks.
func join(run string) string {
	var letters []rune
	for _, r := range run {
		if r < 0x064B || r > 0x065F {
			letters = append(letters, r)
		}
	}
	out := make([]rune, 0, len(letters))
	joined := false // the letter before reaches to this one
	for i := 0; i < len(letters); i++ {
		r := letters[i]
		l, shaped := arabicForms[r]
		next := rune(0)
		if i+1 < len(letters) {
			next = letters[i+1]
		}
		if sign, ok := lamAlef[next]; ok && r == lam {
			out = append(out, form(sign, joined, false))
			joined = false
			i++
			continue
		}
		if !shaped {
			out = append(out, r)
			joined = r == tatweel
			continue
		}
		_, reaches := arabicForms[next]
		reaches = l.both && (reaches || next == tatweel)
		out = append(out, form(l.alone, joined, reaches))
		joined = l.both
	}
	return string(out)
}

// form picks one of the presentation forms that follow a letter's first.
func form(alone rune, before, after bool) rune {
	switch {
	case before && after:
		return alone + 3
	case after:
		return alone + 2
	case before:
		return alone + 1
	}
	return alone
}
