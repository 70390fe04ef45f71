// `calc lint`: where a contract's text contradicts itself or has no answer, before it is used.
import { z } from 'zod';
import { lintClause } from '../sla/clause-lint.ts';
import { lintCreditTable } from '../sla/lint.ts';
import { listOf, NumberText, optional, PercentText, record } from './fields.ts';
import { defineKind } from './kind.ts';
import { bandOf, Tiers } from './tier.ts';

const Words = z.string({ error: 'expected text' });

const Minutes = record({ pct: PercentText, minutes: NumberText });
const Statement = record({ subject: Words, value: Words, quote: Words });

export const lintKind = defineKind({
  name: 'lint',
  summary: 'gaps, overlaps and contradictions of a credit table and of the text around it, each with a repair',
  example: {
    commitment: '99.9',
    tiers: [
      { gt: '99', le: '99.9', creditPct: 10 },
      { lt: '99', creditPct: 25 },
    ],
    minutes: [
      { pct: '99.99', minutes: '4.32' },
      { pct: '99.9', minutes: '43.8' },
    ],
  },
  input: record({
    commitment: PercentText,
    tiers: Tiers,
    capPct: optional(NumberText, null),
    minutes: optional(listOf(Minutes, '{pct, minutes}'), []),
    perfectMonth: optional(NumberText, null),
    statements: optional(listOf(Statement, '{subject, value, quote}'), []),
  }),
  run: ({ commitment, tiers, capPct, ...facts }) => {
    const table = lintCreditTable({ commitment, bands: tiers.map(bandOf), capPct });
    return { findings: [...table, ...lintClause(facts)] };
  },
});
