import path from "node:path";
import { ensureFreshBuild } from "./fresh-build.ts";
import { launch } from "./launch.ts";

Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });

const root = path.resolve(import.meta.dirname, "../..");

launch(root, async () => {
  await ensureFreshBuild(root, process.env.NEXT_DIST_DIR || ".next");
});
