package main

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// program builds the program as a person has it, with its window where windowed.
func program(b *testing.B, windowed bool) string {
	b.Helper()
	tags := "ci,migrated_fynedo"
	if windowed {
		tags = "migrated_fynedo"
	}
	path := filepath.Join(b.TempDir(), "dateline")
	run(b, exec.Command("go", "build", "-buildvcs=false", "-trimpath", "-tags", tags, "-o", path, "."))
	return path
}

// run runs a command and returns how many megabytes of memory it took at most.
func run(b *testing.B, c *exec.Cmd) float64 {
	b.Helper()
	if out, err := c.CombinedOutput(); err != nil {
		b.Fatalf("%v: %v\n%s", c.Args, err, out)
	}
	return float64(c.ProcessState.SysUsage().(*syscall.Rusage).Maxrss) / 1024
}

// table writes a table of n events.
func table(b *testing.B, dateline string, n int) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "events.csv")
	run(b, exec.Command(dateline, "synth", "-n", strconv.Itoa(n), "--seed", "1", "-o", path))
	return path
}

// BenchmarkInfo surveys tables, as a whole process.
func BenchmarkInfo(b *testing.B) {
	dateline := program(b, false)
	for _, n := range []int{10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			path, peak := table(b, dateline, n), 0.0
			for b.Loop() {
				peak = max(peak, run(b, exec.Command(dateline, "info", path)))
			}
			b.ReportMetric(peak, "peak-MB")
		})
	}
}

// withWindow builds the program with its window. What needs a display of its own and xdotool is
// run by make bench, which says so.
func withWindow(b *testing.B) string {
	b.Helper()
	if os.Getenv("DATELINE_WINDOW") == "" {
		b.Skip("needs a display of its own and xdotool: run it with make bench")
	}
	return program(b, true)
}

// BenchmarkWindow opens tables in the real window and drags the timeline with the
// mouse; what it needs is there under "make bench".
func BenchmarkWindow(b *testing.B) {
	dateline := withWindow(b)
	for _, n := range []int{1_000_000, 10_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			path := table(b, dateline, n)
			for b.Loop() {
				w := openWindow(b, dateline, path)
				w.idle()
				w.reportOpening()
				from := len(w.frames())
				w.drag()
				w.idle()
				w.reportDrag(w.frames()[from:])
				w.close()
			}
		})
	}
}

// BenchmarkWindowMap drags the map of 100,000 places with the mouse in the real window, and
// zooms it by the wheel.
func BenchmarkWindowMap(b *testing.B) {
	dateline := withWindow(b)
	path := filepath.Join(b.TempDir(), "quakes.csv")
	run(b, exec.Command(dateline, "synth", "--kind", "quakes", "-n", "100000", "-o", path))
	for b.Loop() {
		w := openWindow(b, dateline, path)
		w.resize(1280, 800)
		from := len(w.frames())
		args := []string{"mousemove", "430", "560", "mousedown", "1"}
		for i := range 300 {
			args = append(args, "mousemove", strconv.Itoa(380+min(i%100, 100-i%100)), strconv.Itoa(540+min(i%60, 60-i%60)), "sleep", "0.008")
		}
		w.do(append(args, "mouseup", "1")...)
		w.idle()
		dragged := len(w.frames())
		w.reportDrag(w.frames()[from:])
		for i := range 8 {
			w.do("click", "--repeat", "15", "--delay", "12", []string{"4", "5"}[i%2])
		}
		w.idle()
		w.reportZoom(w.frames()[dragged:])
		w.close()
	}
}

// BenchmarkWindowBrush draws a brush along the strip of a million events in the real window, with
// the pane of what to filter by and the list beside it, and moves one of its sides.
func BenchmarkWindowBrush(b *testing.B) {
	dateline := withWindow(b)
	path := table(b, dateline, 1_000_000)
	for b.Loop() {
		w := openWindow(b, dateline, path)
		w.resize(1280, 800)
		w.do("key", "F6") // the pane is open then
		w.idle()
		from := len(w.frames())
		args := []string{"mousemove", "420", "416", "mousedown", "1"} // on the axis
		for i := range 400 {
			args = append(args, "mousemove", strconv.Itoa(440+min(i%400, 400-i%400)), "416", "sleep", "0.008")
		}
		w.do(append(args, "mouseup", "1")...)
		w.idle()
		w.reportDrag(w.frames()[from:])
		w.close()
	}
}

// BenchmarkWindowFlight presents the sample in a window of 1920x1080: the map flies from step
// to step.
func BenchmarkWindowFlight(b *testing.B) {
	dateline := withWindow(b)
	for b.Loop() {
		w := openWindow(b, dateline)
		w.resize(1920, 1080)
		w.do("key", "F5")
		w.idle()
		from := len(w.frames())
		for range 8 {
			w.do("key", "Right", "sleep", "1.3")
		}
		w.idle()
		w.reportDrag(w.frames()[from:])
		w.close()
	}
}

// A frame is a line of the log that --frames writes, in milliseconds.
type frame struct{ since, build, paint float64 }

// An opened program with its window.
type opened struct {
	*testing.B
	log   string
	cmd   *exec.Cmd
	begun float64 // milliseconds from the start of the program to that of its log
}

func openWindow(b *testing.B, dateline string, paths ...string) *opened {
	w := &opened{B: b, log: filepath.Join(b.TempDir(), "frames.csv")}
	w.cmd = exec.Command(dateline, append([]string{"--frames", w.log}, paths...)...)
	w.cmd.Env = append(os.Environ(), "HOME="+b.TempDir())
	started := time.Now()
	if err := w.cmd.Start(); err != nil {
		b.Fatal(err)
	}
	for os.IsNotExist(exists(w.log)) && time.Since(started) < time.Minute {
		time.Sleep(time.Millisecond)
	}
	w.begun = time.Since(started).Seconds() * 1000
	return w
}

func exists(path string) error {
	_, err := os.Stat(path)
	return err
}

// frames reads the log.
func (w *opened) frames() (all []frame) {
	raw, err := os.ReadFile(w.log)
	if err != nil {
		w.Fatal(err)
	}
	for lines := bufio.NewScanner(bytes.NewReader(raw)); lines.Scan(); {
		var f frame
		if _, err := fmt.Sscanf(strings.ReplaceAll(lines.Text(), ",", " "), "%g %g %g", &f.since, &f.build, &f.paint); err == nil {
			all = append(all, f)
		}
	}
	return all
}

// idle waits until the program has done nothing for two seconds.
func (w *opened) idle() {
	for before, quiet := -1, 0; quiet < 4; time.Sleep(500 * time.Millisecond) {
		raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", w.cmd.Process.Pid))
		if err != nil {
			w.Fatal("the program has ended: ", err)
		}
		fields := strings.Fields(string(raw))
		user, _ := strconv.Atoi(fields[13])
		system, _ := strconv.Atoi(fields[14])
		if quiet++; user+system-before > 5 { // hundredths of a second
			quiet = 0
		}
		before = user + system
	}
}

// reportOpening reports when the window showed something, a part, and the whole.
func (w *opened) reportOpening() {
	all := w.frames()
	if len(all) < 2 {
		w.Fatalf("%d frames were drawn", len(all))
	}
	for i, name := range map[int]string{0: "first-ms", 1: "partial-ms", len(all) - 1: "whole-ms"} {
		w.ReportMetric(w.begun+all[i].since, name)
	}
}

// drag drags the timeline to and fro for some seconds, closer than the whole.
func (w *opened) drag() {
	w.resize(1280, 800)
	w.do("mousemove", "800", "150", "click", "--repeat", "3", "--delay", "100", "4")
	w.idle()
	args := []string{"mousemove", "600", "150", "mousedown", "1"}
	for i := range 400 {
		args = append(args, "mousemove", strconv.Itoa(525+3*min(i%100, 100-i%100)), "150", "sleep", "0.008")
	}
	w.do(append(args, "mouseup", "1")...)
}

// resize gives the window a size, and the keys.
func (w *opened) resize(width, height int) {
	w.do("search", "--sync", "--onlyvisible", "--name", "Dateline", "windowsize", strconv.Itoa(width), strconv.Itoa(height), "windowmove", "0", "0", "windowfocus")
	w.idle()
}

func (w *opened) do(args ...string) {
	if out, err := exec.Command("xdotool", args...).CombinedOutput(); err != nil {
		w.Fatalf("xdotool: %v\n%s", err, out)
	}
}

// reportDrag reports the frames that followed one another without a rest.
func (w *opened) reportDrag(all []frame) {
	var costs []float64
	span := 0.0
	for i := 1; i < len(all); i++ {
		if gap := all[i].since - all[i-1].since; gap < 140 {
			span += gap
			costs = append(costs, all[i].build+all[i].paint)
		}
	}
	if len(costs) < 50 {
		w.Fatalf("%d frames were drawn of a drag", len(costs))
	}
	slices.SortFunc(costs, cmp.Compare[float64])
	w.ReportMetric(1000*float64(len(costs))/span, "frames/s")
	w.ReportMetric(costs[len(costs)/2], "median-ms")
}

// reportZoom tells what a frame costs while the wheel zooms. How many come in a second says
// nothing: xdotool turns a wheel slowly.
func (w *opened) reportZoom(all []frame) {
	var costs []float64
	for _, f := range all {
		costs = append(costs, f.build+f.paint)
	}
	if len(costs) < 50 {
		w.Fatalf("%d frames were drawn of a zoom", len(costs))
	}
	slices.Sort(costs)
	w.ReportMetric(costs[len(costs)/2], "median-zoom-ms")
}

// close ends the program and reports its memory.
func (w *opened) close() {
	raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", w.cmd.Process.Pid))
	if err != nil {
		w.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(raw), "VmHWM:")
	kilobytes, _ := strconv.Atoi(strings.Fields(rest)[0])
	w.ReportMetric(float64(kilobytes)/1024, "peak-MB")
	if err := w.cmd.Process.Kill(); err != nil {
		w.Fatal(err)
	}
	_ = w.cmd.Wait() // it was killed
}
