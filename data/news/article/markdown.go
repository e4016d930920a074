package article

import (
	"regexp"
	"strings"

	"dateline/data/kit/draft"
	"dateline/data/news/extract"
	"dateline/data/words"
	"dateline/timeline/edtf"
)

// The marks of Markdown. Each is replaced by blanks, one for each letter, so that
// places in the text stay what they are in the file.
var marks = []*regexp.Regexp{
	regexp.MustCompile("(?ms)^(?:```|~~~).*?^(?:```|~~~)[ \t]*$"),             // code
	regexp.MustCompile(`(?s)<!--.*?-->|</?[a-zA-Z][^<>\n]*>`),                 // HTML in it
	regexp.MustCompile(`(?m)^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+)`), // headings, quotations, lists
	regexp.MustCompile(`(?m)^[ \t]*(?:[-*_=][ \t]*){3,}$`),                    // rules
	regexp.MustCompile(`!\[[^\]\n]*\]\([^)\n]*\)`),                            // pictures
	regexp.MustCompile(`\]\([^)\n]*\)|\]\[[^\]\n]*\]`),                        // where links lead
	regexp.MustCompile(`\*{1,3}|_{2}|~~|` + "`"),                              // emphasis
	regexp.MustCompile(`(?m)^[ \t]*\[[^\]\n]+\]:[ \t].*$`),                    // notes of links
}

// openings are the brackets left of links.
var openings = regexp.MustCompile(`\[[^\[\]\n]{1,200} {2,}`)

// readMarkdown blanks out the marks, and reads the date of the front matter.
func readMarkdown(_ string, raw []byte) (extract.Document, error) {
	text, err := decoded(raw)
	if err != nil {
		return extract.Document{}, err
	}
	var d extract.Document
	if front, ok := frontMatter(text); ok {
		d.Dates = frontDates(front)
		d.Lang = frontValue(front, "lang")
		text = blanked(front) + text[len(front):]
	}
	for _, mark := range marks {
		text = mark.ReplaceAllStringFunc(text, blanked)
	}
	d.Text = openings.ReplaceAllStringFunc(text, func(s string) string { return " " + s[1:] })
	return d, nil
}

// blanked returns blanks for the letters of a text, and keeps its lines.
func blanked(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r == '\n' {
			b.WriteRune(r)
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// frontMatter returns the block between two lines of hyphens that a file starts with.
func frontMatter(text string) (string, bool) {
	if !strings.HasPrefix(text, "---\n") && !strings.HasPrefix(text, "---\r\n") {
		return "", false
	}
	end := strings.Index(text[3:], "\n---")
	if end < 0 {
		return "", false
	}
	return text[:3+end+len("\n---")], true
}

// frontValue returns the value of a key of the front matter.
func frontValue(front, key string) string {
	for line := range strings.Lines(front) {
		name, value, ok := strings.Cut(line, ":")
		if ok && strings.EqualFold(strings.TrimSpace(name), key) {
			return strings.Trim(strings.TrimSpace(value), `"'`)
		}
	}
	return ""
}

func frontDates(front string) []extract.Anchor {
	var all []extract.Anchor
	for _, key := range []string{"date", "published", "publishdate", "datePublished"} {
		all = append(all, metadata(frontValue(front, key), key, 0.98)...)
	}
	return all
}

// metadata makes an anchor of a date that the metadata gives; of a time its day.
func metadata(value, said string, score float64) []extract.Anchor {
	value = strings.TrimSpace(value)
	date, err := words.Date(value, draft.Unsettled)
	if err != nil && len(value) > 10 {
		date, err = words.Date(value[:10], draft.Unsettled) // a day, and a time in some shape of its own
	}
	if err != nil {
		return nil
	}
	if date.Precision() < edtf.Day { // of a time of day its day
		day, _, _ := strings.Cut(date.String(), "T")
		if date, err = edtf.Parse(day); err != nil {
			return nil
		}
	}
	return []extract.Anchor{{Date: date, Score: score, Rule: extract.ByMetadata, Said: said}}
}
