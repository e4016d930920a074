// Package disk is a file system as it is seen by who must not lose anything: what is
// written lasts only once it was synced, and a name only once its folder was. Replace
// writes a file so that there is always one whole version of it, whatever happens.
//
// The file system is an interface, so that tests can cut its power, fill it and forbid it
// to be written; package frail has such a one. OS is the machine's own.
package disk

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// A File is an open file.
type File interface {
	io.ReadWriteSeeker
	io.ReaderAt
	io.Closer
	Stat() (fs.FileInfo, error)
	Truncate(size int64) error
	Sync() error // returns when what was written would outlast a power cut
	Chmod(mode fs.FileMode) error
}

// Files is a file system.
type Files interface {
	Open(name string, flag int, mode fs.FileMode) (File, error) // as os.OpenFile does
	Rename(from, to string) error
	Remove(name string) error
	MakeFolder(name string) error                              // with those above it
	SyncFolder(name string) error                              // makes the names in it last
	List(folder string) ([]string, error)                      // the names in it, in order
	Stat(name string) (fs.FileInfo, error)                     // of what links lead to
	Resolve(name string) (string, error)                       // where links lead to; of what is not there, its folder's
	Own(name string, like fs.FileInfo) error                   // gives a file the owner of another one
	Lock(name string) (unlock io.Closer, held bool, err error) // held tells that another process has it
}

// OS is the file system of the machine.
var OS Files = machine{}

type machine struct{}

func (machine) Open(name string, flag int, mode fs.FileMode) (File, error) {
	f, err := os.OpenFile(name, flag, mode)
	if err != nil { // and no File that holds a nil
		return nil, err
	}
	return f, nil
}

func (machine) Rename(from, to string) error          { return os.Rename(from, to) }
func (machine) Remove(name string) error              { return os.Remove(name) }
func (machine) MakeFolder(name string) error          { return os.MkdirAll(name, 0o700) }
func (machine) Stat(name string) (fs.FileInfo, error) { return os.Stat(name) }

// SyncFolder implements Files. Windows and some network shares cannot sync a folder; they
// keep names by themselves.
func (machine) SyncFolder(name string) error {
	d, err := os.Open(name)
	if err != nil {
		return err
	}
	defer d.Close()
	if err := d.Sync(); err != nil && !cannotSync(err) {
		return err
	}
	return nil
}

func (machine) List(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.Name()
	}
	return names, err
}

func (machine) Resolve(name string) (string, error) {
	name, err := filepath.Abs(name)
	if err != nil {
		return "", err
	}
	for range mostLinks { // by hand, since the last of them may lead to what is not there yet
		folder, err := filepath.EvalSymlinks(filepath.Dir(name))
		if err != nil {
			return "", err
		}
		name = filepath.Join(folder, filepath.Base(name))
		to, err := os.Readlink(name)
		if err != nil { // it is no link
			return name, nil
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(folder, to)
		}
		name = to
	}
	return "", &fs.PathError{Op: "resolving", Path: name, Err: fs.ErrInvalid}
}

// mostLinks is how many links are followed, as many as Linux does.
const mostLinks = 40
