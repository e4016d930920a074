package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// The memory that may be taken beside what is in use before it is collected:
// enough that a small file is read without a pause, and not so much that ten
// million events take twice their room.
const (
	leastSpare = 192 << 20
	mostSpare  = 384 << 20
)

// paceMemory sets how soon the collector runs next, now and after each time that
// it has run. Its own rule is a share of what is in use, which is little for
// little and too much for much.
func paceMemory() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	used := max(live[0].Value.Uint64(), 1<<20)
	debug.SetGCPercent(int(max(5, 100*min(max(used, leastSpare), mostSpare)/used)))
	runtime.AddCleanup(new([16]byte), func(struct{}) { paceMemory() }, struct{}{})
}
