/** What the probe in the page has seen; epoch milliseconds, 0 = not yet. */
export type Probe = {
  send: number;
  reaction: number;
  trace: number;
  heading: number;
  end: number;
  /** The last change inside an assistant message. */
  last: number;
  changes: number;
  mutations: number;
  /** Start and length of tasks over 50 ms. */
  long: [number, number][];
};

export type ProbeMarks = { message: string; heading: string; traceFirst: string; answerEnd: string };

/**
 * Runs in the page, so it uses nothing from outside. Cheap on purpose: until a mark is found it looks for that mark only;
 * then a batch of mutations costs one timestamp and one `closest()`.
 */
export function installProbe({ message, heading, traceFirst, answerEnd }: ProbeMarks): void {
  const epoch = () => performance.timeOrigin + performance.now();
  const probe: Probe = {
    send: 0,
    reaction: 0,
    trace: 0,
    heading: 0,
    end: 0,
    last: 0,
    changes: 0,
    mutations: 0,
    long: [],
  };
  (window as unknown as { bench: Probe }).bench = probe;
  const onKey = (event: KeyboardEvent) => {
    if (!probe.send && event.key === "Enter") probe.send = performance.timeOrigin + event.timeStamp;
  };
  addEventListener("keydown", onKey, true);
  const inMessage = ({ target }: MutationRecord) =>
    (target instanceof Element ? target : target.parentElement)?.closest(message) != null;
  const newest = () => [...document.querySelectorAll(message)].at(-1);
  const observer = new MutationObserver((records) => {
    const at = epoch();
    probe.mutations += records.length;
    if (!records.some(inMessage) && probe.trace) return;
    const shown = newest();
    if (!shown) return;
    if (records.some(inMessage)) {
      probe.last = at;
      probe.changes++;
    }
    if (!probe.trace && shown.textContent?.includes(traceFirst)) probe.trace = at;
    if (!probe.heading && shown.querySelector(heading)?.textContent?.trim()) probe.heading = at;
    if (probe.heading && !probe.end) {
      // What was found in a complete reply is listed below it: the last item of the answer need not be the message's last.
      const items = [...shown.getElementsByTagName("li")].slice(-40);
      if (items.some((item) => item.textContent?.includes(answerEnd))) probe.end = at;
    }
  });
  observer.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) probe.long.push([performance.timeOrigin + entry.startTime, entry.duration]);
  }).observe({ type: "longtask" });
}

/** What a new page noticed about its composer, in milliseconds since navigation; 0 = not yet. */
export type ComposerProbe = { visible: number; usable: number };

/** Runs before the page's own scripts: from when the composer shows, types into it until the page reacts (hydration may wipe the first tries). */
export function installComposerProbe({ composer, ready }: { composer: string; ready: string }): void {
  const probe: ComposerProbe = { visible: 0, usable: 0 };
  (window as unknown as { composerProbe: ComposerProbe }).composerProbe = probe;
  let typedAt = 0;
  let round = 0;
  const type = (box: HTMLTextAreaElement, text: string) => {
    box.value = text;
    box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: text }));
  };
  const timer = setInterval(() => {
    const box = document.querySelector<HTMLTextAreaElement>(composer);
    if (!box?.getBoundingClientRect().width) return;
    probe.visible ||= performance.now();
    if (typedAt && document.querySelector(ready)) {
      probe.usable = typedAt;
      clearInterval(timer);
      type(box, "");
    } else if (round++ % 4 === 0) {
      typedAt = performance.now();
      type(box, "x".repeat(1 + ((round >> 2) % 9)));
    }
  }, 15);
}

/** When the end of the last answer was laid out, in milliseconds since navigation. */
export type LastAnswerProbe = { last: number; mutation: number };

/** Runs before the page's own scripts, on the page of a long conversation. */
export function installLastAnswerProbe({ message, answerEnd }: Pick<ProbeMarks, "message" | "answerEnd">): void {
  const probe: LastAnswerProbe = { last: 0, mutation: 0 };
  (window as unknown as { lastAnswer: LastAnswerProbe }).lastAnswer = probe;
  const timer = setInterval(() => {
    const shown = [...document.querySelectorAll(message)].at(-1);
    const items = [...(shown?.getElementsByTagName("li") ?? [])].slice(-40);
    const item = items.find((other) => other.textContent?.includes(answerEnd));
    if (!item) return;
    const box = item.getBoundingClientRect();
    if (box.height === 0) return;
    probe.last = performance.now();
    clearInterval(timer);
  }, 15);
  new MutationObserver(() => {
    probe.mutation = performance.now();
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
