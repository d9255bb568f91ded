import { Download } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import type { DownloadState, LocalResponse } from "#lib/model/local/schema.ts";
import { useAmounts } from "./use-amounts.ts";
import { useProblemWords } from "./use-problem-words.ts";
import { WayRow } from "./way-row.tsx";

type Props = {
  local: LocalResponse;
  busy: boolean;
  onOpen: () => void;
  onChange: (action: "pause" | "resume") => void;
  onDiscard: () => void;
};

/** The third way: fetch a file once. One download at a time, which can wait and go on. */
export function DownloadWay({ local, busy, onOpen, onChange, onDiscard }: Props) {
  const t = useTranslations("models");
  const { size } = useAmounts();
  const { download, offers } = local;
  const next = offers.find((offer) => offer.isFinR1 && !offer.here) ?? offers.find((offer) => !offer.here);
  if (!local.enabled || !download)
    return (
      <WayRow
        part="way-download"
        icon={Download}
        title={t("way.download.title")}
        sub={t("way.download.sub")}
        dot="off"
        state={t(local.enabled ? "way.download.none" : "way.off")}
        actions={
          <Button disabled={busy || !local.enabled} onClick={onOpen}>
            {t("way.download.open")}
          </Button>
        }
      >
        {!local.enabled
          ? t("way.offText")
          : next
            ? t("way.download.text", { name: next.name, size: size(next.bytes) })
            : t("way.download.all")}
      </WayRow>
    );
  return (
    <WayRow
      part="way-download"
      icon={Download}
      title={t("way.download.title")}
      sub={download.name}
      dot={download.phase === "failed" ? "unreachable" : "off"}
      state={t(`download.phase.${download.phase}`)}
      actions={
        <>
          {download.phase === "running" ? (
            <Button disabled={busy} onClick={() => onChange("pause")}>
              {t("download.pause")}
            </Button>
          ) : null}
          {download.phase === "paused" || download.phase === "failed" ? (
            <Button disabled={busy} onClick={() => onChange("resume")}>
              {t(download.phase === "paused" ? "download.resume" : "download.tryAgain")}
            </Button>
          ) : null}
          <Button variant="ghost" disabled={busy} onClick={onDiscard}>
            {t("download.discard")}
          </Button>
        </>
      }
    >
      <Progress download={download} />
    </WayRow>
  );
}

function Progress({ download }: { download: DownloadState }) {
  const t = useTranslations("models");
  const { size, left, percent } = useAmounts();
  const problemOf = useProblemWords();
  const { bytes, done, speed } = download;
  const share = percent(done, bytes);
  return (
    <>
      {download.problem ? <p>{problemOf.hub(download.problem)}</p> : null}
      {bytes > 0 ? (
        <>
          <div
            role="progressbar"
            aria-label={t("download.progress")}
            aria-valuenow={share}
            className="my-1.5 h-1.5 max-w-[420px] overflow-hidden rounded-full bg-meter"
          >
            <div className="h-full bg-ink" style={{ width: `${share}%` }} />
          </div>
          <p className="tabular-nums">
            {t("download.amount", { done: size(done), bytes: size(bytes), percent: share })}
            {speed ? ` · ${t("download.speed", { rate: size(speed.perSecond) })} · ${left(speed.secondsLeft)}` : null}
          </p>
        </>
      ) : null}
    </>
  );
}
