// Regional coverage and the roadmap over the forecast horizon, gathered from pools, deliveries, contracts and what was said.
import { listDeliveries } from '#db/capacity/deliveries.ts';
import { createPlanItem, getPlanItem, listPlanItems, shelvePlanItem, updatePlanItem } from '#db/capacity/plan-items.ts';
import { listPools } from '#db/capacity/read.ts';
import type { ReadDb } from '#db/connection.ts';
import { listContracts } from '#db/contracts/read.ts';
import { listProviders } from '#db/providers/read.ts';
import { standingOf } from '#shared/capacity/deliveries/standing.ts';
import { coverageOf, type Coverage, type CoveredPool } from '#shared/capacity/planning/coverage.ts';
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import { committedIn, HORIZON_MONTHS, plannedMeasure } from '#shared/capacity/pools/outlook.ts';
import { ROADMAP_WORDS, type RoadmapFacts } from '#shared/capacity/roadmap/model.ts';
import { numberedItems, type DatedItem, type NumberedItem } from '#shared/capacity/roadmap/timeline.ts';
import type { PlanItemId } from '#shared/ids.ts';
import type { RoadmapBoard } from '#shared/ipc/capacity-roadmap.ts';
import { monthText, parseMonth } from '#shared/values/civil-date.ts';
import { groupDigits } from '#shared/values/decimal.ts';
import type { ServiceContext } from '../core/create-core.ts';
import { deliveryDay } from './capacity-deliveries.ts';
import { plannedPools, type PlannedPool } from './capacity-due.ts';
import { readOutlook } from './capacity-outlook.ts';
import { FieldChecks } from './checks.ts';
import { ContractBook } from './contract-book.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import { judgedAtSec, type Session } from './session.ts';

const MONTH_LETTERS = 7;

/** What is in force on a day. */
function committedOn({ levels }: CapacityPool, day: string): string | null {
  return levels.filter(({ effectiveOn }) => effectiveOn <= day).at(-1)?.committed ?? null;
}

function coveredPool(pool: CapacityPool, today: string): CoveredPool {
  const measure = plannedMeasure(pool);
  const last = measure === null ? undefined : pool.actuals.findLast((actual) => actual[measure] !== null);
  return {
    name: pool.name,
    region: pool.region,
    resource: pool.resource,
    unit: pool.unit,
    committed: committedOn(pool, today),
    used: last === undefined || measure === null ? null : last[measure],
    largestUnit: pool.terms?.largestUnit ?? null,
    serves: pool.terms?.servesRegions ?? [],
  };
}

/** @param today `YYYY-MM-DD` */
export const coverage = (db: ReadDb, today: string): Coverage =>
  coverageOf(listPools(db).map((pool) => coveredPool(pool, today)));

function poolItems(db: ReadDb, pool: PlannedPool): DatedItem[] {
  const { levels, unit, name: whose } = pool;
  const steps = levels.map(({ effectiveOn, committed }, index): DatedItem => {
    const before = levels[index - 1]?.committed;
    const from = before === undefined ? '' : `From ${groupDigits(before)} `;
    return {
      lane: 'step',
      on: effectiveOn,
      whose,
      what: `${from}${from === '' ? 'To' : 'to'} ${groupDigits(committed)} ${unit}`,
    };
  });
  const { orderBy = null, runsOut } = readOutlook(db, pool).outlook ?? {};
  if (orderBy === null) return steps;
  const early = runsOut?.early ?? null;
  const committed = early === null ? null : committedIn(levels, early);
  const what = `More ${unit}${committed === null ? '' : `: ${groupDigits(committed)} may not be enough`}`;
  return [...steps, { lane: 'order', on: orderBy, whose, what }];
}

function deliveryItems(db: ReadDb, today: string): DatedItem[] {
  const pools = new Map(listPools(db).map((pool) => [pool.id, pool]));
  return listDeliveries(db).flatMap((delivery): DatedItem[] => {
    const { state, outstanding } = standingOf(delivery, today);
    const pool = pools.get(delivery.poolId);
    const isOpen = ['on_order', 'part_delivered', 'overdue'].includes(state);
    if (delivery.promisedOn === null || pool === undefined || !isOpen) return [];
    const what = `${delivery.name}: ${groupDigits(outstanding)} ${pool.unit} promised`;
    return [{ lane: 'delivery', on: delivery.promisedOn, whose: pool.name, what }];
  });
}

function contractItems(db: ReadDb, asOfSec: number): DatedItem[] {
  const book = new ContractBook(db, asOfSec);
  return listContracts(db).flatMap((contract): DatedItem[] => {
    const { clock } = book.answer(contract);
    if (clock === null || clock.state === 'ended' || clock.state === 'draft') return [];
    const item = (on: string | null, what: string): DatedItem[] =>
      on === null ? [] : [{ lane: 'contract', on, what, whose: contract.ref }];
    return [
      ...item(clock.sendBy, 'Notice to be sent by'),
      ...item(clock.termEnd, clock.noticeBy === null ? 'Ends' : 'Term ends; renews unless notice was given'),
    ];
  });
}

function roadmapItems(db: ReadDb): DatedItem[] {
  const names = new Map(listProviders(db).map(({ id, legalName }) => [id, legalName]));
  return listPlanItems(db, 'roadmap').map(({ title, facts }) => ({
    lane: 'roadmap',
    on: facts.on,
    what: `${ROADMAP_WORDS[facts.change]}: ${title}`,
    whose: facts.providerId === null ? 'Own' : (names.get(facts.providerId) ?? ''),
  }));
}

export interface DatedPlan {
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly dated: readonly NumberedItem[];
}

/** Everything dated from today to the end of the horizon. @param today `YYYY-MM-DD` */
export function datedPlan(db: ReadDb, today: string, asOfSec: number): DatedPlan {
  const firstMonth = today.slice(0, MONTH_LETTERS);
  const lastMonth = monthText(parseMonth(firstMonth) + HORIZON_MONTHS - 1);
  const all = [
    ...listPools(db)
      .map(plannedPools(db, today))
      .flatMap((pool) => poolItems(db, pool)),
    ...deliveryItems(db, today),
    ...contractItems(db, asOfSec),
    ...roadmapItems(db),
  ];
  return { firstMonth, lastMonth, dated: numberedItems(all, today, lastMonth) };
}

function boardOf(db: ReadDb, context: ServiceContext): RoadmapBoard {
  const today = deliveryDay(db, context);
  const names = new Map(listProviders(db).map(({ id, legalName }) => [id, legalName]));
  const { dated, ...span } = datedPlan(db, today, judgedAtSec(db, context));
  return {
    coverage: coverage(db, today),
    ...span,
    dated: [...dated],
    items: listPlanItems(db, 'roadmap').map((item) => ({
      item,
      providerName: item.facts.providerId === null ? null : (names.get(item.facts.providerId) ?? null),
    })),
  };
}

function check(db: ReadDb, { providerId, on }: RoadmapFacts): void {
  const isKnown = providerId === null || listProviders(db).some(({ id }) => id === providerId);
  new FieldChecks().date('facts.on', on).expect(isKnown, 'facts.providerId', 'a provider that is there').done();
}

export function roadmapServices(session: Session): Handlers<AreaChannels<'roadmap'>> {
  const stored = (id: PlanItemId) => session.read((db) => getPlanItem(db, 'roadmap', id));
  return {
    'roadmap.board': (_input, context) => session.read((db) => boardOf(db, context)),
    'roadmap.add'({ title, facts }, context) {
      session.read((db) => check(db, facts));
      const id = context.newId() as PlanItemId;
      const name = { label: `Add roadmap item ${title}`, act: 'roadmap.add' };
      session.step(context, name, (db) => createPlanItem(db, { kind: 'roadmap', title, facts, id }));
      return stored(id);
    },
    'roadmap.update'({ id, rev, title, facts }, context) {
      session.read((db) => check(db, facts));
      const name = { label: `Edit roadmap item ${title}`, act: 'roadmap.update' };
      session.step(context, name, (db) => updatePlanItem(db, { ...stored(id), title, facts }, rev));
      return stored(id);
    },
    'roadmap.trash'({ id, rev }, context) {
      const name = { label: `Move roadmap item ${stored(id).title} to the trash`, act: 'roadmap.trash' };
      session.step(context, name, (db) => shelvePlanItem(db, id, rev, 'trashed'));
      return {};
    },
  };
}
