import { AppError, type ErrorCode } from "../errors.ts";
import type { DocumentWarning, Refusal, WarningCode } from "./schema.ts";

type Figures = Record<string, string | number>;

const CODE: Record<Refusal, ErrorCode> = {
  file_size: "too_large",
  unpacked_size: "too_large",
  entry_count: "too_large",
  page_count: "too_large",
  cell_count: "too_large",
  text_length: "too_large",
  other_kind: "unsupported_file",
  not_text: "unsupported_file",
  old_office: "unsupported_file",
  web_page: "unsupported_file",
  encrypted: "unreadable_file",
  scanned: "unreadable_file",
  empty: "unreadable_file",
  damaged: "unreadable_file",
  too_slow: "unreadable_file",
  too_much_memory: "unreadable_file",
  busy: "rate_limited",
  no_file: "bad_request",
};

/** The error that refuses a document: its `details.reason` picks the sentence a person reads. */
export function refusal(reason: Refusal, message: string, hint: string, details: Figures = {}): AppError {
  return new AppError(CODE[reason], message, hint, { reason, ...details });
}

export function damaged(what: string): AppError {
  return refusal(
    "damaged",
    `The file is damaged: ${what}.`,
    "Open it in its own program, save it again and try once more.",
  );
}

export function encrypted(): AppError {
  return refusal(
    "encrypted",
    "The file is protected by a password.",
    "Remove the password in its own program, save it and try again.",
  );
}

export function tooMuchText(size: number, limit: number): AppError {
  return refusal(
    "text_length",
    `The file holds ${size} characters or more of text; the limit is ${limit}.`,
    "Save the part you need as a file of its own.",
    { size, limit },
  );
}

export function warning(code: WarningCode, message: string, details: Figures = {}): DocumentWarning {
  return { code, message, details };
}
