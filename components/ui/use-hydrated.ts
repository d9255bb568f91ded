import { useSyncExternalStore } from "react";

const never = () => () => {};
const onClient = () => true;
const onServer = () => false;

/** False on the server and while React takes over what the server drew; true from then on, and for what begins in the page. */
export const useHydrated = (): boolean => useSyncExternalStore(never, onClient, onServer);
