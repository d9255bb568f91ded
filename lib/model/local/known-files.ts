/** A published model file: where it is fetched and what its bytes are. */
export type KnownFile = {
  id: string;
  /** "Fin-R1 Q4_K_M". */
  name: string;
  isFinR1: boolean;
  repo: string;
  /** A commit, or "main" where none is known to us: the hash then still pins the bytes. */
  revision: string;
  file: string;
  bytes: number;
  /** Hex. */
  sha256: string;
  licence: string;
};

/**
 * What can be downloaded and what a hash is recognised as. No hub could be asked when this was written: each size and
 * hash is what others measured of the same file and published, three projects or more for the last two, one (which
 * downloaded that revision and hashed it on 2026-07-11) for Fin-R1. A file that differs is refused, not guessed about.
 */
export const KNOWN_FILES: KnownFile[] = [
  {
    id: "fin-r1-q4-k-m",
    name: "Fin-R1 Q4_K_M",
    isFinR1: true,
    repo: "bartowski/SUFE-AIFLM-Lab_Fin-R1-GGUF",
    revision: "61b412864cc5df96e415808920451a9856d7b078",
    file: "SUFE-AIFLM-Lab_Fin-R1-Q4_K_M.gguf",
    bytes: 4_683_073_600,
    sha256: "d50f16c5149b4dc103c68e249a136ab7c82f7569a7df707a2d6150bff5994c33",
    licence: "Apache-2.0",
  },
  {
    id: "qwen3-4b-thinking-2507-q4-k-m",
    name: "Qwen3-4B-Thinking-2507 Q4_K_M",
    isFinR1: false,
    repo: "unsloth/Qwen3-4B-Thinking-2507-GGUF",
    revision: "f40adb104d4d44aee52f398b60597c5866a973a3",
    file: "Qwen3-4B-Thinking-2507-Q4_K_M.gguf",
    bytes: 2_497_281_152,
    sha256: "ddd52e18200baab281c5c46f70d544ce4d4fe4846eab1608f2fff48a64554212",
    licence: "Apache-2.0",
  },
  {
    id: "deepseek-r1-distill-qwen-1.5b-q4-k-m",
    name: "DeepSeek-R1-Distill-Qwen-1.5B Q4_K_M",
    isFinR1: false,
    repo: "bartowski/DeepSeek-R1-Distill-Qwen-1.5B-GGUF",
    revision: "main",
    file: "DeepSeek-R1-Distill-Qwen-1.5B-Q4_K_M.gguf",
    bytes: 1_117_320_800,
    sha256: "1741e5b2d062b07acf048bf0d2c514dadf2a48f94e2b4aa0cfe069af3838ee2f",
    licence: "MIT",
  },
];

export function findKnownFile(id: string): KnownFile | null {
  return KNOWN_FILES.find((file) => file.id === id) ?? null;
}

/** What a hash says a file is: "Fin-R1 Q4_K_M, revision 61b4128"; null when it is not on the list. */
export function knownAs(sha256: string | null): string | null {
  const known = sha256 === null ? undefined : KNOWN_FILES.find((file) => file.sha256 === sha256);
  return known ? `${known.name}, revision ${known.revision.slice(0, 7)}` : null;
}

/** Where a hub that speaks the Hugging Face way serves the file. `hub` has no path of its own or one without slash at its end. */
export function downloadUrl(hub: string, { repo, revision, file }: KnownFile): string {
  return `${hub}/${repo}/resolve/${revision}/${file}`;
}

/** Rough memory that a model of this size takes, in bytes: 8.2 GB were measured for a 4.7 GB file at 4,096 tokens. */
export function memoryNeeded(bytes: number): number {
  return Math.round(bytes * 1.75);
}
