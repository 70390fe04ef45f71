// Deliveries of capacity: recorded with what was promised and what came, and read as the record of each provider.
import {
  createDelivery,
  getDelivery,
  listDeliveries,
  shelveDelivery,
  updateDelivery,
} from '#db/capacity/deliveries.ts';
import { getPool, listPools } from '#db/capacity/read.ts';
import { updatePool } from '#db/capacity/write.ts';
import type { ReadDb } from '#db/connection.ts';
import { getProvider, listProviders } from '#db/providers/read.ts';
import { required } from '#db/records.ts';
import type { Arrival, CapacityDelivery, DeliveryFacts } from '#shared/capacity/deliveries/model.ts';
import { partnerRecords } from '#shared/capacity/deliveries/record.ts';
import { standingOf } from '#shared/capacity/deliveries/standing.ts';
import { raisedLevels } from '#shared/capacity/deliveries/raised-levels.ts';
import type { CapacityDeliveryId, CapacityLevelId, CapacityPoolId, ProviderId } from '#shared/ids.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import { civilDateAt } from '#shared/time/periods.ts';
import { parseCivilDate } from '#shared/values/civil-date.ts';
import type { ServiceContext } from '../core/create-core.ts';
import { FieldChecks } from './checks.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import { judgedAtSec, type Session } from './session.ts';
import { settingsOf } from './workspace.ts';

/** The longest lead time that is taken for one. */
const MOST_LEAD_DAYS = 3660;

const isNothing = (quantity: string): boolean => Number(quantity) === 0;

function checkDays({ requestedOn, promisedOn, arrivals }: DeliveryFacts, today: string): void {
  const checks = new FieldChecks().date('requestedOn', requestedOn).date('promisedOn', promisedOn);
  for (const [index, { arrivedOn }] of arrivals.entries()) checks.date(`arrivals.${index}.arrivedOn`, arrivedOn);
  checks.done();
  const lead = promisedOn === null ? 0 : parseCivilDate(promisedOn) - parseCivilDate(requestedOn);
  checks
    .expect(requestedOn <= today, 'requestedOn', 'today or before: a request to come is a plan')
    .expect(lead >= 0, 'promisedOn', 'not before it was requested')
    .expect(lead <= MOST_LEAD_DAYS, 'promisedOn', `at most ${MOST_LEAD_DAYS} days after the request`);
  for (const [index, { arrivedOn }] of arrivals.entries()) {
    const field = `arrivals.${index}.arrivedOn`;
    checks
      .expect(arrivedOn >= requestedOn, field, 'not before it was requested')
      .expect(arrivedOn <= today, field, 'today or before: what is still to come has not been delivered');
  }
  checks.done();
}

function check(facts: DeliveryFacts, today: string): void {
  const { requested, promisedOn, promised, arrivals } = facts;
  const more = 'more than zero';
  const checks = new FieldChecks()
    .expect(!isNothing(requested), 'requested', more)
    .expect(promised === null || !isNothing(promised), 'promised', `${more}, or empty without a promise`)
    .expect(promised === null || promisedOn !== null, 'promisedOn', 'the day that was promised with the amount')
    .expect(promisedOn === null || promised !== null, 'promised', 'the amount that was promised for that day');
  for (const [index, { quantity }] of arrivals.entries()) {
    checks.expect(!isNothing(quantity), `arrivals.${index}.quantity`, more);
  }
  checks.done();
  checkDays(facts, today);
}

const byDay = (a: Arrival, b: Arrival): number => (a.arrivedOn < b.arrivedOn ? -1 : 1);

interface Scope {
  readonly poolId: CapacityPoolId | null;
  readonly providerId: ProviderId | null;
}

/** @param today `YYYY-MM-DD` */
export function deliveryView(db: ReadDb, { poolId, providerId }: Scope, today: string): OutputOf<'deliveries.list'> {
  const all = listDeliveries(db);
  const pools = new Map(listPools(db).map((pool) => [pool.id, pool]));
  const names = new Map(listProviders(db).map(({ id, legalName }) => [id, legalName]));
  const rows = all
    .filter(
      (one) => (poolId === null || one.poolId === poolId) && (providerId === null || one.providerId === providerId),
    )
    .map((delivery) => ({
      delivery,
      poolName: pools.get(delivery.poolId)?.name ?? '',
      unit: pools.get(delivery.poolId)?.unit ?? '',
      providerName: names.get(delivery.providerId) ?? '',
      standing: standingOf(delivery, today),
    }));
  const asked = providerId ?? (poolId === null ? null : (pools.get(poolId)?.providerId ?? null));
  const providers = new Set([...(asked === null ? [] : [asked]), ...rows.map(({ delivery }) => delivery.providerId)]);
  const records = partnerRecords([...providers], all, today);
  return { rows, records: records.map((record) => ({ ...record, providerName: names.get(record.providerId) ?? '' })) };
}

/** The day on which deliveries are judged. */
export const deliveryDay = (db: ReadDb, context: Pick<ServiceContext, 'now'>): string =>
  civilDateAt(settingsOf(db).homeZone, judgedAtSec(db, context));

export function deliveryServices(session: Session): Handlers<AreaChannels<'deliveries'>> {
  const find = (id: CapacityDeliveryId) => session.read((db) => required(getDelivery(db, id), 'capacity_delivery', id));
  const todayOf = (context: ServiceContext) => session.read((db) => deliveryDay(db, context));
  const poolOf = (id: CapacityPoolId) => session.read((db) => required(getPool(db, id), 'capacity_pool', id));

  function checked(facts: DeliveryFacts, context: ServiceContext): DeliveryFacts {
    poolOf(facts.poolId);
    session.read((db) => required(getProvider(db, facts.providerId), 'provider', facts.providerId));
    check(facts, todayOf(context));
    return { ...facts, arrivals: facts.arrivals.toSorted(byDay) };
  }

  /** The pool with its capacity raised by what came; null when it stays as it is. */
  function raisedPool({ poolId }: CapacityDelivery, arrival: Arrival, context: ServiceContext) {
    const pool = poolOf(poolId);
    return { ...pool, levels: raisedLevels(pool.levels, arrival, () => context.newId() as CapacityLevelId) };
  }

  return {
    'deliveries.list': (scope, context) => session.read((db) => deliveryView(db, scope, deliveryDay(db, context))),
    'deliveries.create'(given, context) {
      const facts = checked(given, context);
      const id = context.newId() as CapacityDeliveryId;
      const name = { label: `Add delivery ${facts.name}`, act: 'deliveries.create' };
      session.step(context, name, (db) => createDelivery(db, { ...facts, id }));
      return find(id);
    },
    'deliveries.update'({ id, rev, ...given }, context) {
      const facts = checked(given, context);
      const name = { label: `Edit delivery ${facts.name}`, act: 'deliveries.update' };
      session.step(context, name, (db) => updateDelivery(db, { ...find(id), ...facts }, rev));
      return find(id);
    },
    'deliveries.arrive'({ id, rev, raises, ...arrival }, context) {
      const before = find(id);
      const { outcome } = before;
      new FieldChecks()
        .expect(outcome === 'open', 'arrivedOn', 'an open delivery: open this one again first, under Edit')
        .expect(!isNothing(arrival.quantity), 'quantity', 'more than zero')
        .date('arrivedOn', arrival.arrivedOn)
        .expect(arrival.arrivedOn >= before.requestedOn, 'arrivedOn', 'not before it was requested')
        .expect(arrival.arrivedOn <= todayOf(context), 'arrivedOn', 'today or before')
        .expect(before.arrivals.length < 50, 'arrivedOn', 'at most 50 parts of one delivery')
        .done();
      const delivery = { ...before, arrivals: [...before.arrivals, arrival].sort(byDay) };
      const pool = raises ? raisedPool(before, arrival, context) : null;
      const name = { label: `Record arrival of ${before.name}`, act: 'deliveries.arrive' };
      session.step(context, name, (db) => {
        updateDelivery(db, delivery, rev);
        if (pool !== null) updatePool(db, pool, pool.rev);
      });
      return find(id);
    },
    'deliveries.trash'({ id, rev }, context) {
      const name = { label: `Move delivery ${find(id).name} to the trash`, act: 'deliveries.trash' };
      session.step(context, name, (db) => shelveDelivery(db, id, rev, 'trashed'));
      return {};
    },
  };
}
