// A return as a sheet: keys as in a spreadsheet, each line kept by itself, nothing typed is ever lost.
(() => {
  "use strict";
  const sheet = document.querySelector("form[data-sheet]");
  if (!sheet) return;
  const $ = (s, el = sheet) => el.querySelector(s);
  const $$ = (s, el = sheet) => [...el.querySelectorAll(s)];
  const word = (name) => $(`template[data-word="${name}"]`).content.textContent;
  const lineOf = (el) => el.closest?.("[data-line]");
  const fieldsOf = (line) => $$(`[name^="${line.dataset.prefix}"]`, line);
  const field = (line, name) => $(`[name="${line.dataset.prefix}${name}"]`, line);
  const typedOf = (line) => fieldsOf(line).filter((f) => f.type !== "hidden").map((f) => (f.type === "checkbox" ? f.checked : f.type === "file" ? f.files.length : f.value)).join("\u0000");
  const state = new WeakMap(); // line → {running, again, timer, failed}
  const of = (line) => state.get(line) ?? (state.set(line, {}), state.get(line));
  const unkept = new Set();

  // ----- Keeping one line -----
  async function keep(line) {
    const it = of(line);
    clearTimeout(it.timer);
    if (it.running) return void (it.again = true);
    if (isOnlyBegun(line)) return note(line, word("more"));
    it.running = true;
    unkept.add(line);
    show();
    const before = typedOf(line), files = [...(field(line, "files")?.files ?? [])], answer = await send(line);
    it.running = false;
    if (answer) take(line, answer, before, files);
    if (it.again) { it.again = false; if (typedOf(line) !== before) keep(line); }
    show();
  }
  // “Updated” was chosen and nothing is written yet: there is nothing to send.
  function isOnlyBegun(line) {
    const rest = ["text", "percent", "product", "difficulty", "proposal"].every((n) => !field(line, n)?.value.trim());
    return field(line, "answer").value === "updated" && rest && !field(line, "claims_done")?.checked && !field(line, "files")?.files.length;
  }
  async function send(line) {
    const data = new FormData();
    for (const f of fieldsOf(line)) {
      if (f.type === "file") for (const file of f.files) data.append(f.name, file);
      else if (f.type !== "checkbox" || f.checked) data.append(f.name, f.value);
    }
    const headers = { "X-CSRFToken": $("[name=csrfmiddlewaretoken]").value, "HX-Request": "true" };
    try {
      const answer = await fetch(line.dataset.line, { method: "POST", body: data, headers });
      if (answer.redirected) return failed(line, "signed-out");
      const text = await answer.text();
      if (answer.status >= 500 || answer.status === 403) return failed(line, "trouble");
      return new DOMParser().parseFromString(text, "text/html");
    } catch {
      return failed(line, "offline");
    }
  }
  function failed(line, why) {
    of(line).failed = why;
    note(line, word(why), true);
    return null;
  }
  function note(line, text, bad = false) {
    const place = $(".line-state", line), old = $("[data-note]", place);
    const p = old ?? place.appendChild(document.createElement("p"));
    p.dataset.note = "";
    p.className = bad ? "error" : "meta";
    p.textContent = text;
  }
  function take(line, answer, before, files) {
    const fresh = answer.querySelector(".line-state"), old = $(".line-state", line);
    if (!fresh) return failed(line, "trouble") ?? note(line, answer.body.textContent.trim(), true);
    of(line).failed = null;
    const hadFocus = old.contains(document.activeElement);
    old.replaceWith(document.importNode(fresh, true));
    const now = $(".line-state", line), wrong = now.dataset.wrong.split(" "), kept = ["kept", "same"].includes(now.dataset.state);
    for (const f of fieldsOf(line)) {
      if (f.type === "hidden") continue;
      f.toggleAttribute("aria-invalid", false);
      if (wrong.includes(f.name.slice(line.dataset.prefix.length))) f.setAttribute("aria-invalid", "true");
    }
    if (kept && typedOf(line) === before) { unkept.delete(line); settle(line, JSON.parse(now.dataset.standing)); }
    const laid = field(line, "files");
    if (kept && files.length && files.every((file, i) => laid.files[i] === file)) laid.value = "";
    reveal(now);
    if (hadFocus) field(line, "answer").focus();
    for (const [key, value] of [["answered", now.dataset.answeredNow], ["missing", now.dataset.missingNow]]) {
      if (value) for (const el of document.querySelectorAll(`[data-${key}]`)) el.textContent = value;
    }
  }
  // What the server understood: the whole name of a paper, the answer that follows from the text.
  function settle(line, standing) {
    for (const name of ["answer", "product"]) {
      const f = field(line, name);
      if (f && f !== document.activeElement) f.value = standing[name];
    }
  }
  const reveal = (place) => { for (const b of $$("[data-mine], [data-theirs]", place)) b.hidden = false; $("[data-plain]", place)?.remove(); };
  $$(".line-state").forEach(reveal);

  // Whoever wants to send the return first has everything kept; what cannot be kept is shown instead.
  let wanted = null;
  document.addEventListener("click", (e) => {
    const link = e.target.closest?.("#return-verbs a");
    if (!link || !unkept.size) return;
    e.preventDefault();
    e.stopPropagation();
    wanted = link;
    keepAll();
    goOn();
  }, true);
  function goOn() {
    if (!wanted || [...unkept].some((line) => of(line).running)) return;
    const link = wanted, [line] = unkept;
    wanted = null;
    if (!line) return void link.click();
    const others = line.closest("details.others");
    if (others) others.open = true;
    go($("[aria-invalid=true]", line) ?? field(line, "answer"));
  }
  function show() {
    goOn();
    const place = $("[data-saving]"), waits = [...unkept].filter((l) => !of(l).running).length;
    place.textContent = waits ? `${word("unsaved")}: ${waits}` : unkept.size ? word("saving") : word("saved");
  }

  // ----- Typing -----
  function typed(el) {
    const line = lineOf(el);
    if (!line || !el.name?.startsWith(line.dataset.prefix)) return null;
    const name = el.name.slice(line.dataset.prefix.length), answer = field(line, "answer");
    const says = el.type === "checkbox" ? el.checked : el.type === "file" ? el.files.length : el.value.trim();
    if (name !== "answer" && says && answer.value !== "updated" && [...answer.options].some((o) => o.value === "updated")) answer.value = "updated";
    unkept.add(line);
    show();
    return line;
  }
  sheet.addEventListener("input", (e) => {
    const line = typed(e.target);
    if (!line) return;
    clearTimeout(of(line).timer);
    if (e.target.matches("[list]")) return; // half a name of a paper is no name yet
    of(line).timer = setTimeout(() => keep(line), 2000);
  });
  sheet.addEventListener("change", (e) => { const line = typed(e.target); if (line) keep(line); else chosen(e.target); });
  const keepAll = () => { for (const line of unkept) keep(line); };
  addEventListener("online", keepAll);
  setInterval(() => { for (const line of unkept) if (of(line).failed === "offline" && !of(line).running) keep(line); }, 10_000);
  addEventListener("beforeunload", (e) => { if (unkept.size && !sheet.dataset.sent) e.preventDefault(); });
  sheet.addEventListener("submit", () => { sheet.dataset.sent = "1"; });
  addEventListener("pageshow", () => delete sheet.dataset.sent);
  document.addEventListener("click", (e) => {
    const line = lineOf(e.target);
    if (e.target.closest("[data-mine]")) { e.preventDefault(); keep(line); }
    if (e.target.closest("[data-theirs]")) {
      e.preventDefault();
      const theirs = JSON.parse($(".line-state", line).dataset.standing);
      for (const [name, text] of Object.entries(theirs)) {
        const f = field(line, name);
        if (f?.type === "checkbox") f.checked = text === "on"; else if (f) f.value = text;
      }
      keep(line);
    }
  });

  // ----- Choosing lines -----
  let last = null;
  function chosen(box) {
    if (box.matches("[data-all]")) $$("[data-choose]", box.closest("table")).forEach((b) => (b.checked = box.checked));
    const n = $$("[data-choose]:checked").length, count = $("[data-count]");
    count.textContent = n;
    count.hidden = !n;
  }
  sheet.addEventListener("click", (e) => {
    if (!e.target.matches?.("[data-choose]")) return;
    const boxes = $$("[data-choose]");
    if (e.shiftKey && last) {
      const [a, b] = [boxes.indexOf(last), boxes.indexOf(e.target)].sort((x, y) => x - y);
      boxes.slice(a, b + 1).forEach((box) => (box.checked = e.target.checked));
    }
    last = e.target;
    chosen(e.target);
  });

  // ----- Keys -----
  const lines = () => $$("[data-line]").filter((l) => l.offsetParent || l.getClientRects().length);
  const cellsOf = (line) => $$("td[data-col]", line).map((td) => $("select, textarea, input", td)).filter(Boolean);
  function go(el) {
    el.focus();
    if (el.matches("textarea, input:not([type=checkbox])")) el.select();
    el.scrollIntoView({ block: "nearest" });
    return true;
  }
  function goBeside(el, step) {
    const cells = cellsOf(lineOf(el)), to = cells[cells.indexOf(el) + step];
    return to ? go(to) : false;
  }
  function goBelow(el, step) {
    const all = lines(), col = el.closest("[data-col]").dataset.col, at = all.indexOf(lineOf(el));
    for (let i = at + step; all[i]; i += step) {
      const to = $(`td[data-col="${col}"] :is(select, textarea, input)`, all[i]);
      if (to) return go(to);
    }
    return false;
  }
  const atEdge = (el, step) => {
    if (!("selectionStart" in el) || el.selectionStart === null) return true;
    const { selectionStart: a, selectionEnd: b, value } = el;
    if (a === 0 && b === value.length) return true; // just arrived: all is selected
    return a === b && (step < 0 ? a === 0 : b === value.length);
  };
  sheet.addEventListener("keydown", (e) => {
    const el = e.target;
    if (e.isComposing || !el.closest("td[data-col]")) return;
    const plain = !e.ctrlKey && !e.metaKey && !e.altKey && !e.shiftKey, step = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 }[e.key];
    let did = false;
    if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) did = unchanged(el);
    else if (e.key === "Enter" && plain) did = goBelow(el, 1) || true;
    else if (e.key === "Enter" && e.shiftKey && !el.matches("textarea")) did = goBelow(el, -1) || true;
    else if (!plain || !step) return;
    else if (/Up|Down/.test(e.key)) did = !el.matches("select, [list]") && atEdge(el, step) && goBelow(el, step);
    else did = (el.matches("select, [type=checkbox]") || atEdge(el, step)) && goBeside(el, step);
    if (did) e.preventDefault();
  });
  function unchanged(el) {
    const line = lineOf(el), answer = field(line, "answer");
    if (!answer.value) { answer.value = "unchanged"; unkept.add(line); keep(line); }
    const all = lines(), next = all.slice(all.indexOf(line) + 1).find((l) => !field(l, "answer").value);
    if (next) go(field(next, "answer"));
    return true;
  }
  document.addEventListener("keydown", (e) => {
    if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === "s") { e.preventDefault(); keepAll(); show(); }
  });

  window.kiemdemSheet = { sheet, lines, field, lineOf, keep, word, mark: (line) => { unkept.add(line); show(); } };
})();
