/* Cuts a query as the index is cut (generator/publish/search/terms.py), and puts the text of a result together
   again. Every Chinese character is a word together with the one after it: 鹭汀镇 is 鹭汀 汀镇 镇. */
(function () {
  "use strict";

  var HAN = "\\u3005-\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  var PIECE = new RegExp("([" + HAN + "]+)|([0-9A-Za-z]+(?:[-_.@][0-9A-Za-z]+)*)|(\\s+)|(\\S)", "gu");
  var IS_HAN = new RegExp("^[" + HAN + "]", "u");
  var BREAK = "|", SPACE = "~";

  /* The words of a text, each with what it is: the same as in Python. */
  function terms(text) {
    var found = [];
    Array.from(text.trim().matchAll(PIECE), function (piece) {
      if (!piece[1]) found.push(piece[2] || piece[4] || SPACE);
      else Array.from(piece[1]).forEach(function (one, at, all) { found.push(one + (all[at + 1] || "")); });
    });
    return found;
  }

  /* The parts of a query: runs of Chinese characters, and words and numbers. Marks are passed over. */
  function parts(query) {
    return Array.from(query.matchAll(PIECE)).filter(function (piece) { return piece[1] || piece[2]; }).map(function (piece) {
      return piece[1] ? phrase(piece[1]) : { text: piece[2], words: piece[2].toLowerCase(), exact: false };
    });
  }

  /* Characters that must stand side by side. The last stands alone only where it ends a run: one is enough to begin with. */
  function phrase(text) {
    var words = terms(text);
    if (words.length > 1) words.pop();
    return { text: text, words: words.join(" "), exact: words[0].length > 1 && Array.from(text).length > 1 };
  }

  /* The text of which these are the terms: the first characters of its words. */
  function text(joined) {
    return joined.split(" ").map(function (term) {
      if (term === BREAK) return " · ";
      if (term === SPACE) return " ";
      return IS_HAN.test(term) ? Array.from(term)[0] : term;
    }).join("");
  }

  window.mingnuoTerms = { terms: terms, parts: parts, phrase: phrase, text: text };
})();
