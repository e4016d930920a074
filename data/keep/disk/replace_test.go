package disk_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"dateline/data/keep/disk"
	"dateline/data/keep/disk/frail"
)

// says returns what writes a text, in two pieces.
func says(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		if _, err := io.WriteString(w, text[:len(text)/2]); err != nil {
			return err
		}
		_, err := io.WriteString(w, text[len(text)/2:])
		return err
	}
}

// folder returns what a folder holds, in one line.
func folder(t *testing.T, dir string) string {
	t.Helper()
	names, err := disk.OS.List(dir)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(names, " ")
}

func TestAFileIsReplacedWithItsModeAndThroughItsLinks(t *testing.T) {
	dir := t.TempDir()
	path, link, far := filepath.Join(dir, "a.json"), filepath.Join(dir, "link.json"), filepath.Join(dir, "far.json")
	for _, err := range []error{os.WriteFile(path, []byte("before"), 0o640), os.Symlink("a.json", link), os.Symlink(link, far)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := disk.Replace(disk.OS, far, 0o644, says("after")); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	info, err2 := os.Stat(path)
	to, err3 := os.Readlink(link)
	if err != nil || err2 != nil || err3 != nil || string(raw) != "after" || info.Mode() != 0o640 || to != "a.json" {
		t.Errorf("the file holds %q with the mode %v, the link leads to %q", raw, info.Mode(), to)
	}
	if got := folder(t, dir); got != "a.json far.json link.json" {
		t.Errorf("in the folder are %s", got)
	}
}

func TestALinkToNothingLeadsToTheNewFile(t *testing.T) {
	dir := t.TempDir()
	if err := os.Symlink("new.json", filepath.Join(dir, "link")); err != nil {
		t.Fatal(err)
	}
	if err := disk.Replace(disk.OS, filepath.Join(dir, "link"), 0o644, says("x")); err != nil {
		t.Fatal(err)
	}
	if raw, err := os.ReadFile(filepath.Join(dir, "new.json")); string(raw) != "x" {
		t.Errorf("new.json holds %q, %v", raw, err)
	}
	if err := os.Symlink("loop", filepath.Join(dir, "loop")); err != nil {
		t.Fatal(err)
	}
	if err := disk.Replace(disk.OS, filepath.Join(dir, "loop"), 0o644, says("x")); err == nil {
		t.Error("a link to itself leads somewhere")
	}
}

func TestTheOwnerIsKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	want := os.Getuid()
	if want == 0 { // only root may give a file away
		want = 4321
		if err := os.Chown(path, want, want); err != nil {
			t.Fatal(err)
		}
	}
	if err := disk.Replace(disk.OS, path, 0o644, says("x")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil || int(info.Sys().(*syscall.Stat_t).Uid) != want {
		t.Errorf("the owner is %d, want %d", info.Sys().(*syscall.Stat_t).Uid, want)
	}
}

func TestWhatCannotBeWrittenLeavesAllAsItWas(t *testing.T) {
	no := errors.New("no")
	for _, c := range []struct {
		name  string
		files *frail.Files
		write func(io.Writer) error
		want  error
	}{
		{"a full disk", &frail.Files{Room: 12}, says("something long"), syscall.ENOSPC},
		{"a folder that is read only", &frail.Files{ReadOnly: true}, says("x"), syscall.EROFS},
		{"a disk that does not sync", &frail.Files{SyncFail: syscall.EIO}, says("x"), syscall.EIO},
		{"a writer that fails", &frail.Files{}, func(io.Writer) error { return no }, no},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.files.Put("/d/a", "before")
			err := disk.Replace(c.files, "/d/a", 0o644, c.write)
			if !errors.Is(err, c.want) && !(c.files.ReadOnly && err != nil) || !strings.HasPrefix(err.Error(), "writing /d/a: ") {
				t.Errorf("the error is %v, want %v", err, c.want)
			}
			names, _ := c.files.List("/d")
			if got := c.files.Get("/d/a"); got != "before" || len(names) != 1 {
				t.Errorf("the file holds %q, in the folder are %q", got, names)
			}
		})
	}
}

func TestAFileThatIsProtectedIsNotReplaced(t *testing.T) {
	files := &frail.Files{}
	files.Put("/d/a", "before")
	f, err := files.Open("/d/a", os.O_RDONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Chmod(0o444); err != nil {
		t.Fatal(err)
	}
	if err := disk.Replace(files, "/d/a", 0o644, says("x")); err == nil || files.Get("/d/a") != "before" {
		t.Errorf("the error is %v, the file holds %q", err, files.Get("/d/a"))
	}
	dir := t.TempDir()
	if err := disk.Replace(disk.OS, dir, 0o644, says("x")); err == nil || !strings.Contains(err.Error(), "no file") {
		t.Errorf("a folder is replaced: %v", err)
	}
	if err := disk.Replace(disk.OS, os.DevNull, 0o644, says("x")); err != nil {
		t.Errorf("%s is not written to: %v", os.DevNull, err)
	}
}

// The power is cut after each call that changes something; whatever is lost then, there is
// one whole version of the file, the new one if Replace had returned.
func TestAPowerCutLeavesOneVersionWhole(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	before, after := "what was there", "what is there now, and longer"
	for steps := 1; ; steps++ {
		done := false
		for range 50 {
			files := &frail.Files{Steps: steps}
			files.Put("/d/a", before)
			done = disk.Replace(files, "/d/a", 0o644, says(after)) == nil
			got := files.Cut(r).Get("/d/a")
			if got != after && (done || got != before) {
				t.Fatalf("after %d steps the file holds %q; it was replaced: %t", steps, got, done)
			}
		}
		if done {
			if steps < 6 {
				t.Errorf("it takes %d steps only", steps)
			}
			return
		}
	}
}

func TestAStampTellsVersionsApart(t *testing.T) {
	files := &frail.Files{}
	if got, err := disk.Summed(files, "/none"); got != (disk.Stamp{}) || err != nil {
		t.Errorf("of no file the stamp is %+v, %v", got, err)
	}
	d, err := disk.Write(files, "/d/a", 0o644, says("abc"))
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Place(); err != nil {
		t.Fatal(err)
	}
	got, err := disk.Summed(files, "/d/a")
	quick, err2 := disk.Stamped(files, "/d/a")
	if err != nil || err2 != nil || got != d.Stamp || got.Size != 3 || got.Sum[:8] != "ba7816bf" || !quick.Looks(got) || quick.Sum != "" {
		t.Errorf("the stamp is %+v, %+v, want %+v", got, quick, d.Stamp)
	}
	files.Put("/d/a", "abd")
	if again, _ := disk.Stamped(files, "/d/a"); again.Looks(got) {
		t.Error("another version looks alike")
	}
}

func TestALockIsHeldOnceAndGoesWithTheProcess(t *testing.T) {
	name := filepath.Join(t.TempDir(), "lock")
	for n, files := range []disk.Files{disk.OS, &frail.Files{}} {
		first, held, err := files.Lock(name)
		if err != nil || held {
			t.Fatal(n, held, err)
		}
		if _, held, err := files.Lock(name); err == nil || !held {
			t.Errorf("%d: a lock is held twice: %v", n, err)
		}
		if err := first.Close(); err != nil {
			t.Fatal(err)
		}
		again, held, err := files.Lock(name)
		if err != nil || held {
			t.Fatalf("%d: what was given back is held: %v", n, err)
		}
		_ = again.Close()
	}
	if _, held, err := disk.OS.Lock(filepath.Join(name, "none")); err == nil || held {
		t.Error("a lock that cannot be made is held")
	}
}

func ExampleReplace() {
	files := &frail.Files{}
	err := disk.Replace(files, "/d/a.txt", 0o644, says("hello"))
	fmt.Println(files.Get("/d/a.txt"), err)
	// Output: hello <nil>
}

// closed is a file system whose folders take no new file.
type closed struct{ disk.Files }

func (c closed) Open(name string, flag int, mode fs.FileMode) (disk.File, error) {
	if flag&os.O_CREATE != 0 {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return c.Files.Open(name, flag, mode)
}

func TestAFolderThatTakesNoFileIsNamedInsteadOfADraft(t *testing.T) {
	folder := t.TempDir()
	err := disk.Replace(closed{disk.OS}, filepath.Join(folder, "a.png"), 0o600, func(io.Writer) error { return nil })
	if !errors.Is(err, fs.ErrPermission) || strings.Contains(err.Error(), disk.DraftName) || !strings.Contains(err.Error(), "open "+folder+": ") {
		t.Errorf("it says %v", err)
	}
}
