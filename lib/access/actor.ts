/** Who acts. Every use case takes one, so that accounts fit in later; today there is a single local user. */
export type Actor = { userId: string; name: string };

export const LOCAL_ACTOR: Actor = { userId: "local", name: "Local user" };
