import { AppError } from "../errors.ts";
import { LIMITS } from "./limits.ts";
import { refusal } from "./refuse.ts";

/** The frame of a multipart body around the file: boundaries, headers, the file's name. */
const FRAME = 64 * 1024;

/**
 * The file of a multipart request, its field `file`. Too large a body is refused by its declared length before any of
 * it is read, and while it streams in when the length is not told or wrong. Throws `too_large`, `bad_request`.
 */
export async function readUpload(request: Request, limit: number = LIMITS.bytes) {
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > limit + FRAME) throw tooLarge(declared, limit);
  const body = await readBody(request, limit);
  let form: FormData;
  try {
    form = await new Response(body, {
      headers: { "content-type": request.headers.get("content-type") ?? "" },
    }).formData();
  } catch {
    throw new AppError(
      "bad_request",
      "The request is no multipart form.",
      "Send the file as the field “file” of multipart/form-data.",
    );
  }
  const file = form.get("file");
  if (!(file instanceof File))
    throw refusal("no_file", "file: no file was sent.", "Send it as the field “file” of multipart/form-data.", {
      field: "file",
    });
  if (file.size > limit) throw tooLarge(file.size, limit);
  return { name: cleanName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body) {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > limit + FRAME) throw tooLarge(size, limit);
      chunks.push(chunk);
    }
  }
  const body = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.byteLength;
  }
  return body;
}

/** A name to show: no folders, no control or direction characters, 200 at most with the extension kept. */
function cleanName(name: string): string {
  const bare = (name.split(/[/\\]/).at(-1) ?? "")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim()
    .normalize("NFC");
  if (bare.length <= 200) return bare || "document";
  const extension = /\.[^.]{1,10}$/.exec(bare)?.[0] ?? "";
  return `${bare.slice(0, 199 - extension.length)}…${extension}`;
}

function tooLarge(size: number, limit: number): AppError {
  const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  return refusal(
    "file_size",
    `The file has ${megabytes(size)} or more; the limit is ${megabytes(limit)}.`,
    "Save the part you need as a file of its own.",
    { size, limit },
  );
}
