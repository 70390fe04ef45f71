// Options that name a service level and months, the same in every command that takes them.
import { AppError } from '#shared/errors.ts';
import { MonthText } from '#shared/fields.ts';
import type { SlaRow } from '#shared/ipc/sla.ts';
import { UsageError } from './command.ts';

const slasNamed = (all: readonly SlaRow[], name: string): SlaRow[] =>
  all.filter((sla) => sla.name.toLowerCase() === name.toLowerCase());

const names = (all: readonly SlaRow[]): string => all.map((entry) => `"${entry.name}"`).join(', ') || 'none';

/** The one that is named, or the only one there is. @throws AppError SLA_NOT_FOUND, naming all of them. */
export function chosenSla(all: readonly SlaRow[], name: string | undefined): SlaRow {
  const found = name === undefined ? all : slasNamed(all, name);
  const [sla] = found;
  if (found.length === 1 && sla !== undefined) return sla;
  throw new AppError('SLA_NOT_FOUND', `Name one service level with --sla. Service levels: ${names(all)}.`);
}

/** All of that name (two contracts may use the same), or all there are. @throws AppError SLA_NOT_FOUND. */
export function chosenSlas(all: readonly SlaRow[], name: string | undefined): readonly SlaRow[] {
  if (name === undefined) return all;
  const found = slasNamed(all, name);
  if (found.length > 0) return found;
  throw new AppError('SLA_NOT_FOUND', `There is no service level "${name}". Service levels: ${names(all)}.`);
}

/** A month, or null where the option is absent. @throws UsageError. */
export function monthOption(name: 'from' | 'to' | 'month', value: string | undefined): string | null {
  if (value === undefined) return null;
  if (MonthText.safeParse(value).success) return value;
  throw new UsageError(`--${name}: expected a month such as 2026-03.`);
}
