/* The search page: asks Pagefind's index (generator/publish/search) and shows what it finds, as one types.
   The state stands in the address, so that a search can be shared. Nothing of a result is made into markup. */
(function () {
  "use strict";

  var form = document.querySelector("[data-search]");
  if (!form) return;
  var cut = window.mingnuoTerms;
  var input = form.elements.q;
  var ROOT = new URL("../", location.href).pathname;
  var STEP = 10, PAUSE = 150, BEFORE = 24, AROUND = 96;
  var SLASH = "mn-slash";
  var filters = Array.from(document.querySelectorAll("[data-search-filter]"));
  var labels = new Map();
  var engine = null, counted = false, turn = 0, timer = 0, shown = [];

  function part(name) { return document.querySelector("[data-search-" + name + "]"); }
  function parts(name) { return document.querySelectorAll("[data-search-" + name + "]"); }

  /* The engine, once. Pagefind cuts a query anew where the page is in Chinese; ours is cut already. */
  function load() {
    if (!engine) engine = import(ROOT + "pagefind/pagefind.js").then(function (pagefind) {
      var language = document.documentElement.lang;
      document.documentElement.lang = "und";
      var made = pagefind.createInstance({
        basePath: ROOT + "pagefind/", noWorker: true, metaCacheTag: form.dataset.index,
        ranking: { metaWeights: { title: 6, names: 12, unit: 1, kind: 0, status: 0, state: 0, due: 0 } }
      });
      document.documentElement.lang = language;
      return made;
    });
    return engine;
  }

  /* How many there are with each choice is asked for when somebody is about to choose: it is not small. */
  function count() {
    if (counted) return;
    counted = true;
    load().then(function (made) { return made.filters(); }).then(search, function () { counted = false; });
  }

  /* Address, form and their state. */
  function asked() {
    var found = {};
    filters.forEach(function (field) { if (field.value) found[field.name] = field.value; });
    return found;
  }

  function read() {
    var state = new URLSearchParams(location.search);
    input.value = state.get("q") || "";
    filters.forEach(function (field) {
      field.value = state.get(field.name) || "";
      if (field.selectedIndex === -1) field.value = "";
    });
    search();
  }

  function write(step) {
    var state = new URLSearchParams(asked());
    if (input.value.trim()) state.set("q", input.value.trim());
    var url = location.pathname + (String(state) ? "?" + state : "");
    if (url !== location.pathname + location.search) history[step ? "pushState" : "replaceState"](null, "", url);
    search();
  }

  /* What stands side by side in the query must stand side by side on the page. */
  function find(made, wanted, narrowed) {
    if (!wanted.length) return made.search(null, { filters: narrowed });
    var all = wanted.map(function (one) { return one.words; }).join(" ");
    var exact = wanted.filter(function (one) { return one.exact; });
    return Promise.all([made.search(all, { filters: narrowed })].concat(exact.map(function (one) {
      return made.search('"' + one.words + '"', { filters: narrowed });
    }))).then(function (answers) {
      var ids = answers.slice(1).map(function (answer) {
        return new Set(answer.results.map(function (result) { return result.id; }));
      });
      var results = answers[0].results.filter(function (result) {
        return ids.every(function (each) { return each.has(result.id); });
      });
      return { results: results, filters: (wanted.length === 1 && answers[1] || answers[0]).filters };
    });
  }

  /* Where nothing holds the whole phrase: what holds all of the phrases that it is made of. Characters that fit
     nowhere are passed over, where they are few. */
  function apart(made, wanted, narrowed) {
    return Promise.all(wanted.map(function (one) {
      return one.exact ? phrases(made, Array.from(one.text)) : [one];
    })).then(function (found) {
      var pieces = [].concat.apply([], found), kept = pieces.filter(function (one) { return one.exact || wanted.indexOf(one) !== -1; });
      if (pieces.length === wanted.length || lengths(kept) < 2 / 3 * lengths(pieces)) return null;
      return find(made, kept, narrowed).then(function (answer) {
        return answer.results.length ? Object.assign(answer, { pieces: kept }) : null;
      });
    });
  }

  function lengths(pieces) {
    return pieces.reduce(function (sum, one) { return sum + one.text.length; }, 0);
  }

  /* A run of characters as the longest phrases that some page holds, from its beginning on. */
  function phrases(made, characters, length) {
    if (!characters.length) return Promise.resolve([]);
    var size = Math.min(length || characters.length, characters.length);
    var first = cut.phrase(characters.slice(0, size).join(""));
    function rest() {
      return phrases(made, characters.slice(size)).then(function (others) { return [first].concat(others); });
    }
    if (size === 1) return rest();
    return made.search('"' + first.words + '"').then(function (answer) {
      return answer.results.length ? rest() : phrases(made, characters, size - 1);
    });
  }

  function search() {
    var mine = ++turn, wanted = cut.parts(input.value.trim()), narrowed = asked();
    hint();
    if (!wanted.length && !Object.keys(narrowed).length) { rest(); return; }
    load().then(function (made) {
      return find(made, wanted, narrowed).then(function (answer) {
        return answer.results.length ? answer : apart(made, wanted, narrowed).then(function (loose) { return loose || answer; });
      }).then(function (answer) {
        return counts(made, answer.pieces || wanted, narrowed, answer).then(function (numbers) {
          if (mine === turn) show(answer, wanted, narrowed, numbers);
        });
      });
    }).catch(function () { if (mine === turn) broken(); });
  }

  /* How many there would be with each choice: for a choice that is made, as if it were not. */
  function counts(made, wanted, narrowed, answer) {
    if (!counted) return Promise.resolve(null);
    var numbers = Object.assign({}, answer.filters);
    return Promise.all(Object.keys(narrowed).map(function (name) {
      var others = Object.assign({}, narrowed);
      delete others[name];
      return find(made, wanted, others).then(function (answer) { numbers[name] = answer.filters[name]; });
    })).then(function () { return numbers; });
  }

  /* Nothing is asked for. */
  function rest() {
    shown = [];
    part("hits").replaceChildren();
    part("count").textContent = "";
    ["filters", "more", "none", "reset"].forEach(function (name) { part(name).hidden = true; });
    part("doors").hidden = false;
  }

  function broken() {
    rest();
    engine = null;
    part("broken").hidden = false;
    part(location.protocol === "file:" ? "broken-file" : "broken-net").hidden = false;
  }

  function hint() {
    var card = part("hint"), query = input.value.trim();
    if (card) card.hidden = query.length < 2 || !card.dataset.searchHint.split(" ").some(function (word) {
      return query.indexOf(word) !== -1 || word.indexOf(query) === 0;
    });
  }

  function show(answer, wanted, narrowed, numbers) {
    var total = answer.results.length, some = Object.keys(narrowed).length > 0;
    part("broken").hidden = true;
    part("doors").hidden = total > 0;
    part("none").hidden = total > 0;
    part("none-words").textContent = "没有找到" + (wanted.length ? "“" + input.value.trim() + "”" : "") + "。";
    part("none-narrow").hidden = !some;
    part("count").textContent = answer.pieces
      ? "没有连在一起的“" + input.value.trim() + "”。同时写到" + quoted(answer.pieces) + "的有 " + total + " 页"
      : total ? "找到 " + total + " 页" : "";
    part("reset").hidden = !some || !total;
    part("filters").hidden = !total && !some;
    if (numbers) filters.forEach(function (field) { number(field, numbers[field.name] || {}); });
    shown = answer.results;
    part("hits").replaceChildren();
    more(answer.pieces || wanted);
  }

  function quoted(pieces) {
    return pieces.map(function (one) { return "“" + one.text + "”"; }).join("");
  }

  function number(field, found) {
    Array.from(field.options).forEach(function (option) {
      if (!option.value) return;
      if (!labels.has(option)) { labels.set(option, option.text); option.value = option.text; }
      var count = found[labels.get(option)] || 0;
      option.text = labels.get(option) + "（" + count + "）";
      option.hidden = option.disabled = !count && field.value !== option.value;
    });
    field.querySelectorAll("optgroup").forEach(function (group) {
      group.hidden = !group.querySelector("option:not([hidden])");
    });
  }

  function more(wanted) {
    var list = part("hits"), mine = turn, next = shown.slice(list.children.length, list.children.length + STEP);
    return Promise.all(next.map(function (result) { return result.data(); })).then(function (pages) {
      if (mine !== turn) return;
      if (!list.children.length) pages.sort(function (one, other) { return called(one) - called(other); });
      list.append.apply(list, pages.map(function (page) { return hit(page, wanted); }));
      part("more").hidden = list.children.length >= shown.length;
      part("more").onclick = function () {
        var last = list.lastElementChild;
        more(wanted).then(function () { if (last.nextElementSibling) last.nextElementSibling.querySelector("a").focus(); });
      };
    }, function () { if (mine === turn) broken(); });
  }

  /* What is called as the query begins stands first, and of those what has the shortest name. */
  function called(page) {
    var query = input.value.trim().toLowerCase();
    var names = cut.text(page.meta.names || "").split(" ").concat(cut.text(page.meta.title)).filter(function (name) {
      return name.toLowerCase().indexOf(query) === 0;
    });
    return Math.min.apply(null, [1000].concat(names.map(function (name) { return name.length; })));
  }

  function element(name, given, children) {
    var made = Object.assign(document.createElement(name), given);
    made.append.apply(made, children || []);
    return made;
  }

  function hit(page, wanted) {
    var link = element("a", { href: ROOT + page.raw_url.replace(/^\//, "") }, marked(cut.text(page.meta.title), wanted));
    var facts = [page.meta.kind, page.meta.unit, page.meta.due].filter(Boolean).join(" · ");
    var status = page.meta.state
      ? [element("span", { className: "mn-mark mn-mark--" + page.meta.state, textContent: page.meta.status }), " "] : [];
    return element("li", { className: "mn-hit" }, [
      element("h2", { className: "mn-hit__title" }, [link]),
      element("p", { className: "mn-hit__facts" }, status.concat(facts)),
      element("p", { className: "mn-hit__text" }, marked(excerpt(cut.text(page.raw_content), wanted), wanted))
    ]);
  }

  /* The stretch of the text that holds most of what is looked for. */
  function excerpt(text, wanted) {
    var small = text.toLowerCase(), best = 0, most = 0;
    places(small, wanted).forEach(function (place) {
      var stretch = small.slice(place, place + AROUND);
      var held = wanted.filter(function (one) { return stretch.indexOf(one.text.toLowerCase()) !== -1; }).length;
      if (held > most) { most = held; best = place; }
    });
    var from = Math.max(0, best - BEFORE), to = Math.min(text.length, from + AROUND + BEFORE);
    return (from ? "…" : "") + text.slice(from, to).replace(/^[ ·]+|[ ·]+$/g, "") + (to < text.length ? "…" : "");
  }

  function places(small, wanted) {
    var found = [];
    wanted.forEach(function (one) {
      var word = one.text.toLowerCase();
      for (var at = small.indexOf(word); at !== -1 && found.length < 400; at = small.indexOf(word, at + word.length)) found.push(at);
    });
    return found.sort(function (a, b) { return a - b; });
  }

  /* The text as nodes, with what is looked for marked. */
  function marked(text, wanted) {
    if (!wanted.length) return [text];
    var words = wanted.map(function (one) { return one.text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"); });
    words.sort(function (a, b) { return b.length - a.length; });
    return text.split(new RegExp("(" + words.join("|") + ")", "gi")).map(function (piece, at) {
      return at % 2 ? element("mark", { textContent: piece }) : piece;
    });
  }

  /* Keys: down to the results and between them, up and Escape back to the words. */
  function move(event) {
    var links = Array.from(part("hits").querySelectorAll("a")), at = links.indexOf(document.activeElement);
    var inside = at !== -1 || document.activeElement === input;
    if (event.isComposing || !inside) return;
    if (event.key === "ArrowDown" && at + 1 < links.length) links[at + 1].focus();
    else if (event.key === "ArrowUp" && at > 0) links[at - 1].focus();
    else if (event.key === "ArrowUp" && at === 0 || event.key === "Escape" && at !== -1) input.focus();
    else if (event.key === "Escape" && input.value) { input.value = ""; write(false); }
    else return;
    event.preventDefault();
  }

  function slash() {
    var box = part("slash");
    try { box.checked = localStorage.getItem(SLASH) !== "off"; } catch (error) { /* private browsing */ }
    box.addEventListener("change", function () {
      try { localStorage.setItem(SLASH, box.checked ? "on" : "off"); } catch (error) { /* private browsing */ }
    });
    part("keys").hidden = !matchMedia("(hover: hover)").matches;
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    clearTimeout(timer);
    write(true);
  });
  input.addEventListener("focus", function () { load().catch(function () { engine = null; }); }, { once: true });
  input.addEventListener("input", function (event) {
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(write, PAUSE, false);
  });
  input.addEventListener("compositionend", function () { write(false); });
  filters.forEach(function (field) { field.addEventListener("change", function () { write(true); }); });
  parts("reset").forEach(function (button) {
    button.addEventListener("click", function () {
      filters.forEach(function (field) { field.value = ""; });
      write(true);
      input.focus();
    });
  });
  ["pointerover", "focusin"].forEach(function (name) { part("filters").addEventListener(name, count, { once: true }); });
  document.addEventListener("keydown", move);
  window.addEventListener("popstate", read);
  slash();
  read();
  if (!input.value) input.focus();
})();
