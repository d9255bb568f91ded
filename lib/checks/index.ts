export { CHECKS_VERSION, type CheckContext, type Checked, checkReply } from "./check-reply.ts";
export type { Check, CheckInput, CheckSource } from "./types.ts";
export { compareTwins, type TwinResult } from "./votes/compare-twins.ts";
export { firstParting, type Parting, type Place } from "./votes/first-parting.ts";
export { groupVotes, type VoteGroup, type Votes } from "./votes/group-votes.ts";
