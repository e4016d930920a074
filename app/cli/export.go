package cli

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"dateline/app/figure/export"
	"dateline/app/press"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// exportFile writes what the options of a call make of a file.
func exportFile(c Call, args []string) error {
	o, settle := export.Options{}, settling{}
	f := flags(c, "export")
	settle.flags(f.StringVar, f.BoolVar)
	f.Lookup("lang").Usage = "the language of the picture and of what is said: en, fr or de"
	problem := export.Flags(f, &o)
	files, err := parse(f, args)
	if err = errors.Join(err, problem()); err != nil {
		return err
	}
	o.Lang = settle.lang
	if err := o.Check(); err != nil {
		return err
	}
	t, err := toExport(c, files, &settle, &o)
	if err != nil {
		return err
	}
	spec, err := o.Spec(context.Background(), t, nil)
	if err != nil {
		return err
	}
	album := press.NewAlbum(".", o.Lang)
	if len(files) == 1 {
		album = press.NewAlbum(filepath.Dir(files[0]), o.Lang)
		spec.Pictures = album.Open
	}
	job := press.Job{Options: o, Spec: spec}
	if lacks := job.Lacks(); !lacks.IsZero() {
		c.say("note: %v", lacks)
	}
	if o.CSV && (o.Out == "" || o.Out == "-") {
		return press.Numbers(c.Out, job)
	}
	if err := press.Write(context.Background(), job); err != nil {
		return err
	}
	if missed := album.Missed(); !missed.IsZero() {
		c.say("note: %v", missed)
	}
	if o.HasAnswers() && !o.Answers {
		c.say("note: %v", message.New("the answers are left out: --answers puts them on a last page"))
	}
	return nil
}

// toExport opens the file of a call, or joins the two that are compared.
func toExport(c Call, files []string, settle *settling, asked *export.Options) (*timeline.Timeline, error) {
	o, err := settle.options()
	if err != nil {
		return nil, err
	}
	if asked.Of() == "compare" && len(files) == 2 {
		return joinFiles(c, files, o, &asked.View)
	}
	file, err := openOne(c, files, o)
	if err != nil {
		return nil, err
	}
	tell(c, file)
	if file.Timeline.Events.Len() == 0 && !file.Format.Whole {
		// Nobody makes such a file on purpose; in one of ours there may be none yet.
		return nil, message.Error("%s holds no events: the picture would be empty", strings.Join(files, " "))
	}
	return file.Timeline, nil
}
