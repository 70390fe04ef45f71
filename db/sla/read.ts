// Service levels with their metric versions and credit schedules, and the names around them.
import type { ContractId, ProviderId, ServiceId, SlaId } from '#shared/ids.ts';
import type { Sla } from '#shared/sla/model.ts';
import { oneOf, q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { onShelf, type Shelf } from '../records.ts';
import {
  creditScheduleOf,
  metricVersionOf,
  type CreditBandRow,
  type CreditScheduleRow,
  type MetricBasisRow,
  type MetricVersionRow,
  type SlaRow,
} from './rows.ts';

interface Parts {
  readonly versions: Map<string, MetricVersionRow[]>;
  readonly bases: Map<string, MetricBasisRow[]>;
  readonly schedules: Map<string, CreditScheduleRow[]>;
  readonly bands: Map<string, CreditBandRow[]>;
}

function partsOf(db: ReadDb, rows: readonly SlaRow[]): Parts {
  const owned = oneOf(
    'slaId',
    rows.map((row) => row.id),
  );
  const versions = q.selectFrom('sla_metric_version').selectAll().where(owned).orderBy('version');
  const bases = q.selectFrom('metric_basis').selectAll().where(owned);
  const schedules = q.selectFrom('credit_schedule').selectAll().where(owned).orderBy('validFrom').orderBy('id');
  const bands = q.selectFrom('credit_band').selectAll().where(owned).orderBy('scheduleId').orderBy('position');
  return {
    versions: Map.groupBy(db.all(versions), (part) => part.slaId),
    bases: Map.groupBy(db.all(bases), (part) => part.slaId),
    schedules: Map.groupBy(db.all(schedules), (part) => part.slaId),
    bands: Map.groupBy(db.all(bands), (part) => part.slaId),
  };
}

function withParts(db: ReadDb, rows: readonly SlaRow[]): Sla[] {
  const { versions, bases, schedules, bands } = partsOf(db, rows);
  return rows.map((row) => ({
    ...row,
    metricVersions: (versions.get(row.id) ?? []).map((part) => metricVersionOf(part, bases.get(row.id) ?? [])),
    creditSchedules: (schedules.get(row.id) ?? []).map((part) => creditScheduleOf(part, bands.get(row.id) ?? [])),
  }));
}

export function getSla(db: ReadDb, id: SlaId): Sla | undefined {
  return withParts(db, db.all(q.selectFrom('sla').selectAll().where('id', '=', id)))[0];
}

export interface SlaFilter {
  readonly contractId?: ContractId;
  readonly serviceId?: ServiceId;
  readonly shelf?: Shelf;
}

/** By name; versions by number, schedules by first day, bands in the contract's order. */
export function listSlas(db: ReadDb, { contractId, serviceId, shelf }: SlaFilter = {}): Sla[] {
  let query = q.selectFrom('sla').selectAll().where(onShelf('sla', shelf)).orderBy('name').orderBy('id');
  if (contractId !== undefined) query = query.where('contractId', '=', contractId);
  if (serviceId !== undefined) query = query.where('serviceId', '=', serviceId);
  return withParts(db, db.all(query));
}

/** How many live service levels each contract has; a contract without any is not named. */
export function countSlas(db: ReadDb): ReadonlyMap<ContractId, number> {
  const query = q
    .selectFrom('sla')
    .select((eb) => ['contractId', eb.fn.countAll<number>().as('count')])
    .where(onShelf('sla', 'live'))
    .groupBy('contractId');
  return new Map(db.all(query).map(({ contractId, count }) => [contractId, count]));
}

/** A live service level with the names a list shows beside it. */
export interface SlaHeading {
  readonly id: SlaId;
  readonly name: string;
  readonly contractId: ContractId;
  readonly contractRef: string;
  readonly providerId: ProviderId;
  readonly providerName: string;
  readonly serviceId: ServiceId;
  readonly serviceName: string;
}

/** By provider, then name. Those whose contract, provider or service is archived or trashed are left out. */
export function listSlaHeadings(db: ReadDb): SlaHeading[] {
  return db.all(
    q
      .selectFrom('sla')
      .innerJoin('contract', 'contract.id', 'sla.contractId')
      .innerJoin('provider', 'provider.id', 'contract.providerId')
      .innerJoin('service', 'service.id', 'sla.serviceId')
      .where(onShelf('sla'))
      .where(onShelf('contract'))
      .where(onShelf('provider'))
      .where(onShelf('service'))
      .select([
        'sla.id',
        'sla.name',
        'sla.contractId',
        'contract.ref as contractRef',
        'contract.providerId',
        'provider.legalName as providerName',
        'sla.serviceId',
        'service.name as serviceName',
      ])
      .orderBy('provider.legalName')
      .orderBy('sla.name')
      .orderBy('sla.id'),
  );
}
