import path from "node:path";
import { launch } from "./launch.ts";

launch(path.resolve(import.meta.dirname, "../.."));
