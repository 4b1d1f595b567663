/* Private data in a text, found as `generator.privacy` finds them, by its own patterns.

   privateIn(told, text) -> [{kind, shown}], each place claimed once, in the order of the text. */
(function (mingnuo) {
  "use strict";

  var FAR = 24, LONGEST_LINK = 400, AROUND_CUE = 20, STARS = "*●•#□";
  var COMMON = ["wechat", "weixin", "android", "iphone", "official", "mingnuo", "version"];

  function all(pattern, text, from) {
    var found = [], one = new RegExp(pattern, "g"), match;
    one.lastIndex = from || 0;
    while ((match = one.exec(text))) {
      found.push(match);
      if (!match[0]) one.lastIndex += 1;
    }
    return found;
  }

  function is(pattern, text) { return new RegExp(pattern).test(text); }
  function whole(pattern, text) { return is("^(?:" + pattern + ")$", text); }
  function startsWith(pattern, text, from) { return is("^(?:" + pattern + ")", text.slice(from)); }
  function end(match) { return match.index + match[0].length; }
  function hit(kind, start, stop) { return { kind: kind, start: start, end: stop }; }
  function ofGroup(kind, start, words) { return hit(kind, start, start + words.length); }
  function first(kind, match, words) { return ofGroup(kind, match.index + match[0].indexOf(words), words); }
  function last(kind, match, words) { return ofGroup(kind, match.index + match[0].lastIndexOf(words), words); }

  /* What stands around a number. */

  function before(pattern, text, start) { return is(pattern, text.slice(Math.max(0, start - FAR), start)); }
  function inLink(of, text, start) {
    var far = text.slice(Math.max(0, start - LONGEST_LINK), start);
    return far.indexOf("://") >= 0 && is(of.context.link, far) && far.slice(-1) !== "=";
  }
  function isMoney(of, text, start, stop) {
    return startsWith(of.context.money_after, text, stop) || is(of.context.money_before, text.slice(Math.max(0, start - 3), start));
  }
  function isSerial(of, text, start, stop) { return text[stop] === "号" && is(of.context.numbered, text.slice(Math.max(0, start - 1), start)); }

  /* Check characters. */

  function weighed(code, weights, value) {
    return weights.reduce(function (total, weight, place) { return total + value(code[place]) * weight; }, 0);
  }
  function isCreditCode(told, code) {
    var alphabet = told.credit.alphabet, total = weighed(code, told.credit.weights, function (each) { return alphabet.indexOf(each); });
    return code.length === 18 && alphabet[((-total % 31) + 31) % 31] === code[17];
  }
  function luhn(digits) {
    var total = 0;
    digits.split("").reverse().forEach(function (digit, place) {
      var value = Number(digit) * (place % 2 ? 2 : 1);
      total += value > 9 ? value - 9 : value;
    });
    return total % 10 === 0;
  }
  function isBirthday(told, digits) {
    var year = Number(digits.slice(0, 4));
    return year >= told.born[0] && year <= told.born[1] &&
      mingnuo.isDay([digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].join("-"));
  }
  function isResident(told, code) {
    var total = weighed(code, told.resident.weights, Number);
    return told.resident.characters[total % 11] === code[17] && isBirthday(told, code.slice(6, 14));
  }
  function isWord(of, name) { return startsWith(of.person_name.words, name, 0) || is(of.person_name.titles, name); }

  /* The detectors. Who is asked first has the first claim to a place. */

  function residents(told, of, text) {
    var found = all(of.resident_id.long, text).filter(function (match) {
      var code = match[0].replace(/[ -]/g, "").replace("×", "X").toUpperCase();
      if (!isResident(told, code) || inLink(of, text, match.index)) return false;
      return !(isCreditCode(told, code) && before(of.context.credit_words, text, match.index));
    });
    return found.concat(all(of.resident_id.old, text).filter(function (match) {
      return startsWith(of.resident_id.province, match[0], 0) && isBirthday(told, "19" + match[0].slice(6, 12)) &&
        !inLink(of, text, match.index) && !before(of.context.registration, text, match.index);
    })).map(function (match) { return hit("resident-id", match.index, end(match)); });
  }

  function cards(told, of, text) {
    return all(of.bank_card.together, text).concat(all(of.bank_card.in_fours, text)).filter(function (match) {
      var digits = match[0].replace(/[ -]/g, "");
      if (!whole(of.bank_card.issued, digits) || !luhn(digits)) return false;
      if (isMoney(of, text, match.index, end(match)) || inLink(of, text, match.index)) return false;
      return !(isCreditCode(told, digits) && before(of.context.credit_words, text, match.index));
    }).map(function (match) { return hit("bank-card", match.index, end(match)); });
  }

  function mobiles(told, of, text) {
    var found = [];
    all(of.mobile.number, text).forEach(function (match) {
      var stop = end(match), country = new RegExp(of.mobile.country).exec(text.slice(Math.max(0, match.index - 6), match.index));
      var start = match.index - (country ? country[0].length : 0);
      var ahead = text.slice(Math.max(0, start - 8), start), behind = text.slice(stop, stop + 2);
      if (/[0-9]$/.test(ahead)) return;
      if (!/^[0-9]+$/.test(match[0]) && (/[0-9][-.]$/.test(ahead) || /^[-.][0-9]/.test(behind))) return;
      if ((/[A-Z]$/.test(ahead) && !is(of.mobile.spelt, ahead)) || /^[A-Z][0-9A-Z]/.test(behind)) return;
      if (isMoney(of, text, start, stop) || isSerial(of, text, start, stop) || inLink(of, text, start)) return;
      found.push(hit("mobile", start, stop));
    });
    return found;
  }

  function mailboxes(told, of, text) {
    var found = [];
    function take(start, stop, host) {
      if (!startsWith(of.mailbox.official, host, 0)) found.push(hit(startsWith(of.mailbox.private, host, 0) ? "personal-mailbox" : "mailbox", start, stop));
    }
    all(of.mailbox.at, text).forEach(function (match) {
      var local = new RegExp(of.mailbox.local).exec(text.slice(Math.max(0, match.index - 64), match.index));
      var start = match.index - (local ? local[0].length : 0);
      if (local && !(start > 0 && "*＊".indexOf(text[start - 1]) >= 0)) take(start, end(match), match.groups.host);
    });
    if (is(of.mailbox.sign, text)) all(of.mailbox.disguised, text).forEach(function (match) { take(match.index, end(match), match.groups.host); });
    return found;
  }

  function halfMasked(told, of, text) {
    var of_it = of.half_masked, found = all(of_it.id_head, text).concat(all(of_it.id_ends, text));
    found = found.concat(all(of_it.mobile, text).filter(function (match) {
      var stars = match[0].split("").filter(function (char) { return STARS.indexOf(char) >= 0; }).length;
      return stars >= 1 && stars <= 3;
    })).map(function (match) { return hit("half-masked", match.index, end(match)); });
    return found.concat(all(of_it.named_mobile, text).filter(function (match) { return !isWord(of, match.groups.name); })
      .map(function (match) { return hit("half-masked", first("", match, match.groups.name).start, end(match)); }));
  }

  function chats(told, of, text) {
    return all(of.chat_account.qq, text).concat(all(of.chat_account.wechat, text).filter(function (match) {
      return COMMON.indexOf(match.groups.number.toLowerCase()) < 0;
    })).map(function (match) { return last("chat-account", match, match.groups.number); });
  }

  function documents(told, of, text) {
    return all(of.travel_document.named, text).map(function (match) { return last("travel-document", match, match.groups.number); }).concat(all(of.travel_document.number, text).filter(function (match) { return !inLink(of, text, match.index); })
      .map(function (match) { return hit("maybe-travel-document", match.index, end(match)); }));
  }

  function plates(told, of, text) {
    return all(of.plate.plate, text).filter(function (match) {
      var start = match.index, ahead = Math.max(0, start - 1);
      return !is(of.plate.newly, text.slice(ahead, start + 3)) && !is(of.plate.newly, text.slice(ahead, start + 1));
    }).map(function (match) { return hit("plate", match.index, end(match)); });
  }

  function inNeed(told, of, text) {
    var found = {};
    all(of.hardship.cues, text).forEach(function (cue) {
      var near = text.slice(0, end(cue) + AROUND_CUE), from = Math.max(0, cue.index - AROUND_CUE);
      all(of.hardship.called, near, from).map(function (match) { return last("hardship", match, match.groups.name); })
        .concat(all(of.hardship.told, near, from).map(function (match) { return first("hardship", match, match.groups.name); }))
        .forEach(function (span) { if (!isWord(of, text.slice(span.start, span.end))) found[span.start] = span; });
    });
    return Object.keys(found).map(Number).sort(function (a, b) { return a - b; }).map(function (start) { return found[start]; });
  }

  function homes(told, of, text) {
    var found = [];
    all(of.home_address.cue, text).forEach(function (cue) {
      var bare = cue[0] === "住";
      if (bare && cue.index && "常入居".indexOf(text[cue.index - 1]) >= 0) return;
      var match = new RegExp(bare ? of.home_address.bare : of.home_address.at_home, "y");
      match.lastIndex = end(cue);
      var rest = match.exec(text);
      if (rest && !startsWith(of.home_address.many, text, end(rest))) found.push(hit("home-address", cue.index, end(rest)));
    });
    return found;
  }

  var DETECTORS = [residents, cards, mobiles, mailboxes, halfMasked, chats, documents, plates, inNeed, homes];

  function plain(told, text) {
    if (!told.meant) {
      var to = Array.from(told.plain[1]);
      told.meant = {};
      Array.from(told.plain[0]).forEach(function (char, place) { told.meant[char] = to[place]; });
    }
    return Array.from(text, function (char) { return told.meant[char] || char; }).join("").replace(new RegExp(told.invisible, "g"), "");
  }

  function privateIn(told, given) {
    var text = plain(told, given), claimed = [];
    DETECTORS.forEach(function (find) {
      find(told, told.patterns, text).forEach(function (each) {
        if (claimed.every(function (other) { return other.end <= each.start || other.start >= each.end; })) claimed.push(each);
      });
    });
    return claimed.sort(function (a, b) { return a.start - b.start; }).map(function (each) {
      return { kind: each.kind, shown: text.slice(each.start, each.start + Math.min(3, Math.ceil((each.end - each.start) / 3))) + "****" };
    });
  }

  mingnuo.privateIn = privateIn;
})(window.mingnuo = window.mingnuo || {});
