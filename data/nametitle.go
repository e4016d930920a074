package data

import (
	"net/url"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// copied is what browsers and desktops write behind the name of a file that is there already.
var copied = regexp.MustCompile(`\s*\(\d{1,2}\)$`)

// NameTitle returns the title of a timeline that has none but the name of its file, as one
// reads it.
func NameTitle(name string) string {
	bare := strings.TrimSuffix(name, filepath.Ext(name))
	if plain, err := url.PathUnescape(bare); err == nil {
		bare = plain
	}
	if cut := copied.ReplaceAllString(bare, ""); cut != "" {
		bare = cut
	}
	if before, behind, two := strings.Cut(bare, "_"); two && strings.Contains(before, "-") && !strings.ContainsAny(behind, "_ ") && behind != "" {
		return NameTitle(before+filepath.Ext(name)) + " – " + NameTitle(behind+filepath.Ext(name)) // words have hyphens between them, and what they are about behind
	}
	words := strings.Fields(strings.ReplaceAll(bare, "_", " "))
	for i, word := range words {
		words[i] = unjoined(word)
	}
	words = once(strings.Fields(strings.Join(words, " ")))
	title := strings.Join(words, " ")
	if first, _, _ := strings.Cut(title, " "); initials(first) {
		return strings.ToUpper(first) + title[len(first):]
	}
	r, size := utf8.DecodeRuneInString(title)
	if size == 0 {
		return title
	}
	return string(unicode.ToUpper(r)) + title[size:]
}

// unjoined parts a word at its hyphens, where it consists of three words or more: "turning-point"
// is one word; and where small letters are followed by a capital: "listOfEvents".
func unjoined(word string) string {
	if parts := strings.Split(word, "-"); len(parts) > 2 && !strings.ContainsFunc(word, unicode.IsDigit) {
		return strings.Join(parts, " ")
	}
	return uncamelled(word)
}

// uncamelled parts a name that is joined by capitals, where it begins small, "listOfEvents", or has more
// than one within, "CodeTableOfCameo": "MacDonald" and "iPhone" are words.
func uncamelled(word string) string {
	var parts []string
	from := 0
	before := ' '
	for i, r := range word {
		if unicode.IsUpper(r) && unicode.IsLower(before) {
			parts, from = append(parts, word[from:i]), i
		}
		before = r
	}
	parts = append(parts, word[from:])
	first, _ := utf8.DecodeRuneInString(word)
	if len(parts) < 2 || utf8.RuneCountInString(parts[0]) < 2 || unicode.IsUpper(first) && len(parts) < 3 {
		return word
	}
	for i, part := range parts[1:] {
		if strings.ToUpper(part) != part {
			parts[i+1] = strings.ToLower(part)
		}
	}
	return strings.Join(parts, " ")
}

// once leaves out of words what they say twice in a row, as the name of a folder and of its file joined:
// "trump-news trump news data".
func once(words []string) []string {
	said := func(words []string) string {
		return strings.ToLower(strings.ReplaceAll(strings.Join(words, " "), "-", " "))
	}
	for at := 1; at < len(words); at++ {
		if first := said(words[:at]); len(first) >= leastTwice && strings.HasPrefix(said(words[at:])+" ", first+" ") {
			return words[at:]
		}
	}
	return words
}

// leastTwice is how many letters are said twice at the least: "Walla Walla" is a name.
const leastTwice = 6

// initials tells whether a word can only be read letter by letter: "jfk".
func initials(word string) bool {
	return len(word) > 2 && len(word) <= 4 && strings.IndexFunc(word, func(r rune) bool { return r < 'a' || r > 'z' }) < 0 && !strings.ContainsAny(word, "aeiouy")
}
