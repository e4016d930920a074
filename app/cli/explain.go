package cli

import (
	"bufio"
	"encoding/json"
	"fmt"
	"strings"

	"dateline/data/kit/message"
	"dateline/data/news/extract"
)

// explained is one time expression as --json writes it.
type explained struct {
	File  string       `json:"file"`
	Start int          `json:"start"` // code points of the decoded text
	End   int          `json:"end"`
	Text  string       `json:"text"`
	EDTF  string       `json:"edtf"`
	Kind  extract.Kind `json:"kind"`
	Rule  string       `json:"rule"`
}

// explainAll writes the time expressions of every document.
func (x extraction) explainAll(files []string) error {
	out := bufio.NewWriter(x.call.Out)
	err := x.each(files, func(d extract.Document) error {
		if x.json {
			return explainJSON(out, d)
		}
		return explain(out, d)
	})
	if flushed := out.Flush(); err == nil {
		err = flushed
	}
	return err
}

// explainJSON writes the expressions of a document, an object a line.
func explainJSON(out *bufio.Writer, d extract.Document) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for _, e := range (extract.Rules{}).Expressions(d) {
		if err := encoder.Encode(explained{d.ID, e.Start, e.End, e.Text, e.EDTF, e.Kind, e.Rule}); err != nil {
			return message.Error("writing JSON: %w", err)
		}
	}
	return nil
}

// explain writes the expressions of a document under their sentences.
func explain(out *bufio.Writer, d extract.Document) error {
	fmt.Fprintf(out, "%s", d.ID)
	if d.Anchor.IsZero() {
		fmt.Fprintf(out, ": no date of publication is known\n")
	} else {
		fmt.Fprintf(out, ": counted from %s\n", d.Anchor)
	}
	for _, a := range extract.Anchors(d) {
		fmt.Fprintf(out, "  anchor %.2f  %s\n", a.Score, a)
	}
	runes := []rune(d.Text)
	all := (extract.Rules{}).Expressions(d)
	points := 0
	at := 0
	for _, s := range extract.Sentences(d.Text) {
		points += len([]rune(d.Text[at:s.Start]))
		text := d.Text[s.Start:s.End]
		end := points + len([]rune(text))
		first := true
		for len(all) > 0 && all[0].Start < end {
			if first {
				fmt.Fprintf(out, "\n%s\n", strings.Join(strings.Fields(text), " "))
				first = false
			}
			e := all[0]
			all = all[1:]
			result := e.EDTF
			if result == "" {
				result = "–"
			}
			fmt.Fprintf(out, "  %d–%d  %s  →  %s  (%s; rule %s)\n", e.Start, e.End, strings.Join(strings.Fields(string(runes[e.Start:e.End])), " "), result, e.Kind, e.Rule)
		}
		points, at = end, s.End
	}
	return nil
}
