// Deciding by keyboard: j and k move, a accepts, e opens the form, x rejects. Without script the buttons do it.
(() => {
  "use strict";
  const box = document.querySelector("[data-review]");
  if (!box) return;
  const all = () => [...box.querySelectorAll("[data-proposal]")];
  const here = () => document.activeElement?.closest?.("[data-proposal]") ?? (current && box.querySelector(`#${current}`));
  let current = null, lead = 0;

  function light(key) {
    for (const el of box.querySelectorAll("[data-pair]")) el.classList.toggle("on", el.dataset.pair === key);
    const mark = box.querySelector(`mark[data-pair="${key}"]`), source = mark?.closest(".source");
    if (source) source.scrollTop += mark.getBoundingClientRect().top - source.getBoundingClientRect().top - source.clientHeight / 3;
  }
  function goTo(proposal) {
    if (!proposal) return false;
    current = proposal.id;
    proposal.focus({ preventScroll: true });
    proposal.scrollIntoView({ block: "center" });
    light(proposal.dataset.pair);
    return true;
  }
  function step(by) {
    const found = all(), at = found.indexOf(here());
    if (at < 0) return goTo(found[by > 0 ? 0 : found.length - 1]);
    if (goTo(found[at + by])) return true;
    const next = by > 0 && document.querySelector("[data-next-part]");
    if (next) next.click();
    return Boolean(next);
  }
  function press(key) {
    const control = here()?.querySelector(`[data-key="${key}"]`);
    if (!control) return false;
    if (key === "e") {
      control.parentElement.open = true;
      control.parentElement.querySelector("input:not([type=hidden]), textarea")?.focus();
    } else control.click();
    return true;
  }
  const does = { j: () => step(1), k: () => step(-1), a: () => press("a"), e: () => press("e"), x: () => press("x") };
  const off = () => { try { return localStorage.getItem("keys") === "off"; } catch { return false; } };
  document.addEventListener("keydown", (e) => {
    const key = e.key.toLowerCase(), after = Date.now() - lead < 1200;
    lead = key === "g" ? Date.now() : 0;
    if (after || e.ctrlKey || e.metaKey || e.altKey || off() || e.target.closest?.("input, select, textarea, dialog, [contenteditable]")) return;
    if (does[key]?.()) e.preventDefault();
  });
  // A form left with Escape gives the keys back to the proposal it stands in.
  box.addEventListener("keydown", (e) => {
    const form = e.key === "Escape" && e.target.closest(".mend");
    if (!form) return;
    form.open = false;
    goTo(form.closest("[data-proposal]"));
  });
  // What was decided stays in sight; the next that waits is taken up.
  document.addEventListener("htmx:after:swap", () => {
    const now = current && box.querySelector(`#${current}`);
    if (!now || (document.activeElement !== document.body && document.activeElement?.closest("[data-proposal]") !== now)) return;
    const mark = box.querySelectorAll(`mark[data-pair="${now.dataset.pair}"]`);
    for (const one of mark) one.dataset.state = now.dataset.state;
    if (now.dataset.state === "proposed") return void (now.querySelector(".error-summary") ?? now).focus();
    const found = all(), rest = found.slice(found.indexOf(now) + 1);
    goTo(rest.find((one) => one.querySelector("[data-key=a]")) ?? now);
  });
  box.addEventListener("focusin", (e) => {
    const proposal = e.target.closest("[data-proposal]");
    if (proposal) current = proposal.id;
  });
})();
