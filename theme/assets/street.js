/* My street: finds a unit by what is typed of its name, in characters, in pinyin, or by first letters, and
   remembers on the device which was chosen. A combobox with a list, as ARIA describes it. */
(function () {
  "use strict";

  var box = document.querySelector("[data-street]");
  if (!box) return;
  var ID = 0, NAME = 1, OTHERS = 2, READINGS = 3, PARENT = 4, STANDING = 5, MOST = 8;
  var KEY = "mn-street";
  var root = box.dataset.street;
  var input = box.querySelector("input"), list = box.querySelector("[role=listbox]");
  var told = box.querySelector("[data-street-told]");
  var mine = document.querySelector("[data-street-mine]");
  var names = null, found = [], at = -1;

  function remembered() {
    try { return localStorage.getItem(KEY); } catch (error) { return null; }
  }

  function remember(id) {
    try {
      if (id) localStorage.setItem(KEY, id); else localStorage.removeItem(KEY);
    } catch (error) { /* private browsing */ }
  }

  function load() {
    if (!names) names = fetch(box.dataset.names).then(function (answer) {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    }).then(function (units) {
      units.forEach(function (unit) {
        unit[READINGS] = unit[READINGS].split(" ").map(function (one) { return one.split("/"); });
      });
      return units;
    });
    return names;
  }

  /* Whether the typed text spells the characters from a place on: each whole, by its beginning, or as it is. */
  function spells(unit, typed, place) {
    if (!typed) return true;
    if (place >= unit[READINGS].length) return false;
    var character = Array.from(unit[NAME])[place];
    return [character].concat(unit[READINGS][place]).some(function (reading) {
      for (var length = reading.length; length > 0; length -= 1) {
        if (typed.indexOf(reading.slice(0, length)) === 0 && spells(unit, typed.slice(length), place + 1)) return true;
      }
      return false;
    });
  }

  /* How well a unit fits: the smaller the better, and none at all. */
  function fit(unit, typed) {
    if (unit[NAME].indexOf(typed) === 0) return 0;
    if (spells(unit, typed, 0)) return 1;
    if (unit[OTHERS].some(function (name) { return name.toLowerCase().indexOf(typed) !== -1; })) return 2;
    if ((unit[PARENT] + unit[NAME]).indexOf(typed) !== -1 || typed.indexOf(unit[NAME]) !== -1) return 3;
    for (var place = 1; place < unit[READINGS].length; place += 1) if (spells(unit, typed, place)) return 4;
    return null;
  }

  function search() {
    var typed = input.value.toLowerCase().replace(/[\s'’]/g, "");
    if (!typed) { close(); told.textContent = ""; return; }
    load().then(function (units) {
      var fits = units.map(function (unit, place) { return { unit: unit, place: place, fit: fit(unit, typed) }; });
      fits = fits.filter(function (one) { return one.fit !== null; });
      fits.sort(function (a, b) { return a.fit - b.fit || a.place - b.place; });
      show(fits.map(function (one) { return one.unit; }));
    }).catch(function () {
      names = null;
      told.textContent = "单位名单没有取到，请在下面的列表里找。";
      told.classList.remove("mn-hidden");
    });
  }

  function show(units) {
    found = units.slice(0, MOST);
    list.replaceChildren.apply(list, found.map(option));
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(found.length > 0));
    choose(found.length ? 0 : -1);
    told.classList.toggle("mn-hidden", units.length > 0);
    told.textContent = !units.length ? "没有这个名字。换一个字，或者在下面的列表里找，或者"
      : "找到 " + units.length + " 个" + (units.length > MOST ? "，列出前 " + MOST + " 个" : "");
    if (!units.length) told.append(elsewhere());
  }

  /* What is no name of a unit may stand on a page. */
  function elsewhere() {
    var link = document.createElement("a");
    link.href = root + "search/?q=" + encodeURIComponent(input.value.trim());
    link.textContent = "在全站查找“" + input.value.trim() + "”";
    return link;
  }

  function option(unit, place) {
    var made = document.createElement("li"), name = document.createElement("b"), more = document.createElement("small");
    made.id = "street-" + place;
    made.setAttribute("role", "option");
    name.textContent = unit[NAME];
    more.textContent = [unit[PARENT], unit[STANDING]].filter(Boolean).join("，");
    made.append(name, " ", more);
    made.addEventListener("click", function () { go(unit); });
    return made;
  }

  function choose(place) {
    at = place;
    Array.from(list.children, function (one, index) { one.setAttribute("aria-selected", String(index === at)); });
    if (at < 0) { input.removeAttribute("aria-activedescendant"); return; }
    input.setAttribute("aria-activedescendant", "street-" + at);
    list.children[at].scrollIntoView({ block: "nearest" });
  }

  function close() {
    found = [];
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  }

  function go(unit) {
    remember(unit[ID]);
    location.href = root + "units/" + unit[ID] + "/";
  }

  function key(event) {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" && found.length) choose((at + 1) % found.length);
    else if (event.key === "ArrowUp" && found.length) choose((at - 1 + found.length) % found.length);
    else if (event.key === "Enter" && at >= 0) go(found[at]);
    else if (event.key === "Escape" && !list.hidden) close();
    else if (event.key === "Escape") input.value = "";
    else return;
    event.preventDefault();
  }

  /* What was chosen before, and how it stands now. */
  function recall() {
    var id = remembered();
    if (!id || !mine) return;
    load().then(function (units) {
      var unit = units.find(function (one) { return one[ID] === id; });
      if (!unit) { forget(); return; }
      var link = mine.querySelector("[data-street-link]");
      link.textContent = unit[NAME];
      link.href = root + "units/" + unit[ID] + "/";
      mine.querySelector("[data-street-standing]").textContent = unit[STANDING];
    }).catch(function () { names = null; });
  }

  function forget() {
    remember(null);
    delete document.documentElement.dataset.mine;
  }

  input.addEventListener("focus", function () { load().catch(function () { names = null; }); }, { once: true });
  input.addEventListener("input", function (event) { if (!event.isComposing) search(); });
  input.addEventListener("compositionend", search);
  input.addEventListener("keydown", key);
  input.addEventListener("blur", function () { setTimeout(close, 200); });
  list.addEventListener("mousedown", function (event) { event.preventDefault(); });
  if (mine) mine.querySelector("[data-street-forget]").addEventListener("click", function () { forget(); input.focus(); });
  recall();
})();
