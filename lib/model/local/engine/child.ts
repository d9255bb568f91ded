import type { AddressInfo } from "node:net";
import { setPriority } from "node:os";
import { explainLoadFailure } from "./explain-load-failure.ts";
import type { EngineNews, EngineOrder } from "./protocol.ts";
import { createEngineServer, type EngineState } from "./server.ts";

/**
 * The engine child: one model, one server, nothing of the app in it. A native crash or too little memory ends this
 * process and not the site. It lives as long as its parent: the channel breaks when that one dies, however it dies.
 */
const LOWER_PRIORITY = 10;

const tell = (news: EngineNews) => {
  if (process.connected) process.send?.(news);
};

process.once("disconnect", () => process.exit(0));
process.once("SIGTERM", () => process.exit(0));
// Ctrl-C goes to the whole group: the parent ends its runs first, then this process.
process.on("SIGINT", () => {});
process.once("message", (order: EngineOrder) => void serve(order));

async function serve(order: EngineOrder): Promise<void> {
  setPriority(LOWER_PRIORITY);
  const state: EngineState = { phase: "loading", reason: null, loaded: null };
  const server = createEngineServer(order.token, state);
  try {
    tell({ type: "listening", port: await listen(server, order.port) });
    // Here, not above: where the library cannot be loaded, the server still says why.
    const { loadModel } = await import("./load-model.ts");
    state.loaded = await loadModel(order, (news) => {
      if (news.type === "phase") state.phase = news.phase;
      tell(news);
    });
    state.phase = "ready";
    tell({ type: "phase", phase: "ready" });
  } catch (error) {
    console.error(error);
    state.phase = "failed";
    const failure = explainLoadFailure(error);
    state.reason = failure.message;
    tell({ type: "failed", failure });
  }
}

/** The wanted port when it is free, else any. */
async function listen(server: ReturnType<typeof createEngineServer>, port: number): Promise<number> {
  const open = (wanted: number) =>
    new Promise<number>((resolve, reject) => {
      server.once("error", reject);
      server.listen(wanted, "127.0.0.1", () => {
        server.off("error", reject);
        resolve((server.address() as AddressInfo).port);
      });
    });
  return open(port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE" || port === 0) throw error;
    return open(0);
  });
}
