// Computed figures that "Explain" can open: a pure function of records, named by the hash of what went in.
import type { RecordId } from '#shared/ids.ts';
import type { z } from 'zod';

type Id = z.infer<typeof RecordId>;

export interface ResultRow {
  id: Id;
  /** What was computed: `sla.month`. */
  kind: string;
  /** The record it is about, and the period: `2026-03`. */
  subjectId: string;
  period: string;
  inputHash: string;
  ruleVersion: string;
  engineVersion: string;
  zoneVersion: string;
  /** JSON. */
  value: string;
  ledger: string;
  computedAt: number;
}
