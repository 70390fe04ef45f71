// What a grid is told about a column, and how its values are put in order.
import type { ReactNode } from 'react';
import { compare, type Fraction } from '#shared/values/fraction.ts';

/** Exact decimals and ratios are sorted as fractions: `sortValue: (row) => parseFraction(row.targetPct)`. */
export type SortValue = string | number | bigint | Fraction | null;

export interface GridColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** What is drawn. The first column names the row. */
  readonly cell: (row: Row) => ReactNode;
  /** Null sorts last in both directions: no data is neither small nor large. */
  readonly sortValue: (row: Row) => SortValue;
  /** What is filtered and copied; the words and digits a person sees. */
  readonly text: (row: Row) => string;
  /** end: numbers. */
  readonly align?: 'start' | 'end';
  /** Figures of equal width, so that lines compare: always at the end, by choice for times. */
  readonly tabular?: boolean;
  /** In px. */
  readonly width: number;
  /** Takes a share of the room that is left. */
  readonly grows?: boolean;
}

const names = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

const isFraction = (value: SortValue): value is Fraction => typeof value === 'object' && value !== null;

/** Orders two values of one column; nulls are the caller's. */
export function compareSortValues(a: Exclude<SortValue, null>, b: Exclude<SortValue, null>): number {
  if (isFraction(a) && isFraction(b)) return compare(a, b);
  if (typeof a === 'string' && typeof b === 'string') return names.compare(a, b);
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
