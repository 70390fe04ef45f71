// A service level is written as a whole. These put one edited part back among the others, and lead errors back to the
// fields of the form that edited the part.
import { AppError } from '#shared/errors.ts';
import type { SlaInput } from '#shared/ipc/contracts.ts';
import type { Sla } from '#shared/sla/model.ts';
import { typedVersion, type VersionInput } from './version-form.ts';

type ScheduleInput = SlaInput['creditSchedules'][number];

export function slaInput({ contractId, serviceId, name, metricVersions, creditSchedules }: Sla): SlaInput {
  return { contractId, serviceId, name, metricVersions: metricVersions.map(typedVersion), creditSchedules };
}

interface Part {
  readonly id: string | null;
}

export interface Placed<Item> {
  readonly items: Item[];
  /** Where the part stands among the items. */
  readonly index: number;
}

/** The part in place of the one with its id, or after the others when it is new. */
export function putPart<Item extends Part>(items: readonly Item[], part: Item): Placed<Item> {
  const at = part.id === null ? -1 : items.findIndex(({ id }) => id === part.id);
  const index = at === -1 ? items.length : at;
  return { items: items.toSpliced(index, at === -1 ? 0 : 1, part), index };
}

export function withVersion(sla: Sla, version: VersionInput): { readonly input: SlaInput; readonly prefix: string } {
  const input = slaInput(sla);
  const { items, index } = putPart(input.metricVersions, version);
  return { input: { ...input, metricVersions: items }, prefix: `metricVersions.${index}.` };
}

export function withSchedule(sla: Sla, schedule: ScheduleInput): { readonly input: SlaInput; readonly prefix: string } {
  const input = slaInput(sla);
  const { items, index } = putPart(input.creditSchedules, schedule);
  return { input: { ...input, creditSchedules: items }, prefix: `creditSchedules.${index}.` };
}

/** Runs a write of the whole; an error about fields below `prefix` names them as the form of the part does. */
export async function writePart<Result>(prefix: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof AppError) || error.details.fields === undefined) throw error;
    const fields = Object.fromEntries(
      Object.entries(error.details.fields).map(([path, expected]) => [
        path.startsWith(prefix) ? path.slice(prefix.length) : path,
        expected,
      ]),
    );
    throw new AppError(error.code, error.message, { ...error.details, fields }, error);
  }
}
