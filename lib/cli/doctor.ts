import { parseArgs } from "node:util";
import { LOCAL_ACTOR } from "../access/actor.ts";
import { closeDatabase } from "../db/database.ts";
import { AppError } from "../errors.ts";
import { checkEndpoint } from "../model/doctor/check-endpoint.ts";
import { findEndpoint } from "../model/endpoints/find-endpoint.ts";
import { closeEngine } from "../model/local/engine/get-engine.ts";

/** `npm run doctor [-- URL] [--key KEY] [--model NAME] [--profile ID]`: without a URL the default endpoint. Exit code 1 when something fails. */
const SIGNS = { pass: "ok  ", warn: "warn", fail: "FAIL" };

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { key: { type: "string" }, model: { type: "string" }, profile: { type: "string" } },
  });
  const [url] = positionals;
  const endpoint = url === undefined ? await findEndpoint(LOCAL_ACTOR) : null;
  if (endpoint?.local?.isTestModel) console.log(`Checking ${endpoint.name}, the built-in test model: not Fin-R1.`);
  const { findings } = await checkEndpoint(LOCAL_ACTOR, {
    endpoint: endpoint?.id,
    url,
    apiKey: values.key,
    modelName: values.model,
    profile: values.profile,
  });
  for (const { check, verdict, message, fix } of findings) {
    console.log(`${SIGNS[verdict]}  ${check.padEnd(17)} ${message}`);
    if (fix) console.log(`      ${"".padEnd(17)} -> ${fix}`);
  }
  return findings.some((finding) => finding.verdict === "fail") ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof AppError) && !(error instanceof TypeError)) throw error;
  console.error(error instanceof AppError ? `${error.message} ${error.hint}` : error.message);
  process.exitCode = 1;
} finally {
  await closeEngine();
  await closeDatabase();
}
