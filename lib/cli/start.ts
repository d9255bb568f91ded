import path from "node:path";
import { becomeServer } from "./become-server.ts";
import { ensureFreshBuild } from "./fresh-build.ts";

/** `npm start`: builds if needed, then serves. */
const root = path.resolve(import.meta.dirname, "../..");
const distDir = process.env.NEXT_DIST_DIR || ".next";

Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });

await ensureFreshBuild(root, distDir);
// A new build empties its folder, so what is compiled there is always of these sources.
await becomeServer(path.join(root, distDir, "compiled-server"));
