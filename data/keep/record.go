package keep

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"strconv"

	"dateline/data/format/native"
	"dateline/data/keep/disk"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// A journal is a line that names it, and records. A record is a line with its kind, its
// number, the length of what it says and a checksum of all of these, then what it says, and
// the end of a line, so that a person can read it:
//
//	dateline journal 1
//	file 0 97 5c4f1d62
//	{"path":"/home/kim/road.json","stamp":{"size":12345,"time":1556236800000000000,"sum":"…"}}
//	edit 1 143 0a8e71c4
//	{"edit":"Another day","changes":1}
//	{"change":"event","at":3,"before":{…},"after":{…}}
//
//	undo 2 0 77b1c3d0
//
//	save 2 86 e2c41a05
//	{"size":12345,"time":1556236805000000000,"sum":"…"}
//
// Edits, undos and redos are numbered from 1 on without a gap; the number of a save is that
// of the last of them that stands in what is saved. A save is noted before the file is
// replaced: whether it was replaced is told by what the file holds.
const firstLine = "dateline journal 1\n"

// begins is how the first line of a journal of any version begins.
const begins = "dateline journal "

// An ActKind says what was done.
type ActKind uint8

// What is done to a document.
const (
	Edited ActKind = iota + 1 // by an edit
	Undone                    // the last edit that was done
	Redone                    // the edit that was undone last
	saving                    // what it was then is written to the file
	ofFile                    // the file that the journal is of
)

var kinds = [...]string{"", "edit", "undo", "redo", "save", "file"}

// String returns the word of the journal.
func (k ActKind) String() string { return kinds[k] }

// An Act is one thing that was done to a document.
type Act struct {
	Kind ActKind
	Edit timeline.Edit // of Edited
}

// record is what stands in a record.
type record struct {
	kind   ActKind
	number int
	says   []byte
}

// checksums are Castagnoli's, which processors reckon by themselves.
var checksums = crc32.MakeTable(crc32.Castagnoli)

func (r record) head() []byte {
	return fmt.Appendf(nil, "%s %d %d", kinds[r.kind], r.number, len(r.says))
}

func (r record) sum() uint32 {
	return crc32.Update(crc32.Checksum(r.head(), checksums), checksums, r.says)
}

// append adds the record to a text.
func (r record) append(to []byte) []byte {
	to = fmt.Appendf(append(to, r.head()...), " %08x\n", r.sum())
	return append(append(to, r.says...), '\n')
}

// recordOf returns an act as a record.
func recordOf(number int, a Act) (record, error) {
	r := record{kind: a.Kind, number: number}
	if a.Kind == Edited {
		var b bytes.Buffer
		if err := native.EncodeEdit(&b, a.Edit); err != nil {
			return r, err
		}
		r.says = b.Bytes()
	}
	return r, nil
}

// act returns what a record of an act says.
func (r record) act() (Act, error) {
	a := Act{Kind: r.kind}
	if r.kind != Edited {
		return a, nil
	}
	edits, err := native.DecodeEdits(bytes.NewReader(r.says))
	switch {
	case err != nil:
		return a, err
	case len(edits) != 1:
		return a, message.Error("a record of the journal holds %d edits, and not one", len(edits))
	}
	a.Edit = edits[0]
	return a, nil
}

// stamped returns a record that says something of files.
func stamped(kind ActKind, number int, says any) record {
	raw, err := json.Marshal(says)
	if err != nil { // they are texts and numbers
		panic(err)
	}
	return record{kind, number, raw}
}

// A Head says of what file a journal is.
type Head struct {
	Path  string     `json:"path"` // "" of a document that has no file yet
	Stamp disk.Stamp `json:"stamp"`
}

// errCut says that a record is not as it was written.
var errCut = message.Error("the record is not as it was written")

// mostHead bounds the line before what a record says.
const mostHead = 80

// readRecord reads the next record: io.EOF where there is none, errCut where it is not sound.
// Rest is how much of the journal is left, which bounds what is read.
func readRecord(from *bufio.Reader, rest int64) (r record, size int64, err error) {
	line, err := from.ReadSlice('\n')
	if len(line) == 0 && errors.Is(err, io.EOF) {
		return r, 0, io.EOF
	}
	fields := bytes.Fields(line)
	if err != nil || len(line) > mostHead || len(fields) != 4 {
		return r, 0, errCut
	}
	number, err1 := strconv.Atoi(string(fields[1]))
	length, err2 := strconv.ParseInt(string(fields[2]), 10, 64)
	sum, err3 := strconv.ParseUint(string(fields[3]), 16, 32)
	size = int64(len(line)) + length + 1
	if errors.Join(err1, err2, err3) != nil || length < 0 || length > rest || size > rest {
		return r, 0, errCut
	}
	r = record{kindOf(string(fields[0])), number, make([]byte, length+1)}
	if _, err := io.ReadFull(from, r.says); err != nil {
		return r, 0, errCut
	}
	end := r.says[length]
	if r.says = r.says[:length]; r.kind == 0 || end != '\n' || r.sum() != uint32(sum) {
		return r, 0, errCut
	}
	return r, size, nil
}

func kindOf(word string) ActKind {
	for kind, one := range kinds {
		if one == word {
			return ActKind(kind)
		}
	}
	return 0
}

// soundIn tells whether a sound record stands anywhere in what is left of a journal. Where
// none does the program or the power ended while the last record was being written, of
// which nobody was told that it is kept; else somebody has cut the journal.
func soundIn(rest []byte) bool {
	for len(rest) > 0 {
		if _, _, err := readRecord(bufio.NewReaderSize(bytes.NewReader(rest), mostHead), int64(len(rest))); err == nil {
			return true
		}
		next := bytes.IndexByte(rest, '\n')
		if next < 0 {
			return false
		}
		rest = rest[next+1:]
	}
	return false
}
