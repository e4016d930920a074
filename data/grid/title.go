package grid

import (
	"cmp"
	"slices"
	"strings"

	"dateline/data/words"
)

// titleOf takes the title of the whole off a table: what stands alone on the line above its
// header, or what remarks above it say. It returns the title, "" for none, the text below it, and how
// many lines were taken.
func titleOf(text string) (title, rest string, lines int) {
	if title, rest, lines = remarked(text); lines > 0 {
		return title, rest, lines
	}
	for _, sep := range separators {
		rows := splitter{text: text, sep: sep}
		first, ok := rows.next(nil)
		if !ok {
			return "", text, 0
		}
		title = only(slices.Clone(first.fields))
		below, line := rows.at, rows.line
		second, ok := rows.next(nil)
		if title == "" || !ok || len(second.fields) < 2 || !heads(second.fields) || heads(first.fields) {
			continue
		}
		return strings.Join(strings.Fields(title), " "), text[below:], line
	}
	return "", text, 0
}

// only returns the one field of a row that is not empty, "" where there are more, or none.
func only(fields []string) (one string) {
	for _, f := range fields {
		if f = strings.TrimSpace(f); f != "" && one != "" {
			return ""
		} else if f != "" {
			one = f
		}
	}
	return one
}

// heads tells whether a row is a header: one that names a title or a date.
func heads(fields []string) bool {
	at, _ := columns(slices.Clone(fields), nil)
	return slices.Contains(at, roleTitle) || slices.Contains(at, roleWhen) || slices.Contains(at, roleStart) || slices.Contains(at, roleYear)
}

// remarked takes the remarks off a table that stand above its header, each on a line that begins with
// "#": the first is the title, or that which says so, "# title: The road". One with a colon, which often
// tells something else, is it only where no other follows.
func remarked(text string) (title, rest string, lines int) {
	first, colon, said := "", "", ""
	for rest = text; strings.HasPrefix(rest, "#"); lines++ {
		line, below, more := strings.Cut(rest, "\n")
		if !more {
			return "", text, 0
		}
		remark := strings.TrimSpace(strings.Trim(strings.TrimSpace(line), "#,;\t"))
		name, value, named := strings.Cut(remark, ":")
		switch {
		case named && said == "" && slices.Contains(titleNames, strings.ToLower(strings.TrimSpace(name))):
			said = strings.TrimSpace(value)
		case first == "" && !named:
			first = remark
		case colon == "" && named && entitles(strings.TrimSpace(name), strings.TrimSpace(value)):
			colon = remark
		}
		rest = below
	}
	if lines == 0 || !headed(rest) {
		return "", text, 0 // "#" begins the header itself, as the name of a column of numbers
	}
	return strings.Join(strings.Fields(cmp.Or(said, first, colon)), " "), rest, lines
}

// titleNames are the words by which a remark is known as the title.
var titleNames = strings.Fields("title titre titel name nom")

// otherNames are the words at an end of the name of what is told of a table beside its title.
var otherNames = strings.Fields(`author authors columns contact created creator credits data date downloaded encoding export exported
	fields file format from generated last licence license link made modified note notes retrieved rows see separator source sources
	update updated url version website
	auteur auteurs colonnes créé exporté fichier généré lien licence lignes modifié produit remarque téléchargé
	autor autoren abgerufen aktualisiert datei datum erstellt erzeugt exportiert hinweis lizenz quelle quellen spalten stand zeilen`)

// entitles tells whether a remark with a colon, "The road: a history", may be a title, and tells nothing
// else, as "author: me" and "Last update: 2024-05-01" do.
func entitles(name, value string) bool {
	names := strings.Fields(strings.ToLower(name))
	if len(names) < 2 || slices.Contains(otherNames, names[0]) || slices.Contains(otherNames, names[len(names)-1]) {
		return false
	}
	lone := !strings.ContainsRune(value, ' ')
	if strings.Contains(value, "//") || strings.HasPrefix(value, "www.") || lone && strings.ContainsAny(value, `/\@`) {
		return false // an address or a path
	}
	d, err := words.Date(value, Unsettled)
	return err != nil || strings.Contains(d.String(), "/") // "The war: 1914–1918"
}

// headed tells whether a text begins with a header.
func headed(text string) bool {
	for _, sep := range separators {
		rows := splitter{text: text, sep: sep}
		if first, ok := rows.next(nil); ok && len(first.fields) > 1 && heads(first.fields) {
			return true
		}
	}
	return false
}
