"""Whether the workbook FILE is well-formed and holds what tst_flowtable.cpp wrote."""
import sys
import xml.etree.ElementTree as tree
import zipfile

book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
for name in book.namelist():
    if name.endswith((".xml", ".rels")):
        tree.fromstring(book.read(name))
ns = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
strings = ["".join(t.text or "" for t in si.iter(ns + "t"))
           for si in tree.fromstring(book.read("xl/sharedStrings.xml")).iter(ns + "si")]
sheet = tree.fromstring(book.read("xl/worksheets/sheet1.xml"))
assert not list(sheet.iter(ns + "f")), "a formula"
assert list(sheet.iter(ns + "autoFilter")) and list(sheet.iter(ns + "pane"))
assert "=1+1" in strings and max(map(len, strings)) == 32767
assert any(s.startswith('<&" \u00e9\U0001f600') for s in strings), strings[:6]
print("ok")
