// The clock of the window, to the minute: the only place that asks what time it is.
import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;

const listen = (onChange: () => void): (() => void) => {
  const timer = setInterval(onChange, MINUTE_MS / 4);
  return () => {
    clearInterval(timer);
  };
};

/** Now in UTC seconds, cut to the minute, so that a screen is not drawn every second. */
export const useNowSec = (): number =>
  useSyncExternalStore(listen, () => Math.floor(Date.now() / MINUTE_MS) * (MINUTE_MS / 1000));
