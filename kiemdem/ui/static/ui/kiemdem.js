// Kiểm Đếm: the little script every page carries. Pages read and submit without it.
(() => {
  "use strict";
  const $ = (s, el = document) => el.querySelector(s);
  const $$ = (s, el = document) => [...el.querySelectorAll(s)];
  const root = document.documentElement;
  const store = {
    get: (k) => { try { return localStorage.getItem(k); } catch { return null; } },
    set: (k, v) => { try { localStorage.setItem(k, v); } catch { /* private mode: not kept */ } },
  };

  // ----- Pressing -----
  document.addEventListener("click", (e) => {
    const hit = (s) => e.target.closest(s);
    let el;
    if ((el = hit("[aria-disabled='true']"))) e.preventDefault();
    if (hit("[data-theme-toggle]")) toggleTheme();
    else if ((el = hit(".menu-open"))) { e.preventDefault(); setMenu(el.getAttribute("aria-expanded") !== "true"); }
    else if (hit(".menu-close a")) { e.preventDefault(); setMenu(false); }
    else if ((el = hit("[data-open]"))) { if (open(el.dataset.open)) e.preventDefault(); }
    else if ((el = hit("[data-close]"))) (el.closest("dialog")?.close(), el.closest(".toast")?.remove());
    else if (hit("[data-print]")) print();
    else if (e.target.matches?.("dialog")) e.target.close(); // the backdrop
    else if ($(".menu-open[aria-expanded='true']") && !hit(".sidebar")) setMenu(false);
  });

  function toggleTheme() {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    store.set("theme", root.dataset.theme);
  }
  function open(id) {
    const dialog = document.getElementById(id);
    if (!dialog?.showModal) return false;
    if (id === "palette") fillPlaces(dialog);
    if (!dialog.open) { setMenu(false); dialog.showModal(); }
    return true;
  }
  function setMenu(on) {
    const button = $(".menu-open");
    if (!button || (!on && button.getAttribute("aria-expanded") !== "true")) return;
    button.setAttribute("aria-expanded", String(on));
    if (on) $(".sidebar a")?.focus(); else if (document.activeElement?.closest(".sidebar")) button.focus();
  }

  // ----- Rows chosen in a table: the head box checks all; the count is announced -----
  document.addEventListener("change", (e) => {
    const box = e.target;
    if (box.matches("[data-keys-toggle]")) return store.set("keys", box.checked ? "on" : "off");
    if (box.type === "file") return nameFiles(box);
    if (box.matches("form[data-auto] *")) return box.form.requestSubmit();
    const table = box.closest?.(".tablebox");
    if (!table || box.type !== "checkbox") return;
    const rows = $$("tbody input[type=checkbox]", table), all = $("thead input[type=checkbox]", table);
    if (box === all) rows.forEach((r) => (r.checked = all.checked));
    const n = rows.filter((r) => r.checked).length;
    if (all) { all.checked = n > 0 && n === rows.length; all.indeterminate = n > 0 && n < rows.length; }
    const count = $("[data-count]", table);
    if (count) count.textContent = n;
  });

  function nameFiles(box) {
    const line = $("[data-files]", box.closest(".file") ?? document);
    if (line) line.textContent = [...box.files].map((file) => file.name).join(", ");
  }

  // ----- Many links in a grid or strip are one tab stop; arrow keys move inside it -----
  const cells = (group) => $$("tbody td a, ol a", group);
  function rove(within) {
    for (const group of $$("[data-rove]", within)) {
      const links = cells(group);
      if (!links.some((a) => a.tabIndex === 0 && a.hasAttribute("tabindex"))) links.forEach((a, i) => (a.tabIndex = i ? -1 : 0));
    }
  }
  document.addEventListener("keydown", (e) => {
    const group = e.target.closest?.("[data-rove]");
    if (!group) return;
    const links = cells(group), i = links.indexOf(e.target), tr = e.target.closest("tr");
    const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
    let to = step ? links[i + step] : e.key === "Home" ? links[0] : e.key === "End" ? links.at(-1) : null;
    if (tr && /^Arrow(Up|Down)$/.test(e.key)) {
      const rows = $$("tbody tr", group).filter((r) => $("td a", r)), next = rows[rows.indexOf(tr) + (e.key === "ArrowDown" ? 1 : -1)];
      const cell = next?.cells[e.target.closest("td").cellIndex];
      to = cell && $("a", cell);
    }
    if (i < 0 || !to) return;
    e.preventDefault();
    e.target.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  });

  // A cell says its name in the line above its group: on pointing, on focus.
  for (const type of ["pointerover", "focusin", "pointerout", "focusout"]) {
    document.addEventListener(type, (e) => {
      const group = e.target.closest?.("[data-rove]"), line = group && $("[data-peek]", group.closest("section") ?? document);
      if (!line) return;
      line.dataset.rest ??= line.textContent;
      const name = /over|in$/.test(type) ? e.target.closest("a[aria-label]")?.getAttribute("aria-label") : null;
      line.textContent = name ?? line.dataset.rest;
    });
  }

  // ----- Document reader: pointing at a draft row lights its passage, and back -----
  for (const type of ["pointerover", "focusin"]) {
    document.addEventListener(type, (e) => {
      const reader = e.target.closest?.(".reader");
      if (!reader) return;
      const pair = e.target.closest("[data-pair]")?.dataset.pair;
      $$("[data-pair]", reader).forEach((el) => el.classList.toggle("on", el.dataset.pair === pair));
    });
  }

  // ----- Palette: the places of the sidebar, filtered; arrows move through what was found -----
  const bare = (text) => text.toLocaleLowerCase("vi").normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
  function fillPlaces(palette) {
    const list = $("[data-places]", palette);
    if (!list || list.children.length) return;
    for (const place of $$(".sidebar li > a[href]:not([href^='#'])")) {
      const item = list.appendChild(document.createElement("li")), link = item.appendChild(place.cloneNode(true));
      link.removeAttribute("aria-current");
      if (!place.dataset.go) continue;
      const key = link.appendChild(document.createElement("span"));
      key.className = "meta";
      key.textContent = `G ${place.dataset.go.toUpperCase()}`;
    }
  }
  document.addEventListener("input", (e) => {
    if (e.target.id !== "palette-q") return;
    const q = bare(e.target.value.trim());
    $$("[data-places] li").forEach((li) => (li.hidden = !bare(li.textContent).includes(q)));
    $("[data-places]").previousElementSibling.hidden = !$("[data-places] li:not([hidden])");
  });
  $("#palette")?.addEventListener("keydown", (e) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (!step) return;
    e.preventDefault();
    const stops = [$("#palette-q"), ...$$("#palette li:not([hidden]) a")];
    stops.at((stops.indexOf(document.activeElement) + step) % stops.length).focus();
  });

  // ----- Keys: Ctrl K always; single keys only outside fields, and only if not turned off -----
  const keysBox = $("[data-keys-toggle]");
  if (keysBox) keysBox.checked = store.get("keys") !== "off";
  let lead = 0;
  document.addEventListener("keydown", (e) => {
    if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === "k" && open("palette")) return e.preventDefault();
    if (e.key === "Escape") setMenu(false);
    if (e.ctrlKey || e.metaKey || e.altKey || store.get("keys") === "off" || e.target.closest?.("input, select, textarea, dialog, [contenteditable]")) return;
    const key = e.key.toLowerCase(), place = Date.now() - lead < 1200 && $(`[data-go="${CSS.escape(key)}"]`);
    lead = key === "g" ? Date.now() : 0;
    if (place) return void (location.href = place.href);
    const does = { "?": () => open("keys"), n: pressNew, d: openDate, "/": focusFilter }[key];
    if (does?.()) e.preventDefault();
  });
  function pressNew() {
    const button = $("[aria-keyshortcuts='n']:not([aria-disabled])");
    button?.focus(); // where the reader comes back to when the dialog closes
    setTimeout(() => button?.click()); // after htmx, which wakes one turn after the page is read
    return Boolean(button);
  }
  function openDate() {
    $("#asof-menu")?.showPopover?.({ source: $("[popovertarget=asof-menu]") });
    const box = $("#asof-date");
    (box?.focus(), box?.select());
    return Boolean(box);
  }
  function focusFilter() {
    const box = $(".filters :is(input:not([type=hidden]), select)");
    box?.focus();
    return Boolean(box);
  }

  // ----- A drawing that is wider than the screen begins in its middle -----
  for (const box of document.querySelectorAll("[data-centred]")) box.scrollLeft = (box.scrollWidth - box.clientWidth) / 2;

  // ----- A form that came back with errors: the reader starts at the summary -----
  rove(document);
  $("main form[method=post] .error-summary")?.focus();
  document.addEventListener("kiemdem:fresh", (e) => rove(e.detail.within));
})();
