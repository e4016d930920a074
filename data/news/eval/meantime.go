package main

import (
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"dateline/data/news/extract"
	"dateline/data/words"
	"dateline/timeline/edtf"
)

// An article of the MEANTIME corpus: numbered tokens and what is marked in them.
type catDocument struct {
	ID     string     `xml:"doc_id,attr"`
	Tokens []catToken `xml:"token"`
	Times  []catTime  `xml:"Markables>TIMEX3"`
}

type catToken struct {
	ID       int    `xml:"t_id,attr"`
	Sentence int    `xml:"sentence,attr"`
	Text     string `xml:",chardata"`
}

type catTime struct {
	Type     string `xml:"type,attr"`
	Value    string `xml:"value,attr"`
	Function string `xml:"functionInDocument,attr"`
	Anchors  []struct {
		Token int `xml:"t_id,attr"`
	} `xml:"token_anchor"`
}

// annotated is the number of sentences of an article that are annotated.
const annotated = 6

func readMeantime(shared string) ([]Annotated, error) {
	files, err := filepath.Glob(filepath.Join(shared, "meantime-dev", "corpus_*", "*.xml"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no articles in %s: give the folder with -shared", filepath.Join(shared, "meantime-dev"))
	}
	var all []Annotated
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		var d catDocument
		if err := xml.Unmarshal(raw, &d); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		all = append(all, d.annotated())
	}
	return all, nil
}

// annotated sets the tokens with blanks between them, a sentence a line.
func (d catDocument) annotated() Annotated {
	a := Annotated{Document: extract.Document{ID: d.ID, Lang: "en"}}
	var text strings.Builder
	starts, ends := map[int]int{}, map[int]int{}
	points, sentence := 0, 0
	for i, t := range d.Tokens {
		if i > 0 {
			between := " "
			if t.Sentence != sentence {
				between = "\n"
			}
			text.WriteString(between)
			points++
		}
		if sentence = t.Sentence; sentence == annotated && a.Until == 0 {
			a.Until = points
		}
		text.WriteString(t.Text)
		starts[t.ID] = points
		points += utf8.RuneCountInString(t.Text)
		ends[t.ID] = points
	}
	a.Text = text.String()
	for _, t := range d.Times {
		if t.Function == "CREATION_TIME" {
			a.Anchor = creation(t.Value)
		}
		if len(t.Anchors) == 0 {
			continue
		}
		m := Mention{Start: starts[t.Anchors[0].Token], End: ends[t.Anchors[len(t.Anchors)-1].Token], Kind: kindOf(t.Type), EDTF: fromTIMEX3(t.Value)}
		m.Vague = strings.HasSuffix(t.Value, "_REF")
		a.Mentions = append(a.Mentions, m)
	}
	if a.Anchor.IsZero() { // no date is marked: as in use, the text's own is taken
		a.Anchor, _ = extract.Published(a.Document)
	}
	return a
}

var dayFirst = regexp.MustCompile(`^(\d\d)-(\d\d)-(\d{4})$`)

// creation reads a date of creation; some are written 03-02-2009, month first.
func creation(value string) edtf.Date {
	d, _ := edtf.Parse(dayFirst.ReplaceAllString(value, "$3-$1-$2"))
	return d
}

func kindOf(timex string) extract.Kind {
	switch timex {
	case "DURATION":
		return extract.Duration
	case "SET":
		return extract.Frequency
	}
	return extract.Date
}

var week = regexp.MustCompile(`^(\d{4})-W(\d\d)$`)

// fromTIMEX3 turns a value of TIMEX3 into EDTF, "" where it names no date.
func fromTIMEX3(value string) string {
	value, _, _ = strings.Cut(value, "T")
	if m := week.FindStringSubmatch(value); m != nil {
		y, _ := strconv.ParseInt(m[1], 10, 64)
		n, _ := strconv.Atoi(m[2])
		return words.Week(y, n)
	}
	for from, to := range map[string]string{"-SP": "-21", "-SU": "-22", "-FA": "-23", "-WI": "-24", "-Q1": "-33", "-Q2": "-34", "-Q3": "-35", "-Q4": "-36"} {
		value = strings.Replace(value, from, to, 1)
	}
	value = strings.TrimSuffix(strings.TrimSuffix(value, "-XX"), "-XX")
	if _, err := edtf.Parse(value); err != nil || strings.HasPrefix(value, "XXXX") {
		return ""
	}
	return value
}
