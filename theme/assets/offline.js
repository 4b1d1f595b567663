/* The pages that this device has kept, by their titles: what can be read without a network (sw.js). */
(function () {
  "use strict";

  var list = document.querySelector("[data-kept]");
  if (!list || !("caches" in window)) return;
  var root = new URL("../", document.currentScript.src);

  function titled(cache, request) {
    return cache.match(request).then(function (answer) { return answer.text(); }).then(function (html) {
      var title = new DOMParser().parseFromString(html, "text/html").title;
      return { href: request.url, title: title.split(" · ")[0] || request.url };
    });
  }

  function show(pages) {
    pages.reverse().forEach(function (page) {
      var item = document.createElement("li");
      var link = document.createElement("a");
      link.href = page.href;
      link.textContent = page.title;
      item.appendChild(link);
      list.appendChild(item);
    });
    list.hidden = !pages.length;
    document.querySelector("[data-kept-none]").hidden = pages.length > 0;
  }

  caches.open("mingnuo:" + root.pathname + ":pages").then(function (cache) {
    return cache.keys().then(function (keys) {
      return Promise.all(keys.map(titled.bind(null, cache)));
    });
  }).then(show);
})();
