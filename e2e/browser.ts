import { existsSync } from "node:fs";
import path from "node:path";

const NAMES = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "chrome"];
const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Start options for Chromium: an installed Chrome or Chromium first, else the one the npm package carries. */
export async function browserLaunch(): Promise<{ executablePath: string; args: string[] }> {
  // A closed network answers background requests slowly: none is made. Root has no sandbox.
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
  ];
  return { executablePath: installedBrowser() ?? (await carriedBrowser()), args };
}

function installedBrowser(): string | null {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))), ...MAC];
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}

async function carriedBrowser(): Promise<string> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No Chrome or Chromium was found. Install one, or name it in CHROME_PATH.");
  }
  const { default: chromium } = await import("@sparticuz/chromium");
  return chromium.executablePath();
}
