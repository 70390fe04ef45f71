// Follow-ups, with the names of what they are about.
import type { FollowUp, FollowUpKind, FollowUpOrigin } from '#shared/follow-ups/model.ts';
import type { FollowUpId, ProviderId, SlaId } from '#shared/ids.ts';
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { onShelf, type Shelf } from '../records.ts';
import { followUpOf } from './rows.ts';

/** A follow-up and the names a list shows beside it; null where it is about none. */
export interface NamedFollowUp extends FollowUp {
  readonly ownerName: string | null;
  readonly providerName: string | null;
  readonly contractRef: string | null;
  readonly serviceName: string | null;
  readonly slaName: string | null;
}

const named = q
  .selectFrom('follow_up')
  .leftJoin('person', 'person.id', 'follow_up.ownerId')
  .leftJoin('provider', 'provider.id', 'follow_up.providerId')
  .leftJoin('contract', 'contract.id', 'follow_up.contractId')
  .leftJoin('service', 'service.id', 'follow_up.serviceId')
  .leftJoin('sla', 'sla.id', 'follow_up.slaId')
  .selectAll('follow_up')
  .select([
    'person.name as ownerName',
    'provider.legalName as providerName',
    'contract.ref as contractRef',
    'service.name as serviceName',
    'sla.name as slaName',
  ]);

type NamedRow = ReturnType<typeof rowsOf>[number];
const rowsOf = (db: ReadDb, query: typeof named) => db.all(query);

function namedOf(row: NamedRow): NamedFollowUp {
  const { ownerName, providerName, contractRef, serviceName, slaName, ...record } = row;
  return { ...followUpOf(record), ownerName, providerName, contractRef, serviceName, slaName };
}

export function getFollowUp(db: ReadDb, id: FollowUpId): NamedFollowUp | undefined {
  return rowsOf(db, named.where('follow_up.id', '=', id)).map(namedOf)[0];
}

/** The untrashed one that replaces this one. */
export function findSuccessor(db: ReadDb, id: FollowUpId): NamedFollowUp | undefined {
  const query = named.where('follow_up.supersedesId', '=', id).where('follow_up.trashedAt', 'is', null);
  return rowsOf(db, query).map(namedOf)[0];
}

export interface FollowUpFilter {
  readonly kind?: FollowUpKind;
  readonly providerId?: ProviderId;
  readonly slaId?: SlaId;
  /** Those that came from this record, whatever their state. */
  readonly origin?: Pick<FollowUpOrigin, 'kind' | 'id'>;
  readonly shelf?: Shelf;
}

/** By due date, those without one last, then by creation. */
export function listFollowUps(db: ReadDb, filter: FollowUpFilter = {}): NamedFollowUp[] {
  const { kind, providerId, slaId, origin, shelf } = filter;
  let query = named.where(onShelf('follow_up', shelf));
  if (kind !== undefined) query = query.where('follow_up.kind', '=', kind);
  if (providerId !== undefined) query = query.where('follow_up.providerId', '=', providerId);
  if (slaId !== undefined) query = query.where('follow_up.slaId', '=', slaId);
  if (origin !== undefined) {
    query = query.where('follow_up.originKind', '=', origin.kind).where('follow_up.originId', 'is', origin.id);
  }
  const ordered = query
    .orderBy((eb) => eb.fn.coalesce('follow_up.dueOn', eb.val('9999-12-31')))
    .orderBy('follow_up.id');
  return rowsOf(db, ordered).map(namedOf);
}
