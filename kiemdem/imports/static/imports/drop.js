// A file held over the field is announced by the field's colour; dropping it there is the browser's own doing.
(() => {
  "use strict";
  const zone = document.querySelector(".drop"), field = zone?.querySelector("input[type=file]");
  if (!field) return;
  for (const [type, over] of [["dragenter", true], ["dragover", true], ["dragleave", false], ["drop", false]]) {
    field.addEventListener(type, () => zone.toggleAttribute("data-over", over));
  }
  // A file dropped beside the field must not replace the page; it is taken all the same.
  document.addEventListener("dragover", (e) => e.dataTransfer?.types.includes("Files") && e.preventDefault());
  document.addEventListener("drop", (e) => {
    if (e.target === field || !e.dataTransfer?.files.length) return;
    e.preventDefault();
    field.files = e.dataTransfer.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
})();
