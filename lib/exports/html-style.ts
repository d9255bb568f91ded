/** The exported page's look: ink on paper, readable on screen, in the dark and on a printed sheet. */
export const EXPORT_STYLE = `
:root{color-scheme:light dark}
body{max-width:760px;margin:0 auto;padding:32px 20px;font:15px/1.75 Inter,"PingFang SC","Microsoft YaHei UI","Noto Sans CJK SC","Hiragino Sans","Noto Sans CJK JP",system-ui,sans-serif;color:light-dark(#1a1b1d,#ececea);background:light-dark(#fff,#17181a);overflow-wrap:break-word}
h1{font-size:22px;line-height:1.4}h2{font-size:16px;margin-top:32px;border-top:1px solid light-dark(#e6e6e2,#292a2d);padding-top:16px}h3{font-size:14px}
.note{font-size:12px;line-height:1.5;color:light-dark(#686a6e,#92949a)}
.question{white-space:normal}.label{font-size:12px;color:light-dark(#686a6e,#92949a)}
.box{display:inline-block;border:2px solid currentColor;border-radius:4px;padding:2px 12px;font-size:20px;font-weight:600}
.status{color:light-dark(#7d4c00,#e3b45c)}
details{border-block:1px solid light-dark(#e6e6e2,#292a2d);padding:8px 0}summary{cursor:pointer}
pre{background:light-dark(#f8f8f6,#131416);border:1px solid light-dark(#e6e6e2,#292a2d);border-radius:6px;padding:12px;overflow-x:auto;font:13px/1.55 ui-monospace,Consolas,monospace}
table{border-collapse:collapse;display:block;overflow-x:auto}th,td{border:1px solid light-dark(#d3d3cd,#393b3f);padding:4px 8px;text-align:left;font-variant-numeric:tabular-nums}
.checks{padding-left:20px;font-size:13px;line-height:1.6}.checks .fail b{color:light-dark(#ad221b,#f3938b)}.checks .pass b{color:light-dark(#17663a,#74c594)}.checks .not-checkable b{color:light-dark(#5b5d61,#a2a4a9)}
dl{display:grid;grid-template-columns:auto 1fr;gap:2px 12px}dt,dd{margin:0}
math[display=block]{overflow-x:auto;overflow-y:hidden;max-width:100%}
@media print{body{max-width:none;padding:0}details{display:block}}
`;
