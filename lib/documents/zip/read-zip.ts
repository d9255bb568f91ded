import { inflateRawSync } from "node:zlib";
import type { Limits } from "../limits.ts";
import { damaged, encrypted, refusal } from "../refuse.ts";

type Entry = { name: string; method: number; packed: number; size: number; offset: number };

/** A packed file whose directory has been read and found within limits; nothing is unfolded until asked for. */
export type Zip = {
  names: string[];
  /** An entry's bytes, at most as many as the directory promised; null when there is none. Throws `damaged`, `unpacked_size`. */
  read(name: string): Uint8Array | null;
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ZIP64 = 0xffffffff;

/**
 * Reads a zip's directory. Sizes are checked before anything is inflated, and again while it is: a directory that
 * understates them is caught by zlib's own output limit. Throws `unpacked_size`, `entry_count`, `encrypted`, `damaged`.
 */
export function openZip(bytes: Uint8Array, limits: Pick<Limits, "unpackedBytes" | "entries">): Zip {
  const entries = readDirectory(bytes, limits);
  const total = [...entries.values()].reduce((sum, entry) => sum + entry.size, 0);
  if (total > limits.unpackedBytes) throw unfoldsTooFar(limits.unpackedBytes, total);
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      return entry ? unpack(bytes, entry, limits.unpackedBytes) : null;
    },
  };
}

function readDirectory(bytes: Uint8Array, limits: Pick<Limits, "unpackedBytes" | "entries">): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (at === ZIP64 || count === 0xffff) throw unfoldsTooFar(limits.unpackedBytes, ZIP64);
  if (count > limits.entries)
    throw refusal("entry_count", `The file packs ${count} files; the limit is ${limits.entries}.`, "Save it again.", {
      limit: limits.entries,
      size: count,
    });
  const entries = new Map<string, Entry>();
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw damaged("its directory is broken");
    if (view.getUint16(at + 8, true) & 1) throw encrypted();
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    // Two entries of one name would let a check read one and a reader the other.
    if (entries.has(name)) throw damaged("two of its parts have one name");
    entries.set(name, entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands in the last 64 KiB, behind it only a comment. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at;
  throw damaged("it was cut off");
}

function unpack(bytes: Uint8Array, entry: Entry, limit: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packed, size, method, name } = entry;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw damaged(`${name} is not in it`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > view.byteLength) throw damaged("it was cut off");
  const data = bytes.subarray(start, start + packed);
  if (method === 0) return data;
  if (method !== 8) throw damaged(`${name} is packed in an unknown way`);
  if (size === 0) return new Uint8Array();
  try {
    return inflateRawSync(data, { maxOutputLength: size });
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE") throw unfoldsTooFar(limit, size + 1);
    throw damaged(`${name} cannot be unpacked`);
  }
}

function unfoldsTooFar(limit: number, size: number) {
  return refusal(
    "unpacked_size",
    `Unpacked, the file would take ${size} bytes or more; the limit is ${limit}.`,
    "Save the sheets or pages you need as a file of their own.",
    { limit, size },
  );
}
