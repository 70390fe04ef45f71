// Pools of capacity: entered from a pasted column, kept up month by month, and read against what is committed.
import { getPool, listPools } from '#db/capacity/read.ts';
import { createPool, shelvePool, updatePool } from '#db/capacity/write.ts';
import type { ReadDb } from '#db/connection.ts';
import type { Content } from '#db/fields.ts';
import { listPeople } from '#db/people/read.ts';
import { getProvider } from '#db/providers/read.ts';
import { required } from '#db/records.ts';
import { pastedColumn, type PastedMonth } from '#shared/capacity/pools/column.ts';
import type { CapacityActual, CapacityPool, Measure, PoolFacts } from '#shared/capacity/pools/model.ts';
import type { CapacityActualId, CapacityLevelId, CapacityPoolId, NewId } from '#shared/ids.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import { civilDateText, firstDayOfMonth, parseMonth } from '#shared/values/civil-date.ts';
import type { Forecasts } from './capacity-forecasts.ts';
import { deliveryDay } from './capacity-deliveries.ts';
import { plannedPools, type PlannedPool } from './capacity-due.ts';
import { readOutlook } from './capacity-outlook.ts';
import { capacityReliability } from './capacity-reliability.ts';
import { FieldChecks } from './checks.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import type { Session } from './session.ts';
import { settingsOf } from './workspace.ts';

interface Pasted {
  readonly measure: Measure;
  readonly source: string;
  readonly months: readonly PastedMonth[];
}

/** The pool's use with the pasted figures in it; other figures of the same month stay. */
function withUse(
  actuals: readonly CapacityActual[],
  { measure, source, months }: Pasted,
  newId: NewId,
): CapacityActual[] {
  const byMonth = new Map(actuals.map((actual) => [actual.month, actual]));
  for (const { month, value } of months) {
    if (value === null) continue;
    const before = byMonth.get(month) ?? {
      id: newId() as CapacityActualId,
      month,
      average: null,
      p95: null,
      peak: null,
    };
    byMonth.set(month, { ...before, [measure]: value, source });
  }
  return [...byMonth.values()].toSorted((a, b) => (a.month < b.month ? -1 : 1));
}

const NOWHERE = { early: null, middle: null, late: null, chance: null };

function providerName(db: ReadDb, { providerId }: PoolFacts): string | null {
  return providerId === null ? null : required(getProvider(db, providerId), 'provider', providerId).legalName;
}

function rowOf(db: ReadDb, pool: PlannedPool): OutputOf<'capacity.list'>[number] {
  const { id, rev, name, resource, unit, region } = pool;
  const { outlook, problem, state } = readOutlook(db, pool);
  const last = outlook?.past.at(-1);
  return {
    id,
    rev,
    name,
    resource,
    unit,
    region,
    providerName: providerName(db, pool),
    lastMonth: last?.month ?? pool.actuals.at(-1)?.month ?? null,
    used: last?.used ?? null,
    committed: last?.committed ?? pool.levels.at(-1)?.committed ?? null,
    problem,
    state,
    runsOut: outlook?.runsOut ?? NOWHERE,
    orderBy: outlook?.orderBy ?? null,
  };
}

function checkFacts({ leadP50Days, leadP90Days, monthlyCost, tags }: PoolFacts): void {
  new FieldChecks()
    .expect(
      leadP50Days === null || leadP90Days === null || leadP50Days <= leadP90Days,
      'leadP90Days',
      `at least the ${leadP50Days ?? 0} days that half of all orders take`,
    )
    .expect(new Set(tags).size === tags.length, 'tags', 'each tag once')
    .money('monthlyCost', monthlyCost)
    .done();
}

export function capacityServices(session: Session, forecasts: Forecasts): Handlers<AreaChannels<'capacity'>> {
  const find = (id: CapacityPoolId) => session.read((db) => required(getPool(db, id), 'capacity_pool', id));

  function paste(given: Omit<Pasted, 'months'> & { readonly firstMonth: string | null; readonly numbers: string }) {
    const sign = session.read((db) => settingsOf(db).numberFormat) === 'comma' ? ',' : '.';
    const { measure, source, firstMonth, numbers } = given;
    const months = pastedColumn(numbers, { firstMonth, sign });
    return { measure, source, months };
  }

  return {
    'capacity.list': (_input, context) =>
      session.read((db) => {
        const planned = plannedPools(db, deliveryDay(db, context));
        return listPools(db).map((pool) => rowOf(db, planned(pool)));
      }),
    async 'capacity.get'({ id }, context) {
      const pool = find(id);
      await forecasts.ensure([pool], context);
      return session.read((db) => ({
        pool,
        providerName: providerName(db, pool),
        ownerName: listPeople(db).find((person) => person.id === pool.ownerId)?.name ?? null,
        ...readOutlook(db, plannedPools(db, deliveryDay(db, context))(pool)),
      }));
    },
    'capacity.forecast': (_input, context) => forecasts.start(context),
    'capacity.reliability': () => session.read(capacityReliability),
    'capacity.create'({ measure, firstMonth, numbers, source, committed, ...facts }, context) {
      checkFacts(facts);
      const pasted = paste({ measure, source, firstMonth, numbers });
      const from = civilDateText(firstDayOfMonth(parseMonth(pasted.months[0]?.month ?? '')));
      const level = (quantity: string) => ({
        id: context.newId() as CapacityLevelId,
        effectiveOn: from,
        design: null,
        committed: quantity,
        burst: null,
      });
      const pool: Content<CapacityPool> = {
        ...facts,
        id: context.newId() as CapacityPoolId,
        levels: committed === null ? [] : [level(committed)],
        actuals: withUse([], pasted, context.newId),
        terms: null,
      };
      const name = { label: `Add pool ${facts.name}`, act: 'capacity.create' };
      session.step(context, name, (db) => createPool(db, pool));
      return find(pool.id);
    },
    'capacity.update'({ id, rev, ...facts }, context) {
      checkFacts(facts);
      const name = { label: `Edit pool ${facts.name}`, act: 'capacity.update' };
      const pool = { ...find(id), ...facts };
      session.step(context, name, (db) => updatePool(db, pool, rev));
      return find(id);
    },
    'capacity.addUse'({ id, rev, ...given }, context) {
      const pool = find(id);
      const actuals = withUse(pool.actuals, paste(given), context.newId);
      const name = { label: `Record use of pool ${pool.name}`, act: 'capacity.addUse' };
      session.step(context, name, (db) => updatePool(db, { ...pool, actuals }, rev));
      return find(id);
    },
    'capacity.setLevel'({ id, rev, ...level }, context) {
      new FieldChecks().date('effectiveOn', level.effectiveOn).done();
      const pool = find(id);
      const old = pool.levels.find(({ effectiveOn }) => effectiveOn === level.effectiveOn);
      const levelId = old?.id ?? (context.newId() as CapacityLevelId);
      const levels = [...pool.levels.filter((each) => each !== old), { ...level, id: levelId }];
      const name = { label: `Set capacity of pool ${pool.name}`, act: 'capacity.setLevel' };
      session.step(context, name, (db) => updatePool(db, { ...pool, levels }, rev));
      return find(id);
    },
    'capacity.trash'({ id, rev }, context) {
      const name = { label: `Move pool ${find(id).name} to the trash`, act: 'capacity.trash' };
      session.step(context, name, (db) => shelvePool(db, id, rev, 'trashed'));
      return {};
    },
  };
}
