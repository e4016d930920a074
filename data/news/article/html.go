package article

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"dateline/data/news/extract"
)

// readHTML reads what a person would read of a page, and what the page says of its
// date: in schema.org's words, in its tags, in its first <time>.
func readHTML(name string, raw []byte) (extract.Document, error) {
	text, err := decoded(raw)
	if err != nil {
		return extract.Document{}, err
	}
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return extract.Document{}, fmt.Errorf("reading the page: %w", err)
	}
	p := pageOf(root)
	address, _ := url.Parse(p.address) // without an address links stay as they are
	if address == nil {
		address = &url.URL{}
	}
	page, err := readability.FromDocument(root, address)
	if err != nil {
		return extract.Document{}, fmt.Errorf("finding the text of the page: %w", err)
	}
	var body bytes.Buffer
	if page.Node != nil {
		if err := page.RenderText(&body); err != nil {
			return extract.Document{}, fmt.Errorf("finding the text of the page: %w", err)
		}
	}
	d := extract.Document{Text: strings.TrimSpace(page.Title() + "\n\n" + body.String()), Dates: p.dates, URL: p.address, Publisher: page.SiteName()}
	if lang, _, _ := strings.Cut(strings.ToLower(page.Language()), "-"); lang == "en" || lang == "fr" {
		d.Lang = lang
	}
	return d, nil
}

// A page is what the tags of a page say.
type page struct {
	dates   []extract.Anchor
	address string
}

// tags are the names under which pages give their date, and how far to trust each.
var tags = map[string]float64{
	"article:published_time": 0.99, "og:published_time": 0.98, "datepublished": 0.98, "dc.date.issued": 0.97, "dcterms.issued": 0.97, "date": 0.96, "dc.date": 0.95, "pubdate": 0.97, "publishdate": 0.97,
	"publish_date": 0.97, "publish-date": 0.97, "publication_date": 0.97, "publication-date": 0.97, "published": 0.96, "published_time": 0.97, "article:published": 0.98, "article.published": 0.98, "og:article:published_time": 0.98,
	"parsely-pub-date": 0.97, "sailthru.date": 0.96, "citation_publication_date": 0.96, "citation_date": 0.95, "originalpublicationdate": 0.97, "rnews:datepublished": 0.97, "date-published": 0.97, "date_published": 0.97,
	"datecreated": 0.94, "dc.date.created": 0.95, "dcterms.created": 0.95, "dcterms.date": 0.95, "dcterms.available": 0.94, "displaydate": 0.94, "bt:pubdate": 0.96, "ptime": 0.94, "cxenseparse:recs:publishtime": 0.96, "release_date": 0.94,
	"article:modified_time": 0.84, "datemodified": 0.84, "last-modified": 0.82,
}

// pageOf reads the tags of a page.
func pageOf(root *html.Node) page {
	var p page
	times := 0
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "meta":
			name := strings.ToLower(firstOf(attribute(n, "property"), attribute(n, "name"), attribute(n, "itemprop")))
			if score, ok := tags[name]; ok {
				p.dates = append(p.dates, metadata(attribute(n, "content"), name, score)...)
			}
			if name == "og:url" {
				p.address = attribute(n, "content")
			}
		case "link":
			if attribute(n, "rel") == "canonical" && p.address == "" {
				p.address = attribute(n, "href")
			}
		case "time":
			if score := 0.9 - 0.05*float64(times); score > 0.7 {
				p.dates = append(p.dates, metadata(attribute(n, "datetime"), "time", score)...)
				times++
			}
		case "script":
			if attribute(n, "type") == "application/ld+json" && n.FirstChild != nil {
				p.dates = append(p.dates, linked(n.FirstChild.Data)...)
			}
		}
	}
	return p
}

// linked reads the dates of the articles in a block of JSON-LD.
func linked(text string) []extract.Anchor {
	var block any
	if json.Unmarshal([]byte(text), &block) != nil {
		return nil // pages break their own blocks; the tags are left
	}
	var all []extract.Anchor
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, one := range v {
				walk(one)
			}
		case map[string]any:
			if isArticle(v["@type"]) {
				published, _ := v["datePublished"].(string)
				modified, _ := v["dateModified"].(string)
				all = append(all, metadata(published, "datePublished", 0.99)...)
				all = append(all, metadata(modified, "dateModified", 0.84)...)
			}
			walk(v["@graph"])
			walk(v["mainEntity"])
		}
	}
	walk(block)
	return all
}

// isArticle tells whether a type of schema.org is an article of some kind.
func isArticle(kind any) bool {
	switch kind := kind.(type) {
	case string:
		return strings.HasSuffix(kind, "Article") || strings.HasSuffix(kind, "Posting") || kind == "Report"
	case []any:
		return slices.ContainsFunc(kind, isArticle)
	}
	return false
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func firstOf(all ...string) string {
	for _, s := range all {
		if s != "" {
			return s
		}
	}
	return ""
}
