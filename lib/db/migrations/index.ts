import type { Migration } from "kysely/migration";
import type { Engine } from "../database.ts";
import { initial } from "./0001-initial.ts";
import { documents } from "./0002-documents.ts";
import { templates } from "./0003-templates.ts";
import { twins } from "./0004-twins.ts";

/** Every migration in order; a landed one is never edited, only followed by another. */
export function migrations(engine: Engine): Record<string, Migration> {
  return {
    "0001-initial": initial(engine),
    "0002-documents": documents(),
    "0003-templates": templates(),
    "0004-twins": twins(),
  };
}
