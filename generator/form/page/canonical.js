/* A promise as the canonical file of `mingnuo fmt`, and back.

   write(definition, record) -> text
   read(definition, text) -> {record} or {fault: what is in the way, in words}. Only what `write` would write again
   letter for letter is read: nothing that the form cannot show is ever lost. */
(function (mingnuo) {
  "use strict";

  /* A text of a field in the one way in which it is written: 12.5 yuan as 12.50, 007 as 7. */
  function written(field, text) {
    if (field.datatype !== "integer" && field.datatype !== "number") return text;
    var sign = text[0] === "-" ? "-" : "", parts = text.slice(sign.length).split(".");
    var whole = parts[0].replace(/^0+(?=\d)/, ""), rest = parts[1] || "";
    rest = field.decimals ? (rest + "00").slice(0, field.decimals) : rest.replace(/0+$/, "");
    if (!Number(whole) && !Number(rest)) sign = "";
    return sign + whole + (rest ? "." + rest : "");
  }

  function scalar(text, indent, datatype, rules) {
    if (text.indexOf("\n") >= 0 && !new RegExp(rules.lines).test(text)) {
      return "|-\n" + text.split("\n").map(function (line) { return line && indent + line; }).join("\n");
    }
    if (datatype === "integer" || datatype === "number") return text;
    var other = new RegExp(rules.words, "i").test(text) || new RegExp(rules.number, "i").test(text) ||
      (datatype !== "date" && new RegExp(rules.day).test(text));
    return text && !other && !new RegExp(rules.unsafe).test(text) ? text : JSON.stringify(text);
  }

  function lines(table, record, indent, definition) {
    var made = [];
    table.fields.forEach(function (field) {
      if (field.kind === "entries") {
        var entries = record[field.name] || [];
        if (entries.length) made.push(indent + field.title + ":");
        entries.forEach(function (entry) {
          var own = lines(field, entry, indent + "    ", definition);
          if (!own.length) own = [indent + "    {}"];
          own[0] = indent + "  - " + own[0].slice(indent.length + 4);
          made = made.concat(own);
        });
        return;
      }
      var text = mingnuo.cleaned(field, record[field.name], definition.text);
      if (text) made.push(indent + field.title + ": " + scalar(written(field, text), indent + "  ", field.datatype, definition.yaml));
    });
    return made;
  }

  function write(definition, record) {
    return lines(definition, record, "", definition).map(function (line) { return line + "\n"; }).join("");
  }

  function byTitle(table, title) {
    return table.fields.filter(function (field) { return field.title === title; })[0];
  }

  /* The lines below `start` that are indented by `indent`, read into `record`; where reading ended. */
  function readLines(table, all, start, indent, record) {
    var at = start;
    while (at < all.length) {
      var line = all[at];
      if (line.slice(0, indent.length) !== indent || line[indent.length] === " ") return at;
      var found = /^([^:]+):(?: (.*))?$/.exec(line.slice(indent.length)), field = found && byTitle(table, found[1]);
      if (!field || record[field.name] !== undefined) return at;
      at += 1;
      if (field.kind === "entries") {
        at = readEntries(field, all, at, indent, record);
      } else if (found[2] === "|-") {
        var block = [];
        while (at < all.length && (all[at] === "" || all[at].slice(0, indent.length + 2) === indent + "  ")) {
          block.push(all[at].slice(indent.length + 2));
          at += 1;
        }
        record[field.name] = block.join("\n");
      } else {
        record[field.name] = plain(found[2] || "");
      }
    }
    return at;
  }

  function readEntries(field, all, at, indent, record) {
    var dash = indent + "  - ", inner = indent + "    ";
    record[field.name] = [];
    while (at < all.length && all[at].slice(0, dash.length) === dash) {
      var entry = {}, own = all.slice();
      own[at] = inner + all[at].slice(dash.length);
      at = readLines(field, own, at, inner, entry);
      record[field.name].push(entry);
    }
    return at;
  }

  function plain(text) {
    if (text[0] !== '"') return text;
    try { return String(JSON.parse(text)); } catch (error) { return text; }
  }

  function read(definition, text) {
    var record = {}, wanted = text.split("\n");
    if (text.indexOf("\r") >= 0 || text[0] === "\ufeff") return { fault: "文件的换行或开头的记号不是统一写法。" };
    if (/^\s*#/m.test(text)) return { fault: "文件里有旁注（以 # 开头的行），这张表不能带着它一起保存。" };
    readLines(definition, wanted.slice(0, -1), 0, "", record);
    var again = write(definition, record).split("\n"), at = 0;
    while (at < wanted.length && wanted[at] === again[at]) at += 1;
    if (again.length === wanted.length && at === wanted.length) return { record: record };
    return { fault: "第 " + (at + 1) + " 行不是统一写法，这张表读不出来。" };
  }

  mingnuo.written = written;
  mingnuo.write = write;
  mingnuo.read = read;
})(window.mingnuo = window.mingnuo || {});
