import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type BarePage = { url: string; close(): Promise<void> };

/**
 * The floor: the same text as plain blocks, one append per frame, no Markdown, no formulas, no framework, nothing stored.
 * It tells what this browser on this machine needs at least, so that figures of two machines can be compared.
 */
export async function startBarePage(modelUrl: string): Promise<BarePage> {
  const page = HTML.replace("MODEL_URL", modelUrl);
  const server = createServer((request, response) => {
    response.writeHead(request.url === "/" ? 200 : 404, { "content-type": "text/html" });
    response.end(request.url === "/" ? page : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const HTML = String.raw`<!doctype html><meta charset=utf-8><title>bare</title>
<style>body{font:15px/1.6 sans-serif;max-width:760px;margin:0 auto;padding-bottom:120px}#c{position:fixed;bottom:10px;width:740px;height:60px}.t{color:#777;max-height:320px;overflow:hidden;display:flex;flex-direction:column;justify-content:flex-end}</style>
<div id=log></div><textarea id=c></textarea>
<script type=module>
const log = document.getElementById("log"), c = document.getElementById("c");
window.busy = false;
c.addEventListener("keydown", async (e) => {
  if (e.key !== "Enter" || window.busy) return; e.preventDefault(); window.busy = true;
  const q = c.value; c.value = ""; const u = document.createElement("p"); u.textContent = q; log.append(u);
  const m = document.createElement("div"); m.dataset.role = "assistant"; const t = document.createElement("div"); t.className = "t"; m.append(t); log.append(m);
  let buf = "", queued = "", frame = 0, box = t, node = null, line = "";
  const block = (l) => { const tag = /^#+ /.test(l) ? "h2" : /^(\d+\.|-) /.test(l) ? "li" : "p"; const el = document.createElement(tag); node = document.createTextNode(""); el.append(node); box.append(el); };
  const flush = () => {
    frame = 0; const s = queued; queued = "";
    for (const part of s.split(/(\n)/)) {
      if (!part) continue;
      if (part === "\n") { line = ""; node = null; continue; }
      line += part;
      if (line === "<think>") { line = ""; node = null; continue; }
      if (line.startsWith("</think>")) { box = m; line = ""; node = null; t.style.maxHeight = "24px"; continue; }
      if (!node) { if (/^[#\d<.-]*$/.test(line)) { continue; } block(line); node.data = line; } else node.appendData(part);
    }
    scrollTo(0, document.body.scrollHeight);
  };
  const res = await fetch("MODEL_URL/v1/chat/completions", { method: "POST", body: JSON.stringify({ model: "bench", stream: true, messages: [{ role: "user", content: q }] }) });
  const rd = res.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) { const { done, value } = await rd.read(); if (done) break; buf += value; const ev = buf.split("\n\n"); buf = ev.pop();
    for (const x of ev) if (x.startsWith("data: {")) { const d = JSON.parse(x.slice(6)).choices[0]?.delta?.content; if (d) { queued += d; if (!frame) frame = requestAnimationFrame(flush); } } }
  window.busy = false;
});
</script>`;
