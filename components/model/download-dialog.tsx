"use client";

import { type FormEvent, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { ErrorWordsNotice } from "#components/ui/error-words-notice.tsx";
import { StatusIcon } from "#components/ui/status-icon.tsx";
import type { HubResponse, LocalResponse, Offer } from "#lib/model/local/schema.ts";
import { askHub, startDownload } from "./local-requests.ts";
import { MirrorFields, type MirrorValues, wantedOf } from "./mirror-fields.tsx";
import { useAmounts } from "./use-amounts.ts";
import { useProblemWords } from "./use-problem-words.ts";

type Props = { local: LocalResponse; onClose: () => void; onStarted: () => void };

const MIRROR = "mirror";

/** What to fetch, whether it can be fetched from here, and the licence: nothing leaves this machine before. */
export default function DownloadDialog({ local, onClose, onStarted }: Props) {
  const t = useTranslations("models");
  const offers = local.offers.filter((offer) => !offer.here);
  const [chosen, setChosen] = useState(offers[0]?.id ?? MIRROR);
  const [mirror, setMirror] = useState<MirrorValues>({ url: "", sha256: "" });
  const [accepted, setAccepted] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const offer = offers.find(({ id }) => id === chosen) ?? null;
  const { hub, again } = useHub(offer?.id ?? null);
  const ready = accepted && !busy && (offer ? hub?.problem === null : wantedOf(mirror) !== null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const wanted = offer ? { known: offer.id } : wantedOf(mirror);
    if (!ready || !wanted) return;
    setBusy(true);
    setProblem(null);
    try {
      await startDownload(wanted);
      onStarted();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={t("download.title")}
      className="md:w-[640px]"
      footer={
        <Button variant="primary" type="submit" form="download" disabled={!ready}>
          {t(busy ? "download.starting" : "download.start")}
        </Button>
      }
    >
      <form id="download" onSubmit={submit} className="grid gap-3">
        <fieldset className="rounded-md border">
          <legend className="sr-only">{t("download.which")}</legend>
          {offers.map((one) => (
            <Choice key={one.id} value={one.id} chosen={chosen} onChoose={setChosen}>
              <OfferWords offer={one} />
            </Choice>
          ))}
          <Choice value={MIRROR} chosen={chosen} onChoose={setChosen}>
            <span className="font-label">{t("download.mirror")}</span>
            <span className="block text-ink-2">{t("download.mirrorText")}</span>
          </Choice>
        </fieldset>
        {offer ? (
          <Preflight offer={offer} local={local} hub={hub} onAgain={again} />
        ) : (
          <MirrorFields values={mirror} onChange={setMirror} />
        )}
        <label className="flex items-start gap-2.5">
          <input
            type="checkbox"
            className="mt-1 size-4 accent-ink"
            checked={accepted}
            onChange={(e) => setAccepted(e.target.checked)}
          />
          <span>
            {offer ? t("download.consent", { licence: offer.licence, repo: offer.repo }) : t("download.consentMirror")}
          </span>
        </label>
        {problem === null ? null : <ErrorWordsNotice error={problem} />}
        {offer ? <ByHand offer={offer} folder={local.folder} /> : null}
      </form>
    </Dialog>
  );
}

type ChoiceProps = { value: string; chosen: string; onChoose: (value: string) => void; children: React.ReactNode };

function Choice({ value, chosen, onChoose, children }: ChoiceProps) {
  return (
    <label
      className={`flex items-start gap-2.5 border-t px-3 py-2.5 first-of-type:border-t-0 ${value === chosen ? "bg-selected" : ""}`}
    >
      <input
        type="radio"
        name="offer"
        className="mt-1 accent-ink"
        checked={value === chosen}
        onChange={() => onChoose(value)}
      />
      <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{children}</span>
    </label>
  );
}

function OfferWords({ offer }: { offer: Offer }) {
  const t = useTranslations("models");
  const { size } = useAmounts();
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-label">{offer.name}</span>
        <span className="text-ink-2 tabular-nums">{size(offer.bytes)}</span>
        {offer.isFinR1 ? null : <Badge tone="warn">{t("download.notFinR1")}</Badge>}
      </span>
      <span className="block text-meta text-ink-3">
        {offer.repo} · {t("download.revision", { revision: offer.revision.slice(0, 7) })} · {offer.licence}
      </span>
    </>
  );
}

type PreflightProps = { offer: Offer; local: LocalResponse; hub: HubResponse | null; onAgain: () => void };

/** The hub, the disk and the memory, each with its word, before anything is fetched. */
function Preflight({ offer, local, hub, onAgain }: PreflightProps) {
  const t = useTranslations("models");
  const { size } = useAmounts();
  const problemOf = useProblemWords();
  const diskNeeded = offer.bytes * 1.1;
  const disk = { needed: size(diskNeeded), free: size(local.freeDisk) };
  const memory = { needed: size(offer.memoryNeeded), there: size(local.memory) };
  return (
    <ul aria-live="polite" className="grid gap-1.5" data-part="preflight">
      {hub === null ? (
        <li className="flex gap-2 text-ink-2">{t("download.asking", { host: local.hub })}</li>
      ) : hub.problem ? (
        <Line tone="fail">
          {problemOf.hub(hub.problem)}{" "}
          <button type="button" className="link" onClick={onAgain}>
            {t("download.askAgain")}
          </button>
        </Line>
      ) : (
        <Line tone="pass">{t("download.reachable", { host: hub.host })}</Line>
      )}
      <Line tone={diskNeeded <= local.freeDisk ? "pass" : "fail"}>
        {t(diskNeeded <= local.freeDisk ? "download.diskEnough" : "download.diskShort", disk)}
      </Line>
      <Line tone={offer.memoryNeeded <= local.memory ? "pass" : "warn"}>
        {t(offer.memoryNeeded <= local.memory ? "download.memoryEnough" : "download.memoryShort", memory)}
      </Line>
    </ul>
  );
}

function Line({ tone, children }: { tone: "pass" | "warn" | "fail"; children: React.ReactNode }) {
  return (
    <li className="flex items-start gap-2">
      <StatusIcon tone={tone} size={15} className="mt-0.5" />
      <span className="min-w-0 flex-1">{children}</span>
    </li>
  );
}

/** For a machine with a network of its own: what to type there. */
function ByHand({ offer, folder }: { offer: Offer; folder: string }) {
  const t = useTranslations("models");
  const line = `curl -L -C - -o '${offer.file}' '${offer.url}' && echo '${offer.sha256}  ${offer.file}' | sha256sum -c`;
  return (
    <details>
      <summary className="link w-fit cursor-pointer">{t("download.byHand")}</summary>
      <p className="pt-2 text-ink-2 [overflow-wrap:anywhere]">
        {t.rich("download.byHandText", { folder, code: (chunks) => <code>{chunks}</code> })}
      </p>
      <div className="mt-1.5 flex items-start gap-2 rounded-md border bg-sunken py-1 pr-1 pl-2.5">
        <code className="min-w-0 flex-1 self-center py-1 text-code [overflow-wrap:anywhere]">{line}</code>
        <CopyButton text={line} />
      </div>
    </details>
  );
}

/** Asks for a file where it would come from, each time another one is chosen. */
function useHub(known: string | null) {
  const [hub, setHub] = useState<HubResponse | null>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is the reason to ask again
  useEffect(() => {
    setHub(null);
    if (known === null) return;
    const own = new AbortController();
    askHub(known, own.signal).then(setHub, (error) => {
      if (!own.signal.aborted) console.warn("the hub could not be asked about", error);
    });
    return () => own.abort();
  }, [known, turn]);
  return { hub, again: () => setTurn((before) => before + 1) };
}
