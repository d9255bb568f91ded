import { notFound } from "next/navigation";
import { cache } from "react";
import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { toAppError } from "#lib/http/respond.ts";
import { getTemplate } from "#lib/templates/get-template.ts";
import type { Template } from "#lib/templates/schema.ts";

/** Once a request, for the title and the page. Answers 404 for what does not exist. */
export const readTemplate = cache(async (id: string): Promise<Template> => {
  try {
    return await getTemplate(LOCAL_ACTOR, id);
  } catch (error) {
    if (toAppError(error).code === "not_found") notFound();
    throw error;
  }
});
