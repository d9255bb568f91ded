import type { Workspace } from "./define-workspace.ts";

type ScenarioModule = { default: Workspace };

/**
 * Every file of `scenarios/` is a workspace: adding one is adding that file (long samples may stand beside it in
 * `<id>.samples.ts`, which it imports). Next's bundler and vitest replace the glob
 * by static imports; plain Node (command-line entries) has no glob and reads the folder.
 */
function loadScenarios(): Workspace[] {
  const modules = globbed() ?? readFolder();
  const workspaces = Object.values(modules).map((module) => module.default);
  return workspaces.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

function globbed(): Record<string, ScenarioModule> | null {
  try {
    return import.meta.glob<ScenarioModule>(
      ["./scenarios/*.ts", "!./scenarios/*.test.ts", "!./scenarios/*.samples.ts"],
      { eager: true },
    );
  } catch (error) {
    // Only plain Node, where `import.meta.glob` is not a function, may fall through.
    if (error instanceof TypeError && !("glob" in import.meta)) return null;
    throw error;
  }
}

/** Written so that a bundler sees neither an asset nor a require to resolve. */
function readFolder(): Record<string, ScenarioModule> {
  const folder = `${import.meta.dirname}/scenarios`;
  const load = process.getBuiltinModule("module").createRequire(`${folder}/`);
  const names = process.getBuiltinModule("fs").readdirSync(folder);
  const scenarios = names.filter((name) => /(?<!\.(?:test|samples))\.ts$/.test(name));
  return Object.fromEntries(scenarios.map((name) => [name, load(`${folder}/${name}`) as ScenarioModule]));
}

export const WORKSPACES: readonly Workspace[] = loadScenarios();
