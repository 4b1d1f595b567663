/* A promise as the canonical file of `mingnuo fmt`: write(definition, record) -> text.

   A record is texts by the names of fields, and lists of such. Under `NOTES` it has the comments above its fields, by
   their names, those at the head of the file and those at its foot. */
(function (mingnuo) {
  "use strict";

  var NOTES = mingnuo.NOTES = "#";
  mingnuo.HEAD = "head of the file";
  mingnuo.FOOT = "foot of the file";

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
    var made = [], notes = record[NOTES] || {};
    function inside(each) { return indent + each; }
    table.fields.forEach(function (field) {
      var above = (notes[field.name] || []).map(inside), head = indent + field.title + ":";
      if (field.kind === "entries") {
        var entries = record[field.name] || [];
        if (entries.length || above.length) made = made.concat(above, head + (entries.length ? "" : " []"));
        entries.forEach(function (each) { made = made.concat(entry(field, each, indent, definition)); });
        return;
      }
      var text = mingnuo.cleaned(field, record[field.name], definition.text);
      if (text) head += " " + scalar(written(field, text), indent + "  ", field.datatype, definition.yaml);
      if (text || above.length) made = made.concat(above, head);
    });
    return made;
  }

  /* The comments before an entry, or before its first field, stand above its dash. */
  function entry(field, record, indent, definition) {
    var own = lines(field, record, indent + "    ", definition), above = [];
    while (own.length && own[0].trim()[0] === "#") above.push(own.shift().slice(2));
    if (!own.length) own = [indent + "    {}"];
    own[0] = indent + "  - " + own[0].slice(indent.length + 4);
    return above.concat(own);
  }

  function write(definition, record) {
    var notes = record[NOTES] || {}, head = (notes[mingnuo.HEAD] || []);
    var made = head.concat(head.length ? [""] : [], lines(definition, record, "", definition), notes[mingnuo.FOOT] || []);
    return made.map(function (line) { return line + "\n"; }).join("");
  }

  mingnuo.written = written;
  mingnuo.write = write;
})(window.mingnuo = window.mingnuo || {});
