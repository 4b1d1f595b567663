/* One touch copies the words with which a thing is reported; the form on /supervision/ writes them. */
(function () {
  "use strict";

  function select(node) {
    var range = document.createRange();
    range.selectNodeContents(node);
    var selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  document.querySelectorAll("[data-copy]").forEach(function (button) {
    var words = document.getElementById(button.dataset.copy);
    var told = button.parentNode.querySelector("[data-copied]");
    button.hidden = false;
    button.addEventListener("click", function () {
      var copied = navigator.clipboard ? navigator.clipboard.writeText(words.innerText) : Promise.reject();
      copied.then(function () {
        told.textContent = "已复制，可以粘贴到短信、微信或者邮件里。";
      }).catch(function () {
        select(words);
        told.textContent = "已选中，请用手机或电脑的“复制”。";
      });
    });
  });

  var form = document.querySelector("[data-compose]");
  if (!form) return;
  var words = document.getElementById("message");
  var phone = form.querySelector("[data-compose-phone]");
  var asked = new URLSearchParams(location.search);
  form.hidden = false;
  form.elements.unit.value = asked.get("unit") || "";
  form.elements.about.value = (asked.get("about") || "").slice(0, 200);

  function compose() {
    var unit = form.elements.unit.selectedOptions[0];
    var named = unit && unit.value;
    var about = form.elements.about.value.trim();
    var lines = ["我要反映：" + (named ? unit.text : "（哪个单位）") + (about || "（哪一件事，编号是多少）") + "。"];
    if (named && form.dataset.address) lines.push("网页：" + form.dataset.address + "units/" + unit.value + "/");
    lines.push("我看到的情况：" + form.elements.seen.value.trim());
    words.textContent = lines.join("\n");
    phone.textContent = named && unit.dataset.phone ? unit.text + "的电话：" + unit.dataset.phone : "";
  }

  form.addEventListener("input", compose);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  compose();
})();
