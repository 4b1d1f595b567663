/* Opens the part of a page that the address names, and shows the newest end of rows of months.
   Without this script a part is opened with a touch, and a row of months is slid. */
(function () {
  "use strict";

  function asked() {
    try { return decodeURIComponent(location.hash.slice(1)); } catch (error) { return ""; /* no address of ours */ }
  }

  function open() {
    var named = document.getElementById(asked());
    if (!named) return;
    for (var node = named; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    var within = named.classList.contains("mn-fold") && named.querySelector("details");
    if (within) within.open = true;
    named.scrollIntoView();
  }

  document.querySelectorAll(".mn-scroll:has(.mn-matrix--months)").forEach(function (row) {
    row.scrollLeft = row.scrollWidth;
  });
  window.addEventListener("hashchange", open);
  open();
})();
