package keep

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"dateline/data/keep/disk"
	"dateline/data/kit/message"
)

// A Version is what a file held before one of its last saves.
type Version struct {
	Path string // of the copy, with the ending of the file
	Time time.Time
	Size int64
}

// versionTime is how the name of a version begins.
const versionTime = "20060102-150405.000"

// keepVersion keeps a copy of a file as it is; one that was kept last is not kept again.
func (d Desk) keepVersion(key, path string, stamp disk.Stamp) error {
	if d.Versions == 0 {
		return nil
	}
	folder := filepath.Join(d.Folder, "versions", key)
	if err := d.Files.MakeFolder(folder); err != nil {
		return message.Error("keeping the version before: %w", err)
	}
	sum := stamp.Sum[:min(len(stamp.Sum), 12)]
	names, err := d.Files.List(folder)
	if err != nil {
		return message.Error("keeping the version before: %w", err)
	}
	slices.Sort(names)
	if n := len(names); n > 0 && sum != "" && strings.Contains(names[n-1], sum) {
		return nil
	}
	name := d.Now().UTC().Format(versionTime) + "-" + sum + filepath.Ext(path)
	if err := d.copy(path, filepath.Join(folder, name)); err != nil {
		return message.Error("keeping the version before: %w", err)
	}
	for i := 0; i <= len(names)-d.Versions; i++ {
		if err := d.Files.Remove(filepath.Join(folder, names[i])); err != nil {
			return message.Error("keeping the version before: %w", err)
		}
	}
	return nil
}

func (d Desk) copy(from, to string) error {
	f, err := d.Files.Open(from, os.O_RDONLY, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	return disk.Replace(d.Files, to, 0o600, func(w io.Writer) error {
		_, err := io.Copy(w, f)
		return err
	})
}

// VersionsOf lists the versions of a file that are kept, the newest first.
func (d Desk) VersionsOf(path string) ([]Version, error) {
	path, err := d.Files.Resolve(path)
	if err != nil {
		return nil, message.Error("listing versions: %w", err)
	}
	folder := filepath.Join(d.Folder, "versions", keyOf(path))
	names, err := d.Files.List(folder)
	if err != nil { // none was kept yet
		return nil, nil
	}
	var all []Version
	for _, name := range names {
		at, err := time.Parse(versionTime, name[:min(len(name), len(versionTime))])
		if err != nil { // it is none of ours
			continue
		}
		info, err := d.Files.Stat(filepath.Join(folder, name))
		if err != nil {
			continue
		}
		all = append(all, Version{filepath.Join(folder, name), at, info.Size()})
	}
	slices.Reverse(all)
	return all, nil
}
