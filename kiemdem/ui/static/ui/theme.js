// Before anything is drawn: the reader's own choice of light or dark, so that nothing flashes.
(() => {
  "use strict";
  try {
    const theme = localStorage.getItem("theme");
    if (theme) document.documentElement.dataset.theme = theme;
  } catch { /* private mode: the system's choice stands */ }
})();
