// Obligations as rows: how often takes two columns. Checks are parts.
import type { Obligation, ObligationCheck, ObligationPass } from '#shared/obligations/model.ts';
import type { Notice } from '#shared/contracts/model.ts';
import type { Content } from '../fields.ts';

export type ObligationRow = Omit<Obligation, 'every'> & {
  everyAmount: number | null;
  everyUnit: Notice['unit'] | null;
};
export type ObligationCheckRow = ObligationCheck & { obligationId: Obligation['id'] };
export type ObligationPassRow = ObligationPass;

export function obligationOf({ everyAmount, everyUnit, ...same }: ObligationRow): Obligation {
  return {
    ...same,
    every: everyAmount === null || everyUnit === null ? null : { amount: everyAmount, unit: everyUnit },
  };
}

export function obligationRow({ every, ...same }: Content<Obligation>): Content<ObligationRow> {
  return { ...same, everyAmount: every?.amount ?? null, everyUnit: every?.unit ?? null };
}
