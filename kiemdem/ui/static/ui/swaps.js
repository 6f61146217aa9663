// What htmx does not do by itself: dialogs, refusals, failures, the line at the top of a region.
(() => {
  "use strict";
  const $ = (s, el = document) => el.querySelector(s);
  const waiting = new WeakMap();
  const region = (ctx) => (typeof ctx.target === "string" ? $(ctx.target) : ctx.target);
  // A modal dialog covers the page's own notice: say it inside the dialog then.
  const notice = () => $("dialog[open] .notice") ?? $("#notice");

  document.addEventListener("htmx:before:request", (e) => {
    const { ctx } = e.detail, target = region(ctx);
    for (const old of [$("#notice"), $("dialog[open] .notice")]) old?.replaceChildren();
    if (target) waiting.set(ctx, setTimeout(() => target.setAttribute("aria-busy", "true"), 150));
  });
  document.addEventListener("htmx:finally:request", (e) => {
    const { ctx } = e.detail;
    clearTimeout(waiting.get(ctx));
    region(ctx)?.removeAttribute?.("aria-busy");
  });
  document.addEventListener("htmx:before:response", (e) => {
    const { ctx } = e.detail;
    if (ctx.hx?.retarget === "#notice") ctx.hx.retarget = notice();
    // A page that is not a piece (the sign-in page after the session ended) must not land in a region.
    else if (ctx.response.raw.redirected && new URL(ctx.response.raw.url).pathname.includes("sign-in")) {
      e.preventDefault();
      say("word-signed-out");
    }
  });

  // ----- Dialogs: what arrives in one opens it; closing empties it -----
  document.addEventListener("htmx:after:swap", (e) => {
    const target = region(e.detail.ctx), dialog = target?.closest?.("dialog");
    if (target?.isConnected && target === notice()) return void target.focus();
    if (!dialog || target !== dialog) return settle(target);
    if (!dialog.open) dialog.showModal();
    const start = $(".error-summary", dialog) ?? $("[autofocus]", dialog) ?? $("input:not([type=hidden]), select, textarea", dialog) ?? $("h2", dialog);
    start?.focus();
  });
  for (const dialog of document.querySelectorAll("#dialog, #drawer")) {
    dialog.addEventListener("close", () => dialog.replaceChildren());
  }
  function settle(target) {
    const within = target?.isConnected ? target : document;
    $(".error-summary", within)?.focus();
    document.dispatchEvent(new CustomEvent("kiemdem:fresh", { detail: { within } }));
  }

  // ----- Failures: what is on the page stays, and says how things are -----
  const words = { 400: "word-server", 403: "word-gone", 404: "word-gone", 429: "word-server" };
  document.addEventListener("htmx:response:error", (e) => {
    const { status } = e.detail.ctx.response;
    if (status >= 500 || words[status]) say(words[status] ?? "word-server");
  });
  document.addEventListener("htmx:error", (e) => {
    if (e.detail.error?.name !== "AbortError") say("word-network");
  });
  function say(id) {
    const place = notice(), word = document.getElementById(id);
    if (!place || !word) return;
    place.replaceChildren(word.content.cloneNode(true));
    place.focus();
  }
})();
