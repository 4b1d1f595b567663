/* Interactive charts. The drawing in the page is complete without this script; it offers to draw the
   same chart with Plotly, which the site carries itself, when a reader asks for it or, on a wide screen
   with a fast connection, when the chart comes into view. */
(function () {
  "use strict";

  var bundle = null;
  var config = { displayModeBar: false, responsive: true, showTips: false };

  function load(url) {
    if (window.Plotly) return Promise.resolve(window.Plotly);
    if (!bundle) {
      bundle = new Promise(function (resolve, reject) {
        var script = document.createElement("script");
        script.src = url;
        script.onload = function () { resolve(window.Plotly); };
        script.onerror = function () { bundle = null; script.remove(); reject(new Error(url)); };
        document.head.appendChild(script);
      });
    }
    return bundle;
  }

  /* The figure with the theme's colours of this moment in place of var(--mn-…). */
  function coloured(figure, element) {
    var style = getComputedStyle(element);
    return JSON.parse(figure, function (key, value) {
      var token = typeof value === "string" && /^var\((--[a-z-]+)\)$/.exec(value);
      return token ? style.getPropertyValue(token[1]).trim() : value;
    });
  }

  function Chart(element) {
    this.element = element;
    this.plot = element.querySelector(".mn-chart__plot");
    this.button = element.querySelector(".mn-chart__switch");
    this.status = element.querySelector(".mn-chart__status");
    this.figure = element.querySelector(".mn-chart__figure").textContent;
    this.live = null;
    this.button.hidden = false;
    this.button.addEventListener("click", this.toggle.bind(this));
  }

  Chart.prototype.toggle = function () {
    if (this.live) this.still(); else this.draw();
  };

  Chart.prototype.draw = function () {
    var chart = this;
    if (chart.live || chart.button.disabled) return;
    chart.button.disabled = true;
    chart.status.textContent = "正在载入…";
    load(chart.element.dataset.plotly).then(function (plotly) {
      chart.live = document.createElement("div");
      chart.live.className = "mn-chart__live";
      chart.plot.appendChild(chart.live);
      return chart.paint(plotly);
    }).then(function () {
      chart.element.classList.add("mn-chart--live");
      chart.button.textContent = "静态图";
      chart.status.textContent = "";
    }).catch(function () {
      chart.still();
      chart.status.textContent = "交互图载入失败，请看静态图和数据表。";
    }).then(function () {
      chart.button.disabled = false;
    });
  };

  Chart.prototype.paint = function (plotly) {
    var figure = coloured(this.figure, this.element);
    var style = getComputedStyle(this.plot);
    figure.layout.height = this.plot.offsetHeight;
    figure.layout.font.family = style.fontFamily;
    figure.layout.font.size = parseFloat(style.fontSize);
    for (var side in figure.layout.margin) figure.layout.margin[side] *= figure.layout.font.size;
    figure.layout.dragmode = matchMedia("(pointer: coarse)").matches ? false : "zoom";
    return plotly.react(this.live, figure.data, figure.layout, config);
  };

  Chart.prototype.still = function () {
    if (this.live) {
      if (window.Plotly) window.Plotly.purge(this.live);
      this.live.remove();
    }
    this.live = null;
    this.element.classList.remove("mn-chart--live");
    this.button.textContent = "交互图";
  };

  Chart.prototype.recolour = function () {
    if (this.live && window.Plotly) this.paint(window.Plotly);
  };

  function fast() {
    var line = navigator.connection;
    return !!line && line.effectiveType === "4g" && !line.saveData && matchMedia("(min-width: 960px)").matches;
  }

  function watch(charts) {
    var seen = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (!entry.isIntersecting) return;
        seen.unobserve(entry.target);
        charts.find(function (chart) { return chart.element === entry.target; }).draw();
      });
    });
    charts.forEach(function (chart) { seen.observe(chart.element); });
  }

  /* Light and dark: the reader's choice on our pages and on the prose theme's, or the device's. */
  function follow(recolour) {
    var choice = new MutationObserver(recolour);
    choice.observe(document.documentElement, { attributes: true, attributeFilter: ["data-scheme", "data-contrast", "data-size"] });
    choice.observe(document.body, { attributes: true, attributeFilter: ["data-md-color-scheme"] });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolour);
  }

  function start() {
    var charts = Array.from(document.querySelectorAll(".mn-chart[data-plotly]:not([data-ready])"), function (el) {
      el.dataset.ready = "";
      return new Chart(el);
    });
    if (!charts.length) return;
    follow(function () { charts.forEach(function (chart) { chart.recolour(); }); });
    if (fast() && "IntersectionObserver" in window) watch(charts);
  }

  if (window.document$) window.document$.subscribe(start);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
