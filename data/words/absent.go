package words

import (
	"regexp"
	"strings"
)

// Absence is what a cell says that names no date.
type Absence uint8

// The kinds of absence.
const (
	Present Absence = iota // it is not absent: the cell says something
	Nothing                // nothing is said, as if the cell were empty
	Unknown                // it is not known, or not yet
	Open                   // it goes on; as a start, it has always been
)

// absences is the one table of all formats, English, French and German. Words are
// compared without accents, case, stops and brackets.
var absences = func() map[string]Absence {
	all := map[string]Absence{}
	for kind, text := range map[Absence]string{
		Nothing: "na, n a, n/a, #n/a, null, nil, none, nan, nat, -, --, ---, –, —, ., .., ..., …, void, empty, blank, (none), not available, not applicable, no data, missing, non disponible, non applicable, aucun, aucune, neant, vide, so, sans objet, keine, kein, leer, " +
			"0000-00-00, 0000-00-00 00:00:00, 00/00/0000, 00.00.0000, 0000-00-00t00:00:00, 0000-00-00t00:00:00z, 0, 00, undefined, x, /, \\n",
		Unknown: "?, ??, ???, (?), [?], unknown, unk, not known, inconnu, inconnue, inconnus, date inconnue, unbekannt, undated, nd, n d, no date, sd, s d, sans date, non date, non datee, oj, o j, od, o d, ohne jahr, ohne datum, undatiert, " +
			"not recorded, not stated, not given, not specified, unspecified, unrecorded, not dated, no date given, date not known, date not recorded, date unknown, unknown date, pending, tba, tbc, tbd, tbd., to be announced, to be confirmed, to be determined, to be decided, not determined, a confirmer, a determiner, a preciser, a definir, a venir, indetermine, indeterminee, non precise, non precisee, non renseigne, non renseignee, non communique, non communiquee, nc, n c, non connu, non connue, pas de date, non specifie, non specifiee, a completer, date a confirmer, date a preciser, k a, ka, keine angabe, keine angaben, ohne angabe, ohne angaben, nicht bekannt, nicht angegeben, kein datum, unbestimmt, noch unbekannt, wird noch bekannt gegeben, noch offen, ungewiss, unklar, uncertain, unsure, indefinite, sine dato, uu, uuuu, xx, xxxx",
		Open: "present, the present, now, today, ongoing, current, currently, to date, still ongoing, in progress, continuing, until now, en cours, aujourd hui, aujourdhui, a ce jour, ce jour, maintenant, actuel, actuellement, de nos jours, nos jours, " +
			"heute, jetzt, laufend, gegenwart, andauernd, bis heute, 9999-12-31, 9999-12-31t00:00:00, 9999-12-31t00:00:00z, 9999-12-31t23:59:59, 9999-12-31t23:59:59z, 9999-12-31 00:00:00, 9999-12-31 23:59:59, 9999, 31/12/9999, 12/31/9999, 31.12.9999, 99991231, infinity, +infinity, -infinity, inf, ∞, indefinitely, open, to present, to the present, till present, till now, until present, until today, to this day, still in progress, still going on, still open, jusqu a aujourd hui, jusqu a nos jours, jusqu a present, jusqu a ce jour, a aujourd hui, toujours en cours, aktuell, derzeit, fortlaufend, bis jetzt, bis in die gegenwart, noch andauernd",
	} {
		for one := range strings.SplitSeq(text, ",") {
			all[strings.TrimSpace(one)] = kind
		}
	}
	return all
}()

var (
	// nameless is a node without a name, by which Wikidata's query service says that
	// something is not known.
	nameless = regexp.MustCompile(`^(?:_:\S+|https?://\S+/\.well-known/genid/\S+)$`)

	// farAhead is a day of the last year that databases know, as an end that is open.
	farAhead = regexp.MustCompile(`^9999-\d\d-\d\d(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$`)
)

// AbsenceOf tells whether a cell says that there is no date, and why.
func AbsenceOf(cell string) Absence {
	switch {
	case nameless.MatchString(cell):
		return Unknown
	case strings.HasPrefix(cell, "9999-") && farAhead.MatchString(cell):
		return Open
	}
	if len(cell) > 40 {
		return Present
	}
	key := strings.Join(strings.Fields(strings.ToLower(cell)), " ")
	if key == "" {
		return Nothing
	}
	if kind, ok := absences[key]; ok {
		return kind
	}
	if key[0] >= '0' && key[0] <= '9' {
		return Present // the rest of the table is of words
	}
	var b strings.Builder
	tokens, _ := lex(strings.Trim(key, "()[]<>\"."))
	for i, t := range tokens {
		if t.kind == sign && t.text != "?" {
			continue
		}
		if i > 0 && b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.text)
	}
	if b.Len() == 0 {
		return Present
	}
	return absences[b.String()]
}

// Blank tells whether a cell of any column says that there is nothing in it, as
// programs write it: NA, NULL, n/a, None, a dash.
func Blank(cell string) bool {
	if len(cell) > 5 {
		return false
	}
	switch cell[0] {
	case 'N', 'n', '-', '#', '\\':
	default:
		return len(cell) == 3 && cell == "–"
	}
	return blanks[strings.ToLower(cell)]
}

var blanks = map[string]bool{"na": true, "n/a": true, "#n/a": true, "null": true, "nil": true, "none": true, "nan": true, "-": true, "--": true, "\\n": true}

// Yearless tells whether a text names a day or a month of no year: "Aug 23".
func Yearless(text string) bool {
	tokens, ok := lex(text)
	if !ok || len(tokens) == 0 || len(tokens) > 8 {
		return false
	}
	for _, l := range languages {
		if l.yearless(tokens) {
			return true
		}
	}
	return false
}

func (l *language) yearless(tokens []token) bool {
	named, p := false, parser{language: l, t: tokens}
	for i, t := range tokens {
		switch _, week := p.is(i, weekday); {
		case t.kind == digits && (len(t.text) > 2 || t.n > 31):
			return false
		case t.kind == letters && l.monthOf(t.text) > 0:
			named = true
		case t.kind == letters && !week && p.glue(i) == i:
			return false
		}
	}
	return named
}
