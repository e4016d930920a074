package desktop

import (
	"context"
	"errors"
	"path/filepath"
	"sync/atomic"

	"dateline/app/figure"
	printing "dateline/app/press"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data"
	"dateline/data/kit/message"
	"dateline/data/media"
	"dateline/timeline"
)

// openPicture opens a picture that lies beside a document.
func (r *runner) openPicture(e state.OpenPicture) {
	shot := state.Shot{}
	if p, err := media.Open(e.Folder, e.Name); err != nil {
		shot.Problem = message.Say(err, e.Lang)
	} else {
		shot.Bitmap = &scene.Bitmap{Pixels: p.Pixels, Encoded: p.Encoded, Kind: p.Kind}
	}
	r.tell(state.PictureOpened{Of: e, Shot: shot})
}

// takePicture opens a picture that is to be attached, and finds how the document names it.
func (r *runner) takePicture(e state.TakePicture) {
	name, lies := media.Beside(e.Folder, e.Path)
	var err error
	if lies {
		_, err = media.Open(e.Folder, name)
	} else {
		name, err = media.Inside(e.Path)
	}
	taken := state.PictureTaken{Of: e, File: name, Problem: err}
	r.tell(taken)
}

// startExport writes a picture until it is given up.
func (r *runner) startExport(e state.Export) {
	ctx, cancel := context.WithCancel(context.Background())
	r.writing[e.Job] = cancel
	r.begin(func() {
		defer cancel()
		if lacks, err := r.export(ctx, e); ctx.Err() == nil {
			if err != nil {
				r.tell(state.Failed{Job: e.Job, Problem: err})
				return
			}
			r.tell(state.Exported{Job: e.Job, To: e.Options.Out, Lacks: lacks})
		}
	})
}

// export writes what an effect asks for, tells how far it is, and returns what that does not show.
func (r *runner) export(ctx context.Context, e state.Export) (lacks []message.Message, err error) {
	spec, err := e.Options.Spec(ctx, e.Timeline, e.Made)
	if err != nil {
		return nil, err
	}
	album := printing.NewAlbum(e.Folder, spec.Subject.Lang)
	spec.Pictures = album.Open
	shown := 0
	job := printing.Job{Options: e.Options, Spec: spec, Progress: func(part float64) {
		if step := int(16 * part); step != shown {
			shown = step
			r.tell(state.Progressed{Job: e.Job, Part: part})
		}
	}}
	err = printing.Write(ctx, job)
	return []message.Message{job.Lacks(), album.Missed()}, err
}

// errGivenUp ends the reading of a file that nobody waits for.
var errGivenUp = errors.New("given up")

// read reads a file or a sample. Of a large table the first part is shown at once.
func (r *runner) read(ctx context.Context, e state.Read) {
	fail := func(err error) { r.tell(state.Failed{Job: e.Job, Problem: err}) }
	if e.Sample != "" {
		t, err := data.Sample(e.Sample)
		if err != nil {
			fail(err)
			return
		}
		r.tell(state.Opened{Job: e.Job, Path: e.Sample, File: &data.File{Timeline: t}, Subject: subject(ctx, t, e)})
		return
	}
	if e.Path == state.StandardInput && r.in != nil {
		r.readInput(ctx, e)
		return
	}
	if f, err := data.Preview(e.Path, e.Options); err == nil && f != nil { // else reading the whole will say why
		r.tell(state.PartRead{Job: e.Job, Timeline: f.Timeline, Subject: subject(ctx, f.Timeline, e)})
	}
	// Bytes are read in a tenth of the time that it takes to understand them.
	o := e.Options
	o.Progress, o.Understood = r.progress(e.Job, 0, 0.1), r.progress(e.Job, 0.1, 0.75)
	f, err := data.Load(e.Path, o)
	if err != nil {
		fail(err)
		return
	}
	path := e.Path
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	r.tell(state.Opened{Job: e.Job, Path: path, File: f, Subject: subject(ctx, f.Timeline, e)})
}

// readInput reads standard input, which can be read but once: what it holds is a document
// without a file.
func (r *runner) readInput(ctx context.Context, e state.Read) {
	o := e.Options
	o.Progress, o.Understood = r.progress(e.Job, 0, 0), r.progress(e.Job, 0, 0.75) // how long it is nobody knows
	f, err := data.Read("standard input", r.in, o)
	if err != nil {
		r.tell(state.Failed{Job: e.Job, Problem: err})
		return
	}
	r.tell(state.Opened{Job: e.Job, File: f, Subject: subject(ctx, f.Timeline, e)})
}

// subject makes what shows of a timeline that was read; nil where nobody waits for it.
func subject(ctx context.Context, t *timeline.Timeline, e state.Read) *figure.Subject {
	s, err := e.Subject(ctx, t)
	if err != nil { // there is no other error than that it was given up
		return nil
	}
	return s
}

// progress tells how far a job is from one part of the whole to another, by steps
// that can be seen; it ends the reading of what was given up.
func (r *runner) progress(job int, from, to float64) func(done, total int64) error {
	var shown atomic.Int64
	return func(done, total int64) error {
		if r.job.Load() != int64(job) {
			return errGivenUp
		}
		if total <= 0 {
			return nil
		}
		part := from + (to-from)*float64(done)/float64(total)
		if step := int64(8 * part); shown.Swap(step) != step { // a redrawn window costs the reading some time
			r.tell(state.Progressed{Job: job, Part: part})
		}
		return nil
	}
}
