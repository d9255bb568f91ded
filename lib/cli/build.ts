import path from "node:path";
import { ensureFreshBuild } from "./fresh-build.ts";

await ensureFreshBuild(path.resolve(import.meta.dirname, "../.."), process.env.NEXT_DIST_DIR || ".next");
