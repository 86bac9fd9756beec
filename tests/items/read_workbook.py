"""The workbook FILE as JSON: for each sheet its name, rows, formulas, frozen rows, filter, widths."""
import json
import re
import sys
import xml.etree.ElementTree as tree
import zipfile

NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None


def part(name):
    return tree.fromstring(book.read(name))


strings = ["".join(t.text or "" for t in si.iter(NS + "t"))
           for si in part("xl/sharedStrings.xml").iter(NS + "si")]
targets = {r.get("Id"): r.get("Target") for r in part("xl/_rels/workbook.xml.rels")}


def column(reference):
    number = 0
    for letter in re.match("[A-Z]+", reference).group():
        number = number * 26 + ord(letter) - 64
    return number - 1


sheets = []
for entry in part("xl/workbook.xml").iter(NS + "sheet"):
    sheet = part("xl/" + targets[entry.get(REL)])
    rows = []
    kinds = set()
    for row in sheet.iter(NS + "row"):
        cells = []
        for cell in row.iter(NS + "c"):
            at = column(cell.get("r"))
            cells += [""] * (at - len(cells))
            value = cell.find(NS + "v")
            kinds.add(cell.get("t", "n") if value is not None else "blank")
            cells.append("" if value is None else strings[int(value.text)]
                         if cell.get("t") == "s" else value.text)
        rows.append(cells)
    pane = next(sheet.iter(NS + "pane"), None)
    wanted = next(sheet.iter(NS + "autoFilter"), None)
    sheets.append({
        "name": entry.get("name"), "rows": rows, "kinds": sorted(kinds),
        "formulas": len(list(sheet.iter(NS + "f"))),
        "frozen": pane is not None and pane.get("state") == "frozen" and pane.get("ySplit") == "1",
        "filter": wanted.get("ref") if wanted is not None else "",
        "widths": [float(c.get("width")) for c in sheet.iter(NS + "col")]})
print(json.dumps(sheets))
