/* A file of a promise as its record, whatever habit of YAML it is written in: plain or quoted, on one line or several.

   read(definition, text) -> {record} or {fault: what is in the way, in words}. Every line is either understood or
   named as the fault: nothing that the form cannot show is ever lost. */
(function (mingnuo) {
  "use strict";

  var KEY = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"'#\[\]{},&*!|>%@`:-][^:]*?))\s*:(?:\s+(.*))?$/;
  var NOTHING = ["", "~", "null", "Null", "NULL"];

  function Fault(line, words) { this.words = "第 " + (line + 1) + " 行" + words; }

  function Reader(definition, text) {
    this.lines = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n").split("\n");
    this.at = 0;
    this.above = [];
    this.definition = definition;
  }

  function indentOf(line) { return /^ */.exec(line)[0].length; }
  function isNote(line) { return /^\s*#/.test(line); }
  function isDash(line) { return /^ *-(?: |$)/.test(line); }
  function spelt(word) { return word.replace(/\(/g, "（").replace(/\)/g, "）").replace(/\s/g, ""); }

  Reader.prototype.fault = function (words, line) { throw new Fault(line === undefined ? this.at : line, words); };

  /* To the next line that says something; comments passed by are kept. False at the end. */
  Reader.prototype.next = function () {
    for (; this.at < this.lines.length; this.at += 1) {
      var line = this.lines[this.at];
      if (/^ *\t/.test(line) && line.trim()) this.fault("开头有制表符，请换成空格。");
      if (isNote(line)) this.above.push({ text: line.trim(), line: this.at });
      else if (line.trim() && line !== "---") return true;
    }
    return false;
  };

  Reader.prototype.noted = function (record, name) {
    if (!this.above.length) return;
    record[mingnuo.NOTES] = record[mingnuo.NOTES] || {};
    record[mingnuo.NOTES][name] = (record[mingnuo.NOTES][name] || []).concat(this.above.map(function (each) { return each.text; }));
    this.above = [];
  };

  /* What a blank line parts from the first field is the head of the file, and so is a line for editors. */
  Reader.prototype.head = function (record) {
    var notes = this.above, first = this.at, parted = notes.length && /^# yaml-language-server/.test(notes[0].text) ? 1 : 0;
    notes.forEach(function (each, place) {
      if ((place + 1 < notes.length ? notes[place + 1].line : first) > each.line + 1) parted = place + 1;
    });
    this.above = notes.slice(0, parted);
    this.noted(record, mingnuo.HEAD);
    this.above = notes.slice(parted);
  };

  Reader.prototype.mapping = function (table, indent) {
    var record = {}, seen = {};
    while (this.next()) {
      var line = this.lines[this.at], own = indentOf(line), found = KEY.exec(line.slice(own));
      if (own < indent || (own === indent && isDash(line))) break;
      if (own > indent || !found) this.fault("的写法这张表读不懂。");
      var word = spelt(found[1] ? this.unescaped(found[1]) : found[2] || found[3]);
      var field = table.fields.filter(function (each) { return each.title === word || each.name === word; })[0];
      if (!field) this.fault("的“" + word + "”，这张表里没有这一栏。");
      if (seen[field.name]) this.fault("的“" + word + "”写了两次。");
      seen[field.name] = true;
      if (table === this.definition && Object.keys(seen).length === 1) this.head(record);
      this.noted(record, field.name);
      record[field.name] = this.value(field, found[4] || "", indent);
    }
    return record;
  };

  Reader.prototype.value = function (field, rest, indent) {
    var text = rest.trim(), start = this.at;
    if (/^(?:#|.*\s#)/.test(text) && !/^["']/.test(text)) this.fault("后面有旁注（# 号），请移到单独的一行。");
    this.at += 1;
    if (field.kind === "entries") return this.entries(field, text, indent, start);
    if (/^[|>]/.test(text)) return this.block(text, indent, start);
    if (text[0] === '"' || text[0] === "'") return this.quoted(text, start);
    if (/^[\[\]{}&*!%@`,]|^[-?:](?: |$)|:(?: |$)/.test(text)) this.fault("的内容请加上引号。", start);
    return this.plain(text, indent, start);
  };

  Reader.prototype.plain = function (text, indent, start) {
    var parts = [text], blanks = 0;
    for (; this.at < this.lines.length; this.at += 1) {
      var line = this.lines[this.at];
      if (!line.trim()) { blanks += 1; continue; }
      if (indentOf(line) <= indent || isNote(line)) break;
      if (/:(?:\s|$)|\s#/.test(line) || (!text && parts.length === 1 && /^["'|>\[\]{}&*!%@`,-]/.test(line.trim()))) this.fault("的写法这张表读不懂。");
      parts.push(blanks && parts.length > 1 - (text ? 1 : 0) ? new Array(blanks + 1).join("\n") : " ", line.trim());
      blanks = 0;
    }
    var whole = parts.join("").trim();
    return parts.length === 1 && NOTHING.indexOf(whole) >= 0 ? "" : whole;
  };

  /* A quotation to its end, lines folded as YAML folds them. */
  Reader.prototype.quoted = function (text, start) {
    var quote = text[0], closed = quote === '"' ? /^"(?:[^"\\]|\\[\s\S])*"$/ : /^'(?:[^']|'')*'$/;
    while (!closed.test(text)) {
      if (/^("(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')\s*#/.test(text)) this.fault("后面有旁注（# 号），请移到单独的一行。", start);
      if (this.at >= this.lines.length) this.fault("的引号没有结束。", start);
      var blanks = 0;
      while (this.at < this.lines.length && !this.lines[this.at].trim()) { blanks += 1; this.at += 1; }
      if (this.at >= this.lines.length) this.fault("的引号没有结束。", start);
      var more = this.lines[this.at].trim(), broken = quote === '"' && /(?:^|[^\\])(?:\\\\)*\\$/.test(text);
      if (broken) text = text.slice(0, -1) + new Array(blanks + 1).join("\n") + more;
      else text = text.replace(/[ \t]+$/, "") + (blanks ? new Array(blanks + 1).join("\n") : " ") + more;
      this.at += 1;
    }
    var inside = text.slice(1, -1);
    return quote === "'" ? inside.replace(/''/g, "'") : this.unescaped(inside, start);
  };

  var ESCAPES = { n: "\n", t: "\t", r: "\r", "0": "\0", a: "\x07", b: "\b", e: "\x1b", f: "\f", v: "\v", N: "\x85", _: "\u00a0", L: "\u2028", P: "\u2029", " ": " ", '"': '"', "/": "/", "\\": "\\" };

  Reader.prototype.unescaped = function (text, start) {
    var reader = this;
    return text.replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g, function (whole, two, four, eight, one) {
      if (one === undefined) return String.fromCodePoint(parseInt(two || four || eight, 16));
      if (ESCAPES[one] === undefined) reader.fault("的“" + whole + "”这张表读不懂。", start);
      return ESCAPES[one];
    });
  };

  Reader.prototype.block = function (head, indent, start) {
    if (!/^[|>][+-]?$/.test(head)) this.fault("的写法这张表读不懂。", start);
    var found = [], own = -1;
    for (; this.at < this.lines.length; this.at += 1) {
      var line = this.lines[this.at];
      if (line.trim() && own < 0) own = indentOf(line);
      if (line.trim() && (own <= indent || indentOf(line) < own)) break;
      found.push(own < 0 ? "" : line.slice(own));
    }
    var text = found.join("\n").replace(/\n+$/, "");
    return head[0] === "|" ? text : text.replace(/([^\n ][^\n]*)\n(\n*)(?=[^\n ])/g, function (whole, before, more) { return before + (more || " "); });
  };

  Reader.prototype.entries = function (field, text, indent, start) {
    var made = [];
    if (text === "[]" || (NOTHING.indexOf(text) >= 0 && text)) return made;
    if (text) this.fault("的写法这张表读不懂。", start);
    var own = -1;
    while (this.next()) {
      var line = this.lines[this.at];
      if (!isDash(line) || indentOf(line) < indent || (own >= 0 && indentOf(line) < own)) break;
      if (own < 0) own = indentOf(line);
      if (indentOf(line) !== own) this.fault("的缩进不对。");
      made.push(this.entry(field, own));
    }
    return made;
  };

  Reader.prototype.entry = function (field, indent) {
    var rest = this.lines[this.at].slice(indent + 1);
    if (/^\s*(?:\{\}|~|null)?\s*$/.test(rest)) {
      this.at += 1;
      var above = this.above, more = this.next() && indentOf(this.lines[this.at]) > indent && !/\S/.test(rest);
      if (!more) this.above = above;
      return more ? this.mapping(field, indentOf(this.lines[this.at])) : {};
    }
    this.lines[this.at] = this.lines[this.at].slice(0, indent) + " " + rest;
    return this.mapping(field, indentOf(this.lines[this.at]));
  };

  function read(definition, text) {
    var reader = new Reader(definition, text);
    try {
      reader.lines.forEach(function (line, place) { if (/[\x85\u2028\u2029]/.test(line)) reader.fault("有看不见的换行。", place); });
      var record = reader.mapping(definition, 0);
      if (reader.next()) reader.fault("的写法这张表读不懂。");
      if (!Object.keys(record).length) return { fault: "文件是空的。" };
      reader.noted(record, mingnuo.FOOT);
      return { record: record };
    } catch (found) {
      if (!(found instanceof Fault)) throw found;
      return { fault: found.words };
    }
  }

  mingnuo.read = read;
})(window.mingnuo = window.mingnuo || {});
