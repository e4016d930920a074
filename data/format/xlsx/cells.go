package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// A styled walks over the cells of a sheet beside the library, which reads what
// they hold and not how it is to be shown: a number whose format is that of a date
// is one.
type styled struct {
	book  *excelize.File
	xml   *xml.Decoder
	close func() error
	shown map[int]unit // by style: what its number format shows
	later int          // by how many days the workbook counts later than from 1900
	row   int          // of the next row element, from 1; 0 before the first is read
	next  []dateCell   // of that row, the cells whose numbers are dates
	ended bool
}

// A dateCell is a cell that is a date: a number of days, or a text of ISO 8601.
type dateCell struct {
	column int
	shows  unit
	iso    bool
}

// midnight ends a date of ISO 8601 that is a day.
var midnight = regexp.MustCompile(`T00:00(?::00(?:\.0+)?)?Z?$`)

// openStyled opens the cells of a sheet; nil where no number in it can be a date.
func openStyled(book *excelize.File, raw []byte, sheet string, later int) *styled {
	archive, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil
	}
	part := partOf(archive, sheet)
	if part == "" {
		return nil
	}
	f, err := archive.Open(part)
	if err != nil {
		return nil
	}
	return &styled{book: book, xml: xml.NewDecoder(f), close: f.Close, shown: map[int]unit{}, later: later}
}

// partOf returns the part of the archive that holds a sheet; "" for none.
func partOf(archive *zip.Reader, sheet string) string {
	var book struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	var links struct {
		All []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if !partTo(archive, "xl/workbook.xml", &book) || !partTo(archive, "xl/_rels/workbook.xml.rels", &links) {
		return ""
	}
	for _, s := range book.Sheets {
		for _, l := range links.All {
			if s.Name != sheet || l.ID != s.ID {
				continue
			}
			if strings.HasPrefix(l.Target, "/") {
				return l.Target[1:]
			}
			return path.Join("xl", l.Target)
		}
	}
	return ""
}

// mostOfPart bounds a small part of the archive that is read whole.
const mostOfPart = 4 << 20

func partTo(archive *zip.Reader, name string, to any) bool {
	f, err := archive.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	return xml.NewDecoder(io.LimitReader(f, mostOfPart)).Decode(to) == nil
}

// dated writes the numbers of a row, counted from 1, that are dates as dates.
func (s *styled) dated(row int, cells []string) {
	for s != nil && !s.ended && s.row < row {
		s.advance()
	}
	if s == nil || s.row != row {
		return
	}
	for _, c := range s.next {
		switch {
		case c.column >= len(cells):
		case c.iso:
			cells[c.column] = c.shows.of(strings.TrimSuffix(midnight.ReplaceAllString(cells[c.column], ""), "Z"))
		default:
			cells[c.column] = asDate(cells[c.column], s.later, c.shows)
		}
	}
}

// advance reads the next row element.
func (s *styled) advance() {
	s.next = s.next[:0]
	column := 0
	for {
		t, err := s.xml.RawToken()
		if err != nil {
			s.ended = true
			return
		}
		switch t := t.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "row":
				s.row, column = s.row+1, 0
				if n, err := strconv.Atoi(attr(t, "r")); err == nil {
					s.row = n
				}
			case "c":
				if at, _, err := excelize.CellNameToCoordinates(attr(t, "r")); err == nil {
					column = at - 1
				}
				shows := s.shows(attr(t, "s"))
				switch kind := attr(t, "t"); {
				case kind == "d":
					s.next = append(s.next, dateCell{column, shows, true})
				case (kind == "" || kind == "n") && shows != noDate:
					s.next = append(s.next, dateCell{column, shows, false})
				}
				column++
			}
		case xml.EndElement:
			if t.Name.Local == "row" {
				return
			}
		}
	}
}

func attr(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
