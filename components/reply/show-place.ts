import type { Place } from "#lib/checks/votes/first-parting.ts";
import type { Reply } from "#lib/reply/types.ts";

/** Brings a step into sight where it stands in a drawn reply, opening the trace; what does it comes with the first press. */
export async function showPlace(runId: string, root: Element, parsed: Reply, place: Place): Promise<void> {
  const [{ showFinding }, { readWholeReply }] = await Promise.all([
    import("#components/checks/show-finding.ts"),
    import("#components/checks/whole-reply.ts"),
  ]);
  await showFinding(root, await readWholeReply(runId, parsed), place);
}
