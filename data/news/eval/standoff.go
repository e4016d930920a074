package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"dateline/data/news/extract"
	"dateline/timeline/edtf"
)

// readTimeset reads brat stand-off files: "T33⇥timex 2 9⇥Tuesday".
func readTimeset(shared string) ([]Annotated, error) {
	folder := filepath.Join(shared, "timeset-dev")
	files, err := filepath.Glob(filepath.Join(folder, "*.ann"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no articles in %s: give the folder with -shared", folder)
	}
	var all []Annotated
	for _, name := range files {
		marks, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		text, err := os.ReadFile(strings.TrimSuffix(name, ".ann") + ".txt")
		if err != nil {
			return nil, err
		}
		a := Annotated{Document: extract.Document{ID: filepath.Base(name), Text: string(text), Lang: "en"}}
		a.Anchor, _ = extract.Published(a.Document)
		for line := range strings.Lines(string(marks)) {
			cells := strings.Split(line, "\t")
			var m Mention
			if len(cells) < 3 {
				continue
			}
			if _, err := fmt.Sscanf(cells[1], "timex %d %d", &m.Start, &m.End); err != nil {
				continue // an event, an entity, a relation
			}
			m.Kind = extract.Date
			a.Mentions = append(a.Mentions, m)
		}
		all = append(all, a)
	}
	return all, nil
}

// frenchReader reads offsets from the project and sentences from shared: the
// sentences are share-alike and stay there.
func frenchReader(file string) func(string) ([]Annotated, error) {
	return func(shared string) ([]Annotated, error) {
		texts, err := table(filepath.Join(shared, "timex-fr", "sentences.tsv"))
		if err != nil {
			return nil, err
		}
		marks, err := table(filepath.Join(testdata, file))
		if err != nil {
			return nil, err
		}
		text := map[string]string{}
		for _, row := range texts {
			text[row["source"]+" "+row["sent_id"]] = row["text"]
		}
		return sentences(text, marks)
	}
}

// sentences puts annotations and sentences together; a row without a start says
// that its sentence has no expression.
func sentences(text map[string]string, marks []map[string]string) ([]Annotated, error) {
	published, err := edtf.Parse("2017-03-08")
	if err != nil {
		return nil, err
	}
	var all []Annotated
	at := map[string]int{}
	for _, row := range marks {
		id := row["source"] + " " + row["sent_id"]
		if text[id] == "" {
			return nil, fmt.Errorf("there is no sentence %q", id)
		}
		i, seen := at[id]
		if !seen {
			i = len(all)
			at[id] = i
			all = append(all, Annotated{Document: extract.Document{ID: id, Text: text[id], Lang: "fr", Anchor: published}})
		}
		if row["start"] == "" {
			continue
		}
		m := Mention{Kind: extract.Kind(row["kind"]), EDTF: row["edtf"]}
		if m.Start, err = strconv.Atoi(row["start"]); err == nil {
			m.End, err = strconv.Atoi(row["end"])
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", id, err)
		}
		all[i].Mentions = append(all[i].Mentions, m)
	}
	return all, nil
}

// table reads tab-separated rows under a line of names.
func table(name string) ([]map[string]string, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var head []string
	var rows []map[string]string
	for line := range strings.Lines(string(raw)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if head == nil {
			head = cells
			continue
		}
		row := make(map[string]string, len(head))
		for i, cell := range cells {
			if i < len(head) {
				row[head[i]] = cell
			}
		}
		rows = append(rows, row)
	}
	return rows, nil
}
