package frail

import (
	"io"
	"io/fs"
	"slices"
	"syscall"
)

// open is an open file.
type open struct {
	files   *Files
	node    *node
	name    string
	at      int64
	appends bool
}

// Read implements io.Reader.
func (o *open) Read(to []byte) (int, error) {
	n, err := o.ReadAt(to, o.at)
	o.at += int64(n)
	if n > 0 {
		err = nil
	}
	return n, err
}

// ReadAt implements io.ReaderAt.
func (o *open) ReadAt(to []byte, at int64) (int, error) {
	o.files.mu.Lock()
	defer o.files.mu.Unlock()
	if at >= int64(len(o.node.data)) {
		return 0, io.EOF
	}
	n := copy(to, o.node.data[at:])
	if n < len(to) {
		return n, io.EOF
	}
	return n, nil
}

// Write implements io.Writer: what does not fit any more is left out, and said.
func (o *open) Write(what []byte) (int, error) {
	f := o.files
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.step(); err != nil {
		return 0, failed("write", o.name, err)
	}
	if o.appends {
		o.at = int64(len(o.node.data))
	}
	fits := len(what)
	if grows := o.at + int64(len(what)) - int64(len(o.node.data)); f.Room > 0 && f.used+grows > f.Room {
		fits = max(0, len(what)-int(f.used+grows-f.Room))
	}
	end := o.at + int64(fits)
	if more := end - int64(len(o.node.data)); more > 0 {
		o.node.data = append(slices.Clip(o.node.data), make([]byte, more)...)
		f.used += more
	}
	copy(o.node.data[o.at:end], what)
	o.at = end
	f.clock++
	o.node.time = f.clock
	if fits < len(what) {
		return fits, failed("write", o.name, syscall.ENOSPC)
	}
	return fits, nil
}

// Seek implements io.Seeker.
func (o *open) Seek(by int64, from int) (int64, error) {
	o.files.mu.Lock()
	defer o.files.mu.Unlock()
	switch from {
	case io.SeekCurrent:
		by += o.at
	case io.SeekEnd:
		by += int64(len(o.node.data))
	}
	o.at = by
	return by, nil
}

// Truncate implements disk.File.
func (o *open) Truncate(size int64) error {
	f := o.files
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.step(); err != nil {
		return failed("truncate", o.name, err)
	}
	if size < int64(len(o.node.data)) {
		f.used -= int64(len(o.node.data)) - size
		o.node.data = slices.Clone(o.node.data[:size])
	}
	f.clock++
	o.node.time = f.clock
	return nil
}

// Sync implements disk.File.
func (o *open) Sync() error {
	f := o.files
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.step(); err != nil {
		return failed("sync", o.name, err)
	}
	if f.SyncFail != nil {
		return failed("sync", o.name, f.SyncFail)
	}
	o.node.lasting = slices.Clone(o.node.data)
	return nil
}

// Chmod implements disk.File.
func (o *open) Chmod(mode fs.FileMode) error {
	o.node.mode = mode
	return nil
}

// Stat implements disk.File.
func (o *open) Stat() (fs.FileInfo, error) {
	o.files.mu.Lock()
	defer o.files.mu.Unlock()
	return info{o.name, *o.node}, nil
}

// Close implements io.Closer.
func (o *open) Close() error { return nil }
