package jsontree

import (
	"strings"
	"testing"
)

func TestTheBoundOfValuesIsRaisedByTheLimit(t *testing.T) {
	raw := []byte("[" + strings.Repeat("0,", maxNodes) + "0]")
	if _, err := Parse(raw, 0); err == nil || !strings.Contains(err.Error(), "--limit") {
		t.Errorf("Parse without a limit = %v, want an error that names --limit", err)
	}
	d, err := Parse(raw, 4*maxNodes*bytesOfNode)
	if err != nil || len(d.Root.Items) != maxNodes+1 {
		t.Errorf("Parse with a limit = %v, want %d values", err, maxNodes+1)
	}
}
