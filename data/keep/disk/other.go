//go:build !unix

package disk

import (
	"io"
	"io/fs"
	"os"
)

// Own implements Files: there is no owner to keep.
func (machine) Own(string, fs.FileInfo) error { return nil }

// Lock implements Files. A file that is open cannot be removed here, so one that can be
// made anew is nobody's.
func (machine) Lock(name string) (io.Closer, bool, error) {
	if err := os.Remove(name); err != nil && !os.IsNotExist(err) {
		return nil, true, err
	}
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, os.IsExist(err), err
	}
	return f, false, nil
}

// cannotSync tells whether a folder cannot be synced at all: here none can.
func cannotSync(error) bool { return true }
