/* The way to a size of paper opens the printer at once. Without this script it only sets the size. */
(function () {
  "use strict";
  document.addEventListener("click", function (event) {
    var way = event.target.closest("[data-print]");
    if (way) setTimeout(window.print, 100); /* after the address has changed, on which the size rests */
  });
})();
