// Sums over claims: by budget owner, by how long they wait, and against invoices. One sum for each currency; nothing is converted.
import type { Money } from '#shared/fields.ts';
import { AGE_BANDS } from '#shared/claims/rules.ts';
import type { ClaimRow } from '#shared/ipc/claims.ts';

export interface SumRow {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly claimed: readonly Money[];
  readonly approved: readonly Money[];
  readonly applied: readonly Money[];
}

/** @example sumMoney([{ minor: '5', currency: 'EUR' }, { minor: '7', currency: 'EUR' }]) // [{ minor: '12', currency: 'EUR' }] */
export function sumMoney(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, bigint>();
  for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(minor));
  return [...sums].map(([currency, minor]) => ({ minor: String(minor), currency }));
}

function sumRow(name: string, rows: readonly ClaimRow[]): SumRow {
  return {
    key: name,
    name,
    count: rows.length,
    claimed: sumMoney(rows.flatMap(({ claim, worth }) => claim?.claimed ?? worth ?? [])),
    approved: sumMoney(rows.flatMap(({ claim }) => claim?.approved ?? [])),
    applied: sumMoney(rows.flatMap(({ claim }) => claim?.applied ?? [])),
  };
}

/** What breaches cost each budget owner; waived claims are left out. */
export function byBudgetOwner(rows: readonly ClaimRow[]): SumRow[] {
  const counted = rows.filter(({ state }) => state !== 'waived');
  const groups = Map.groupBy(counted, ({ budgetOwner }) => budgetOwner ?? 'No budget owner named');
  return [...groups].map(([name, group]) => sumRow(name, group)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Submitted claims without their money, by how long they wait. */
export function byAge(rows: readonly ClaimRow[]): SumRow[] {
  const groups = Map.groupBy(rows, ({ ageBand }) => ageBand);
  return AGE_BANDS.map((name) => sumRow(name, groups.get(name) ?? []));
}

/** Approved claims beside the invoice that shows them. */
export const againstInvoices = (rows: readonly ClaimRow[]): ClaimRow[] =>
  rows.filter(({ shortfall }) => shortfall !== null);
