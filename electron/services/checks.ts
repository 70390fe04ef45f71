// What a record's shape alone cannot say: zones and days that exist, currencies that are known, order of times.
import { AppError } from '#shared/errors.ts';
import type { Money } from '#shared/fields.ts';
import { isZone } from '#shared/time/zones.ts';
import { parseCivilDate } from '#shared/values/civil-date.ts';
import { minorPlaces } from '#shared/values/money.ts';

/** Collects what is wrong with an input, field by field, and refuses it as a whole. */
export class FieldChecks {
  readonly #fields: Record<string, string> = {};

  /** Names a field (as in the input, dot separated) and what is expected of it, unless `ok`. */
  expect(ok: boolean, field: string, expected: string): this {
    if (!ok) this.#fields[field] ??= expected;
    return this;
  }

  zone(field: string, name: string): this {
    return this.expect(isZone(name), field, 'no such time zone; expected one such as Europe/Berlin');
  }

  date(field: string, text: string | null): this {
    return this.expect(
      text === null || passes(() => parseCivilDate(text)),
      field,
      'no such day; expected one such as 2026-03-31',
    );
  }

  currency(field: string, code: string): this {
    return this.expect(
      passes(() => minorPlaces(code)),
      field,
      'not a currency of ISO 4217; expected one such as EUR',
    );
  }

  money(field: string, money: Money | null): this {
    if (money === null) return this;
    this.expect(!money.minor.startsWith('-'), field, 'an amount of zero or more');
    return this.currency(field, money.currency);
  }

  /** @throws AppError RECORD_INVALID when anything was wrong. */
  done(): void {
    if (Object.keys(this.#fields).length === 0) return;
    throw new AppError('RECORD_INVALID', 'Some fields need a change before this can be saved.', {
      fields: this.#fields,
    });
  }
}

function passes(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** @throws AppError RECORD_IN_USE, naming what still refers to the record. */
export function refuseWhileUsed(what: string, users: ReadonlyArray<readonly [count: number, noun: string]>): void {
  const left = users.filter(([count]) => count > 0).map(([count, noun]) => `${count} ${noun}`);
  if (left.length === 0) return;
  throw new AppError('RECORD_IN_USE', `${what} still has ${left.join(' and ')}. Move those to the trash first.`);
}

/** @example trashLabel('provider', ['Helios', 'Nordwind']) === 'Move 2 providers to the trash' */
export function trashLabel(noun: string, names: readonly string[]): string {
  return names.length === 1
    ? `Move ${noun} ${names[0] ?? ''} to the trash`
    : `Move ${names.length} ${noun}s to the trash`;
}
