import type { Problem } from "#components/conversation/run-requests.ts";
import type { ModelsResponse } from "#lib/model/schema.ts";
import type { Run, StartRunRequest } from "#lib/runs/schema.ts";

export type ColumnOptions = Pick<StartRunRequest, "endpoint" | "profile" | "preset">;

/** One of the answers side by side: who is asked, and what came of it. */
export type Column = { key: number; options: ColumnOptions; run: Run | null; problem: Problem | null };

export const FEWEST = 2;
export const MOST = 4;

export const columnName = (i: number): string => "ABCD"[i] ?? String(i + 1);

/** The runs of one question as columns, oldest first; filled up to two with what was not asked yet. */
export function columnsOf(runs: Run[]): Column[] {
  const columns = runs.slice(-MOST).map((run, key): Column => ({ key, options: optionsOf(run), run, problem: null }));
  while (columns.length < FEWEST) columns.push(nextColumn(columns, null));
  return columns;
}

function optionsOf(run: Run): ColumnOptions {
  return { endpoint: run.model.endpoint, profile: run.model.profile, preset: run.preset ?? undefined };
}

/** A further column: another endpoint where there is one that is not asked yet, else the other preset. */
export function nextColumn(columns: Column[], models: ModelsResponse | null): Column {
  const key = Math.max(-1, ...columns.map((column) => column.key)) + 1;
  const asked = new Set(columns.map((column) => column.options.endpoint ?? defaultEndpoint(models)));
  const other = models?.endpoints.find((endpoint) => !asked.has(endpoint.id));
  const demo = columns.filter((column) => (column.options.preset ?? "demo") === "demo").length;
  const preset = other || demo * 2 <= columns.length ? ("demo" as const) : ("evaluation" as const);
  return { key, options: { endpoint: other?.id, preset }, run: null, problem: null };
}

/** Where two endpoints are connected, a comparison that nobody has touched yet asks both. */
export function withSecondEndpoint(columns: Column[], models: ModelsResponse): Column[] {
  const [first, second] = columns;
  const untouched = columns.every((column) => column.run === null && column.options.endpoint === undefined);
  if (!first || !second || columns.length > 2 || !untouched || models.endpoints.length < 2) return columns;
  return [first, { ...nextColumn([first], models), key: second.key }];
}

const defaultEndpoint = (models: ModelsResponse | null) => models?.endpoints.find((endpoint) => endpoint.default)?.id;
