"""Write the pages of a built site as Markdown files: `python -m benchmarks.runs.write_markdown SITE DOCS COUNT`.

COUNT 0: every page. Else so many pages of units and promises, taken at equal distances, and the front page.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from benchmarks.markdown import markdown


def main(site: Path, docs: Path, count: int) -> None:
    pages = sorted(path.relative_to(site) for path in site.rglob("index.html"))
    front = Path("index.html")
    if count:
        many = [path for path in pages if len(path.parts) == 3 and path.parts[0] in ("units", "commitments")]
        pages = [front, *(many[n * len(many) // (count - 1)] for n in range(min(count - 1, len(many))))]
    size = 0
    for page in pages:
        text = markdown((site / page).read_text("utf-8")) if page != front or not count else "# 首页\n"
        target = (docs / page).with_suffix(".md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        size += len(text.encode())
    print(json.dumps({"pages": len(pages), "bytes": size}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
