/** Members whose value is part of the protocol, not of one reply. */
const KEPT = new Set(["object", "role", "finish_reason", "stop_reason", "index", "type", "param", "code", "owned_by"]);

/**
 * What two servers must have in common: every member, its place and its type, with the text, the ids and the counts of
 * one reply replaced. Empty strings stay empty: an empty delta is a shape of its own. Not JSON = itself.
 */
export function shapeOf(frame: string): string {
  const json = frame.replace(/^data: /, "");
  try {
    return JSON.stringify(shapeOfValue(JSON.parse(json), ""));
  } catch {
    return json;
  }
}

function shapeOfValue(value: unknown, name: string): unknown {
  if (Array.isArray(value)) {
    if (name === "bytes") return ["number"];
    // A list of like things is as long as the reply made it.
    const shapes = value.map((one) => JSON.stringify(shapeOfValue(one, "")));
    return [...new Set(shapes)].map((shape) => JSON.parse(shape) as unknown);
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shapeOfValue(one, key)]));
  }
  if (name === "token") return "string";
  if (value === null || value === "" || KEPT.has(name)) return value;
  return typeof value;
}

/** The shapes of a stream, each once, in order of appearance; empty deltas in the middle depend on the text: left out. */
export function streamShapes(frames: string[]): string[] {
  const shapes = frames
    .map(shapeOf)
    .filter((shape) => !/"delta":\{"content":""\},"logprobs":null,"finish_reason":null/.test(shape));
  return [...new Set(shapes)];
}
