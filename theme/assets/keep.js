/* Keeps pages on the device for reading without a network (sw.js). Nothing is lost where this does not run. */
(function () {
  "use strict";

  if (!("serviceWorker" in navigator)) return;
  var worker = new URL("../sw.js", document.currentScript.src).href;
  var first = !navigator.serviceWorker.controller;

  window.addEventListener("load", function () {
    navigator.serviceWorker.register(worker, { updateViaCache: "none" }).then(function () {
      return navigator.serviceWorker.ready;
    }).then(function (registration) {
      if (first) registration.active.postMessage({ seen: location.href });
    }).catch(function () { /* private browsing, or a host that is not secure */ });
  });
})();
