// What the contract form holds while it is typed, and how a record becomes that.
import type { Contract } from '#shared/contracts/model.ts';
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
  readonly notice: { readonly amount: number | null; readonly unit: 'days' | 'months' | null } | null;
  readonly endedOn: string | null;
  readonly zone: string | null;
  readonly governingLaw: string | null;
  readonly annualCost: Money | null;
  readonly noticeForm: string;
  readonly note: string;
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
});

export function typedContract(contract: Contract): TypedContract {
  const { providerId, organisationId, ref, title, effectiveOn, initialMonths, renewalMode, renewalMonths } = contract;
  const { notice, endedOn, zone, governingLaw, annualCost, noticeForm, note } = contract;
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
  };
}
