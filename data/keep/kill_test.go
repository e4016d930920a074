package keep

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"dateline/data/keep/disk"
)

// The variables by which the kill test tells its own program, begun once more, what to do,
// and by which make kills asks for more rounds.
const (
	workIn   = "DATELINE_KEEP_WORK" // a folder and a seed
	howOften = "DATELINE_KILLS"
)

func TestMain(m *testing.M) {
	if folder, seed, ok := strings.Cut(os.Getenv(workIn), " "); ok {
		workUntilKilled(folder, seed)
	}
	os.Exit(m.Run())
}

// workUntilKilled works in a document, on the machine's own file system, until somebody
// kills it. It tells what it does, a line each.
func workUntilKilled(folder, seed string) {
	n, err := strconv.ParseUint(seed, 10, 64)
	if err == nil {
		var h *Hold
		var w worker
		tell := func(word, sum string) { fmt.Println(word, sum) }
		d := Desk{Files: disk.OS, Folder: filepath.Join(folder, "state"), Now: time.Now, Versions: 3}
		if h, w, err = resumed(d, filepath.Join(folder, "road.json"), rand.New(rand.NewPCG(n, 5))); err == nil {
			tell("found", summed(w.t))
			err = work(h, w, 1<<30, tell)
		}
	}
	fmt.Println("failed", err)
	os.Exit(1)
}

// A process that works in a document is killed at random instants, during edits, saves and
// recoveries. Each act that it told to be kept is there in the next one, and each file is
// whole. make kills does it more often.
func TestAKilledProcessLosesNothingThatItHasToldToBeKept(t *testing.T) {
	rounds := 12
	if n, err := strconv.Atoi(os.Getenv(howOften)); err == nil {
		rounds = n
	}
	folder := t.TempDir()
	r := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 1))
	kept, tried := summed(blank()), ""
	acts, recoveries := 0, 0
	tooFew := func() bool { return acts < rounds || recoveries < rounds/2 }
	for round := 0; round < rounds || tooFew() && round < 20*rounds; round++ { // on a busy machine many are killed before they begin
		lines := killed(t, folder, r)
		for _, line := range lines {
			word, sum, _ := strings.Cut(line, " ")
			switch word {
			case "found":
				if sum != kept && sum != tried {
					t.Fatalf("round %d: found is %s, want %s, or %s as it was to be", round, sum, kept, tried)
				}
				kept, recoveries = sum, recoveries+1
			case "kept":
				kept, acts = sum, acts+1
			case "failed":
				t.Fatalf("round %d: %s", round, sum)
			}
			tried = sum
		}
		if _, err := open(disk.OS, filepath.Join(folder, "road.json")); err != nil {
			t.Fatalf("round %d: the file is not whole: %v", round, err)
		}
	}
	if tooFew() {
		t.Errorf("%d acts were kept and %d recoveries made in %d rounds: too few to prove anything", acts, recoveries, rounds)
	}
	t.Logf("%d kills or more: %d acts kept, %d recoveries, none lost", rounds, acts, recoveries)
}

// killed begins a process, kills it some time later, and returns what it has told.
func killed(t *testing.T, folder string, r *rand.Rand) (lines []string) {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), fmt.Sprintf("%s=%s %d", workIn, folder, r.Uint64()))
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	begun := make(chan bool, 1)
	go func() { // from when it begins to work, or sooner, while it recovers
		select {
		case <-begun:
		case <-time.After(time.Duration(r.IntN(400)) * time.Millisecond):
		}
		time.Sleep(time.Duration(r.IntN(120)) * time.Millisecond)
		_ = c.Process.Kill()
	}()
	for in := bufio.NewScanner(out); in.Scan(); {
		if lines = append(lines, in.Text()); len(lines) == 1 {
			begun <- true
		}
	}
	_ = c.Wait() // it was killed
	return lines
}
