/* The service worker: pages once seen can be read again without a network. The build writes it to the
   root of the site as sw.js, with the fingerprint of the whole site, so a new publication is a new worker.

   Pages come from the network whenever there is one, never from a cache first; what is kept of them is for
   the times without. Styles and scripts have their hash in their address and are kept for good. Nothing
   else is kept: no download, and nothing of the editor. Other sites of the same host have other names. */
"use strict";

var VERSION = "@@version@@";
var OFFLINE = "offline/";
var STYLES = /*@@styles@@*/[];

var SCOPE = self.registration.scope;
var OURS = "mingnuo:" + new URL(SCOPE).pathname + ":";
var CORE = OURS + "core:" + VERSION;
var PAGES = OURS + "pages";
var ASSETS = OURS + "assets";
var MOST = {};
MOST[PAGES] = { entries: 60, bytes: 1000000 };
MOST[ASSETS] = { entries: 60, bytes: 300000 };
var LONGEST = 30 * 24 * 3600 * 1000; /* a copy of a page is kept for so long, in milliseconds */
var PATIENCE = 8000; /* so long is waited for the network where there is a copy */

function address(path) { return new URL(path, SCOPE).href; }

/* The name under which a page is kept, whatever it was asked; nothing for what is no page to be kept. */
function page(href) {
  var url = new URL(href);
  var key = url.origin + url.pathname.replace(/(^|\/)index\.html$/, "$1");
  var inside = key.indexOf(SCOPE) === 0 && key.indexOf(address("admin/")) !== 0;
  return inside && /(\/|\.html)$/.test(key) ? key : "";
}

function isAsset(href) {
  return href.indexOf(address("assets/")) === 0 && new URL(href).searchParams.has("v");
}

/* Keeps an answer; what was kept first makes room. */
function keep(name, key, answer) {
  return Promise.all([caches.open(name), answer.clone().blob()]).then(function (both) {
    var cache = both[0];
    if (both[1].size > MOST[name].bytes) return cache.delete(key);
    return cache.put(key, answer).then(function () { return cache.keys(); }).then(function (kept) {
      return Promise.all(kept.slice(0, -MOST[name].entries).map(function (old) { return cache.delete(old); }));
    });
  });
}

function keepPage(key, answer) {
  if (answer.status === 404 || answer.status === 410) {
    return caches.open(PAGES).then(function (cache) { return cache.delete(key); });
  }
  var html = /^text\/html\b/.test(answer.headers.get("content-type") || "");
  return answer.ok && html ? keep(PAGES, key, answer) : undefined;
}

function tooOld(answer) {
  return Date.now() - Date.parse(answer.headers.get("date")) > LONGEST;
}

function shown(html) {
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
}

/* The page as it was seen last, marked as a copy. */
function copy(key) {
  return caches.open(PAGES).then(function (cache) { return cache.match(key); }).then(function (found) {
    if (!found || tooOld(found)) return undefined;
    return found.text().then(function (html) { return shown(html.replace("<html", "<html data-offline")); });
  });
}

/* The page that says there is no network; its addresses lead from one folder below the root. */
function without() {
  return caches.open(CORE).then(function (cache) { return cache.match(address(OFFLINE)); }).then(function (found) {
    if (!found) return Response.error();
    return found.text().then(function (html) { return shown(html.replace(/(href|src)="\.\.\//g, '$1="' + SCOPE)); });
  });
}

function answerPage(event, key) {
  var answer = fetch(new Request(event.request, { cache: "no-cache" })).then(function (found) {
    event.waitUntil(Promise.resolve(keepPage(key, found.clone())).catch(function () { /* no room */ }));
    return found;
  });
  var late = new Promise(function (resolve) { setTimeout(resolve, PATIENCE); }).then(function () { return copy(key); });
  return Promise.race([answer, late.then(function (found) { return found || answer; })]).then(function (found) {
    return found.status < 500 ? found : copy(key).then(function (kept) { return kept || found; });
  }).catch(function () {
    return copy(key).then(function (kept) { return kept || without(); });
  });
}

function answerAsset(event) {
  var request = event.request;
  return caches.open(ASSETS).then(function (cache) {
    return cache.match(request).then(function (hit) {
      return hit || fetch(request).then(function (answer) {
        if (answer.ok) event.waitUntil(keep(ASSETS, request.url, answer.clone()).catch(function () { /* no room */ }));
        return answer;
      }).catch(function () {
        return cache.match(request, { ignoreSearch: true }).then(function (near) { return near || Response.error(); });
      });
    });
  });
}

/* Styles and scripts of this publication; those that are there already become the youngest. */
function keepStyles() {
  return caches.open(ASSETS).then(function (cache) {
    return STYLES.map(address).reduce(function (before, href) {
      return before.then(function () { return cache.match(href); }).then(function (hit) {
        return hit || fetch(href);
      }).then(function (answer) {
        if (!answer.ok) throw new Error(href);
        return keep(ASSETS, href, answer);
      });
    }, Promise.resolve());
  });
}

function keepOffline() {
  return caches.open(CORE).then(function (cache) {
    return cache.add(new Request(address(OFFLINE), { cache: "no-cache" }));
  });
}

function dropOthers() {
  return caches.keys().then(function (names) {
    var old = names.filter(function (name) { return name.indexOf(OURS) === 0 && [CORE, PAGES, ASSETS].indexOf(name) < 0; });
    return Promise.all(old.map(function (name) { return caches.delete(name); }));
  });
}

function dropOld() {
  return caches.open(PAGES).then(function (cache) {
    return cache.keys().then(function (keys) {
      return Promise.all(keys.map(function (key) {
        return cache.match(key).then(function (found) { return found && tooOld(found) ? cache.delete(key) : false; });
      }));
    });
  });
}

self.addEventListener("install", function (event) {
  event.waitUntil(Promise.all([keepOffline(), keepStyles()]).then(function () { return self.skipWaiting(); }));
});

self.addEventListener("activate", function (event) {
  event.waitUntil(Promise.all([dropOthers(), dropOld()]).then(function () { return self.clients.claim(); }));
});

self.addEventListener("fetch", function (event) {
  var request = event.request;
  if (request.method !== "GET") return;
  var key = request.mode === "navigate" ? page(request.url) : "";
  if (key) event.respondWith(answerPage(event, key));
  else if (isAsset(request.url)) event.respondWith(answerAsset(event));
});

/* The page that was open before the worker was there tells of itself (keep.js). */
self.addEventListener("message", function (event) {
  var key = event.data && typeof event.data.seen === "string" ? page(event.data.seen) : "";
  if (key) event.waitUntil(fetch(key).then(function (answer) { return keepPage(key, answer); }));
});
