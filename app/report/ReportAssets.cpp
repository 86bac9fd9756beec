#include "app/report/ReportParts.h"

namespace portolan::report {

const QByteArray &styleSheet()
{
    static const QByteArray text = R"(
:root {
  color-scheme: light;
  --ground: #F2F4F6; --panel: #FFFFFF; --line: #D6DBE2; --ink: #18212C; --ink2: #536071;
  --accent: #1D62C4; --row: #F6F8FA; --warn: #FFF3CF; --warn-ink: #5A4200; --bad: #B3261E;
}
:root.dark {
  color-scheme: dark;
  --ground: #15191E; --panel: #1A1E24; --line: #363E49; --ink: #E5EAF0; --ink2: #A2AEBC;
  --accent: #7AB0FF; --row: #20252C; --warn: #3A3013; --warn-ink: #F2D48A; --bad: #FF8A80;
}
@media (prefers-color-scheme: dark) {
  :root.auto {
    color-scheme: dark;
    --ground: #15191E; --panel: #1A1E24; --line: #363E49; --ink: #E5EAF0; --ink2: #A2AEBC;
    --accent: #7AB0FF; --row: #20252C; --warn: #3A3013; --warn-ink: #F2D48A; --bad: #FF8A80;
  }
}
* { box-sizing: border-box; }
html { background: var(--ground); color: var(--ink); scroll-behavior: smooth; }
body {
  margin: 0 auto; padding: 32px 24px 64px; max-width: 1360px;
  font: 14px/1.45 Inter, "Noto Sans", "Segoe UI", system-ui, sans-serif;
  font-variant-numeric: tabular-nums;
}
h1 { margin: 0; font-size: 28px; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 0 0 16px; font-size: 18px; }
h3 { margin: 0 0 4px; font-size: 15px; overflow-wrap: anywhere; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
header p { margin: 4px 0 0; color: var(--ink2); }
header .draft {
  padding: 1px 8px; border-radius: 9px; background: var(--warn); color: var(--warn-ink);
  font-weight: 600;
}
nav { margin: 24px 0; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0; padding: 0; list-style: none; }
nav ul ul { gap: 2px 16px; width: 100%; margin-top: 8px; font-size: 12px; }
nav .wide { width: 100%; }
section {
  margin: 0 0 24px; padding: 20px 24px 24px; background: var(--panel);
  border: 1px solid var(--line); border-radius: 8px;
}
article { margin: 24px 0 0; padding-top: 20px; border-top: 1px solid var(--line); }
figure { margin: 0; }
.scroll { overflow: auto; }
.chart svg { display: block; margin: 0 auto; max-width: 100%; height: auto; border-radius: 4px; }
.chart input:checked ~ .scroll svg { max-width: none; }
.chart label { display: inline-block; margin: 0 0 12px 6px; color: var(--ink2); }
.for-dark { display: none; }
:root.dark .has-dark .for-dark { display: block; }
:root.dark .has-dark .for-light { display: none; }
@media screen and (prefers-color-scheme: dark) {
  :root.auto .has-dark .for-dark { display: block; }
  :root.auto .has-dark .for-light { display: none; }
}
.filter { margin: 0 0 12px; }
.filter input {
  width: min(360px, 70%); margin-left: 6px; padding: 5px 8px; font: inherit; color: inherit;
  background: var(--ground); border: 1px solid var(--line); border-radius: 6px;
}
.filter output { margin-left: 10px; color: var(--ink2); }
table { width: 100%; border-collapse: collapse; font-size: 13px; }
th, td {
  padding: 5px 12px 5px 0; border-bottom: 1px solid var(--line); text-align: left;
  vertical-align: top;
}
td { white-space: pre-line; }
td.ports { font-weight: 600; }
td.ports span { white-space: nowrap; }
td.key { white-space: nowrap; }
td.key .long { white-space: normal; }
.long { overflow-wrap: anywhere; }
th { color: var(--ink2); font-weight: 600; white-space: nowrap; }
th button { padding: 0; border: 0; background: none; font: inherit; color: inherit; cursor: pointer; }
th button::after { content: " \2195"; opacity: .45; }
th[aria-sort="ascending"] button::after { content: " \2191"; opacity: 1; }
th[aria-sort="descending"] button::after { content: " \2193"; opacity: 1; }
tbody tr:hover { background: var(--row); }
tr.off td { color: var(--ink2); }
tr.off td.ports { text-decoration: line-through; }
tr:target { outline: 2px solid var(--accent); outline-offset: -2px; }
.error { color: var(--bad); font-weight: 600; }
.quiet { color: var(--ink2); }
.facts { margin: 0 0 12px; color: var(--ink2); }
.warnings {
  margin: 0 0 12px; padding: 10px 14px 10px 30px; border-radius: 6px; background: var(--warn);
  color: var(--warn-ink);
}
pre {
  margin: 0 0 12px; padding: 12px 14px; max-height: 36em; overflow: auto; border-radius: 6px;
  background: var(--ground); border: 1px solid var(--line); font: 12px/1.5 ui-monospace,
  "DejaVu Sans Mono", Consolas, monospace; tab-size: 4;
}
code { font-family: ui-monospace, "DejaVu Sans Mono", Consolas, monospace; }
/* What is not seen is not laid out: tables of ten thousand rows open at once. */
@media screen {
  section:not(.chart), article { content-visibility: auto; contain-intrinsic-size: auto 600px; }
}
@media print {
  @page { size: landscape; margin: 12mm; }
  :root, :root.auto, :root.dark {
    color-scheme: light;
    --ground: #FFFFFF; --panel: #FFFFFF; --line: #B7BFC9; --ink: #000000; --ink2: #3D4752;
    --accent: #000000; --row: #FFFFFF; --warn: #FFFFFF; --warn-ink: #000000; --bad: #000000;
  }
  body { max-width: none; padding: 0; font-size: 10pt; }
  section { border: 0; padding: 0; }
  #flows, #rules { break-before: page; }
  nav, .filter, .chart input, .chart label { display: none; }
  :root.auto .has-dark .for-light, :root.dark .has-dark .for-light { display: block; }
  :root.auto .has-dark .for-dark, :root.dark .has-dark .for-dark { display: none; }
  .scroll { overflow: visible; }
  .chart svg { max-height: 150mm; }
  table { font-size: 7.5pt; }
  th, td { padding-right: 8px; }
  thead { display: table-header-group; }
  tr, .warnings, h2, h3 { break-inside: avoid; }
  h2, h3, .facts { break-after: avoid; }
  th button::after { content: none; }
  .warnings { border: 1px solid var(--line); }
  pre { max-height: none; overflow: visible; white-space: pre-wrap; overflow-wrap: anywhere; }
}
)";
    return text;
}

const QByteArray &script()
{
    static const QByteArray text = R"(
(function () {
  "use strict";
  var order = new Intl.Collator(undefined, { numeric: true });
  document.querySelectorAll("table.data").forEach(function (table) {
    var body = table.tBodies[0];
    var rows = Array.from(body.rows);
    var heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", function () {
        var back = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", back < 0 ? "descending" : "ascending");
        var keyed = rows.map(function (row) { return [row.cells[column].textContent, row]; });
        keyed.sort(function (a, b) { return back * order.compare(a[0], b[0]); });
        rows = keyed.map(function (pair) { return pair[1]; });
        var all = document.createDocumentFragment();
        rows.forEach(function (row) { all.appendChild(row); });
        body.appendChild(all);
      });
    });
    var bar = document.querySelector(".filter[data-for='" + table.id + "']");
    if (!bar) {
      return;
    }
    bar.hidden = false;
    var input = bar.querySelector("input");
    var count = bar.querySelector("output");
    var texts = null;
    function show() {
      texts = texts || new Map(rows.map(function (row) {
        return [row, row.textContent.toLowerCase()];
      }));
      var words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      var shown = 0;
      rows.forEach(function (row) {
        var text = texts.get(row);
        var fits = words.every(function (word) { return text.includes(word); });
        row.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      count.textContent = words.length ? shown + " / " + rows.length : "";
    }
    input.addEventListener("input", show);
    if (input.value) {
      show();
    }
  });
}());
)";
    return text;
}

} // namespace portolan::report
