package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dateline/data/gazetteer"
	"dateline/data/news/extract"
	"dateline/timeline/edtf"
)

// A Gold is an article with the events that a careful analyst would take from it.
type Gold struct {
	Lang      string
	Published string
	Events    []GoldEvent
}

// A GoldEvent is one of them.
type GoldEvent struct {
	Title, Sentence, Expression, When, Place, Country, Type, Status, Speaker string
	Actors                                                                   []string
}

// A Cost is what a person does to put suggestions right.
type Cost struct {
	Events, Suggestions  int
	Deletions, Additions int
	Matched              int
	Corrections          map[string]int // by field
	Anchors              int            // dates of publication to be chosen

	missed, invented, mistake []string
}

// fields are what a correction can be of, in the order of the table.
var fields = []string{"when", "place", "actors", "type", "status", "speaker"}

func printArticles(out *bufio.Writer, _ string, misses bool) error {
	files, err := filepath.Glob(filepath.Join(testdata, "articles", "*.gold.json"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no articles in %s: run from the top of the project", testdata)
	}
	total := Cost{Corrections: map[string]int{}}
	fmt.Fprintf(out, "articles: what it costs a person to put the suggestions of ten articles right\n  %-24s %6s %9s %9s %9s %11s   %s\n", "article", "events", "suggested", "deletions", "additions", "corrections", strings.Join(fields, ", "))
	for _, file := range files {
		c, err := costOf(file)
		if err != nil {
			return err
		}
		c.print(out, strings.TrimSuffix(filepath.Base(file), ".gold.json"))
		total.add(c)
		if misses {
			for _, line := range slices.Concat(c.missed, c.invented, c.mistake) {
				fmt.Fprintln(out, "      "+line)
			}
		}
	}
	total.print(out, "all")
	fmt.Fprintf(out, "  dates of publication to be chosen: %d of %d\n", total.Anchors, len(files))
	return nil
}

func costOf(file string) (Cost, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return Cost{}, err
	}
	var gold Gold
	if err := json.Unmarshal(raw, &gold); err != nil {
		return Cost{}, fmt.Errorf("%s: %w", file, err)
	}
	text, err := os.ReadFile(strings.TrimSuffix(file, ".gold.json") + ".txt")
	if err != nil {
		return Cost{}, err
	}
	d := extract.Document{ID: file, Text: string(text)}
	c := Cost{Corrections: map[string]int{}}
	if found, _ := extract.Published(d); found.String() != gold.Published || len(gold.Published) < len("2019-04-18") {
		c.Anchors++
	}
	if d.Anchor, err = edtf.Parse(gold.Published); err != nil && gold.Published != "" {
		return Cost{}, fmt.Errorf("%s: %w", file, err)
	}
	review, err := extract.Rules{}.Extract(d)
	if err != nil {
		return Cost{}, err
	}
	c.compare(gold.Events, review)
	return c, nil
}

// compare pairs events and suggestions of one sentence: by their words for the
// date first, then by the date, then what is left of the sentence.
func (c *Cost) compare(gold []GoldEvent, review extract.Review) {
	c.Events, c.Suggestions = len(gold), len(review.Suggestions)
	paired := map[int]bool{}
	for _, rule := range []func(GoldEvent, extract.Suggestion) bool{sameWords, sameDate} {
		for i, g := range gold {
			if g.Title == "" {
				continue // paired
			}
			for k, s := range review.Suggestions {
				if !paired[k] && sameSentence(g, s) && rule(g, s) {
					paired[k] = true
					c.correct(g, s)
					gold[i].Title = ""
					break
				}
			}
		}
	}
	for _, g := range gold {
		if g.Title != "" {
			c.Additions++
			c.missed = append(c.missed, fmt.Sprintf("add: %s (%s)", g.Title, g.Expression))
		}
	}
	for k, s := range review.Suggestions {
		if !paired[k] {
			c.Deletions++
			c.invented = append(c.invented, fmt.Sprintf("delete: %s (%s)", s.Title, s.When.Text))
		}
	}
}

func sameSentence(g GoldEvent, s extract.Suggestion) bool {
	flat := func(t string) string { return strings.Join(strings.Fields(t), " ") }
	return strings.Contains(flat(s.Sentence.Text), flat(g.Sentence)) || strings.Contains(flat(g.Sentence), flat(s.Sentence.Text))
}

func sameWords(g GoldEvent, s extract.Suggestion) bool {
	return g.Expression == s.When.Text || g.Expression != "" && s.When.Text != "" && (strings.Contains(g.Expression, s.When.Text) || strings.Contains(s.When.Text, g.Expression))
}

func sameDate(g GoldEvent, s extract.Suggestion) bool {
	return g.When != "" && g.When == s.Date.String()
}

// correct counts the fields of a suggestion that a person must put right.
func (c *Cost) correct(g GoldEvent, s extract.Suggestion) {
	c.Matched++
	wrong := func(field, got, want string) {
		c.Corrections[field]++
		c.mistake = append(c.mistake, fmt.Sprintf("correct %s: %q, want %q (%s)", field, got, want, g.Title))
	}
	if s.Date.String() != g.When {
		wrong("when", s.Date.String(), g.When)
	}
	if got := placeOf(s); got != g.Place+" "+g.Country && !samePlace(got, g) {
		wrong("place", got, g.Place+" "+g.Country)
	}
	if got, want := actorsOf(s), foldAll(g.Actors); !slices.Equal(got, want) {
		wrong("actors", strings.Join(got, ", "), strings.Join(want, ", "))
	}
	if s.Type.String() != g.Type {
		wrong("type", s.Type.String(), g.Type)
	}
	if s.Status.String() != g.Status {
		wrong("status", s.Status.String(), g.Status)
	}
	if got, want := gazetteer.Fold(s.Attribution.Speaker.Text), gazetteer.Fold(g.Speaker); got != want && (got == "" || want == "" || !strings.Contains(want, got) && !strings.Contains(got, want)) {
		wrong("speaker", s.Attribution.Speaker.Text, g.Speaker)
	}
}

func placeOf(s extract.Suggestion) string {
	p := s.Chosen()
	if p == nil {
		return " "
	}
	if len(p.Name) == 0 {
		return " " + p.Country
	}
	return p.Name[0].Value + " " + p.Country
}

// samePlace compares names without accents; a country as a place says the same as
// a country alone.
func samePlace(got string, g GoldEvent) bool {
	if gazetteer.Fold(got) == gazetteer.Fold(g.Place+" "+g.Country) {
		return true
	}
	name, country, _ := strings.Cut(got, " "+g.Country)
	return g.Place == "" && g.Country != "" && country == "" && strings.HasSuffix(got, " "+g.Country) && len(strings.Fields(name)) <= 3
}

func actorsOf(s extract.Suggestion) []string {
	var all []string
	for _, c := range s.Actors {
		if c.Score >= extract.TakesPart {
			all = append(all, c.Name)
		}
	}
	return foldAll(all)
}

func foldAll(names []string) []string {
	var all []string
	for _, n := range names {
		all = append(all, gazetteer.Fold(n))
	}
	slices.Sort(all)
	return all
}

func (c *Cost) add(o Cost) {
	c.Events, c.Suggestions, c.Matched = c.Events+o.Events, c.Suggestions+o.Suggestions, c.Matched+o.Matched
	c.Deletions, c.Additions, c.Anchors = c.Deletions+o.Deletions, c.Additions+o.Additions, c.Anchors+o.Anchors
	for field, n := range o.Corrections {
		c.Corrections[field] += n
	}
}

func (c Cost) print(out *bufio.Writer, name string) {
	sum, by := 0, make([]string, len(fields))
	for i, field := range fields {
		sum += c.Corrections[field]
		by[i] = fmt.Sprint(c.Corrections[field])
	}
	fmt.Fprintf(out, "  %-24s %6d %9d %9d %9d %11d   %s\n", name, c.Events, c.Suggestions, c.Deletions, c.Additions, sum, strings.Join(by, ", "))
}
