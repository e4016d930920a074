package compare

import "testing"

func BenchmarkHundredThousand(b *testing.B) {
	base := Side{Timeline: story(100_000)}
	ours := Side{Timeline: edited(base.Timeline, "e5", changeTitle)}
	theirs := Side{Timeline: without(base.Timeline, "e777")}
	b.Run("diff", func(b *testing.B) {
		for b.Loop() {
			Diff(base, ours)
		}
	})
	b.Run("merge", func(b *testing.B) {
		for b.Loop() {
			Merge(base, ours, theirs)
		}
	})
}
