// The day that screens count from: today in the workspace's zone, or the day at which the sample stands still.
import { civilDateAt } from '#shared/time/periods.ts';
import { useNowSec } from './use-now.ts';
import { useHomeZone, useWorkspaceState } from './use-settings.ts';

/** `YYYY-MM-DD`. */
export function useTodayDate(): string {
  const zone = useHomeZone();
  const nowSec = useNowSec();
  return civilDateAt(zone, useWorkspaceState().data?.asOf ?? nowSec);
}
