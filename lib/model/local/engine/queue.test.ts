import fc from "fast-check";
import { expect, test } from "vitest";
import { EngineQueue } from "./queue.ts";

const never = new AbortController().signal;

function job() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { work: () => promise, end: resolve };
}

test("one at a time, in order of arrival, and those who wait hear how many are before them", async () => {
  const queue = new EngineQueue();
  const jobs = [job(), job(), job()];
  const heard: number[][] = [[], [], []];
  const started: number[] = [];
  const runs = jobs.map(({ work }, i) =>
    queue.run(
      () => {
        started.push(i);
        return work();
      },
      never,
      (ahead) => heard[i]?.push(ahead),
    ),
  );
  await Promise.resolve();
  expect([started, heard, queue.length]).toEqual([[0], [[], [1], [2]], 3]);
  jobs[0]?.end();
  await runs[0];
  expect([started, heard, queue.length]).toEqual([[0, 1], [[], [1], [2, 1]], 2]);
  jobs[1]?.end();
  jobs[2]?.end();
  await Promise.all(runs);
  expect([started, queue.length]).toEqual([[0, 1, 2], 0]);
});

test("who leaves the line never starts, and those behind move up", async () => {
  const queue = new EngineQueue();
  const first = job();
  const leaving = new AbortController();
  const heard: number[] = [];
  let ran = false;
  const running = queue.run(first.work, never, () => {});
  const left = queue.run(
    async () => {
      ran = true;
    },
    leaving.signal,
    () => {},
  );
  const behind = queue.run(
    async () => "done",
    never,
    (ahead) => heard.push(ahead),
  );
  leaving.abort(new Error("gone"));
  await expect(left).rejects.toThrow("gone");
  expect(heard).toEqual([2, 1]);
  first.end();
  await running;
  expect(await behind).toBe("done");
  expect(ran).toBe(false);
});

test("work that fails frees its place", async () => {
  const queue = new EngineQueue();
  await expect(
    queue.run(
      () => Promise.reject(new Error("broke")),
      never,
      () => {},
    ),
  ).rejects.toThrow("broke");
  expect(
    await queue.run(
      async () => 1,
      never,
      () => {},
    ),
  ).toBe(1);
});

test("whatever is given up when, everything else runs once and never two at once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ leaves: fc.boolean(), ticks: fc.nat(3) }), { maxLength: 12 }),
      async (plan) => {
        const queue = new EngineQueue();
        let running = 0;
        let most = 0;
        const outcomes = await Promise.allSettled(
          plan.map(({ leaves, ticks }) => {
            const controller = new AbortController();
            const run = queue.run(
              async () => {
                most = Math.max(most, ++running);
                for (let i = 0; i < ticks; i += 1) await Promise.resolve();
                running -= 1;
              },
              controller.signal,
              () => {},
            );
            if (leaves) controller.abort(new Error("left"));
            return run;
          }),
        );
        expect(most).toBeLessThanOrEqual(1);
        expect(queue.length).toBe(0);
        for (const [i, { leaves }] of plan.entries()) if (!leaves) expect(outcomes[i]?.status).toBe("fulfilled");
      },
    ),
  );
});
