/* Holds a promise to the rules that it is defined by: texts against their types, then the rules of the table, then
   those of its progress and changes. A record is texts by the names of fields; progress and changes are lists of such.

   check(definition, record, today, unit, if one is chosen) -> [{list, index, field, code, message, help, error}], in the order of the form. */
(function (mingnuo) {
  "use strict";

  var PROGRESS = "progress", CHANGES = "changes";

  function filled(words, values) {
    return words.replace(/\{(\w+)\}/g, function (whole, name) { return values[name] === undefined ? whole : values[name]; });
  }

  function trimmed(text) {
    return (text || "").replace(/^[ \t\r\n\u00a0\u3000]+|[ \t\r\n\u00a0\u3000]+$/g, "");
  }

  /* A text as it is meant: without letters that nobody sees, in usual blanks and Chinese letters; a number or code in
     usual digits. Nothing is asked of a clerk that the program does by itself. */
  function cleaned(field, text, rules) {
    var usual = trimmed(text).replace(new RegExp(rules.odd, "g"), function (char) {
      if (rules.unseen.indexOf(char) >= 0) return "";
      if (/\s/.test(char)) return field.lines && char === "\u3000" ? char : " ";
      return char.normalize("NFKC");
    });
    if (field.kind === "text" || field.kind === "choice") return trimmed(usual);
    return trimmed(usual.replace(/[０-９Ａ-Ｚａ-ｚ．－＋]/g, function (char) { return char.normalize("NFKC"); }));
  }

  /* What one text has wrong. */

  function isDay(text) {
    var parts = text.split("-").map(Number), day = new Date(Date.UTC(parts[0], parts[1] - 1, parts[2]));
    return day.getUTCFullYear() === parts[0] && day.getUTCMonth() === parts[1] - 1 && day.getUTCDate() === parts[2];
  }

  function error(message, help) { return [{ code: "", message: message, help: help || "", error: true }]; }

  /* Each kind of private data once, what must not be first. */
  function privateFaults(text, told) {
    var said = {};
    mingnuo.privateIn(told, text).forEach(function (hit) {
      var words = told.said[hit.kind], after = words.error ? "，公开后收不回来" : "";
      said[words.code] = said[words.code] || {
        code: words.code, error: words.error, help: words.help, message: "这里有" + words.what.replace("{}", hit.shown) + after + "。"
      };
    });
    return Object.keys(said).sort().map(function (code) { return said[code]; });
  }

  function faultsOfText(field, text, definition) {
    var rules = definition.text, length = Array.from(text).length, seen = field.lines ? text.replace(/[\n\t]/g, " ") : text;
    if (Object.prototype.hasOwnProperty.call(rules.signs, text)) return error(rules.signs[text]);
    if (new RegExp(rules.failed).test(text)) return error("这是表格软件的出错标记，不是内容。", "请重新填写。");
    if (new RegExp(rules.lost).test(text)) return error("文字成了乱码。", "请找到原件，把这一处重新录入。");
    if (new RegExp(rules.hidden, "u").test(seen)) return error("有看不见的字符" + (field.lines ? "。" : "或换行。"), "请删去这一栏，手工重新录入，不要直接粘贴。");
    if (length > field.longest) return error("共 " + length + " 字，最多 " + field.longest + " 字。", "请改短。");
    var found = privateFaults(text, definition["private"]);
    if (found.some(function (each) { return each.error; })) return found;
    if (new RegExp(rules.formula).test(text)) return error("不能以“" + text[0] + "”开头，表格软件会把它当公式。", "请在前面加上说明文字。");
    return found;
  }

  function faultsOf(field, text, definition) {
    var like = "应填" + field.expected + (field.example ? "，例如 " + field.example : "") + "。";
    if (field.kind === "text") return faultsOfText(field, text, definition);
    if (field.kind === "choice") {
      var known = field.choices.some(function (each) { return each[0] === text; }) || (field.also || []).indexOf(text) >= 0;
      return known ? [] : error("“" + text + "”不在选项里。", "请从选项里选一个。");
    }
    if (field.longest && text.length > field.longest) return error("太长了。", like);
    if (new RegExp(definition.text.hidden, "u").test(text)) return error("有看不见的字符。", "请手工重新录入。");
    if (field.pattern && !new RegExp(field.pattern).test(text)) {
      var named = privateFaults(text, definition["private"])[0]; // what was typed is not repeated: it may be a mobile
      return error(named ? named.message : "写法不对。", like);
    }
    if (field.kind === "day" && !isDay(text)) return error("日历上没有“" + text + "”这一天。");
    if (field.least !== undefined && (Number(text) < field.least || Number(text) > field.most)) {
      return error("“" + text + "”超出范围。", "应在 " + field.least + " 到 " + field.most + " 之间。");
    }
    return [];
  }

  /* The rules that tables declare. Each is given the canonical texts, and says what is wrong by `say`. */

  var holds = {
    given: function (text) { return text !== ""; },
    empty: function (text) { return text === ""; },
    is: function (text, wanted) { return text === wanted; },
    is_not: function (text, wanted) { return text !== wanted; }
  };

  var declared = {
    Clash: function (rule, texts, say) {
      var all = rule.conditions.every(function (each) { return holds[each.how](texts[each.name], each.text); });
      if (all) say(rule.at, rule.message, rule.help);
    },
    NotBefore: function (rule, texts, say) {
      if (texts[rule.later] && texts[rule.earlier] && texts[rule.later] < texts[rule.earlier]) say(rule.later, rule.message, rule.help);
    },
    AllOrNone: function (rule, texts, say) {
      var given = rule.names.filter(function (name) { return texts[name]; }).length;
      if (given && given < rule.names.length) say(rule.names[0], rule.message, rule.help);
    },
    OneWay: function (rule, texts, say, titles) {
      var names = [].concat.apply([], rule.ways), given = names.filter(function (name) { return texts[name]; });
      if (rule.ways.some(function (way) { return way.join() === given.join(); })) return;
      if (!given.length) say(names[0], rule.none[0], rule.none[1]);
      else if (given.length === 1) say(given[0], rule.torn[0], rule.torn[1]);
      else say(given[0], filled(rule.several[0], { given: given.map(function (name) { return titles[name]; }).join("”“") }), rule.several[1]);
    },
    NoneOf: function (rule, texts, say) {
      var word = rule.words.filter(function (each) { return texts[rule.name].indexOf(each) >= 0; })[0];
      if (word) say(rule.name, filled(rule.message, { word: word }), rule.help);
    },
    Shows: function (rule, texts, say) {
      var text = texts[rule.name];
      if (texts[rule.instead] || rule.unless.some(function (word) { return text.indexOf(word) >= 0; })) return;
      if (!new RegExp(rule.pattern).test(text)) say(rule.name, rule.message, rule.help);
    }
  };

  function needs(rule) {
    if (rule.conditions) return rule.conditions.map(function (each) { return each.name; });
    if (rule.ways) return [].concat.apply([], rule.ways);
    return rule.names || [rule.later, rule.earlier, rule.name, rule.instead].filter(Boolean);
  }

  function field(table, name) {
    return table.fields.filter(function (each) { return each.name === name; })[0];
  }

  /* One record or entry by itself: its texts as they are written, and the fields that cannot be read. */
  function look(table, definition, record, today, found, list, index) {
    var texts = {}, titles = {}, faulty = {};
    function say(name, code, message, help) {
      found.push({ list: list, index: index, field: name, code: code, message: message, help: help || "", error: code[0] !== "W" });
    }
    table.fields.forEach(function (each) {
      if (each.kind === "entries") return;
      var text = cleaned(each, record[each.name], definition.text), faults = [];
      titles[each.name] = each.title;
      if (text) faults = faultsOf(each, text, definition);
      else if (each.required) faults = error("必须填写。");
      faults.forEach(function (fault) { found.push(Object.assign({ list: list, index: index, field: each.name }, fault)); });
      var fault = faulty[each.name] = faults.some(function (one) { return one.error; });
      texts[each.name] = fault || !text ? "" : mingnuo.written(each, text);
      if (!fault && text && each.past && text > today) {
        var ahead = definition.sayings.ahead;
        say(each.name, ahead.code, filled(ahead.message, { day: text, as_of: today }), ahead.help);
      }
    });
    table.rules.forEach(function (rule) {
      if (needs(rule).some(function (name) { return faulty[name]; })) return;
      declared[rule.kind](rule, texts, function (name, message, help) { say(name, rule.code, filled(message, texts), help); }, titles);
    });
    return { texts: texts, faulty: faulty };
  }

  function check(definition, record, today, unit) {
    var found = [], sayings = definition.sayings;
    var promise = look(definition, definition, record, today, found, "", 0), template = promise.texts.template;
    function entries(list) {
      var table = field(definition, list);
      return (record[list] || []).map(function (each, index) {
        var seen = look(table, definition, each, today, found, list, index);
        return { texts: seen.texts, faulty: seen.faulty, index: index };
      });
    }
    function say(list, index, name, saying, values) {
      var told = values || {};
      found.push({
        list: list, index: index, field: name, code: saying.code, error: true,
        message: filled(saying.message, told), help: filled(saying.help, told)
      });
    }
    function inOrder(list, some) {
      var before = promise.texts.made;
      some.forEach(function (each) {
        if (before && each.texts.day < before) say(list, each.index, "day", sayings.earlier, { day: each.texts.day, before: before });
        before = each.texts.day;
      });
    }

    if (unit && template && definition.levels[template] !== unit.level) {
      say("", 0, "template", sayings.not_of_level, { template: template, level: definition.levels[template], kind: unit.kind, own: unit.level });
    }

    var told = entries(PROGRESS).filter(function (each) { return !each.faulty.day && !each.faulty.percent && !each.faulty.completed; });
    inOrder(PROGRESS, told);
    var claimed = "";
    told.forEach(function (each, place) {
      var texts = each.texts, done = texts.completed, made = promise.texts.made, before = place ? told[place - 1].texts : null;
      if (done) {
        if (done > texts.day || (made && done < made)) say(PROGRESS, each.index, "completed", sayings.completed_outside, { done: done, made: made || "None", day: texts.day });
        if (!texts.evidence && !each.faulty.evidence) say(PROGRESS, each.index, "completed", sayings.without_evidence);
        if (claimed) say(PROGRESS, each.index, "completed", sayings.completed_twice, { done: claimed });
        claimed = done;
      }
      if (before && before.percent && texts.percent && Number(texts.percent) < Number(before.percent) && !texts.reason) {
        say(PROGRESS, each.index, "percent", sayings.fallen, { before: before.percent, after: texts.percent });
      }
    });

    var changes = entries(CHANGES);
    if (!changes.some(function (each) { return Object.keys(each.faulty).some(function (name) { return each.faulty[name]; }); }) && !promise.faulty.due) {
      changes.forEach(function (each) {
        if (each.texts.kind === definition.adjusted && !(each.texts.old_text && each.texts.new_text)) say(CHANGES, each.index, "old_text", sayings.content_lost);
      });
      inOrder(CHANGES, changes);
      var moved = changes.filter(function (each) { return each.texts.kind === definition.postponed; });
      var whole = moved.filter(function (each) {
        var both = each.texts.old_due && each.texts.new_due;
        if (!both) say(CHANGES, each.index, "old_due", sayings.deadline_lost);
        return both;
      });
      if (moved.length && whole.length === moved.length) {
        moved.forEach(function (each, place) {
          var before = place ? moved[place - 1].texts.new_due : each.texts.old_due;
          if (before !== each.texts.old_due) say(CHANGES, each.index, "old_due", sayings.not_chained, { new: before, old: each.texts.old_due });
        });
        var last = moved[moved.length - 1].texts.new_due, now = promise.texts.due;
        if (last !== now) say("", 0, "due", sayings.not_in_force, { new: last, title: field(definition, "due").title, now: now || definition.empty });
      }
    }
    return found;
  }

  mingnuo.check = check;
  mingnuo.cleaned = cleaned;
  mingnuo.faultsOf = faultsOf;
  mingnuo.isDay = isDay;
  mingnuo.trimmed = trimmed;
  mingnuo.filled = filled;
})(window.mingnuo = window.mingnuo || {});
