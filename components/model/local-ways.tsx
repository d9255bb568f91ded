import { HardDrive } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import type { LocalFile, LocalResponse } from "#lib/model/local/schema.ts";
import { DownloadWay } from "./download-way.tsx";
import { FileRow } from "./file-row.tsx";
import { changeDownload, changeFile, startEngine } from "./local-requests.ts";
import { makeDefault } from "./save-endpoint.ts";
import { TestModelWay } from "./test-model-way.tsx";
import type { Connections } from "./use-connections.ts";
import { WayRow } from "./way-row.tsx";

type Props = { connections: Connections; local: LocalResponse; busy: boolean };

/** The ways that need no server: a file, a download, the built-in test model. */
export function LocalWays({ connections, local, busy }: Props) {
  const t = useTranslations("models");
  const { endpointOf, inUse, act, setOpen } = connections;
  const files = local.files.filter((file) => file.source !== "built-in");
  const testModel = local.files.find((file) => file.source === "built-in");
  const own = files.find((file) => file.id === inUse?.local?.modelId);
  const use = (file: LocalFile) => act(() => makeDefault(`local-${file.id}`));
  const word = own ? "inUse" : files.length > 0 ? "notInUse" : "none";
  return (
    <>
      <WayRow
        part="way-file"
        icon={HardDrive}
        title={t("way.file.title")}
        sub={t("way.file.sub")}
        dot={own ? (own.isTestModel ? "test" : "ready") : "off"}
        state={local.enabled ? t(`way.file.state.${word}`) : t("way.off")}
        actions={
          <Button disabled={busy || !local.enabled} onClick={() => setOpen({ kind: "file" })}>
            {t("way.file.add")}
          </Button>
        }
      >
        {!local.enabled
          ? t("way.offText")
          : files.length > 0
            ? t("way.file.count", { count: files.length })
            : t.rich("way.file.text", { folder: local.folder, code: (chunks) => <code>{chunks}</code> })}
      </WayRow>
      {files.map((file) => (
        <FileRow
          key={file.id}
          file={file}
          endpoint={endpointOf(file.id)}
          memory={local.memory}
          busy={busy}
          onUse={() => use(file)}
          onStartAgain={() => act(() => startEngine(file.id))}
          onChange={(action) => act(() => changeFile(file.id, action))}
          onRemove={() => setOpen({ kind: "remove-file", file })}
        />
      ))}
      <DownloadWay
        local={local}
        busy={busy}
        onOpen={() => setOpen({ kind: "download" })}
        onChange={(action) => act(() => changeDownload(action))}
        onDiscard={() => setOpen({ kind: "discard" })}
      />
      <TestModelWay
        file={testModel}
        endpoint={testModel && endpointOf(testModel.id)}
        busy={busy}
        onUse={() => testModel && use(testModel)}
        onStartAgain={() => testModel && act(() => startEngine(testModel.id))}
      />
    </>
  );
}
