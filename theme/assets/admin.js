/* The way into the editor: whose data are to be changed, then Decap CMS with the configuration of that unit. */
(function () {
  "use strict";

  var own = document.currentScript;
  var kept = "mn-unit";
  var named = { all: "config.yml" };

  /* What Decap does not say in Chinese, or says to developers. */
  var phrases = {
    auth: { loginWithGitHub: "用 GitHub 账号登录", loginWithGitLab: "用 GitLab 账号登录", loginWithForgejo: "登录" },
    app: { header: { content: "数据", workflow: "待审核", media: "附件" } },
    collection: {
      sidebar: { collections: "种类", allCollections: "全部", searchAll: "查找", searchIn: "查找范围" },
      collectionTop: { newButton: "新建%{collectionLabel}", viewAsList: "列表", viewAsGrid: "卡片" },
      entries: { noEntries: "还没有记录", unpublishedHeader: "还没有审核的" }
    },
    editor: {
      editorControl: { field: { optional: "可不填", widgetLabel: "%{widgetLabel}" } },
      editorControlPane: { widget: {
        regexPattern: "“%{fieldLabel}”写法不对：%{pattern}。",
        rangeMin: "“%{fieldLabel}”至少要有 %{minCount} 项。",
        rangeMax: "“%{fieldLabel}”最多 %{maxCount} 项。"
      } },
      editorToolbar: {
        deployPreviewPendingButtonLabel: "暂无预览",
        deployPreviewButtonLabel: "查看预览",
        deployButtonLabel: "查看网页",
        statusInfoTooltipDraft: "现在是草稿。写好了，请把状态改成“审核中”，交区信用办审核。",
        statusInfoTooltipInReview: "已交审核，不用再做什么；审核期间还可以修改。"
      },
      editorWidgets: {
        datetime: { now: "今天", clear: "清空", setToNow: "把“%{fieldLabel}”设为今天" },
        file: { chooseUrl: "填网址", replaceUrl: "改填网址", promptUrl: "填 https:// 开头的网址" },
        list: { add: "增加一条%{item}", addType: "增加%{item}" },
        object: { expand: "展开", collapse: "收起" }
      }
    },
    mediaLibrary: { mediaLibraryModal: { close: "关闭", mediaAssets: "附件", deleting: "正在删除……", chooseSelected: "选用" } },
    ui: { settingsDropdown: { account: "账号" } },
    workflow: {
      workflow: { workflowHeading: "待审核的修改", newPost: "新建", description: "%{smart_count} 项等着审核，%{readyCount} 项可以发布。" },
      workflowList: { inReviewHeader: "审核中", currentEntries: "%{smart_count} 项" }
    }
  };

  function remembered() {
    try { return sessionStorage.getItem(kept); } catch (error) { return null; }
  }

  function remember(unit) {
    try { sessionStorage.setItem(kept, unit); } catch (error) { /* private browsing */ }
  }

  function known(unit) {
    return [].some.call(document.querySelectorAll("[data-unit]"), function (link) { return link.dataset.unit === unit; });
  }

  function say(fault) {
    var place = document.getElementById("fault");
    place.textContent = fault;
    place.hidden = false;
  }

  function merge(into, more) {
    Object.keys(more).forEach(function (key) {
      if (typeof more[key] === "string") into[key] = more[key];
      else into[key] = merge(into[key] || {}, more[key]);
    });
    return into;
  }

  /* Empty fields are left out of the file: they say nothing. */
  function withoutEmpty(value) {
    if (!value || !value.filter) return value;
    return value.map(withoutEmpty).filter(function (each) {
      return each !== null && each !== undefined && each !== "" && !(each.size === 0);
    });
  }

  function start() {
    var cms = window.CMS;
    document.querySelectorAll('link[rel="stylesheet"]:not([data-kept])').forEach(function (link) { link.remove(); });
    document.getElementById("start").remove();
    cms.registerLocale("zh_Hans", merge(cms.getLocale("zh_Hans"), phrases));
    cms.registerEventListener({ name: "preSave", handler: function (event) { return withoutEmpty(event.entry.get("data")); } });
    cms.init();
  }

  /* Back from logging in, or reloaded in the midst of work, the unit is the one that was chosen in this tab. */
  var asked = new URLSearchParams(location.search).get("unit");
  var unit = asked === null ? remembered() : asked;
  if (!unit) return;
  if (!known(unit)) {
    say("没有“" + unit + "”这个单位，请从下面选一个。");
    return;
  }
  remember(unit);
  document.querySelector('link[rel="cms-config-url"]').href = named[unit] || "units/" + unit + ".yml";
  window.CMS_MANUAL_INIT = true;
  var script = document.createElement("script");
  script.src = own.dataset.editor;
  script.integrity = own.dataset.integrity;
  script.onload = start;
  script.onerror = function () { say("编辑器没有载入。请检查网络，再刷新一次。"); };
  document.head.append(script);
})();
