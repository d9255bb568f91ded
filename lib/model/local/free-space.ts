import { statfs } from "node:fs/promises";
import { totalmem } from "node:os";
import path from "node:path";

/** A download needs this much more than the file: the disk is shared with the database. */
const ROOM = 1.1;

/** Bytes that a file, of which `there` bytes are on the disk already, still needs. */
export function spaceNeeded(bytes: number, there: number): number {
  return Math.ceil(Math.max(0, bytes - there) * ROOM);
}

/** Free bytes where a folder is or will be. */
export async function freeSpace(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    const parent = path.dirname(folder);
    if ((error as { code?: string }).code === "ENOENT" && parent !== folder) return freeSpace(parent);
    throw error;
  }
}

/** Memory of this machine in bytes, or what a container may use of it. */
export function totalMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}
