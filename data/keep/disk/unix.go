//go:build unix

package disk

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"syscall"
)

// Own implements Files. Who is not the owner may still keep the group; where that is not
// allowed either the file belongs to who wrote it, as it does with every editor that
// renames.
func (machine) Own(name string, like fs.FileInfo) error {
	was, ok := like.Sys().(*syscall.Stat_t)
	if !ok {
		return nil
	}
	if err := os.Chown(name, int(was.Uid), int(was.Gid)); err == nil {
		return nil
	}
	_ = os.Chown(name, -1, int(was.Gid))
	return nil
}

// Lock implements Files with flock: the kernel takes the lock away when the process ends,
// however it ends, so that no stale one is ever left.
func (machine) Lock(name string) (io.Closer, bool, error) {
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, false, err
	}
	for {
		err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if !errors.Is(err, syscall.EINTR) {
			break
		}
	}
	if err != nil {
		_ = f.Close()
		return nil, errors.Is(err, syscall.EWOULDBLOCK), err
	}
	return f, false, nil
}

// cannotSync tells whether a folder cannot be synced at all, rather than that it failed.
func cannotSync(err error) bool {
	return errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP)
}
