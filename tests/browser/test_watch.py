"""The watch over pages sees what it should: otherwise a clean bill says nothing."""

from tests.browser.watch import Watch

VIOLATE = """() => new Promise(done => {
  document.addEventListener("securitypolicyviolation", () => setTimeout(done));
  const own = document.createElement("script");
  own.text = "1";
  document.body.append(own);
})"""
THROW = """() => new Promise(done => {
  addEventListener("error", () => setTimeout(done));
  setTimeout(() => { throw new Error("thrown"); });
})"""


def test_watch_reports_what_goes_wrong_behind_a_page(browser, home):
    opened, watch = browser.new_page(), Watch(home)
    watch.over(opened)
    opened.goto(f"{home}no-such-page/")
    opened.goto(home)
    opened.evaluate("console.error('broken')")
    opened.evaluate(VIOLATE)
    opened.evaluate(THROW)
    opened.goto("about:blank")
    opened.set_content("<img src='http://elsewhere.invalid/a.png'>")
    opened.close()
    said = "\n".join(watch.faults)
    for fault in ("404: ", "broken", "thrown", "Content-Security-Policy: script-src", "elsewhere.invalid"):
        assert fault in said
