import type { LocalModel } from "./types.ts";

/** For tests: the built-in test model as it is listed, or another file with the parts given. */
export function localModel(parts: Partial<LocalModel> = {}): LocalModel {
  return {
    id: "test",
    name: "tiny-fin",
    path: "/models/tiny-fin.gguf",
    bytes: 1,
    sha256: null,
    knownAs: null,
    header: {
      architecture: "qwen2",
      name: "tiny-fin",
      parameters: 1,
      quantisation: "Q8_0",
      contextLength: 16_384,
      hasChatTemplate: true,
      licence: "cc0-1.0",
    },
    problem: null,
    source: "built-in",
    isTestModel: true,
    ...parts,
  };
}
