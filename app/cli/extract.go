package cli

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"dateline/data/extract"
	"dateline/timeline/edtf"
)

// explained is one expression as --json writes it.
type explained struct {
	File  string       `json:"file"`
	Start int          `json:"start"`
	End   int          `json:"end"`
	Text  string       `json:"text"`
	EDTF  string       `json:"edtf"`
	Kind  extract.Kind `json:"kind"`
	Rule  string       `json:"rule"`
}

// extractArticles finds the time expressions of articles.
func extractArticles(c Call, args []string) error {
	f := flags(c, "extract")
	date := f.String("date", "", "the day of publication, EDTF")
	lang := f.String("lang", "", "the language of the articles: en or fr; guessed when not given")
	asJSON := f.Bool("json", false, "one JSON object a line")
	f.Bool("explain", true, "say the expression, the rule and the result; it is all that extract does so far")
	files, err := parse(f, args)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("name an article, or - for lines of {\"id\", \"text\", \"date\", \"lang\"}: %w", errCall)
	}
	if *lang != "" && *lang != "en" && *lang != "fr" {
		return fmt.Errorf("there are no rules for %q: it is en or fr: %w", *lang, errCall)
	}
	var anchor edtf.Date
	if *date != "" {
		if anchor, err = edtf.Parse(*date); err != nil {
			return fmt.Errorf("--date: %w: %w", err, errCall)
		}
	}
	out := bufio.NewWriter(c.Out)
	for _, file := range files {
		if file == "-" {
			err = eachLine(c.In, func(d extract.Document) error { return explain(out, d, *asJSON) })
		} else {
			var raw []byte
			if raw, err = os.ReadFile(file); err == nil {
				text := strings.ToValidUTF8(strings.TrimPrefix(string(raw), "\uFEFF"), "\uFFFD")
				err = explain(out, extract.Document{ID: file, Text: text, Lang: *lang, Anchor: anchor}, *asJSON)
			}
		}
		if err != nil {
			return fmt.Errorf("extracting from %s: %w", file, err)
		}
	}
	return out.Flush()
}

// eachLine reads one JSON object a line.
func eachLine(in io.Reader, do func(extract.Document) error) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 64<<20)
	for n := 1; lines.Scan(); n++ {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		var line struct{ ID, Text, Date, Lang string }
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			return fmt.Errorf("line %d is not an object like {\"id\", \"text\", \"date\", \"lang\"}: %w", n, err)
		}
		d := extract.Document{ID: line.ID, Text: line.Text, Lang: line.Lang}
		if line.Date != "" {
			var err error
			if d.Anchor, err = edtf.Parse(line.Date); err != nil {
				return fmt.Errorf("line %d: %w", n, err)
			}
		}
		if err := do(d); err != nil {
			return err
		}
	}
	return lines.Err()
}

// explain writes the expressions of a document, a line each.
func explain(out io.Writer, d extract.Document, asJSON bool) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for _, e := range (extract.Rules{}).Expressions(d) {
		if asJSON {
			if err := encoder.Encode(explained{d.ID, e.Start, e.End, e.Text, e.EDTF, e.Kind, e.Rule}); err != nil {
				return fmt.Errorf("writing JSON: %w", err)
			}
			continue
		}
		result := e.EDTF
		if result == "" {
			result = "–"
		}
		fmt.Fprintf(out, "%s:%d-%d\t%s\t%s\t%s\t%s\n", d.ID, e.Start, e.End, e.Text, result, e.Kind, e.Rule)
	}
	return nil
}
