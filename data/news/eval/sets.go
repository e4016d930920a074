package main

import (
	"bufio"

	"dateline/data/news/extract"
)

// A Mention is a time expression of an annotated document.
type Mention struct {
	Start, End int // code points
	Kind       extract.Kind
	EDTF       string // "" where the set gives no value; "?" where it cannot be told
	Vague      bool   // neither right nor wrong to find: "now", "recently"
}

// An Annotated is a document with its mentions.
type Annotated struct {
	extract.Document
	Mentions []Mention
	Until    int // code points from here on are not annotated; 0 for all are
}

// A set is a row of the table of sets.
type set struct {
	name, about string
	read        func(shared string) ([]Annotated, error)
	print       func(out *bufio.Writer, shared string, misses bool) error // instead of read
	salient     bool                                                      // only some expressions are annotated, so precision says nothing
	kept        bool                                                      // only scored when it is named
}

const testdata = "data/news/eval/testdata"

var sets = []set{
	{name: "meantime-dev", about: "60 Wikinews articles, the first six sentences of each", read: readMeantime},
	{name: "timeset-dev", about: "18 Wikinews articles; only the expressions of salient events, without values", read: readTimeset, salient: true},
	{name: "french-dev", about: "French sentences, published on 2017-03-08", read: frenchReader("french-dev.tsv")},
	{name: "french-kept", about: "French sentences kept aside, published on 2017-03-08", read: frenchReader("french-kept.tsv"), kept: true},
	{name: "articles", about: "ten articles with their events", print: printArticles},
}

func names() []string {
	var all []string
	for _, s := range sets {
		all = append(all, s.name)
	}
	return all
}

func find(name string) (set, bool) {
	for _, s := range sets {
		if s.name == name {
			return s, true
		}
	}
	return set{}, false
}
