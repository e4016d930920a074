package extract

import "dateline/timeline/edtf"

func Published(d Document) (edtf.Date, bool) { return edtf.Date{}, false }
