package cli

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"dateline/data"
	"dateline/data/kit/message"
	"dateline/data/news/article"
	"dateline/data/news/extract"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// An extraction is what a call of extract asks for.
type extraction struct {
	call   Call
	lang   string
	anchor edtf.Date
	json   bool
	known  *timeline.Timeline // whose actors come first
}

// extractArticles suggests the events of articles, or explains the time
// expressions in them.
func extractArticles(c Call, args []string) error {
	f := flags(c, "extract")
	date := f.String("date", "", "the day of publication, EDTF; looked for in the article when not given")
	lang := f.String("lang", "", "the language of the articles: en or fr; guessed when not given")
	explain := f.Bool("explain", false, "say sentence, expression, rule and result instead")
	asJSON := f.Bool("json", false, "explain with one JSON object a line")
	known := f.String("known", "", "a timeline whose actors and their aliases are known")
	out := f.String("o", "-", "the file to write")
	files, err := parse(f, args)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return message.Error("name an article, a folder of articles, or - for lines of {\"id\", \"text\", \"date\", \"lang\"}: %w", errCall)
	}
	if *lang != "" && *lang != "en" && *lang != "fr" {
		return message.Error("there are no rules for %q: it is en or fr: %w", *lang, errCall)
	}
	x := extraction{call: c, lang: *lang, json: *asJSON}
	if *date != "" {
		if x.anchor, err = edtf.Parse(*date); err != nil {
			return message.Error("--date: %w: %w", err, errCall)
		}
	}
	if *known != "" {
		file, err := data.Load(*known, data.Options{})
		if err != nil {
			return err
		}
		x.known = file.Timeline
	}
	if *explain || *asJSON {
		return x.explainAll(files)
	}
	return x.writeAll(files, *out)
}

// each calls do with every document of the files, which may be folders, or "-".
func (x extraction) each(files []string, do func(extract.Document) error) error {
	for _, file := range files {
		if file == "-" {
			if err := x.eachLine(do); err != nil {
				return message.Error("extracting from standard input: %w", err)
			}
			continue
		}
		found, err := article.Files(file)
		if err != nil {
			return err
		}
		if len(found) == 0 {
			return message.Error("%s: the folder has no articles: they end in .txt, .md, .html or .pdf", file)
		}
		for i, name := range found {
			if len(found) > 1 {
				fmt.Fprintf(x.call.Err, "%d/%d  ", i+1, len(found))
			}
			if err := x.one(name, do); err != nil {
				return err
			}
		}
	}
	return nil
}

// one calls do with the document of a file.
func (x extraction) one(name string, do func(extract.Document) error) error {
	d, err := article.Open(name)
	if err != nil {
		return err
	}
	if err := do(x.anchored(d)); err != nil {
		return message.Error("extracting from %s: %w", name, err)
	}
	return nil
}

// anchored gives a document the language and the day of publication that the call
// names, or else the one that the document gives of itself.
func (x extraction) anchored(d extract.Document) extract.Document {
	if x.lang != "" {
		d.Lang = x.lang
	}
	if !x.anchor.IsZero() {
		d.Anchor = x.anchor
	}
	if d.Anchor.IsZero() {
		d.Anchor, _ = extract.Published(d)
	}
	d.Story = extract.Narrates(d)
	return d
}

// eachLine reads one JSON object a line. A date that is none is told, and the
// line read without it.
func (x extraction) eachLine(do func(extract.Document) error) error {
	lines := bufio.NewReaderSize(x.call.In, 1<<16)
	for n := 1; ; n++ {
		raw, err := lines.ReadBytes('\n')
		if len(bytes.TrimSpace(raw)) > 0 {
			d, lineErr := x.line(n, raw)
			if lineErr == nil {
				lineErr = do(d)
			}
			if lineErr != nil {
				return lineErr
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// line reads the n-th line.
func (x extraction) line(n int, raw []byte) (extract.Document, error) {
	var line struct{ ID, Text, Date, Lang string }
	if err := json.Unmarshal(raw, &line); err != nil {
		return extract.Document{}, message.Error("line %d is not an object like {\"id\", \"text\", \"date\", \"lang\"}: %w", n, err)
	}
	d := extract.Document{ID: line.ID, Text: line.Text, Lang: line.Lang}
	if line.Date != "" {
		var err error
		if d.Anchor, err = edtf.Parse(line.Date); err != nil {
			c := x.call
			c.say("line %d: the date is left out: %v", n, err)
		}
	}
	return x.anchored(d), nil
}

// writeAll writes the suggestions of all documents as one timeline, none of them
// confirmed. A later document knows the actors of the earlier ones.
func (x extraction) writeAll(files []string, out string) error {
	format, ok := data.FormatOf("native")
	if out != "-" {
		format, ok = data.FormatOf(out)
	}
	if !ok || !format.Writes() {
		return message.Error("there is no format to write for %q; `dateline formats` lists them: %w", out, errCall)
	}
	var all *timeline.Timeline
	known := x.known
	err := x.each(files, func(d extract.Document) error {
		draft, err := (extract.Rules{Known: known}).Extract(d)
		if err != nil {
			return err
		}
		x.tell(draft)
		if next := draft.Timeline(); all == nil {
			all = next
		} else {
			all = timeline.Merge(all, next)
		}
		if known == nil || known != x.known {
			known = all
		}
		return nil
	})
	if err != nil {
		return err
	}
	if all == nil {
		all = &timeline.Timeline{ID: "extracted"}
	}
	return write(x.call, out, format, all)
}

// tell says on standard error what was found, and what a person should look at.
func (x extraction) tell(d extract.Review) {
	c := x.call
	unresolved := 0
	for _, s := range d.Suggestions {
		if s.When.Text != "" && s.Date.IsZero() {
			unresolved++
		}
	}
	line := message.New("%s: %d {suggestion|suggestions}", d.Document.ID, len(d.Suggestions))
	if !d.Document.Anchor.IsZero() {
		line = message.New("%v, counted from %s", line, d.Document.Anchor)
	}
	if unresolved > 0 {
		line = message.New("%v, %d without a date", line, unresolved)
	}
	c.say("%v", line)
	if d.Document.Anchor.IsZero() || d.Document.Anchor.Precision() > edtf.Day {
		for _, a := range d.Anchors {
			if !a.Date.Equal(d.Document.Anchor) {
				c.say("it may be of %s; say so with --date", a)
			}
		}
	}
	for _, l := range d.Likenesses {
		c.say("%s and %s may be one: %s", l.A, l.B, l.Reason)
	}
}
