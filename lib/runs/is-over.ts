/** Whether a run of this status has ended, however it did. */
export function isOver(status: string): boolean {
  return status !== "queued" && status !== "running";
}
