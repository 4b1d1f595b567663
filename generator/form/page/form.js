/* The page: fields made from the definition, a draft kept on the device, a file opened and a file saved. */
(function (mingnuo) {
  "use strict";

  var definition = JSON.parse(document.getElementById("definition").textContent);
  var form = document.getElementById("form"), summary = document.getElementById("summary"), state = document.getElementById("state");
  var KEPT = "mingnuo-form-" + definition.table + "-" + document.title;
  var UNIT = "unit", ID = "id", OWN = "[data-own]", FILE = "[data-file]";
  var opened = "", proposed = "", number = 0, asked = false, touched = [];

  function make(tag, given, children) {
    var node = document.createElement(tag);
    Object.keys(given || {}).forEach(function (name) {
      if (name === "text") node.textContent = given[name];
      else if (given[name] !== undefined) node.setAttribute(name, given[name]);
    });
    (children || []).forEach(function (child) { if (child) node.append(child); });
    return node;
  }

  function today() {
    var now = new Date(), two = function (part) { return ("0" + part).slice(-2); };
    return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  }

  /* Fields */

  function control(field, id) {
    if (field.kind === "choice") {
      var select = make("select", { id: id }, [make("option", { value: "", text: "请选择" })]), group = select;
      field.choices.forEach(function (each) {
        if (each[2] && group.label !== each[2]) select.append(group = make("optgroup", { label: each[2] }));
        group.append(make("option", { value: each[0], text: each[1] }));
      });
      return select;
    }
    if (field.lines) return make("textarea", { id: id, rows: "3" });
    return make("input", {
      id: id, type: field.kind === "day" ? "date" : "text", autocomplete: "off",
      inputmode: field.kind === "number" ? "decimal" : undefined
    });
  }

  function drawn(field) {
    var id = "f" + (number += 1), input = control(field, id);
    var limit = field.kind === "text" && field.longest < 100 ? "最多 " + field.longest + " 字。" : "";
    var hint = field.help + limit + (field.example ? "例如：" + field.example : "");
    input.dataset.name = field.name;
    input.setAttribute("aria-describedby", id + "-hint " + id + "-fault");
    if (field.required) input.setAttribute("aria-required", "true");
    return make("div", { "class": "field" }, [
      make("label", { "for": id }, [field.title, field.required ? make("span", { "class": "must", text: "（必填）" }) : ""]),
      input,
      make("p", { "class": "hint", id: id + "-hint", text: hint }),
      make("p", { "class": "fault", id: id + "-fault", hidden: "" })
    ]);
  }

  function drawnEntry(field) {
    var box = make("fieldset", { "data-entry": "" }, [make("legend", { text: field.entry })].concat(field.fields.map(drawn)));
    var remove = make("button", { type: "button", text: "删去这一条" });
    remove.addEventListener("click", function () {
      if (inputs(box).some(function (input) { return input.value; }) && !window.confirm("删去这一条？里面填的内容会没有。")) return;
      var add = box.parentNode.parentNode.querySelector("[data-add]");
      box.remove();
      numbered();
      changed();
      add.focus();
    });
    box.append(remove);
    return box;
  }

  function drawnList(field) {
    var list = make("div", {}), add = make("button", { type: "button", "data-add": "", text: "增加一条" + field.entry });
    add.addEventListener("click", function () {
      var entry = drawnEntry(field);
      list.append(entry);
      numbered();
      changed();
      entry.querySelector("[data-name]").focus();
    });
    return make("fieldset", { "data-list": field.name }, [make("legend", { text: field.title }), make("p", { "class": "hint", text: field.help }), list, add]);
  }

  function draw() {
    form.textContent = ""; // a page that a browser saved "complete" brings its fields along
    var units = definition.units.map(function (unit) { return [unit.id, unit.name, unit.kind]; }), byName = {};
    definition.fields.forEach(function (field) { byName[field.name] = field; });
    var where = [
      { name: UNIT, title: "单位", required: true, kind: "choice", choices: units, help: "哪个单位的承诺。", example: "" },
      { name: ID, title: definition.id.title, required: true, kind: "word", help: "选好单位会自动给出，一般不用改。它就是文件名，永久不变。", example: "" }
    ];
    form.append(make("fieldset", { "data-file": "" }, [make("legend", { text: "哪个单位" })].concat(where.map(drawn))));
    form.append(make("div", { "data-own": "" }, definition.sections.map(function (section) {
      var fields = section[2].map(function (name) { return drawn(byName[name]); });
      return make("fieldset", {}, [make("legend", { text: section[0] }), section[1] ? make("p", { "class": "hint", text: section[1] }) : null].concat(fields));
    })));
    definition.fields.forEach(function (field) { if (field.kind === "entries") form.append(drawnList(field)); });
  }

  /* Values */

  function inputs(box) { return [].slice.call(box.querySelectorAll("[data-name]")); }

  function values(box) {
    var record = {};
    if (box.notes) record[mingnuo.NOTES] = box.notes;
    inputs(box).forEach(function (input) { record[input.dataset.name] = mingnuo.trimmed(input.value.replace(/\r\n?/g, "\n")); });
    return record;
  }

  function lists() { return [].slice.call(form.querySelectorAll("[data-list]")); }
  function entriesOf(list) { return [].slice.call(list.querySelectorAll("[data-entry]")); }
  function file() { return values(form.querySelector(FILE)); }

  function record() {
    var made = values(form.querySelector(OWN));
    lists().forEach(function (list) { made[list.dataset.list] = entriesOf(list).map(values); });
    return made;
  }

  /* Whether every text of a record stands in the form as it was given. */
  function isShown(from, now) {
    return Object.keys(from).every(function (name) {
      if (name === mingnuo.NOTES) return JSON.stringify(from[name]) === JSON.stringify(now[name]);
      if (typeof from[name] === "string") return mingnuo.trimmed(from[name]) === now[name];
      return from[name].length === now[name].length && from[name].every(function (entry, place) { return isShown(entry, now[name][place]); });
    });
  }

  function fill(box, from) {
    inputs(box).forEach(function (input) {
      var text = from[input.dataset.name] || "";
      if (input.tagName === "SELECT" && text && ![].some.call(input.options, function (each) { return each.value === text; })) {
        input.append(make("option", { value: text, text: text }));
      }
      if (text && input.type === "date" && !(/^\d{4}-\d\d-\d\d$/.test(text) && mingnuo.isDay(text))) input.type = "text"; // it would not show it
      input.value = text;
      grow(input);
    });
    box.notes = from[mingnuo.NOTES];
  }

  function show(where, from) {
    fill(form.querySelector(FILE), where);
    fill(form.querySelector(OWN), from);
    lists().forEach(function (list) {
      var field = definition.fields.filter(function (each) { return each.name === list.dataset.list; })[0], place = list.querySelector("div");
      place.textContent = "";
      (from[field.name] || []).forEach(function (entry) {
        var box = drawnEntry(field);
        fill(box, entry);
        place.append(box);
        inputs(box).forEach(grow);
      });
    });
    numbered();
  }

  function numbered() {
    lists().forEach(function (list) {
      var title = definition.fields.filter(function (each) { return each.name === list.dataset.list; })[0].entry;
      entriesOf(list).forEach(function (box, place) { box.querySelector("legend").textContent = title + " 第 " + (place + 1) + " 条"; });
    });
  }

  /* A text is shown whole while it is filled, and on paper. */
  function grow(input) {
    if (input.tagName !== "TEXTAREA") return;
    input.style.height = "auto";
    if (input.scrollHeight) input.style.height = input.scrollHeight + 4 + "px";
  }

  /* The next number of a unit in a year, after those that are taken. */
  function nextId(unit) {
    var year = (form.querySelector('[data-own] [data-name="made"]').value || today()).slice(0, 4), last = 0, start = unit.id + "-" + year + "-";
    unit.taken.forEach(function (id) {
      var rest = id.slice(0, start.length) === start ? id.slice(start.length) : "";
      if (/^\d+$/.test(rest)) last = Math.max(last, Number(rest));
    });
    return start + ("0" + (last + 1)).slice(-Math.max(2, String(last + 1).length));
  }

  function chosen() {
    var id = file()[UNIT];
    return definition.units.filter(function (each) { return each.id === id; })[0];
  }

  function propose() {
    var unit = chosen(), input = form.querySelector('[data-name="id"]');
    if (!unit || opened || (input.value && input.value !== proposed)) return;
    input.value = proposed = nextId(unit);
  }

  function faultsOfFile(where) {
    var unit = chosen(), id = where[ID], found = [];
    function say(name, message) { found.push({ list: "", index: 0, field: name, code: "", message: message, help: "", error: true }); }
    if (!unit) say(UNIT, "请选单位。");
    if (!id) say(ID, unit ? "请填编号。" : "选好单位会自动给出。");
    else if (!new RegExp(definition.id.pattern).test(id)) say(ID, "编号应填" + definition.id.expected + "。");
    else if (unit && id.indexOf(unit.id + "-") !== 0) say(ID, "编号应以 " + unit.id + "- 开头。");
    else if (unit && id !== opened && unit.taken.indexOf(id) >= 0) say(ID, "编号 " + id + " 已经用过，请换一个。");
    return found;
  }

  /* What is wrong, beside each field and all together */

  function box(finding) {
    if (finding.list) return entriesOf(form.querySelector('[data-list="' + finding.list + '"]'))[finding.index];
    return form.querySelector(finding.field === UNIT || finding.field === ID ? FILE : OWN);
  }

  function unfinished() {
    return inputs(form).filter(function (input) { return input.validity && input.validity.badInput; });
  }

  /* What is wrong, in the order of the form, each with its input. */
  function findings() {
    var found = faultsOfFile(file()).concat(mingnuo.check(definition, record(), today(), chosen())), order = inputs(form);
    found.forEach(function (each) { each.input = box(each).querySelector('[data-name="' + each.field + '"]'); });
    unfinished().forEach(function (input) {
      found = found.filter(function (each) { return each.input !== input; });
      found.push({ input: input, message: "日期没有填完整。", help: "", error: true });
    });
    return found.map(function (each, place) { return { each: each, key: order.indexOf(each.input) * 1000 + place }; })
      .sort(function (a, b) { return a.key - b.key; }).map(function (one) { return one.each; });
  }

  function tell(found) {
    inputs(form).forEach(function (input) {
      var place = document.getElementById(input.id + "-fault");
      place.hidden = true;
      place.textContent = "";
      input.removeAttribute("aria-invalid");
    });
    found.forEach(function (each) {
      var place = document.getElementById(each.input.id + "-fault");
      place.textContent += each.message + each.help;
      place.className = each.error ? "fault" : "advice";
      place.hidden = false;
      if (each.error) each.input.setAttribute("aria-invalid", "true");
    });
  }

  function errorsOf(found) { return found.filter(function (each) { return each.error; }); }

  function named(input) {
    var entry = input.closest("[data-entry]"), title = document.querySelector('label[for="' + input.id + '"]').firstChild.textContent;
    return (entry ? entry.querySelector("legend").textContent + "，" : "") + title;
  }

  function summarise(found) {
    var errors = errorsOf(found);
    summary.textContent = "";
    summary.hidden = !errors.length;
    if (!errors.length) return;
    summary.append(make("p", { text: "还有 " + errors.length + " 处要改，改好才能保存。点一条，就到那一栏：" }), make("ul", {}, errors.map(function (each) {
      var link = make("a", { href: "#" + each.input.id, text: named(each.input) + "：" + each.message });
      link.addEventListener("click", function (event) {
        event.preventDefault();
        each.input.focus();
      });
      return make("li", {}, [link]);
    })));
  }

  /* Draft, file, print */

  function keep() {
    try { localStorage.setItem(KEPT, JSON.stringify({ file: file(), record: record(), opened: opened, proposed: proposed })); } catch (error) { /* no storage here */ }
  }

  function kept() {
    try { return JSON.parse(localStorage.getItem(KEPT)); } catch (error) { return null; }
  }

  /* Before the first try to save only what was filled is judged. */
  function changed() {
    keep();
    var found = findings();
    tell(asked ? found : found.filter(function (each) { return touched.indexOf(each.input) >= 0 && each.input.value; }));
    if (!asked) return;
    summarise(found);
    state.textContent = errorsOf(found).length ? "还有 " + errorsOf(found).length + " 处要改。" : "没有错误了，可以保存。";
  }

  function save() {
    var where = file(), text = mingnuo.write(definition, record()), name = where[ID] + ".yml";
    var link = make("a", { download: name, href: URL.createObjectURL(new Blob([text], { type: "text/yaml" })) });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
    state.textContent = "已保存 " + name + "，在浏览器的下载文件夹里。不要改文件名，把它交给区信用办；写了 files/ 附件的，附件一起交。";
  }

  function open(chosen) {
    chosen.text().then(function (text) {
      var found = mingnuo.read(definition, text), id = chosen.name.replace(/\.ya?ml$/, "");
      if (found.fault) {
        state.textContent = "没有打开“" + chosen.name + "”：" + found.fault + "请核对是不是承诺的文件；是的，请交给区信用办改。";
        return;
      }
      var unit = definition.units.filter(function (each) { return each.taken.indexOf(id) >= 0; })[0] ||
        definition.units.filter(function (each) { return id.indexOf(each.id + "-") === 0; }).sort(function (a, b) { return b.id.length - a.id.length; })[0];
      var before = { file: file(), record: record() };
      show({ unit: unit ? unit.id : "", id: id }, found.record);
      if (!isShown(found.record, record())) {
        show(before.file, before.record);
        state.textContent = "没有打开“" + chosen.name + "”：有的内容在这张表里放不下（例如标题分了行）。请用文本编辑器改。";
        return;
      }
      opened = id;
      asked = true;
      changed();
      state.textContent = "已打开 " + chosen.name + "。" + (mingnuo.write(definition, found.record) === text ? "" : "保存时会顺手整理成统一写法，内容不变。");
    });
  }

  draw();
  var draft = kept();
  if (draft) {
    opened = draft.opened || "";
    proposed = draft.proposed || "";
    show(draft.file, draft.record);
    state.textContent = "已恢复上次没有填完的内容，只存在这台设备上。";
  }
  form.addEventListener("input", function (event) {
    grow(event.target);
    changed();
  });
  form.addEventListener("change", function (event) {
    touched.push(event.target);
    if (event.target.dataset.name === UNIT || event.target === form.querySelector(OWN + ' [data-name="made"]')) propose();
    changed();
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    asked = true;
    changed();
    if (summary.hidden) save();
    else summary.focus();
  });
  document.getElementById("open").addEventListener("change", function (event) {
    if (event.target.files[0]) open(event.target.files[0]);
    event.target.value = "";
  });
  document.getElementById("clear").addEventListener("click", function () {
    if (!window.confirm("清空已经填的全部内容？")) return;
    opened = proposed = "";
    asked = false;
    touched = [];
    show({}, {});
    tell([]);
    summarise([]);
    try { localStorage.removeItem(KEPT); } catch (error) { /* no storage here */ }
    state.textContent = "已清空。";
  });
  document.getElementById("print").addEventListener("click", function () { window.print(); });
})(window.mingnuo = window.mingnuo || {});
