import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What a build is made of. Tests beside the sources do not change it. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "tsconfig.json",
];
const STAMP = "workbench-build";

const isSource = (name: string) => !/\.(test|spec)\.tsx?$/.test(name);

function filesBelow(root: string, relative: string): string[] {
  const entries = readdirSync(path.join(root, relative), { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    const at = path.join(relative, entry.name);
    if (entry.isDirectory()) return filesBelow(root, at);
    return entry.isFile() && isSource(entry.name) ? [at] : [];
  });
}

/** A digest of everything the build reads: equal digests mean the build is fresh, whatever the clocks say. */
export function sourceDigest(root: string): string {
  const digest = createHash("sha256");
  for (const source of SOURCES) {
    const at = path.join(root, source);
    if (!existsSync(at)) continue;
    const files = path.extname(source) ? [source] : filesBelow(root, source);
    // Next rewrites formatting of tsconfig.json at its first build; that alone must not call for a second one.
    for (const file of files)
      digest
        .update(`${file}\0`)
        .update(readFileSync(path.join(root, file)))
        .update("\0");
  }
  return digest.digest("hex");
}

/** Builds unless `distDir` holds a build of exactly these sources. Rejects with the build's exit code. */
export async function ensureFreshBuild(root: string, distDir: string): Promise<"fresh" | "built"> {
  const stamp = path.join(root, distDir, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sourceDigest(root)) return "fresh";
  await runBuild(root);
  writeFileSync(stamp, sourceDigest(root));
  return "built";
}

function runBuild(root: string): Promise<void> {
  const next = path.join(root, "node_modules/next/dist/bin/next");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [next, "build"], {
      cwd: root,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      // The build's chatter goes to standard error: `npm start` prints one line of its own.
      stdio: ["ignore", process.stderr, process.stderr],
    });
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`next build ended with code ${code}`))));
  });
}
