// Package article reads articles: plain text, Markdown, web pages and PDF, in the
// encodings that they come in, with what their metadata says of their date.
package article

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"dateline/data/news/extract"
)

// A kind is a row of the table of kinds of files.
type kind struct {
	endings []string
	starts  []string // what such a file starts with, in small letters
	read    func(name string, raw []byte) (extract.Document, error)
}

// kinds are tried from the top; the last one takes what is left.
var kinds = []kind{
	{[]string{".pdf"}, []string{"%pdf-"}, readPDF},
	{[]string{".html", ".htm", ".xhtml"}, []string{"<!doctype html", "<html"}, readHTML},
	{[]string{".md", ".markdown"}, []string{"---\n"}, readMarkdown},
	{[]string{".txt", ".text"}, nil, readText},
}

// Read reads an article. The ending of its name and its first bytes tell its kind;
// the name becomes its id.
func Read(name string, raw []byte) (extract.Document, error) {
	d, err := kindOf(name, raw).read(name, raw)
	if err != nil {
		return d, fmt.Errorf("%s: %w", name, err)
	}
	d.ID = name
	return d, nil
}

// Open reads the article of a file; "-" is not a file.
func Open(name string) (extract.Document, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		return extract.Document{}, err
	}
	return Read(name, raw)
}

// kindOf returns the kind of a file: by its first bytes, else by its ending.
func kindOf(name string, raw []byte) kind {
	start := strings.ToLower(strings.TrimLeft(string(bytes.TrimPrefix(raw[:min(len(raw), 512)], []byte("\uFEFF"))), " \t\r\n"))
	ending := strings.ToLower(filepath.Ext(name))
	for _, k := range kinds[:2] {
		if slices.ContainsFunc(k.starts, func(s string) bool { return strings.HasPrefix(start, s) }) {
			return k
		}
	}
	for _, k := range kinds {
		if slices.Contains(k.endings, ending) {
			return k
		}
	}
	return kinds[len(kinds)-1]
}

// Files returns the articles under a path: the path itself where it is a file, of
// whatever name, else the files of its folders that have an ending of the table.
func Files(path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return []string{path}, nil
	}
	var files []string
	err = filepath.WalkDir(path, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if hidden := strings.HasPrefix(entry.Name(), ".") && name != path; hidden {
			if entry.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		ending := strings.ToLower(filepath.Ext(name))
		if !entry.IsDir() && slices.ContainsFunc(kinds, func(k kind) bool { return slices.Contains(k.endings, ending) }) {
			files = append(files, name)
		}
		return nil
	})
	return files, err
}

func readText(_ string, raw []byte) (extract.Document, error) {
	text, err := decoded(raw)
	return extract.Document{Text: text}, err
}

// decoded returns a text in UTF-8: from UTF-16 by its mark or its zeros, else from
// Windows-1252 what is not UTF-8.
func decoded(raw []byte) (string, error) {
	var from encoding.Encoding
	zeros := bytes.Count(raw[:min(len(raw), 400)], []byte{0})
	switch {
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE}), bytes.HasPrefix(raw, []byte{0xFE, 0xFF}):
		from = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case zeros > 0 && zeros*3 > min(len(raw), 400) && raw[0] == 0:
		from = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	case zeros > 0 && zeros*3 > min(len(raw), 400):
		from = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case !utf8.Valid(raw):
		from = charmap.Windows1252
	default:
		return string(bytes.TrimPrefix(raw, []byte("\uFEFF"))), nil
	}
	out, err := io.ReadAll(from.NewDecoder().Reader(bytes.NewReader(raw)))
	if err != nil {
		return "", fmt.Errorf("reading its letters: %w", err)
	}
	return string(out), nil
}
