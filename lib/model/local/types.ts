/** What a GGUF file says about itself, read from its header without loading it. */
export type GgufHeader = {
  /** general.architecture, e.g. "qwen2". */
  architecture: string;
  /** general.name; null when the file does not say. */
  name: string | null;
  /** Weights, counted from the tensor shapes. */
  parameters: number | null;
  /** "Q4_K_M", "Q8_0"; null when the file type is not one we know. */
  quantisation: string | null;
  /** Tokens the model was made for. */
  contextLength: number | null;
  /** A Jinja chat template is inside. */
  hasChatTemplate: boolean;
  licence: string | null;
};

/** Why a file cannot be served now. */
export type FileProblemCode =
  | "missing"
  | "permission"
  | "not-a-file"
  | "not-gguf"
  | "damaged"
  | "truncated"
  | "kind"
  | "split"
  /** The bytes are not those that were recorded when it was added. */
  | "changed"
  /** Something about the file changed and it is being hashed again; this passes. */
  | "checking";

/** `message` is one plain English sentence for the API and the log; a page has its own words by code and details. */
export type FileProblem = { code: FileProblemCode; message: string; details: Record<string, string | number> };

/** A file on this machine that the engine can serve. Paths stay on the server. */
export type LocalModel = {
  /** Stable; its endpoint is `local-` and this. "test" for the built-in one, "environment" for MODEL_PATH. */
  id: string;
  /** Served model name, as /v1/models of the engine spells it. */
  name: string;
  path: string;
  bytes: number;
  /** Hex; null while a large file is still being hashed in the background. */
  sha256: string | null;
  /** "Fin-R1 Q4_K_M, revision X" when the hash is on our list. */
  knownAs: string | null;
  /** All null and "" when the header could not be read: see `problem`. */
  header: GgufHeader;
  /**
   * Not null: the engine must not serve it, and its endpoint says this as its reason. Such a file stays in the list so
   * that nothing steps in silently for a model that a person chose.
   */
  problem: FileProblem | null;
  source: "built-in" | "environment" | "file" | "download";
  isTestModel: boolean;
};
