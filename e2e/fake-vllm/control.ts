import type { IncomingMessage, ServerResponse } from "node:http";
import { SCENARIOS } from "./scenarios/index.ts";
import { sendBody } from "./send-body.ts";
import type { RecordedRequest, Refusal, ScenarioOptions, ServerControl } from "./types.ts";

export type Control = ServerControl & {
  setRate(tokensPerSecond: number): void;
  state(): { scenario: string; options: ScenarioOptions; rate: number; running: number };
  requests: RecordedRequest[];
};

/**
 * GET /__control = the state; POST /__control `{scenario?, options?, rate?}` sets it (rate "max" = unpaced);
 * GET /__requests = what came in; DELETE /__requests forgets it; GET /__scenarios = the catalogue.
 */
export function readControl(
  control: Control,
  request: IncomingMessage,
  path: string,
  raw: string,
  response: ServerResponse,
): void {
  sendBody(response, answerControl(control, request.method ?? "GET", path, raw));
}

function answerControl(control: Control, method: string, path: string, raw: string): Refusal {
  const json = (value: unknown, status = 200): Refusal => ({ status, body: JSON.stringify(value) });
  if (path === "/__requests") {
    if (method === "DELETE") control.requests.length = 0;
    return json(control.requests);
  }
  if (path === "/__scenarios")
    return json(
      SCENARIOS.map(({ name, behaviour, about, source, profile }) => ({ name, behaviour, about, source, profile })),
    );
  if (path !== "/__control") return json({ error: `no control route ${path}` }, 404);
  if (method === "POST") {
    const wanted = JSON.parse(raw) as { scenario?: string; options?: ScenarioOptions; rate?: number | "max" };
    try {
      if (wanted.rate !== undefined) control.setRate(wanted.rate === "max" ? Infinity : wanted.rate);
      if (wanted.scenario !== undefined) control.setScenario(wanted.scenario, wanted.options);
    } catch (error) {
      return json({ error: error instanceof Error ? error.message : String(error) }, 400);
    }
  }
  const state = control.state();
  return json({ ...state, rate: state.rate === Infinity ? "max" : state.rate });
}
