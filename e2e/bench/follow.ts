type Started = { id: string; conversationId: string };

/** Starts a run over the API. */
export async function startRun(
  app: string,
  prompt: string,
  conversationId?: string,
  sampling?: object,
): Promise<Started> {
  const response = await fetch(`${app}/api/runs`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ prompt, conversationId, sampling }),
  });
  if (!response.ok) throw new Error(`a run did not start: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { run: Started }).run;
}

/** Follows a run as the browser does; resolves with the bytes that came once it is over. */
export async function followRun(app: string, runId: string): Promise<number> {
  const response = await fetch(`${app}/api/runs/${runId}/events?after=0&view=page`, {
    headers: { accept: "text/event-stream" },
  });
  return countBytes(response);
}

/** Reads a stream to its end. */
export async function countBytes(response: Response): Promise<number> {
  if (!response.body) throw new Error(`${response.url} answered ${response.status} without a body`);
  let bytes = 0;
  for await (const chunk of response.body) bytes += (chunk as Uint8Array).length;
  return bytes;
}

/** A conversation of `turns` questions with the model server's reply to each; resolves with its id. */
export async function seedConversation(app: string, turns: number): Promise<string> {
  let conversationId: string | undefined;
  for (let turn = 1; turn <= turns; turn++) {
    const run = await startRun(app, `Case ${turn}: value the company and the bond.`, conversationId);
    conversationId = run.conversationId;
    await followRun(app, run.id);
  }
  if (conversationId === undefined) throw new Error("a conversation needs a turn");
  return conversationId;
}
