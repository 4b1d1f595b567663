/* The key / leads to the search from any page, unless the reader has turned that off on the search page. */
(function () {
  "use strict";

  function off() {
    try { return localStorage.getItem("mn-slash") === "off"; } catch (error) { return false; }
  }

  function typing(node) {
    return node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName);
  }

  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target) || off()) return;
    var box = document.querySelector("[data-search] input") || document.querySelector("[data-find]");
    if (!box) return;
    event.preventDefault();
    if (box.offsetParent) { box.focus(); box.select(); }
    else box.form.submit();
  });
})();
