package dev.lifeboat.report;

import dev.lifeboat.simulator.device.PhonePicture;

/** How every attached page begins: the same for all, so it is kept once and put before each when it is read. */
final class PageHead {

    static final String HTML = "<!DOCTYPE html><meta charset=utf-8><style>"
            + "body{font:14px/1.45 system-ui,sans-serif;margin:10px;color:#222;background:#fff}"
            + "h1{font-size:15px;margin:0 0 8px}h2{font-size:13px;margin:12px 0 4px;color:#555}"
            + "pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f4f6;padding:6px;margin:4px 0;font-size:12px}"
            + "summary{cursor:pointer}summary,p{margin:3px 0}.b{color:#b00020}small,figcaption{color:#666}"
            + "figure{margin:8px 0;width:290px}figcaption{font-size:12px;margin-top:4px;overflow-wrap:anywhere}"
            + "@media(min-width:640px){body>figure{float:left;margin:8px 24px 0 0}main{overflow:hidden}}"
            + "section{display:inline-block;vertical-align:top;margin-right:20px}section h2{max-width:44em}"
            + "section div{display:flex;flex-wrap:wrap;gap:0 14px}section figure{width:200px}"
            + "section svg{width:200px;height:auto}.wrong svg{outline:3px solid #b00020;outline-offset:2px}"
            + ".wrong figcaption{color:#b00020}"
            + PhonePicture.style() + "</style>";

    private PageHead() {}
}
