// A block copied in Excel, pasted into a return: by its number column in any order, else downwards.
(() => {
  "use strict";
  const own = window.kiemdemSheet;
  if (!own) return;
  const { sheet, lines, field, lineOf, keep, word, mark } = own;
  const COLUMNS = ["text", "percent"];
  const place = sheet.querySelector("[data-paste-note]");
  let undo = [];

  // Excel writes cells between tabs; a cell with a tab, a quote or a new line stands in quotes.
  function cellsOf(text) {
    const rows = [[""]];
    let quoted = false;
    for (let i = 0; i < text.length; i++) {
      const c = text[i], row = rows.at(-1);
      if (quoted) {
        if (c === '"' && text[i + 1] === '"') { row[row.length - 1] += '"'; i++; } else if (c === '"') quoted = false; else row[row.length - 1] += c;
      } else if (c === '"' && row.at(-1) === "") quoted = true;
      else if (c === "\t") row.push("");
      else if (c === "\n") rows.push([""]);
      else if (c !== "\r") row[row.length - 1] += c;
    }
    return rows.map((r) => r.map((c) => c.trim())).filter((r) => r.some(Boolean));
  }
  const bare = (number) => number.replace(/[.)\s]+$/, "");
  const percentOf = (text) => { const n = Number(text.replace(/%$/, "").replace(",", ".").trim()); return text.trim() && Number.isInteger(n) && n >= 0 && n <= 100 ? String(n) : null; };

  // Which column of the block holds the numbers of lines: most of its cells are some, and none twice.
  function numberColumn(rows, known) {
    if (rows[0].length < 2) return -1;
    return rows[0].findIndex((_, c) => {
      const found = rows.map((r) => bare(r[c] ?? "")).filter((n) => known.has(n));
      return found.length > rows.length / 2 && new Set(found).size === found.length;
    });
  }
  // Which of the other columns is the text and which the per cent.
  function meanings(rows, numbers, first) {
    const columns = rows[0].map((_, c) => c).filter((c) => c !== numbers);
    if (numbers < 0) return new Map(columns.slice(0, 2).map((c, i) => [c, COLUMNS[COLUMNS.indexOf(first) + i]]).filter(([, name]) => name));
    const looksPercent = (c) => rows.some((r) => r[c]) && rows.filter((r) => r[c]).every((r) => /^\d{1,3}([.,]\d+)?\s*%?$/.test(r[c]));
    const percent = columns.filter(looksPercent).at(-1), length = (c) => rows.reduce((n, r) => n + (r[c] ?? "").length, 0);
    const text = columns.filter((c) => c !== percent).sort((a, b) => length(b) - length(a))[0];
    return new Map([[text, "text"], [percent, "percent"]].filter(([c]) => c !== undefined));
  }
  function targets(rows, numbers, start) {
    const all = lines().filter((l) => field(l, "text")), byNumber = new Map();
    for (const l of all) byNumber.set(l.dataset.number, [...(byNumber.get(l.dataset.number) ?? []), l]);
    if (numbers < 0) return rows.map((_, i) => all[all.indexOf(start) + i]);
    return rows.map((r) => byNumber.get(bare(r[numbers] ?? ""))?.shift());
  }

  sheet.addEventListener("paste", (e) => {
    const col = e.target.closest?.("td[data-col]")?.dataset.col, text = e.clipboardData?.getData("text/plain") ?? "";
    const fromSheet = text.includes("\t") || /<table/i.test(e.clipboardData?.getData("text/html") ?? "");
    if (!COLUMNS.includes(col) || !fromSheet) return;
    const rows = cellsOf(text);
    if (rows.length < 2 && rows[0]?.length < 2) return; // one cell is a plain paste
    e.preventDefault();
    lay(rows, lineOf(e.target), col);
  });

  function lay(rows, start, col) {
    const known = new Set(lines().map((l) => l.dataset.number)), numbers = numberColumn(rows, known);
    const means = meanings(rows, numbers, col), to = targets(rows, numbers, start), told = { filled: 0, unmatched: [], beyond: 0, bad: [] };
    undo = [];
    rows.forEach((row, i) => {
      if (to[i]) fill(to[i], row, means, told);
      else if (numbers >= 0) told.unmatched.push(row[numbers] || "–");
      else told.beyond++;
    });
    tell(told);
  }
  function fill(line, row, means, told) {
    let wrote = false;
    for (const [c, name] of means) {
      const given = row[c] ?? "", value = name === "percent" ? percentOf(given) : given;
      if (!given) continue;
      if (value === null) { told.bad.push(`${line.dataset.number}: ${given}`); continue; }
      put(line, name, value);
      wrote = true;
    }
    if (!wrote) return;
    put(line, "answer", "updated");
    told.filled++;
    mark(line);
    keep(line);
  }
  function put(line, name, value) {
    const f = field(line, name);
    undo.push([line, f, f.value]);
    f.value = value;
  }
  function tell({ filled, unmatched, beyond, bad }) {
    const parts = [`${word("pasted")}: ${filled}.`];
    if (unmatched.length) parts.push(`${word("unmatched")}: ${unmatched.join(", ")}.`);
    if (beyond) parts.push(`${word("beyond")}: ${beyond}.`);
    if (bad.length) parts.push(`${word("bad")}: ${bad.join("; ")}.`);
    place.firstElementChild.textContent = parts.join(" ");
    place.hidden = false;
    place.querySelector("[data-undo]").hidden = !undo.length;
    place.focus();
  }
  place.querySelector("[data-undo]").addEventListener("click", () => {
    const touched = new Set();
    for (const [line, f, old] of undo.reverse()) { f.value = old; touched.add(line); }
    undo = [];
    place.hidden = true;
    for (const line of touched) { mark(line); keep(line); }
  });
})();
