import type { Message } from "#lib/conversations/schema.ts";

/** One message of the visible branch, with its place among its siblings (1-based). */
export type Shown<M extends Message = Message> = { message: M; siblings: M[]; position: number };

/** The way from the root to `leafId` (or to the newest leaf when it is unknown), root first. */
export function visibleBranch<M extends Message>(messages: M[], leafId: string | null): Shown<M>[] {
  const byId = new Map(messages.map((m) => [m.id, m]));
  const children = childrenOf(messages);
  const leaf = (leafId !== null && byId.get(leafId)) || messages.at(-1);
  if (!leaf) return [];
  const path: M[] = [];
  // A loop in damaged data must not hang the page: nothing is on the way twice.
  const seen = new Set<M>();
  const visit = (message: M) => seen.size < seen.add(message).size;
  for (let at: M | undefined = leaf; at && visit(at); ) {
    path.push(at);
    at = at.parentId === null ? undefined : byId.get(at.parentId);
  }
  path.reverse();
  // What was stored as active may have been answered since.
  for (let at = newestChild(children, leaf); at && visit(at); at = newestChild(children, at)) path.push(at);
  return path.map((message) => {
    const siblings = children.get(message.parentId) ?? [message];
    return { message, siblings, position: siblings.indexOf(message) + 1 };
  });
}

/** The newest leaf below `message`: what is shown when a person switches to that sibling. */
export function newestLeaf<M extends Message>(messages: M[], message: M): M {
  const children = childrenOf(messages);
  const seen = new Set([message]);
  let at = message;
  for (let next = newestChild(children, at); next && !seen.has(next); next = newestChild(children, at)) {
    seen.add(next);
    at = next;
  }
  return at;
}

function childrenOf<M extends Message>(messages: M[]): Map<string | null, M[]> {
  const children = new Map<string | null, M[]>();
  for (const message of messages) {
    const list = children.get(message.parentId);
    if (list) list.push(message);
    else children.set(message.parentId, [message]);
  }
  return children;
}

function newestChild<M extends Message>(children: Map<string | null, M[]>, message: M): M | undefined {
  return children.get(message.id)?.at(-1);
}
