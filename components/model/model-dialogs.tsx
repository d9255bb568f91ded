"use client";

import { useTranslations } from "use-intl";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import AddFile from "./add-file.tsx";
import DeleteEndpoint from "./delete-endpoint.tsx";
import DownloadDialog from "./download-dialog.tsx";
import EndpointForm from "./endpoint-form.tsx";
import { discardDownload, removeFile } from "./local-requests.ts";
import { deleteEndpoint } from "./save-endpoint.ts";
import type { Connections, OpenDialog } from "./use-connections.ts";

type Props = {
  open: OpenDialog;
  connections: Connections;
  onClose: () => void;
  /** A server was saved: it is checked. */
  onSaved: (id: string, url: string) => void;
};

/** What stands in front of the model page. It comes when something is opened, not with the page. */
export default function ModelDialogs({ open, connections, onClose, onSaved }: Props) {
  const t = useTranslations("models");
  const { list, local, servers, inUse, refresh } = connections;
  const done = () => {
    onClose();
    void refresh();
  };
  switch (open.kind) {
    case "server":
      return (
        <EndpointForm
          endpoint={open.endpoint}
          profiles={list?.profiles ?? []}
          isFirst={servers.length === 0 && (inUse === undefined || inUse.local?.isTestModel === true)}
          onClose={onClose}
          onSaved={async (id, url) => {
            onClose();
            await refresh();
            if (id) onSaved(id, url);
          }}
        />
      );
    case "delete-server":
      return (
        <DeleteEndpoint
          endpoint={open.endpoint}
          onClose={onClose}
          onDelete={async () => {
            await deleteEndpoint(open.endpoint.id);
            await refresh();
          }}
        />
      );
    case "file":
      return local && <AddFile folder={local.folder} memory={local.memory} onClose={onClose} onAdded={done} />;
    case "download":
      return local && <DownloadDialog local={local} onClose={onClose} onStarted={done} />;
    case "remove-file":
    case "discard":
      return <Confirm open={open} onClose={onClose} refresh={refresh} t={t} />;
  }
}

type ConfirmProps = {
  open: Extract<OpenDialog, { kind: "remove-file" | "discard" }>;
  onClose: () => void;
  refresh: () => Promise<void>;
  t: ReturnType<typeof useTranslations>;
};

function Confirm({ open, onClose, refresh, t }: ConfirmProps) {
  const removal = open.kind === "remove-file" ? open.file : null;
  return (
    <ConfirmDialog
      open
      title={removal ? t("removeFile.title") : t("download.discardTitle")}
      action={removal ? t(removal.inFolder ? "row.delete" : "local.remove") : t("download.discard")}
      onClose={onClose}
      onConfirm={async () => {
        await (removal ? removeFile(removal.id) : discardDownload());
        await refresh();
      }}
    >
      <p className="[overflow-wrap:anywhere]">
        {removal
          ? t(removal.inFolder ? "removeFile.deleted" : "removeFile.kept", { name: removal.fileName })
          : t("download.discardText")}
      </p>
    </ConfirmDialog>
  );
}
