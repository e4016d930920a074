package figure

import (
	"strings"
	"unicode"
)

// Readable makes a name of a column readable: "major_category" is "Major category",
// "Actor1Name" is "Actor 1 name", "sqldate" is "SQL date". A name in several words is as people
// write.
func Readable(name string) string {
	name = strings.TrimSpace(name)
	if strings.Contains(name, " ") {
		return Capital(name)
	}
	var words []string
	for _, part := range strings.FieldsFunc(name, func(r rune) bool { return r == '_' }) {
		for _, word := range strings.Fields(parted(part)) {
			words = append(words, counted(word)...)
		}
	}
	for i, word := range words {
		switch small := strings.ToLower(word); {
		case shortForms[small]:
			words[i] = strings.ToUpper(word)
		case i > 0 && word == Capital(small):
			words[i] = small
		}
	}
	return Capital(strings.Join(words, " "))
}

// parted parts a name in which each word begins with a capital: letters in capitals alone are
// one word.
func parted(name string) string {
	var b strings.Builder
	letters := []rune(name)
	for i, r := range letters {
		before, after := ' ', ' '
		if i > 0 {
			before = letters[i-1]
		}
		if i+1 < len(letters) {
			after = letters[i+1]
		}
		begins := unicode.IsUpper(r) && (unicode.IsLower(before) || unicode.IsDigit(before) && unicode.IsLower(after) || unicode.IsUpper(before) && unicode.IsLower(after))
		counts := unicode.IsDigit(r) && unicode.IsLower(before) && unicode.IsUpper(after)
		if begins || counts {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// counted parts a word about the numbers in its middle, "actor1geo", where what they stand
// between are words; and all that is written together, "dateadded".
func counted(word string) (all []string) {
	const leastWord = 3 // letters: h2o and co2level are words of their own
	from := 0
	for i := 0; i < len(word); i++ {
		end := i
		for end < len(word) && word[end] >= '0' && word[end] <= '9' {
			end++
		}
		if end > i && i-from >= leastWord && len(word)-end >= leastWord && !unicode.IsDigit(rune(word[end])) {
			all = append(append(all, together(word[from:i])...), word[i:end])
			from = end
		}
		i = max(i, end)
	}
	return append(all, together(word[from:])...)
}

// together parts what is written together in small letters, or in capitals, into the words of
// the table that it is made of, as few as can be; where it is made of others it stays.
func together(word string) []string {
	small := strings.ToLower(word)
	if small != word && strings.ToUpper(word) != word || ofColumns[small] || shortForms[small] {
		return []string{word}
	}
	best := make([][]string, len(small)+1) // the words of what ends here
	best[0] = []string{}
	for end := 1; end <= len(small); end++ {
		for begin := range end {
			one := small[begin:end]
			if best[begin] != nil && (ofColumns[one] || shortForms[one]) && (best[end] == nil || len(best[begin]) < len(best[end])-1) {
				best[end] = append(best[begin][:len(best[begin]):len(best[begin])], one)
			}
		}
	}
	if all := best[len(small)]; len(all) > 0 {
		return all
	}
	return []string{word}
}

// ofColumns are words of which names of columns are made without a sign between them. A word
// that others end or begin with is none: "week" would part a weekend.
var ofColumns = set("action actor actors added address article articles author average base begin category city class code count country county created date day end ethnic event events feature full geo global group kind known language last latitude long longitude major mean mentions minor modified month name note number official place quad rank region religion root scale score source sources start state status text time title tone total type unique updated user value year is")

// shortForms are written in capitals.
var shortForms = set("adm id iso sql url utc")

func set(words string) map[string]bool {
	all := map[string]bool{}
	for _, word := range strings.Fields(words) {
		all[word] = true
	}
	return all
}
