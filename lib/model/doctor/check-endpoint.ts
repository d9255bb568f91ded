import type { Actor } from "../../access/actor.ts";
import { AppError } from "../../errors.ts";
import { normaliseBaseUrl } from "../base-url.ts";
import { findEndpoint } from "../endpoints/find-endpoint.ts";
import type { SavedEndpoint } from "../endpoints/list-endpoints.ts";
import { targetOf } from "../endpoints/resolve-target.ts";
import { borrowEngine } from "../local/engine/borrow-engine.ts";
import type { Loan } from "../local/engine/supervisor.ts";
import type { LocalModel } from "../local/types.ts";
import { probeServer } from "../probe-server.ts";
import { getProfile } from "../profiles/registry.ts";
import type { CheckEndpointRequest, CheckFinding } from "../schema.ts";
import { checkAddress, isUnreachable } from "./check-address.ts";
import { checkArithmetic } from "./check-arithmetic.ts";
import { checkContext } from "./check-context.ts";
import { checkKey } from "./check-key.ts";
import { checkModels } from "./check-models.ts";
import { checkProxy } from "./check-proxy.ts";
import { checkReasoningParser } from "./check-reasoning-parser.ts";
import { checkServedName } from "./check-served-name.ts";
import { checkStop } from "./check-stop.ts";
import { checkStreaming } from "./check-streaming.ts";
import { checkSystemPrompt } from "./check-system-prompt.ts";
import { checkTags } from "./check-tags.ts";
import { checkTls } from "./check-tls.ts";
import { checkTokenize } from "./check-tokenize.ts";
import { checkTruncation } from "./check-truncation.ts";
import { checkUsage } from "./check-usage.ts";
import { checkVersion } from "./check-version.ts";
import { type Check, type DoctorContext, fail, failWith, type Sample, takeSample } from "./context.ts";

/** What can be said without a model; then what needs one. The order is the order of the report. */
const WITHOUT_MODEL: Check[] = [checkAddress, checkTls, checkProxy, checkKey, checkModels];
const WITH_MODEL: Check[] = [
  checkServedName,
  checkContext,
  checkStreaming,
  checkUsage,
  checkTokenize,
  checkStop,
  checkReasoningParser,
  checkSystemPrompt,
  checkTags,
  checkArithmetic,
  checkTruncation,
  checkVersion,
];

/** Silence longer than this is a finding, not something a person waits for. */
const LIMIT_MS = 180_000;

/**
 * Looks at a model server from every side that matters and says what to change. Asks the model two short questions.
 * An unreachable server is a finding; throws only for a wrong request (`bad_request`, `not_found`, `model_not_configured`).
 */
export async function checkEndpoint(
  actor: Actor,
  request: CheckEndpointRequest,
  signal?: AbortSignal,
): Promise<{ findings: CheckFinding[] }> {
  const endpoint = await endpointOf(actor, request);
  const limit = AbortSignal.timeout(LIMIT_MS);
  const ends = signal ? AbortSignal.any([signal, limit]) : limit;
  const findings = endpoint.local
    ? await checkEngine(endpoint, endpoint.local, request, ends)
    : await checkServer(endpoint, request, ends);
  signal?.throwIfAborted();
  return { findings };
}

/** The engine of this machine is looked at while it serves the file, over HTTP like any server. */
async function checkEngine(
  endpoint: SavedEndpoint,
  model: LocalModel,
  request: CheckEndpointRequest,
  ends: AbortSignal,
): Promise<CheckFinding[]> {
  let loan: Loan;
  try {
    loan = await borrowEngine(model, ends);
  } catch (error) {
    if (ends.aborted) return [ended()];
    if (error instanceof AppError) return [failWith("address", error)];
    throw error;
  }
  try {
    return await checkServer({ ...endpoint, ...loan.address }, request, ends);
  } finally {
    loan.release();
  }
}

async function checkServer(
  endpoint: SavedEndpoint,
  request: CheckEndpointRequest,
  ends: AbortSignal,
): Promise<CheckFinding[]> {
  const probe = await probeServer(endpoint);
  const target = targetOf(endpoint, request.profile ? getProfile(request.profile) : null, probe);
  let sample: Promise<Sample> | null = null;
  const context: DoctorContext = {
    target,
    wantedName: endpoint.modelName,
    probe,
    sample: () => {
      sample ??= takeSample(target, ends);
      return sample;
    },
    signal: ends,
  };
  const checks = isUnreachable(probe.error) ? [checkAddress] : WITHOUT_MODEL;
  const findings = await runChecks(checks, context);
  const usable = target.name !== "" && !findings.some((finding) => finding.verdict === "fail");
  if (usable) findings.push(...(await runChecks(WITH_MODEL, context)));
  return findings;
}

async function runChecks(checks: Check[], context: DoctorContext): Promise<CheckFinding[]> {
  const findings: CheckFinding[] = [];
  for (const check of checks) {
    try {
      const finding = await check(context);
      if (finding) findings.push(finding);
    } catch {
      // The server went away in the middle of one check: the others still say what they can see.
      if (context.signal.aborted) break;
    }
  }
  if (context.signal.aborted) {
    findings.push(ended());
  }
  return findings;
}

function ended(): CheckFinding {
  return fail("streaming", "ended", { seconds: LIMIT_MS / 1000 });
}

/** A key that is saved is used for another address only on the same host: elsewhere it would be given away. */
async function endpointOf(actor: Actor, request: CheckEndpointRequest): Promise<SavedEndpoint> {
  const saved = request.endpoint === undefined ? null : await findEndpoint(actor, request.endpoint);
  if (saved?.local && request.url === undefined) return saved;
  const baseUrl = request.url === undefined ? saved?.baseUrl : normaliseBaseUrl(request.url);
  if (baseUrl === undefined)
    throw new AppError("bad_request", "url: give an endpoint's id or a url", "Send one of them.");
  const sameHost = saved !== null && new URL(saved.baseUrl).origin === new URL(baseUrl).origin;
  return {
    id: saved?.id ?? "check",
    name: saved?.name ?? "",
    baseUrl,
    apiKey: request.apiKey || (sameHost ? saved.apiKey : "EMPTY"),
    modelName: request.modelName ?? saved?.modelName ?? null,
    profileId: request.profile ?? saved?.profileId ?? null,
    isDefault: false,
    local: null,
  };
}
