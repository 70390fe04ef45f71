// Which source of incidents decides a month: the deciding ones, else a fallback where they have nothing, marked as such.
import { z } from 'zod';
import { DurationSec, Label, Note, OptionalLabel, Stamps } from '../fields.ts';
import { DataSourceId } from '../ids.ts';
import type { Incident } from '../incidents/model.ts';
import { monthAt } from '../time/periods.ts';

/** decides: its incidents count. fallback: they count in months in which no deciding source has any. compares: they never count. */
export const SOURCE_ROLES = ['decides', 'fallback', 'compares'] as const;
export const SOURCE_PARTIES = ['provider', 'own', 'third_party'] as const;

export const DataSource = z.strictObject({
  id: DataSourceId,
  /** As incidents name it. */
  name: Label,
  party: z.enum(SOURCE_PARTIES),
  role: z.enum(SOURCE_ROLES),
  /** Added to its instants before they are compared: its clock against ours. */
  clockOffsetSec: z.int().min(-86_400).max(86_400),
  toleranceSec: DurationSec.max(86_400),
  format: OptionalLabel,
  /** How long its raw data are kept; null: not agreed. */
  retentionDays: z.int().min(1).max(36_600).nullable(),
  note: Note,
  ...Stamps,
});
export type DataSource = z.infer<typeof DataSource>;

export interface DecidingIncidents {
  readonly incidents: readonly Incident[];
  /** Names of fallback sources by the month in which they count. */
  readonly fallbacks: ReadonlyMap<string, readonly string[]>;
}

/**
 * The incidents that count, in the order given. A source without a record of its own decides.
 * @example
 * // Two deciding months, one month that only the fallback knows: all three count, and the third is marked.
 * decidingIncidents('UTC', incidents, sources).fallbacks.get('2026-03') // ['Own monitoring']
 */
export function decidingIncidents(
  zone: string,
  incidents: readonly Incident[],
  sources: readonly Pick<DataSource, 'name' | 'role'>[],
): DecidingIncidents {
  const roles = new Map(sources.map(({ name, role }) => [name, role]));
  const roleOf = ({ source }: Incident) => roles.get(source) ?? 'decides';
  const decided = new Set(
    incidents.filter((incident) => roleOf(incident) === 'decides').map(({ startAt }) => monthAt(zone, startAt)),
  );
  const fallbacks = new Map<string, string[]>();
  const counting = incidents.filter((incident) => {
    const role = roleOf(incident);
    if (role !== 'fallback') return role === 'decides';
    const month = monthAt(zone, incident.startAt);
    if (decided.has(month)) return false;
    const named = fallbacks.get(month) ?? [];
    fallbacks.set(month, named.includes(incident.source) ? named : [...named, incident.source]);
    return true;
  });
  return { incidents: counting, fallbacks };
}

/** The sentence for a month that a fallback decides. */
export function fallbackNote(names: readonly string[]): string {
  return `From the fallback source ${names.join(', ')}: the deciding source has nothing in this month.`;
}
