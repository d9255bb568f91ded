import type { z } from "zod";

/** One call of the HTTP API. */
export type Operation = {
  method: "get" | "post" | "patch" | "delete";
  path: string;
  summary: string;
  query?: string[];
  request?: z.ZodType;
  /** The field of a multipart form that carries a file, in place of a JSON request. */
  upload?: string;
  /** Absent: no body. A string is a media type that is not JSON. */
  response?: z.ZodType | string;
  status?: number;
};
