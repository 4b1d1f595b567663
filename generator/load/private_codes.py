"""Faults of files that hold what nobody sees on their pages: names, places, comments, locked contents."""

from __future__ import annotations

from generator.findings import Code

IMAGE_LOCATION = Code(
    "E517",
    "image-location",
    "照片带着拍摄位置",
    "图片的属性里有经纬度，是手机或相机拍摄时写进去的。",
    "照片是在谁家门口拍的，凭经纬度能找到那一户。",
    "入户核查.jpg（属性里有 GPS 位置）",
    "在电脑上右键点图片，选“属性、详细信息、删除属性和个人信息”，再提交。",
)
CLOSED_FILE = Code(
    "E518",
    "closed-file",
    "附件打不开，没有检查",
    "附件加了密码、是旧版格式、是压缩包，或者解开以后大得不正常，程序看不到里面有没有个人信息。",
    "没有检查过的附件不能公开：里面要是有名册，提交的那一刻就已经公开。",
    "名单.xls",
    "另存为不加密码的 .xlsx、.docx 或 .pdf，再提交。",
)
NAMES_AUTHOR = Code(
    "W514",
    "names-author",
    "文件属性里有人名",
    "文档、图片的“作者”“最后修改者”或者批注的作者，像是一个人的姓名。",
    "页面上看不到，但别人下载后一看属性就知道是谁写的、谁改的。",
    "作者: 张某某",
    "在 WPS 或 Office 里选“文件、信息、检查文档”，删去“文档属性和个人信息”，再保存。",
)
COMMENTS_LEFT = Code(
    "W515",
    "comments-left",
    "附件里留着批注或修订",
    "文档里还有没有接受的修订，或者没有删去的批注。",
    "修订能看出改之前是怎么写的，批注是内部意见，都不该公开。",
    "公示稿.docx（有修订）",
    "选“审阅、接受所有修订”，删去全部批注，再保存。",
)
BROKEN_FILE = Code(
    "W517",
    "broken-file",
    "附件像是坏的，没有检查",
    "附件的内容与扩展名不符，或者文件不完整，程序读不懂。",
    "群众下载了多半打不开，也不知道里面有没有个人信息。",
    "公示.pdf（其实是改了扩展名的图片）",
    "用相应的软件打开看一看，重新导出，再提交。",
)
