package desktop

import (
	"context"
	"strings"

	"dateline/app/state"
	"dateline/data"
	"dateline/data/news/article"
	"dateline/data/news/extract"
	"dateline/timeline/revision"
)

// findDoubles looks for events that are told twice.
func (r *runner) findDoubles(e state.FindDoubles) {
	groups, err := revision.Duplicates(context.Background(), e.Timeline) // nobody ends it
	if err != nil {
		r.tell(state.Failed{Problem: err})
		return
	}
	r.tell(state.DoublesFound{FindDoubles: e, Groups: groups})
}

// understand reads a text that was pasted as a file would be; a table is told by its content.
func (r *runner) understand(e state.Understand) {
	f, err := data.Read("pasted.csv", strings.NewReader(e.Text), data.Options{})
	r.tell(state.Understood{Understand: e, File: f, Problem: err})
}

// readArticle extracts the events of an article.
func (r *runner) readArticle(e state.ReadArticle) {
	var d extract.Document
	var err error
	if e.Path != "" {
		d, err = article.Open(e.Path)
	} else {
		d, err = article.Read("pasted.txt", []byte(e.Text))
	}
	if err != nil {
		r.tell(state.Failed{Problem: err})
		return
	}
	if d.Anchor.IsZero() {
		d.Anchor, _ = extract.Published(d)
	}
	d.Story = extract.Narrates(d)
	review, err := extract.Rules{}.Extract(d)
	if err != nil {
		r.tell(state.Failed{Problem: err})
		return
	}
	r.tell(state.ArticleRead{Timeline: review.Timeline()})
}
