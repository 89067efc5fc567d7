"""What went wrong with a file, as the pages of a report say it.

Adapters tell faults as English sentences, and the log keeps them so; the windows translate them by
Qt, which no report has.
"""

from __future__ import annotations

from collections.abc import Mapping

from showctl.app.language import Language
from showctl.app.sentences import places_in

# template → 简体中文, as the windows say it; one that could be taken for another comes first.
FAULTS_ZH: Mapping[str, str] = {
    "{file} is a folder, not a sound": "{file} 是文件夹，不是声音文件",
    "{file} is missing: there is no {path}": "找不到 {file}（应在 {path}）",
    "{file} holds no sound that can be played": "{file} 里没有能播放的声音",
    "{file} is not heard: this computer has no sound output that works": (
        "{file} 没有声音：这台电脑没有可用的声音输出"
    ),
    "{file} cannot be played: libvlc cannot be loaded; "
    "install VLC (Debian: libvlc5 and vlc-plugin-base)": (
        "{file} 无法播放：没有 libvlc；请安装 VLC（Debian：libvlc5 和 vlc-plugin-base）"
    ),
    "{file} is a folder, not a video": "{file} 是文件夹，不是视频",
    "{file} holds no picture that can be shown": "{file} 里没有能播放的画面",
    "{file} stands still": "{file} 卡住了",
    "{file} is not shown: what plays videos breaks down each time": (
        "{file} 没有画面：视频播放进程每次都出故障"
    ),
    "{file} holds no pictures: put some there, named in order": (
        "{file} 里没有图片：请按顺序命名后放进去"
    ),
    "{file} is no picture that can be shown: {why}": "{file} 不是能显示的图片：{why}",
    "page {page} of {file} cannot be read: {why}": "{file} 的第 {page} 页读不出来：{why}",
    "{file} cannot be shown: LibreOffice is not installed; save the slides as a PDF and use that": (
        "{file} 无法放映：没有安装 LibreOffice；请把幻灯片另存为 PDF 再用"
    ),
    "{file} cannot be shown: LibreOffice did not convert it; "
    "save the slides as a PDF and use that": (
        "{file} 无法放映：LibreOffice 转换失败；请把幻灯片另存为 PDF 再用"
    ),
    "{file} is not heard: the sound output that it is to play on is not there": (
        "{file} 没有声音：它要用的声音输出不在"
    ),
    "{file} is not heard: the programme plays on that output": (
        "{file} 没有声音：那是节目正在使用的输出"
    ),
    "{file} broke off: the sound output went away": "{file} 中断了：声音输出不见了",
    "{file} is not heard: the player breaks down each time": "{file} 没有声音：播放器每次都崩溃",
    "{file} is empty": "{file} 是空文件",
    "{file} cannot be opened: nobody but its owner may read it": (
        "打不开 {file}：只有文件的所有者可以读取"
    ),
    "{file} cannot be played: it brings the decoder down": "无法播放 {file}：它会让解码器崩溃",
    "{file} cannot be opened: {why}": "{file} 打不开：{why}",
}


def fault_said(sentence: str, language: Language) -> str:
    """A fault in the language of a page; as it was told where it is not known."""
    if language is not Language.CHINESE:
        return sentence
    for template, said in FAULTS_ZH.items():
        places = places_in(sentence, template)
        if places is not None:
            return said.format(**places)
    return sentence
