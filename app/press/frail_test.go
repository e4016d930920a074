package press

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"syscall"
	"testing"

	"dateline/app/figure/export"
	"dateline/data/keep/disk/frail"
)

// exports are one of each kind that is written.
var exports = []export.Options{
	{Size: "300x200", Out: "/out/a.png"},
	{What: "map", Size: "300x200", Out: "/out/a.svg"},
	{What: "page", Size: "300x200", Out: "/out/a.pdf"},
	{What: "table", Size: "A5", Pages: 1, Out: "/out/b.pdf"},
	{Size: "300x200", Pages: 2, Out: "/out/c.png"},
	{Size: "594x420mm", Tiles: "A4", Out: "/out/d.pdf"},
	{What: "map", Size: "200x150", Animate: "play", Step: "year", Out: "/out/e.gif"},
	{What: "map", Size: "200x150", Animate: "play", Step: "year", Out: "/out/e.apng"},
	{What: "map", Size: "200x150", Animate: "play", Step: "year", Out: "/out/frames"},
	{Out: "/out/f.html"},
	{What: export.Handout, Out: "/out/g.pdf"},
	{Out: "/out/h.pptx"},
	{What: export.Every, Size: "200x150", Out: "/out/i.svg"},
}

func put(t *testing.T, files *frail.Files, path, text string) {
	t.Helper()
	f, err := files.Open(path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o644)
	if err == nil {
		_, err = io.WriteString(f, text)
		err = errors.Join(err, f.Sync(), f.Close())
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestWhereNothingCanBeWrittenItIsSaidAndNothingIsLost(t *testing.T) {
	for _, o := range exports {
		for why, disk := range map[error]func(*frail.Files){
			syscall.ENOSPC: func(f *frail.Files) { f.Room = 40 },
			syscall.EROFS:  func(f *frail.Files) { f.ReadOnly = true },
		} {
			j := job(t, "kim-russia-2019", o)
			files := &frail.Files{}
			j.Disk = files
			before := map[string]string{}
			for _, path := range j.Files() {
				if strings.HasSuffix(path, "/frames") {
					path += "/1.png"
				}
				if before[path] = "what was there"; len(before) == 1 {
					put(t, files, path, before[path])
				}
			}
			names := strings.Join(files.Names(), " ")
			disk(files)
			err := Write(context.Background(), j)
			if !errors.Is(err, why) && !errors.Is(err, os.ErrPermission) || err == nil || !strings.Contains(err.Error(), "/out/") {
				t.Errorf("%s: %v, want one that says where, and %v", o.Out, err, why)
			}
			if left := strings.Join(files.Names(), " "); left != names {
				t.Errorf("%s, %v: there are %q, before it %q", o.Out, why, left, names)
			}
			for _, path := range files.Names() {
				f, err := files.Open(path, os.O_RDONLY, 0)
				if err != nil {
					t.Fatal(err)
				}
				if raw, _ := io.ReadAll(f); string(raw) != "what was there" {
					t.Errorf("%s, %v: %s holds %d bytes", o.Out, why, path, len(raw))
				}
			}
		}
	}
}
