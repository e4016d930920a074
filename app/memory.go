package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// The memory that may be taken beside what is in use before it is collected. In
// the window it is enough to read a file without a pause; a command, which may be
// one of many at work, takes as much as is in use. Neither lets ten million events
// take twice their room.
const (
	windowSpare  = 192 << 20
	commandSpare = 0
	mostSpare    = 384 << 20
)

// paceMemory sets how soon the collector runs next, now and after each time that
// it has run. Its own rule is a share of what is in use, which is little for
// little and too much for much.
func paceMemory(least uint64) {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	used := max(live[0].Value.Uint64(), 1<<20)
	debug.SetGCPercent(int(max(5, 100*min(max(used, least), mostSpare)/used)))
	runtime.AddCleanup(new([16]byte), paceMemory, least)
}
