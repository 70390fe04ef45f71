// Contracts as rows: notice and yearly cost take two columns each.
import type { Contract, Notice } from '#shared/contracts/model.ts';
import { minorOf, moneyOf, type Content } from '../fields.ts';

export type ContractRow = Omit<Contract, 'notice' | 'annualCost'> & {
  noticeAmount: number | null;
  noticeUnit: Notice['unit'] | null;
  annualCostMinor: bigint | null;
  annualCostCurrency: string | null;
};

export function contractOf(row: ContractRow): Contract {
  const { noticeAmount, noticeUnit, annualCostMinor, annualCostCurrency, ...same } = row;
  const notice = noticeAmount === null || noticeUnit === null ? null : { amount: noticeAmount, unit: noticeUnit };
  return { ...same, notice, annualCost: moneyOf(annualCostMinor, annualCostCurrency) };
}

export function contractRow({ notice, annualCost, ...same }: Content<Contract>): Content<ContractRow> {
  return {
    ...same,
    noticeAmount: notice?.amount ?? null,
    noticeUnit: notice?.unit ?? null,
    annualCostMinor: annualCost === null ? null : minorOf(annualCost),
    annualCostCurrency: annualCost?.currency ?? null,
  };
}
