import path from "node:path";
import { launch } from "./launch.ts";

process.env.NEXT_TELEMETRY_DISABLED = "1";

launch(path.resolve(import.meta.dirname, "../.."), { dev: true });
