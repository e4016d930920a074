package keep

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"dateline/data/keep/disk"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// A Desk is where documents are kept safe.
type Desk struct {
	Files    disk.Files
	Folder   string           // of the program's own
	Now      func() time.Time // names versions
	Versions int              // how many of a file are kept, 0 for none
}

// kept is how many versions of a file are kept.
const kept = 12

// Own returns the desk of the person who runs the program: the folder is that which the
// system has for such things.
func Own() (Desk, error) {
	d := Desk{Files: disk.OS, Now: time.Now, Versions: kept}
	folder := os.Getenv("XDG_STATE_HOME")
	if !filepath.IsAbs(folder) {
		var err error
		if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
			folder, err = os.UserConfigDir() // which is that of what a program keeps, too
		} else if folder, err = os.UserHomeDir(); err == nil {
			folder = filepath.Join(folder, ".local", "state")
		}
		if err != nil {
			return d, message.Error("finding a folder for journals: %w", err)
		}
	}
	d.Folder = filepath.Join(folder, "dateline")
	return d, nil
}

// keyOf returns the key of a file: a part of its name, for people, and of a sum of its path.
func keyOf(path string) string {
	sum := sha256.Sum256([]byte(path))
	name := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)))
	return name[:min(len(name), 24)] + "-" + hex.EncodeToString(sum[:6])
}

// newKey is how the keys of documents begin that have no file yet.
const newKey = "new-"

func (d Desk) file(key, ending string) string { return filepath.Join(d.Folder, key+ending) }

// ErrHeld says that another process works in the file.
var ErrHeld = message.Error("another window of Dateline has it open to be worked in; close it there, or save under another name")

// Hold takes hold of the file at a path, which need not be there yet. Where another process
// has it the error is ErrHeld. What a former run has left is told by Left, and nothing can be
// done before it is Taken or SetAside.
func (d Desk) Hold(path string) (*Hold, error) {
	path, err := d.Files.Resolve(path)
	if err != nil {
		return nil, message.Error("keeping a journal: %w", err)
	}
	return d.hold(keyOf(path), path)
}

// HoldNew takes hold of a new document that has no file yet. What it began with is written,
// where it is not nothing, so that it can be told when the document is Lost.
func (d Desk) HoldNew(base func(io.Writer) error) (*Hold, error) {
	key := newKey + d.Now().UTC().Format("20060102-150405.000000000")
	if base != nil {
		if err := d.Files.MakeFolder(d.Folder); err != nil {
			return nil, message.Error("keeping a journal: %w", err)
		}
		if err := disk.Replace(d.Files, d.Base(key), 0o600, base); err != nil {
			return nil, message.Error("keeping a journal: %w", err)
		}
	}
	return d.hold(key, "")
}

// HoldLost takes hold of a document that has no file and was Lost.
func (d Desk) HoldLost(key string) (*Hold, error) { return d.hold(key, "") }

// Base returns where it stands with what a document without a file began; nothing is there
// where that was nothing.
func (d Desk) Base(key string) string { return d.file(key, ".base.json") }

func (d Desk) hold(key, path string) (*Hold, error) {
	if err := d.Files.MakeFolder(d.Folder); err != nil {
		return nil, message.Error("keeping a journal: %w", err)
	}
	lock, held, err := d.Files.Lock(d.file(key, ".lock"))
	for range 3 { // another process may look only for what is lost
		if !held {
			break
		}
		time.Sleep(20 * time.Millisecond)
		lock, held, err = d.Files.Lock(d.file(key, ".lock"))
	}
	if held {
		return nil, ErrHeld
	}
	if err != nil {
		return nil, message.Error("keeping a journal: %w", err)
	}
	h := &Hold{desk: d, key: key, path: path, lock: lock}
	if err := h.begin(); err != nil {
		h.release()
		return nil, err
	}
	return h, nil
}

// A Lost is a document with changes that were not saved when the program ended.
type Lost struct {
	Key  string
	Path string          // "" where it has no file yet; see Base
	Acts int             // changes that are not in the file; what was undone is none
	Last timeline.Phrase // the name of the last of them
}

// Lost lists the documents that nobody works in and that have changes which were not saved.
func (d Desk) Lost() []Lost {
	var all []Lost
	names, err := d.Files.List(d.Folder)
	if err != nil { // there is no folder, and so no journal
		return nil
	}
	for _, name := range names {
		key, ok := strings.CutSuffix(name, ".journal")
		if !ok {
			continue
		}
		if one, ok := d.lost(key); ok {
			all = append(all, one)
		}
	}
	return all
}

// lost tells of one journal what is lost without it.
func (d Desk) lost(key string) (Lost, bool) {
	lock, _, err := d.Files.Lock(d.file(key, ".lock"))
	if err != nil { // somebody works in it
		return Lost{}, false
	}
	defer lock.Close()
	j, w, _ := openJournal(d.Files, d.file(key, ".journal"))
	if j == nil {
		return Lost{}, false
	}
	defer j.file.Close()
	one, from := Lost{Key: key, Path: w.head.Path}, 0
	if one.Path != "" {
		now, err := disk.Stamped(d.Files, one.Path)
		if err != nil {
			return Lost{}, false
		}
		from, _ = d.from(one.Path, now, w)
	}
	names := between(w.acts, from)
	if one.Acts = len(names); one.Acts > 0 {
		one.Last = names[0]
	}
	return one, one.Acts > 0
}

// from returns how many acts stand in a file already; false where another program has
// changed it, so that nobody knows.
func (d Desk) from(path string, now disk.Stamp, w written) (int, bool) {
	for i := len(w.saves) - 1; i >= 0; i-- {
		if w.saves[i].stamp.Looks(now) {
			return w.saves[i].acts, true
		}
	}
	if w.head.Stamp.Looks(now) {
		return 0, true
	}
	// It was copied, or touched: what it holds tells.
	if now, err := disk.Summed(d.Files, path); err == nil && now.Sum != "" {
		for i := len(w.saves) - 1; i >= 0; i-- {
			if w.saves[i].stamp.Sum == now.Sum {
				return w.saves[i].acts, true
			}
		}
		if w.head.Stamp.Sum == now.Sum {
			return 0, true
		}
	}
	return 0, false
}

// sweep removes from a folder what a save has left that was killed long ago.
func (d Desk) sweep(folder string) {
	names, err := d.Files.List(folder)
	if err != nil {
		return // then nothing was written there either
	}
	for _, name := range names {
		if !strings.HasPrefix(name, disk.DraftName) {
			continue
		}
		name = filepath.Join(folder, name)
		if info, err := d.Files.Stat(name); err == nil && d.Now().Sub(info.ModTime()) > time.Hour {
			_ = d.Files.Remove(name)
		}
	}
}

// aside is where a journal is put that cannot be gone on with, lest anything be lost.
func (d Desk) aside(key string) string {
	return d.file(key, ".aside-"+d.Now().UTC().Format("20060102-150405.000000000"))
}

// closers closes one after another.
func closers(all ...io.Closer) error {
	var errs []error
	for _, c := range all {
		if c != nil {
			errs = append(errs, c.Close())
		}
	}
	return errors.Join(errs...)
}
