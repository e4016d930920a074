package disk

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"dateline/data/kit/message"
)

// A Stamp tells one version of a file from another: what it holds by its sum, and what the
// file system says of it, which is quick to ask. The zero Stamp is that of no file.
type Stamp struct {
	Size int64  `json:"size"`
	Time int64  `json:"time"` // of the last change, nanoseconds since 1970
	Sum  string `json:"sum"`  // SHA-256 of what it holds, "" where it was not asked for
}

// Looks tells whether a file is, by what the file system says of it, still as it was.
func (s Stamp) Looks(like Stamp) bool { return s.Size == like.Size && s.Time == like.Time }

// Stamped returns the stamp of a file, without its sum; the zero Stamp where there is none.
func Stamped(files Files, path string) (Stamp, error) {
	info, err := files.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Stamp{}, nil
	}
	if err != nil {
		return Stamp{}, err
	}
	return Stamp{Size: info.Size(), Time: info.ModTime().UnixNano()}, nil
}

// Summed returns the stamp of a file with its sum, for which the file is read.
func Summed(files Files, path string) (Stamp, error) {
	f, err := files.Open(path, os.O_RDONLY, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return Stamp{}, nil
	}
	if err != nil {
		return Stamp{}, err
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return Stamp{}, err
	}
	info, err := f.Stat()
	if err != nil {
		return Stamp{}, err
	}
	return Stamp{info.Size(), info.ModTime().UnixNano(), hex.EncodeToString(sum.Sum(nil))}, nil
}

// A Draft is a file that was written beside the one that it is to replace, and synced.
type Draft struct {
	Stamp Stamp  // of what was written
	Path  string // that it is to stand at, where links lead to

	files Files
	name  string // under which it stands now
}

// Write writes a draft beside the file at a path: the file itself stays as it is, and
// nothing is left where writing fails. The draft has the mode and the owner of the file
// that it is to replace, else mode; it is to be put in its place by Place, or removed by
// Drop.
func Write(files Files, path string, mode fs.FileMode, write func(io.Writer) error) (d *Draft, err error) {
	defer func() {
		if err != nil {
			err = message.Error("writing %s: %w", path, err)
		}
	}()
	to, err := files.Resolve(path)
	if err != nil {
		return nil, err
	}
	was, err := files.Stat(to)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if was != nil && !was.Mode().IsRegular() {
		return nil, message.Error("it is no file that can be replaced; choose another name")
	}
	if was != nil {
		if err := writable(files, to); err != nil {
			return nil, err
		}
		mode = was.Mode().Perm()
	}
	f, name, err := beside(files, to)
	if err != nil {
		return nil, err
	}
	d = &Draft{Path: to, files: files, name: name}
	if err := d.fill(f, mode, write); err != nil {
		d.Drop()
		return nil, err
	}
	if was != nil {
		if err := files.Own(name, was); err != nil {
			d.Drop()
			return nil, err
		}
	}
	return d, nil
}

// writable asks whether a file may be written: to rename another one over it would
// be allowed even where somebody has protected it.
func writable(files Files, path string) error {
	f, err := files.Open(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

// DraftName is how the names of drafts begin, by which those are found that were left behind.
const DraftName = ".dateline-"

// beside makes a new file beside another.
func beside(files Files, path string) (File, string, error) {
	for n := 0; ; n++ {
		name := filepath.Join(filepath.Dir(path), DraftName+strconv.Itoa(os.Getpid())+"-"+strconv.Itoa(n))
		f, err := files.Open(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
		if errors.Is(err, fs.ErrExist) && n < 1000 {
			continue
		}
		var refused *fs.PathError
		if errors.As(err, &refused) { // nobody knows the name of a draft
			err = &fs.PathError{Op: refused.Op, Path: filepath.Dir(path), Err: refused.Err}
		}
		return f, name, err
	}
}

// fill writes, syncs and closes the draft.
func (d *Draft) fill(f File, mode fs.FileMode, write func(io.Writer) error) (err error) {
	defer func() {
		if closed := f.Close(); err == nil {
			err = closed
		}
	}()
	sum := sha256.New()
	if err := write(io.MultiWriter(f, sum)); err != nil {
		return err
	}
	if err := f.Chmod(mode); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	info, err := f.Stat()
	if err != nil {
		return err
	}
	d.Stamp = Stamp{info.Size(), info.ModTime().UnixNano(), hex.EncodeToString(sum.Sum(nil))}
	return nil
}

// Place puts the draft in the place of the file, and returns when that would outlast a
// power cut.
func (d *Draft) Place() error {
	if err := d.files.Rename(d.name, d.Path); err != nil {
		d.Drop()
		return message.Error("writing %s: %w", d.Path, err)
	}
	if err := d.files.SyncFolder(filepath.Dir(d.Path)); err != nil {
		return message.Error("writing %s: %w", d.Path, err)
	}
	return nil
}

// Drop removes the draft.
func (d *Draft) Drop() { _ = d.files.Remove(d.name) }

// Replace writes a file under another name first and then puts it in its place, so that
// no half file is ever left under its own. What is no file, such as /dev/null or a pipe, is
// written to as it stands.
func Replace(files Files, path string, mode fs.FileMode, write func(io.Writer) error) error {
	if info, err := files.Stat(path); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return through(files, path, write)
	}
	d, err := Write(files, path, mode, write)
	if err != nil {
		return err
	}
	return d.Place()
}

// through writes to what is no file.
func through(files Files, path string, write func(io.Writer) error) error {
	f, err := files.Open(path, os.O_WRONLY, 0)
	if err == nil {
		err = errors.Join(write(f), f.Close())
	}
	if err != nil {
		return message.Error("writing %s: %w", path, err)
	}
	return nil
}
