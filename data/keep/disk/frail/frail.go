// Package frail is a file system in memory that goes wrong as real ones do: its power can
// be cut, which drops what was not synced; it can be full, read only, or fail to sync. It
// is for tests.
package frail

import (
	"io"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"dateline/data/keep/disk"
)

// Files is a file system in memory. The zero Files is empty, with room for everything.
type Files struct {
	mu       sync.Mutex
	now      names
	lasting  names    // the names that would outlast a power cut
	pending  []change // of names, since their folder was synced, the oldest first
	locked   map[string]bool
	clock    int64
	used     int64
	Room     int64 // bytes that fit, 0 for any number
	ReadOnly bool
	SyncFail error // that each Sync returns, nil for none
	Steps    int   // calls that change something, until the power goes; 0 for never
	steps    int
}

var _ disk.Files = (*Files)(nil)

type names map[string]*node

// A change is what became of a name: it leads to a node, or to none.
type change struct {
	name string
	to   *node
}

// A node is a file: what it holds, and what would outlast a power cut.
type node struct {
	data, lasting []byte
	mode          fs.FileMode
	time          int64
}

// errPower is what every call returns once the power is gone.
var errPower = error(syscall.EIO)

// Cut returns the file system as it is after a power cut. Of the names that were changed
// and not synced only the first few are as they were changed, of what was written to a
// file since it was synced only some is there, as chance will have it.
func (f *Files) Cut(r *rand.Rand) *Files {
	f.mu.Lock()
	defer f.mu.Unlock()
	next := &Files{now: names{}, lasting: names{}, clock: f.clock}
	for name, n := range f.lasting {
		next.now[name] = n
	}
	for _, c := range f.pending[:r.IntN(len(f.pending)+1)] {
		next.now.set(c.name, c.to)
	}
	for name, n := range next.now {
		data := slices.Clone(n.lasting)
		if more := len(n.data) - len(data); more > 0 && slices.Equal(data, n.data[:len(data)]) {
			data = append(data, n.data[len(data):len(data)+r.IntN(more+1)]...)
		}
		if torn := len(data) - len(n.lasting); torn > 0 && r.IntN(2) == 0 {
			clear(data[len(n.lasting)+r.IntN(torn):]) // the room was given, what stands in it was not written
		}
		next.now[name] = &node{data, slices.Clone(data), n.mode, n.time}
		next.used += int64(len(data))
	}
	for name, n := range next.now {
		next.lasting[name] = n
	}
	return next
}

func (n names) set(name string, to *node) {
	if to == nil {
		delete(n, name)
	} else {
		n[name] = to
	}
}

// step counts a call that changes something, and says why it cannot.
func (f *Files) step() error {
	if f.Steps > 0 {
		if f.steps++; f.steps > f.Steps {
			return errPower
		}
	}
	if f.ReadOnly {
		return syscall.EROFS
	}
	return nil
}

// Taken returns how many calls were counted, of those that change something; for Steps.
func (f *Files) Taken() int { return f.steps }

func failed(op, name string, err error) error { return &fs.PathError{Op: op, Path: name, Err: err} }

// rename sets a name now, and keeps in mind that it does not last yet.
func (f *Files) rename(name string, to *node) {
	if f.now == nil {
		f.now, f.lasting = names{}, names{}
	}
	f.now.set(name, to)
	f.pending = append(f.pending, change{name, to})
}

// Names lists the files that there are, in order.
func (f *Files) Names() []string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return slices.Sorted(maps.Keys(f.now))
}

// Open implements disk.Files.
func (f *Files) Open(name string, flag int, mode fs.FileMode) (disk.File, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	n := f.now[name]
	switch writes := flag&(os.O_WRONLY|os.O_RDWR) != 0; {
	case n == nil && flag&os.O_CREATE == 0:
		return nil, failed("open", name, fs.ErrNotExist)
	case n != nil && flag&os.O_EXCL != 0:
		return nil, failed("open", name, fs.ErrExist)
	case n == nil:
		if err := f.step(); err != nil {
			return nil, failed("open", name, err)
		}
		f.clock++
		n = &node{mode: mode, time: f.clock}
		f.rename(name, n)
	case writes && (f.ReadOnly || n.mode&0o200 == 0):
		return nil, failed("open", name, fs.ErrPermission)
	case flag&os.O_TRUNC != 0:
		f.used -= int64(len(n.data))
		n.data = nil
	}
	return &open{files: f, node: n, name: name, appends: flag&os.O_APPEND != 0}, nil
}

// Rename implements disk.Files.
func (f *Files) Rename(from, to string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.step(); err != nil {
		return failed("rename", from, err)
	}
	n := f.now[from]
	if n == nil {
		return failed("rename", from, fs.ErrNotExist)
	}
	f.rename(to, n)
	f.rename(from, nil)
	return nil
}

// Remove implements disk.Files.
func (f *Files) Remove(name string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.step(); err != nil {
		return failed("remove", name, err)
	}
	if f.now[name] == nil {
		return failed("remove", name, fs.ErrNotExist)
	}
	f.used -= int64(len(f.now[name].data))
	f.rename(name, nil)
	return nil
}

// MakeFolder implements disk.Files; folders are there by themselves.
func (f *Files) MakeFolder(name string) error {
	if f.ReadOnly {
		return failed("mkdir", name, syscall.EROFS)
	}
	return nil
}

// SyncFolder implements disk.Files.
func (f *Files) SyncFolder(name string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.step(); err != nil {
		return failed("sync", name, err)
	}
	if f.SyncFail != nil {
		return failed("sync", name, f.SyncFail)
	}
	rest := f.pending[:0]
	for _, c := range f.pending {
		if path.Dir(c.name) == name {
			f.lasting.set(c.name, c.to)
		} else {
			rest = append(rest, c)
		}
	}
	f.pending = rest
	return nil
}

// List implements disk.Files.
func (f *Files) List(folder string) ([]string, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	var all []string
	for name := range f.now {
		if path.Dir(name) == folder {
			all = append(all, path.Base(name))
		}
	}
	slices.Sort(all)
	return all, nil
}

// Stat implements disk.Files.
func (f *Files) Stat(name string) (fs.FileInfo, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if n := f.now[name]; n != nil {
		return info{path.Base(name), *n}, nil
	}
	return nil, failed("stat", name, fs.ErrNotExist)
}

// Resolve implements disk.Files; there are no links.
func (f *Files) Resolve(name string) (string, error) { return path.Clean(name), nil }

// Own implements disk.Files; all belongs to one.
func (f *Files) Own(string, fs.FileInfo) error { return nil }

// Lock implements disk.Files.
func (f *Files) Lock(name string) (io.Closer, bool, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.ReadOnly {
		return nil, false, failed("lock", name, syscall.EROFS)
	}
	if f.locked[name] {
		return nil, true, failed("lock", name, syscall.EWOULDBLOCK)
	}
	if f.locked == nil {
		f.locked = map[string]bool{}
	}
	f.locked[name] = true
	return unlock{f, name}, false, nil
}

type unlock struct {
	files *Files
	name  string
}

// Close gives the lock back.
func (u unlock) Close() error {
	u.files.mu.Lock()
	defer u.files.mu.Unlock()
	delete(u.files.locked, u.name)
	return nil
}

// Put writes a file as it would stand there after all was synced, as another program does.
func (f *Files) Put(name, text string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.clock++
	n := &node{[]byte(text), []byte(text), 0o644, f.clock}
	f.rename(name, n)
	f.lasting[name] = n
}

// Get returns what a file holds; "" where there is none.
func (f *Files) Get(name string) string {
	f.mu.Lock()
	defer f.mu.Unlock()
	if n := f.now[name]; n != nil {
		return string(n.data)
	}
	return ""
}

// info is what is told of a file.
type info struct {
	name string
	node
}

func (i info) Name() string       { return i.name }
func (i info) Size() int64        { return int64(len(i.data)) }
func (i info) Mode() fs.FileMode  { return i.mode }
func (i info) ModTime() time.Time { return time.Unix(0, i.time) }
func (i info) IsDir() bool        { return strings.HasSuffix(i.name, "/") }
func (i info) Sys() any           { return nil }
