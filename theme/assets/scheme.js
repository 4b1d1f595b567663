/* Light or dark: the device decides until the reader does. Runs before the page is drawn. */
(function () {
  "use strict";

  var root = document.documentElement;
  var device = window.matchMedia("(prefers-color-scheme: dark)");

  function remembered() {
    try { return localStorage.getItem("mn-scheme"); } catch (error) { return null; }
  }

  function remember(scheme) {
    try { localStorage.setItem("mn-scheme", scheme); } catch (error) { /* private browsing */ }
  }

  function current() {
    return root.dataset.scheme || (device.matches ? "dark" : "light");
  }

  function toggle() {
    root.dataset.scheme = current() === "dark" ? "light" : "dark";
    remember(root.dataset.scheme);
  }

  var choice = remembered();
  if (choice === "dark" || choice === "light") root.dataset.scheme = choice;

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-scheme-switch]").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", toggle);
    });
  });
})();
