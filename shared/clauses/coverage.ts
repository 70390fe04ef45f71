// How much of each scheme a contract covers, and what is missing. Pure.
import { CLAUSE_SCHEMES, itemKey, type ClauseScheme } from '../parameters/clause-schemes.ts';
import type { Clause } from './model.ts';

export interface ItemCoverage {
  readonly key: string;
  readonly code: string;
  readonly title: string;
  /** Null: nobody has looked yet. */
  readonly clause: Clause | null;
}

export interface SchemeCoverage {
  readonly scheme: ClauseScheme;
  readonly items: readonly ItemCoverage[];
  /** Of the items that apply: present ones, and all. */
  readonly present: number;
  readonly applicable: number;
  /** Partial, absent and not looked at. */
  readonly gaps: readonly ItemCoverage[];
}

export function clauseCoverage(clauses: readonly Clause[]): SchemeCoverage[] {
  const byItem = new Map(clauses.map((clause) => [clause.item, clause]));
  return CLAUSE_SCHEMES.map((scheme) => {
    const items = scheme.items.map(({ code, title }): ItemCoverage => {
      const key = itemKey(scheme.id, code);
      return { key, code, title, clause: byItem.get(key) ?? null };
    });
    const applicable = items.filter(({ clause }) => clause?.state !== 'not_applicable');
    const gaps = applicable.filter(({ clause }) => clause?.state !== 'present');
    return { scheme, items, present: applicable.length - gaps.length, applicable: applicable.length, gaps };
  });
}

/** What still stands between a draft and its signature: items of the check before signing that are not settled. */
export function openBeforeSigning(clauses: readonly Clause[]): readonly ItemCoverage[] {
  return clauseCoverage(clauses)
    .filter(({ scheme }) => scheme.applies === 'signing')
    .flatMap(({ gaps }) => gaps);
}
