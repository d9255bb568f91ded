import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { listWorkspaces } from "./find-workspace.ts";

const here = import.meta.dirname;
const copy = mkdtempSync(path.join(tmpdir(), "workspaces-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("the registry", () => {
  it("holds one workspace per file of scenarios/, named as the file", () => {
    const files = readdirSync(path.join(here, "scenarios")).filter((name) => !/\.(test|samples)\.ts$/.test(name));
    expect(
      listWorkspaces()
        .map((workspace) => `${workspace.id}.ts`)
        .sort(),
    ).toEqual(files.sort());
  });

  it("finds a new workspace when one file is added and no other is touched", () => {
    cpSync(here, path.join(copy, "lib/workspaces"), { recursive: true });
    cpSync(path.join(here, "../../package.json"), path.join(copy, "package.json"));
    symlinkSync(path.join(here, "../../node_modules"), path.join(copy, "node_modules"));
    writeFileSync(
      path.join(copy, "lib/workspaces/scenarios/newcomer.ts"),
      `import { defineWorkspace } from "../define-workspace.ts";
       const words = { zh: "新", en: "New", ja: "新" };
       export default defineWorkspace({ id: "newcomer", order: 999, icon: "x", title: words, summary: words, inputs: [],
         contract: () => ({ kind: "none", task: "text" }), buildPrompt: () => "", checks: [], samples: [], promptVersion: 1 });`,
    );
    const script = `const { listWorkspaces } = await import("./lib/workspaces/index.ts");
      console.log(listWorkspaces().at(-1).id);`;
    const out = execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: copy, encoding: "utf8" });
    expect(out.trim()).toBe("newcomer");
  });
});
