// What the contract form holds while it is typed, and how a record becomes that.
import { PLAIN_CLOCK, type ClockTerms, type Contract } from '#shared/contracts/model.ts';
import type { Money } from '#shared/fields.ts';

export interface TypedContract {
  readonly providerId: string | null;
  readonly organisationId: string | null;
  readonly ref: string;
  readonly title: string;
  readonly effectiveOn: string | null;
  readonly initialMonths: number | null;
  readonly renewalMode: Contract['renewalMode'] | null;
  readonly renewalMonths: number | null;
  readonly notice: TypedSpan;
  readonly endedOn: string | null;
  readonly zone: string | null;
  readonly governingLaw: string | null;
  readonly annualCost: Money | null;
  readonly noticeForm: string;
  readonly note: string;
  readonly stage: Contract['stage'] | null;
  readonly clock: TypedClock;
}

type TypedSpan = { readonly amount: number | null; readonly unit: 'days' | 'months' | null } | null;

interface TypedClock extends Omit<
  ClockTerms,
  'noticeNotBefore' | 'calendarId' | 'ownerId' | 'deliveryLeadDays' | 'reminderDays'
> {
  readonly noticeNotBefore: TypedSpan;
  readonly calendarId: string | null;
  readonly ownerId: string | null;
  readonly deliveryLeadDays: number | null;
  readonly reminderDays: readonly number[];
}

export const newContract = (providerId: string | null, organisationId: string | null, zone: string): TypedContract => ({
  providerId,
  organisationId,
  ref: '',
  title: '',
  effectiveOn: null,
  initialMonths: null,
  renewalMode: 'tacit',
  renewalMonths: null,
  notice: null,
  endedOn: null,
  zone,
  governingLaw: null,
  annualCost: null,
  noticeForm: '',
  note: '',
  stage: 'active',
  clock: PLAIN_CLOCK,
});

export function typedContract(contract: Contract): TypedContract {
  const { providerId, organisationId, ref, title, effectiveOn, initialMonths, renewalMode, renewalMonths } = contract;
  const { notice, endedOn, zone, governingLaw, annualCost, noticeForm, note, stage, clock } = contract;
  return {
    providerId,
    organisationId,
    ref,
    title,
    effectiveOn,
    initialMonths,
    renewalMode,
    renewalMonths,
    notice,
    endedOn,
    zone,
    governingLaw,
    annualCost,
    noticeForm,
    note,
    stage,
    clock,
  };
}
