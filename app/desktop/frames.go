package desktop

import (
	"fmt"
	"os"
	"runtime/metrics"
	"time"

	"dateline/app/scene"
)

// A frameLog writes a line for each frame that the board has drawn. A nil log
// writes nothing.
type frameLog struct {
	file   *os.File
	start  time.Time
	sample []metrics.Sample
	allocs uint64
}

// newFrameLog starts a log in a file, with a line that names the columns.
func newFrameLog(path string) (*frameLog, error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, fmt.Errorf("logging frames: %w", err)
	}
	l := &frameLog{file: f, start: time.Now(), sample: []metrics.Sample{{Name: "/gc/heap/allocs:objects"}}}
	fmt.Fprintln(f, "since_start_ms,build_ms,paint_ms,marks,allocations")
	return l, nil
}

// mark returns the count of allocations so far.
func (l *frameLog) mark() {
	if l == nil {
		return
	}
	metrics.Read(l.sample)
	l.allocs = l.sample[0].Value.Uint64()
}

// add writes a frame that took so long to build and to paint.
func (l *frameLog) add(build, paint time.Duration, panels []scene.Panel) {
	if l == nil {
		return
	}
	metrics.Read(l.sample)
	marks := 0
	for i := range panels {
		marks += len(panels[i].Scene.Marks)
	}
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	fmt.Fprintf(l.file, "%.3f,%.3f,%.3f,%d,%d\n", ms(time.Since(l.start)), ms(build), ms(paint), marks, l.sample[0].Value.Uint64()-l.allocs)
}

// close ends the log.
func (l *frameLog) close() error {
	if l == nil {
		return nil
	}
	return l.file.Close()
}
