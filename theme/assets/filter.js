/* Narrows and sorts a list in the page. The state stands in the address, so that it can be shared and
   the back button works. Without this script the form stays hidden and the list is whole.

   <form data-filter="cards"> selects named like the items' data-… attributes, input q, select sort
   <ul id="cards"> or <table id="cards">: items or rows with data-unit="…" data-status="…" …;
   q searches their text and data-words
   <span data-filter-count="cards" data-noun="项承诺">, [data-filter-reset], [data-filter-empty]
   Of a long list the first thirty that fit are shown, and the rest at a touch, on paper, or where an address names one. */
(function () {
  "use strict";

  var FIRST = 30;

  function Filter(form) {
    var id = form.dataset.filter;
    var list = document.getElementById(id);
    this.form = form;
    this.box = list.tBodies ? list.tBodies[0] : list;
    this.items = Array.from(this.box.children);
    this.texts = null;
    this.count = document.querySelector('[data-filter-count="' + id + '"]');
    this.reset = document.querySelector('[data-filter-reset="' + id + '"]');
    this.empty = document.querySelector('[data-filter-empty="' + id + '"]');
    this.fields = Array.from(form.elements).filter(function (field) { return field.name; });
    this.more = form.querySelector("details");
    this.rest = document.createElement("button");
    this.rest.type = "button";
    this.rest.className = "mn-rest";
    (list.closest(".mn-over") || list).after(this.rest);
    this.whole = this.box.contains(document.getElementById(location.hash.slice(1)));
    this.listen();
    this.read();
    form.hidden = false;
    if (this.more) this.more.open = this.active("sort") || matchMedia("(min-width: 60em)").matches;
  }

  Filter.prototype.listen = function () {
    var filter = this;
    this.form.addEventListener("submit", function (event) { event.preventDefault(); });
    this.form.addEventListener("change", function (event) { filter.write(event.target.type !== "search"); });
    this.form.addEventListener("input", function (event) {
      if (event.target.type === "search") filter.write(false);
    });
    window.addEventListener("popstate", function () { filter.read(); });
    window.addEventListener("beforeprint", function () { filter.reveal(); });
    this.rest.addEventListener("click", function () {
      var next = Array.from(filter.box.children).find(function (item) { return item.hidden && filter.fitting.has(item); });
      filter.reveal();
      var way = next.querySelector("a[href], summary, button");
      if (way) way.focus();
    });
    if (this.reset) this.reset.addEventListener("click", function () {
      filter.fields.forEach(function (field) { field.value = ""; });
      filter.write(true);
    });
  };

  /* Address to form. What the form does not offer is passed over. */
  Filter.prototype.read = function () {
    var asked = new URLSearchParams(location.search);
    this.fields.forEach(function (field) {
      field.value = asked.get(field.name) || "";
      if (field.selectedIndex === -1) field.value = "";
    });
    this.apply();
  };

  /* Form to address: a new step for a choice, the same step while typing. */
  Filter.prototype.write = function (step) {
    var asked = new URLSearchParams(location.search);
    this.fields.forEach(function (field) {
      if (field.value.trim()) asked.set(field.name, field.value.trim()); else asked.delete(field.name);
    });
    var query = asked.toString();
    var url = location.pathname + (query ? "?" + query : "") + location.hash;
    if (url !== location.pathname + location.search + location.hash) {
      history[step ? "pushState" : "replaceState"](null, "", url);
    }
    this.whole = false;
    this.apply();
  };

  Filter.prototype.active = function (also) {
    return this.fields.some(function (field) {
      return field.value && field.name !== "q" && (field.name !== "sort" || also);
    });
  };

  Filter.prototype.apply = function () {
    var words = [];
    var wanted = [];
    this.fields.forEach(function (field) {
      if (!field.value || field.name === "sort") return;
      if (field.name === "q") words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      else wanted.push(field);
    });
    var texts = words.length ? this.lowered() : [];
    this.fitting = new Set(this.items.filter(function (item, index) {
      return wanted.every(function (field) { return field.value.split(" ").indexOf(item.dataset[field.name]) !== -1; }) &&
        words.every(function (word) { return texts[index].indexOf(word) !== -1; });
    }));
    this.sort();
    this.show();
    this.say(this.fitting.size, wanted.length + words.length > 0);
  };

  Filter.prototype.show = function () {
    var filter = this, room = this.whole ? Infinity : FIRST;
    Array.from(this.box.children).forEach(function (item) {
      item.hidden = !filter.fitting.has(item) || room-- <= 0;
    });
    var rest = this.whole ? 0 : Math.max(0, this.fitting.size - FIRST);
    this.rest.hidden = !rest;
    this.rest.textContent = "再看其余 " + rest + " " + this.count.dataset.noun.charAt(0);
  };

  Filter.prototype.reveal = function () {
    this.whole = true;
    this.show();
  };

  Filter.prototype.lowered = function () {
    if (!this.texts) this.texts = this.items.map(function (item) {
      return (item.textContent + " " + (item.dataset.words || "")).toLowerCase();
    });
    return this.texts;
  };

  /* "due" up, "-due" down; what has no value comes last either way. */
  Filter.prototype.sort = function () {
    var field = this.form.elements.sort;
    if (!field || (!field.value && !this.sorted)) return;
    this.sorted = field.value;
    var key = field.value.replace(/^-/, "");
    var sign = field.value.charAt(0) === "-" ? -1 : 1;
    var order = this.items.slice();
    if (key) order.sort(function (one, other) {
      var a = one.dataset[key], b = other.dataset[key];
      if (!a || !b) return a ? -1 : b ? 1 : 0;
      return sign * (isNaN(a) || isNaN(b) ? a.localeCompare(b, "zh") : a - b);
    });
    this.box.append.apply(this.box, order);
  };

  Filter.prototype.say = function (shown, narrowed) {
    var noun = this.count.dataset.noun;
    var text = "共 " + this.items.length + " " + noun;
    if (narrowed) text += "，符合条件 " + shown + " " + noun.charAt(0);
    if (this.count.textContent !== text) this.count.textContent = text;
    if (this.reset) this.reset.hidden = !narrowed;
    if (this.empty) this.empty.hidden = shown > 0;
  };

  function start() {
    document.querySelectorAll("form[data-filter]").forEach(function (form) { new Filter(form); });
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
