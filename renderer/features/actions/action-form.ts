// What the form of a follow-up holds while it is typed, and how a record becomes that.
import type { FollowUp, FollowUpKind } from '#shared/follow-ups/model.ts';
import type { FollowUpInput } from '#shared/ipc/follow-ups.ts';

export interface TypedAction extends Omit<
  FollowUpInput,
  'kind' | 'ownerId' | 'providerId' | 'contractId' | 'serviceId' | 'slaId'
> {
  readonly kind: FollowUpKind | null;
  readonly ownerId: string | null;
  readonly providerId: string | null;
  readonly contractId: string | null;
  readonly serviceId: string | null;
  readonly slaId: string | null;
}

export const newAction = (): TypedAction => ({
  kind: 'action',
  title: '',
  note: '',
  origin: { kind: 'manual', id: null, detail: '' },
  party: 'us',
  ownerId: null,
  providerId: null,
  contractId: null,
  serviceId: null,
  slaId: null,
  dueOn: null,
  effectiveOn: null,
});

export function typedAction(record: FollowUp): TypedAction {
  const { kind, title, note, origin, party, ownerId, providerId, contractId, serviceId, slaId } = record;
  const { dueOn, effectiveOn } = record;
  return { kind, title, note, origin, party, ownerId, providerId, contractId, serviceId, slaId, dueOn, effectiveOn };
}
