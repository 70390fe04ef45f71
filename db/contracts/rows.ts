// Contracts as rows: notice, its window and the yearly cost take two columns each.
import type { ClockTerms, Contract, ContractEvent, Notice } from '#shared/contracts/model.ts';
import { minorOf, moneyOf, type Content } from '../fields.ts';

export type ContractRow = Omit<Contract, 'notice' | 'annualCost' | 'clock'> &
  Omit<ClockTerms, 'noticeNotBefore' | 'reminderDays'> & {
    noticeAmount: number | null;
    noticeUnit: Notice['unit'] | null;
    annualCostMinor: bigint | null;
    annualCostCurrency: string | null;
    windowAmount: number | null;
    windowUnit: Notice['unit'] | null;
    /** JSON. */
    reminderDays: string;
  };

export type ContractEventRow = ContractEvent;

/** An item of Today that somebody dealt with. */
export interface TodayMarkRow {
  /** Key of the item. */
  id: string;
  mark: 'done' | 'snoozed';
  untilOn: string | null;
}

const spanOf = (amount: number | null, unit: Notice['unit'] | null): Notice | null =>
  amount === null || unit === null ? null : { amount, unit };

export function contractOf(row: ContractRow): Contract {
  const { noticeAmount, noticeUnit, annualCostMinor, annualCostCurrency, windowAmount, windowUnit, ...more } = row;
  const { minimumMonths, noticeAnchor, deliveryLeadDays, workingDayRule, calendarId, ownerId, reminderDays, ...same } =
    more;
  return {
    ...same,
    notice: spanOf(noticeAmount, noticeUnit),
    annualCost: moneyOf(annualCostMinor, annualCostCurrency),
    clock: {
      minimumMonths,
      noticeAnchor,
      noticeNotBefore: spanOf(windowAmount, windowUnit),
      deliveryLeadDays,
      workingDayRule,
      calendarId,
      ownerId,
      reminderDays: JSON.parse(reminderDays) as number[],
    },
  };
}

export function contractRow({ notice, annualCost, clock, ...same }: Content<Contract>): Content<ContractRow> {
  const { noticeNotBefore, reminderDays, ...plain } = clock;
  return {
    ...same,
    ...plain,
    reminderDays: JSON.stringify(reminderDays),
    windowAmount: noticeNotBefore?.amount ?? null,
    windowUnit: noticeNotBefore?.unit ?? null,
    noticeAmount: notice?.amount ?? null,
    noticeUnit: notice?.unit ?? null,
    annualCostMinor: annualCost === null ? null : minorOf(annualCost),
    annualCostCurrency: annualCost?.currency ?? null,
  };
}
