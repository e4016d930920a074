package figure

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// usual writes the words of a text that stand in capitals as names are written, "SOUTH AFRICA" as "South
// Africa", and leaves initials: "NATO", "BBC", "U.S.", "Louis XIV".
func usual(text string) string {
	if !strings.ContainsFunc(text, unicode.IsUpper) {
		return text
	}
	var b strings.Builder
	first := true // in what is said: there even a small word has a capital
	for len(text) > 0 {
		n := strings.IndexFunc(text, func(r rune) bool { return !ofWord(r) })
		if n < 0 {
			n = len(text)
		}
		if n == 0 {
			r, size := utf8.DecodeRuneInString(text)
			first = first || strings.ContainsRune(":–—;!?(/", r)
			b.WriteString(text[:size])
			text = text[size:]
			continue
		}
		b.WriteString(usualWord(text[:n], first))
		first, text = strings.HasSuffix(text[:n], "."), text[n:]
	}
	return b.String()
}

// ofWord tells whether a sign may stand within a word: "O'NEILL", "U.S.", "5TH".
func ofWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || strings.ContainsRune("'’.", r)
}

// usualWord writes a word in capitals as a name, unless it is read letter by letter.
func usualWord(word string, first bool) string {
	bare := strings.TrimSuffix(word, ".")
	if strings.ContainsFunc(bare, func(r rune) bool { return unicode.IsLower(r) || unicode.IsDigit(r) || r == '.' }) {
		return word
	}
	if at := strings.IndexAny(bare, "'’"); at > 0 && at < len(bare)-1 {
		_, size := utf8.DecodeRuneInString(bare[at:])
		return aroundApostrophe(word[:at], word[at:at+size], word[at+size:], first)
	}
	small := strings.ToLower(bare)
	switch {
	case smallWords[small] && !first:
		return strings.ToLower(word)
	case utf8.RuneCountInString(bare) < 2 || lettered[small] || !shortNames[small] && unspoken(small) || !first && roman(bare):
		return word
	case strings.HasPrefix(small, "mc") && len(small) > 4:
		return "Mc" + Capital(strings.ToLower(word[2:]))
	}
	return Capital(strings.ToLower(word))
}

// aroundApostrophe writes what stands on both sides of an apostrophe: "Scotland's", "O'Neill", "Côte
// d'Ivoire".
func aroundApostrophe(before, sign, behind string, first bool) string {
	if endings[strings.ToLower(strings.TrimSuffix(behind, "."))] {
		return usualWord(before, first) + sign + strings.ToLower(behind)
	}
	if small := strings.ToLower(before); elided[small] && !first {
		before = small
	} else {
		before = usualWord(before, first)
	}
	return before + sign + usualWord(behind, true)
}

// unspoken tells whether letters of the Latin alphabet, small, cannot be spoken as a word: they have no
// vowel.
func unspoken(small string) bool {
	const most = 5 // letters of what is read one by one
	return len(small) <= most && strings.IndexFunc(small, func(r rune) bool { return r < 'a' || r > 'z' || strings.ContainsRune("aeiouy", r) }) < 0
}

// roman tells whether a word in capitals is a number as it stands behind the name of a king or a war.
func roman(word string) bool {
	if strings.Trim(word, "IVX") != "" {
		return false
	}
	ones := strings.TrimLeft(word, "X")
	return len(word)-len(ones) <= 3 && (ones == "" || romanOnes[ones])
}

var (
	romanOnes = map[string]bool{"I": true, "II": true, "III": true, "IV": true, "V": true, "VI": true, "VII": true, "VIII": true, "IX": true}

	// smallWords are not written with a capital within a name or a title, in English, French, German and
	// the languages whose names they stand in.
	smallWords = set("a an and as at but by for from in into nor of on or over per the to under upon via vs with " +
		"au aux avec d dans de del des di do dos du e en entre et l la le les ou par pour sur un une y " +
		"als am auf aus bei das dem den der die ein eine für im nach oder um und unter vom von vor zu zum zur van")
	// lettered are read letter by letter, or as words that only capitals tell.
	lettered = set("nato otan un onu eu ue us usa uk uae eau uno opec opep asean imf fmi iwf who oms wto omc unesco unicef unhcr unrwa iaea aiea iaeo osce ocse oecd ocde " +
		"fbi cia nsa nasa esa isis isil daesh ira eta plo olp farc ussr urss rda rfa eec cee oau oas ecowas au apec brics opcw " +
		"aids sida hiv vih ngo ong ceo ai ap afp upi abc fox icc cpi icj cij ied ufo usaid unfpa undp pnud eia epa fema faa opm pow mia awol")
	// shortNames have no vowel and are words.
	shortNames = set("st ste mr mrs ms dr jr sr mt ft vs ltd")
	endings    = set("s t d ll re ve m")
	elided     = set("d l")
)
