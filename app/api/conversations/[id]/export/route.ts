import { z } from "zod";
import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { EXPORT_FORMATS, exportConversation } from "#lib/exports/export-conversation.ts";
import { handle, parseWith } from "#lib/http/respond.ts";
import { getLocale } from "#lib/i18n/get-locale.ts";

const query = z.object({ format: z.enum(EXPORT_FORMATS).default("json") });

export const GET = handle<{ id: string }>(async (request, { id }) => {
  const { format } = parseWith(query, Object.fromEntries(new URL(request.url).searchParams));
  const file = await exportConversation(LOCAL_ACTOR, id, format, await getLocale());
  return new Response(file.body, {
    headers: {
      "content-type": file.mediaType,
      // A title in Chinese needs the extended form; the plain one is for what does not read it.
      "content-disposition": `attachment; filename="conversation.${format}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "cache-control": "no-store",
    },
  });
});
