package state

import (
	"path/filepath"

	"dateline/data/keep"
	"dateline/data/kit/message"
)

// RevertAsked takes the document back to what its file says.
type RevertAsked struct{}

func (RevertAsked) apply(m Model) (Model, []Effect) {
	if m.Path == "" || m.Unsaved() == 0 {
		return m, nil
	}
	return then(m, Adopt{m.ID, adoptSaved, ""})
}

// VersionsAsked asks what versions of the file are kept. Its effect is answered by
// VersionsFound.
type VersionsAsked struct{}

// FindVersions lists the versions of the file of a document.
type FindVersions struct {
	Document int
	Path     string
}

// VersionsFound brings them, the newest first.
type VersionsFound struct {
	Document int
	Versions []keep.Version
	Problem  error
}

func (VersionsAsked) apply(m Model) (Model, []Effect) {
	if m.Path == "" {
		return m.tell(phrased("no versions")), nil
	}
	return m, []Effect{FindVersions{m.ID, m.Path}}
}

// mostVersions is how many versions are offered.
const mostVersions = 12

func (f VersionsFound) apply(m Model) (Model, []Effect) {
	if f.Problem != nil {
		return m.tell(message.Problem{Err: f.Problem}), nil
	}
	if f.Document != m.ID || len(f.Versions) == 0 {
		return m.tell(phrased("no versions")), nil
	}
	var answers []Answer
	for _, v := range f.Versions[:min(len(f.Versions), mostVersions)] {
		says := phrased("version of", v.Time.Local().Format("2006-01-02 15:04:05"), (v.Size+1023)/1024)
		answers = append(answers, Answer{says, versionAsked{says, v.Path}})
	}
	return m.tell(phrased("versions of", filepath.Base(m.Path)), answers...), nil
}

// A versionAsked asks what is to be done with a version of the file.
type versionAsked struct {
	says message.Speaker
	path string
}

func (v versionAsked) apply(m Model) (Model, []Effect) {
	return m.tell(v.says, Answer{phrased("show differences"), DiffAsked{v.path}}, Answer{phrased("version back"), Adopt{m.ID, adoptVersion, v.path}}), nil
}

func (FindVersions) effect() {}
