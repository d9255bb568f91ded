import { Link2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { EndpointRow } from "./endpoint-row.tsx";
import { makeDefault } from "./save-endpoint.ts";
import type { Connections } from "./use-connections.ts";
import type { Endpoint } from "./use-endpoints.ts";
import { WayRow } from "./way-row.tsx";

type Props = { connections: Connections; busy: boolean; onCheck: (endpoint: Endpoint) => void };

/** The first way: servers that speak OpenAI's protocol, as many as one likes, one in use. */
export function ServerWay({ connections, busy, onCheck }: Props) {
  const t = useTranslations("models");
  const { servers, inUse, act, setOpen } = connections;
  const own = servers.find((endpoint) => endpoint.default);
  const word = own ? (own.state === "ready" ? "inUse" : own.state) : servers.length > 0 ? "notInUse" : "none";
  const realModel = inUse !== undefined && !inUse.local?.isTestModel;
  return (
    <>
      <WayRow
        part="way-server"
        icon={Link2}
        title={t("way.server.title")}
        sub={t("row.saved")}
        dot={word === "inUse" ? "ready" : word === "unreachable" ? "unreachable" : "off"}
        state={t(`way.server.state.${word}`)}
        actions={
          <Button
            variant={realModel ? "secondary" : "primary"}
            onClick={() => setOpen({ kind: "server", endpoint: null })}
          >
            {t("add")}
          </Button>
        }
      >
        {servers.length === 0 ? t("way.server.text") : t("way.server.count", { count: servers.length })}
      </WayRow>
      {servers.map((endpoint) => (
        <EndpointRow
          key={endpoint.id}
          endpoint={endpoint}
          busy={busy}
          onCheck={() => onCheck(endpoint)}
          onUse={() => act(() => makeDefault(endpoint.id))}
          onEdit={() => setOpen({ kind: "server", endpoint })}
          onDelete={() => setOpen({ kind: "delete-server", endpoint })}
        />
      ))}
    </>
  );
}
