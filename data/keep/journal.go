package keep

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"dateline/data/format/native"
	"dateline/data/keep/disk"
	"dateline/data/kit/message"
)

// A journal is a file to which is added what is done to a document, one record after
// another. What Append has returned of outlasts a power cut.
type journal struct {
	files disk.Files
	path  string
	file  disk.File
	head  Head
	end   int64   // what is sound ends there
	torn  bool    // something stands behind it
	at    []int64 // where the record of each act begins, by its number less one
}

// beginJournal makes a journal that holds nothing but what file it is of, in the place
// of one that may be there.
func beginJournal(files disk.Files, path string, head Head) (*journal, error) {
	f, err := files.Open(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, message.Error("keeping a journal: %w", err)
	}
	j := &journal{files: files, path: path, file: f, head: head}
	text := stamped(ofFile, 0, head).append([]byte(firstLine))
	if err := j.restart(text); err != nil {
		_ = f.Close()
		return nil, message.Error("keeping a journal: %w", err)
	}
	return j, nil
}

func (j *journal) restart(text []byte) error {
	if err := j.file.Truncate(0); err != nil {
		return err
	}
	if err := j.add(text); err != nil {
		return err
	}
	return j.files.SyncFolder(filepath.Dir(j.path))
}

// add adds a text at the end, and returns when it lasts. Where that fails the journal is
// as it was, and one may try again.
func (j *journal) add(text []byte) error {
	if j.torn { // else a short record would leave its rest behind
		if err := j.file.Truncate(j.end); err != nil {
			return err
		}
		j.torn = false
	}
	if _, err := j.file.Seek(j.end, io.SeekStart); err != nil {
		return err
	}
	_, err := j.file.Write(text)
	if err == nil {
		err = j.file.Sync()
	}
	if err != nil {
		j.torn = j.file.Truncate(j.end) != nil
		return err
	}
	j.end += int64(len(text))
	return nil
}

// append adds acts, and returns how long each is there.
func (j *journal) append(acts []Act) (sizes []int, err error) {
	var text []byte
	var at []int64
	for i, a := range acts {
		r, err := recordOf(len(j.at)+i+1, a)
		if err != nil {
			return nil, err
		}
		at = append(at, j.end+int64(len(text)))
		was := len(text)
		text = r.append(text)
		sizes = append(sizes, len(text)-was)
	}
	if err := j.add(text); err != nil {
		return nil, message.Error("keeping a journal: %w", err)
	}
	j.at = append(j.at, at...)
	return sizes, nil
}

// save notes that what stands after so many acts is about to be written to the file.
func (j *journal) save(acts int, stamp disk.Stamp) error {
	if err := j.add(stamped(saving, acts, stamp).append(nil)); err != nil {
		return message.Error("keeping a journal: %w", err)
	}
	return nil
}

// act reads an act again, by its number.
func (j *journal) act(number int) (Act, error) {
	if number < 1 || number > len(j.at) {
		return Act{}, message.Error("the journal has no record %d", number)
	}
	from := j.at[number-1]
	r, _, err := readRecord(bufio.NewReader(io.NewSectionReader(j.file, from, j.end-from)), j.end-from)
	if err != nil {
		return Act{}, message.Error("reading record %d of the journal: %w", number, err)
	}
	return r.act()
}

// written is what a journal says.
type written struct {
	head  Head
	acts  []Act
	at    []int64
	saves []save
	end   int64 // of what is sound
}

// A save is a version of the file that was about to be written.
type save struct {
	acts  int // that stand in it
	stamp disk.Stamp
}

// readJournal reads a journal. What is wrong with it is returned with what is sound before
// it; a journal that is not there, or was being begun, says nothing.
func readJournal(f disk.File) (w written, err error) {
	info, err := f.Stat()
	if err != nil {
		return w, err
	}
	in := bufio.NewReaderSize(io.NewSectionReader(f, 0, info.Size()), 256<<10)
	line, err := in.ReadString('\n')
	switch {
	case strings.HasPrefix(firstLine, line) && line != firstLine:
		return w, nil
	case err != nil && !errors.Is(err, io.EOF):
		return w, err
	case strings.HasPrefix(line, begins) && line != firstLine:
		return w, message.Error("the journal is of version %s, and this program reads version 1: a newer Dateline may read it", strings.TrimSpace(strings.TrimPrefix(line, begins)))
	case line != firstLine:
		return w, message.Error("the journal does not begin as one does")
	}
	w.end = int64(len(line))
	var edits []record
	defer func() { err = w.decode(edits, err) }()
	for {
		r, size, err := readRecord(in, info.Size()-w.end)
		if errors.Is(err, io.EOF) {
			return w, nil
		}
		if errors.Is(err, errCut) {
			rest := make([]byte, info.Size()-w.end)
			if n, _ := f.ReadAt(rest, w.end); !soundIn(rest[min(n, 1):n]) {
				return w, nil
			}
		}
		if err == nil {
			err = w.take(r, &edits)
		}
		if err != nil {
			return w, message.Error("of the journal %d {change is|changes are} sound, what follows is not: %w", len(w.acts), err)
		}
		w.end += size
	}
}

// take adds what a record says; edits are decoded later, all at once.
func (w *written) take(r record, edits *[]record) error {
	switch first := w.head == (Head{}) && len(w.acts) == 0; r.kind {
	case ofFile:
		if !first {
			return message.Error("a second file is named: %w", errCut)
		}
		return json.Unmarshal(r.says, &w.head)
	case saving:
		s := save{acts: r.number}
		if r.number > len(w.acts) || r.number < 0 {
			return errCut
		}
		if err := json.Unmarshal(r.says, &s.stamp); err != nil {
			return err
		}
		w.saves = append(w.saves, s)
		return nil
	}
	if r.number != len(w.acts)+1 {
		return message.Error("record %d follows record %d: %w", r.number, len(w.acts), errCut)
	}
	if r.kind == Edited {
		*edits = append(*edits, r)
	}
	w.acts, w.at = append(w.acts, Act{Kind: r.kind}), append(w.at, w.end)
	return nil
}

// together is how many edits are decoded at once by one core: very many share the room that
// a decoder needs.
const together = 256

// decode reads the edits on all cores. What is behind one that cannot be read is left out;
// where all can be the error is the one given.
func (w *written) decode(edits []record, err error) error {
	wrong := make([]error, (len(edits)+together-1)/together)
	sound := make([]int, len(wrong)) // how many acts stand before one that is wrong
	var all sync.WaitGroup
	for k := range wrong {
		all.Go(func() { sound[k], wrong[k] = w.decodeSome(edits[k*together : min((k+1)*together, len(edits))]) })
	}
	all.Wait()
	for k, one := range wrong {
		if one == nil {
			continue
		}
		n := sound[k]
		w.end, w.acts, w.at = w.at[n], w.acts[:n], w.at[:n]
		w.saves = slices.DeleteFunc(w.saves, func(s save) bool { return s.acts > n })
		return message.Error("of the journal %d {change is|changes are} sound, what follows is not: %w", n, one)
	}
	return err
}

// decodeSome reads some edits at once; where that fails one by one, to say how many acts
// stand before the one that cannot be read.
func (w *written) decodeSome(some []record) (sound int, err error) {
	var text []byte
	for _, r := range some {
		text = append(text, r.says...)
	}
	if edits, err := native.DecodeEdits(bytes.NewReader(text)); err == nil && len(edits) == len(some) {
		for i, r := range some {
			w.acts[r.number-1].Edit = edits[i]
		}
		return 0, nil
	}
	for _, r := range some {
		a, err := r.act()
		if err != nil {
			return r.number - 1, err
		}
		w.acts[r.number-1] = a
	}
	return 0, nil
}

// openJournal reads the journal at a path, so that it can be gone on with. The file is nil
// where there is none.
func openJournal(files disk.Files, path string) (*journal, written, error) {
	f, err := files.Open(path, os.O_RDWR, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, written{}, nil
	}
	if err != nil {
		return nil, written{}, err
	}
	w, err := readJournal(f)
	return &journal{files: files, path: path, file: f, head: w.head, end: w.end, at: w.at, torn: true}, w, err
}
