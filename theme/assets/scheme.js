/* How a reader likes to read: light or dark, large type, high contrast. The device decides until the
   reader does; what was chosen is remembered on the device. Runs before the page is drawn, so nothing
   changes before the reader's eyes. */
(function () {
  "use strict";

  var root = document.documentElement;
  var device = {
    scheme: { asks: "(prefers-color-scheme: dark)", on: "dark", off: "light" },
    contrast: { asks: "(prefers-contrast: more)", on: "high", off: "normal" },
    size: { asks: "not all", on: "large", off: "normal" }
  };

  function remembered(name) {
    try { return localStorage.getItem("mn-" + name); } catch (error) { return null; }
  }

  function remember(name, value) {
    try { localStorage.setItem("mn-" + name, value); } catch (error) { /* private browsing */ }
  }

  function wanted(name) {
    var choice = device[name];
    return root.dataset[name] || (matchMedia(choice.asks).matches ? choice.on : choice.off);
  }

  function toggle(name) {
    root.dataset[name] = wanted(name) === device[name].on ? device[name].off : device[name].on;
    remember(name, root.dataset[name]);
  }

  function recall(name) {
    var choice = remembered(name);
    if (choice === device[name].on || choice === device[name].off) root.dataset[name] = choice;
  }

  Object.keys(device).forEach(recall);
  root.dataset.scripts = "on"; /* room is kept for what a script brings (street.css) */
  if (remembered("street")) root.dataset.mine = "chosen";
  if (wanted("contrast") === "high") root.dataset.contrast = "high";

  /* A switch of the panel says whether it is on. */
  function offer(button) {
    var name = button.dataset.choice;
    function say() { button.setAttribute("aria-pressed", String(wanted(name) === button.dataset.value)); }
    button.addEventListener("click", function () { toggle(name); say(); });
    say();
  }

  function close(panel, event) {
    if (event.type === "keydown" && event.key === "Escape" && panel.open) {
      panel.open = false;
      panel.querySelector("summary").focus();
    } else if (event.type === "click" && !panel.contains(event.target)) {
      panel.open = false;
    }
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-scheme-switch]").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", function () { toggle("scheme"); });
    });
    document.querySelectorAll("[data-choice]").forEach(offer);
    document.querySelectorAll("[data-reading]").forEach(function (panel) {
      panel.hidden = false;
      document.addEventListener("keydown", close.bind(null, panel));
      document.addEventListener("click", close.bind(null, panel));
    });
  });
})();
