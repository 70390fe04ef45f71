// The chain as it is recorded: needs of services and pools, refused where they run in a circle, and its weak points.
import { createPlanItem, getPlanItem, listPlanItems, shelvePlanItem, updatePlanItem } from '#db/capacity/plan-items.ts';
import { listPools } from '#db/capacity/read.ts';
import type { ReadDb } from '#db/connection.ts';
import { listProviders, listServices } from '#db/providers/read.ts';
import { refKey, type ChainRef, type NeedFacts } from '#shared/capacity/chain/need.ts';
import {
  chainRoots,
  supplyChain,
  type ChainAnswer,
  type ChainSource,
  type PoolOfChain,
  type RecordedNeed,
} from '#shared/capacity/chain/supply-chain.ts';
import { committedIn } from '#shared/capacity/pools/outlook.ts';
import { AppError } from '#shared/errors.ts';
import type { PlanItemId } from '#shared/ids.ts';
import type { ChainBoard } from '#shared/ipc/capacity-chain.ts';
import { monthsBetween } from '#shared/values/civil-date.ts';
import { deliveryDay } from './capacity-deliveries.ts';
import { plannedPools, type PlannedPool } from './capacity-due.ts';
import { readOutlook } from './capacity-outlook.ts';
import { FieldChecks } from './checks.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import type { Session } from './session.ts';

/** `YYYY-MM` of a day. */
const MONTH_LETTERS = 7;
/** Where the months do not matter. */
const ANY_DAY = '2000-01-01';

function poolOfChain(db: ReadDb, pool: PlannedPool): PoolOfChain {
  const { id, name, unit, region, providerId, levels } = pool;
  const months = (readOutlook(db, pool).outlook?.ahead ?? []).map(({ month, upper80 }) => {
    const capacity = committedIn(levels, month);
    return [month, { capacity: capacity === null ? null : Number(capacity), demand: upper80 }] as const;
  });
  return { id, name, unit, region, providerId, months: new Map(months) };
}

/** From this month to the last one that every forecast reaches; this month alone without a forecast. */
function monthsOf(pools: readonly PoolOfChain[], thisMonth: string): string[] {
  const ends = pools.flatMap(({ months }) => [...months.keys()].at(-1) ?? []).sort();
  return monthsBetween(thisMonth, (ends[0] ?? '') > thisMonth ? (ends[0] ?? '') : thisMonth);
}

/** What the chain is made of. @param today `YYYY-MM-DD`, in whose month its months begin */
function chainSource(db: ReadDb, today: string): ChainSource {
  const planned = plannedPools(db, today);
  const pools = listPools(db).map((pool) => poolOfChain(db, planned(pool)));
  return {
    services: listServices(db),
    pools,
    providers: new Map(listProviders(db).map(({ id, legalName }) => [id, legalName])),
    needs: listPlanItems(db, 'need'),
    months: monthsOf(pools, today.slice(0, MONTH_LETTERS)),
  };
}

const namesOf = ({ services, pools }: ChainSource) =>
  new Map<string, string>([
    ...services.map(({ id, name }) => [`service:${id}`, name] as const),
    ...pools.map(({ id, name }) => [`pool:${id}`, name] as const),
  ]);

/** A chain, or the sentence why nothing can be said of it. */
function chainOrProblem(
  source: ChainSource,
  root: ChainRef,
): { readonly chain: ChainAnswer | null; readonly problem: string } {
  try {
    return { chain: supplyChain(source, root), problem: '' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { chain: null, problem: error.message };
  }
}

/** Every chain of which something can be said. @param today `YYYY-MM-DD` */
export function recordedChains(db: ReadDb, today: string): ChainAnswer[] {
  const source = chainSource(db, today);
  return chainRoots(source).flatMap((root) => chainOrProblem(source, root).chain ?? []);
}

function boardOf(db: ReadDb, asked: ChainRef | null, today: string): ChainBoard {
  const source = chainSource(db, today);
  const names = namesOf(source);
  const nameOf = (ref: ChainRef): string => names.get(refKey(ref)) ?? 'No longer there';
  const roots = chainRoots(source)
    .filter((ref) => names.has(refKey(ref)))
    .map((ref) => ({ ref, name: nameOf(ref) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const root = asked !== null && names.has(refKey(asked)) ? asked : (roots[0]?.ref ?? null);
  const { chain, problem } = root === null ? { chain: null, problem: '' } : chainOrProblem(source, root);
  return {
    roots,
    chain,
    problem,
    needs: listPlanItems(db, 'need').map((item) => ({
      item,
      ownerName: nameOf(item.facts.owner),
      memberNames: item.facts.members.map(nameOf),
    })),
  };
}

function checkNeed(source: ChainSource, { owner, members, atLeast }: NeedFacts): void {
  const names = namesOf(source);
  const keys = members.map(refKey);
  const checks = new FieldChecks().expect(names.has(refKey(owner)), 'facts.owner', 'a service or a pool that is there');
  members.forEach((member, index) => {
    const field = `facts.members.${index}`;
    checks
      .expect(names.has(refKey(member)), field, 'a service or a pool that is there')
      .expect(keys.indexOf(refKey(member)) === index, field, 'one that is not named above')
      .expect(refKey(member) !== refKey(owner), field, 'another than the one that needs it');
  });
  checks.expect(atLeast === null || atLeast <= members.length, 'facts.atLeast', `from 1 to ${members.length}`).done();
  if (atLeast !== null) return;
  const pools = source.pools.filter(({ id }) => keys.includes(`pool:${id}`));
  const units = new Set(pools.map(({ unit }) => unit));
  new FieldChecks()
    .expect(pools.length === members.length, 'facts.atLeast', 'a number: only pools carry an amount')
    .expect(units.size <= 1, 'facts.atLeast', `a number: these pools count in ${[...units].join(' and ')}`)
    .done();
}

/** @throws AppError CHAIN_CYCLE when the chain would run in a circle with this need. */
function checkCircle(source: ChainSource, need: RecordedNeed): void {
  const needs = [...source.needs.filter(({ id }) => id !== need.id), need];
  supplyChain({ ...source, needs, months: [] }, need.facts.owner);
}

export function chainServices(session: Session): Handlers<AreaChannels<'chain'>> {
  const stored = (id: PlanItemId) => session.read((db) => getPlanItem(db, 'need', id));
  const check = (need: RecordedNeed): void => {
    const source = session.read((db) => chainSource(db, ANY_DAY));
    checkNeed(source, need.facts);
    checkCircle(source, need);
  };
  return {
    'chain.board': ({ root }, context) => session.read((db) => boardOf(db, root, deliveryDay(db, context))),
    'chain.addNeed'({ title, facts }, context) {
      check({ id: '', title, facts });
      const id = context.newId() as PlanItemId;
      const name = { label: `Add need ${title}`, act: 'chain.addNeed' };
      session.step(context, name, (db) => createPlanItem(db, { kind: 'need', title, facts, id }));
      return stored(id);
    },
    'chain.updateNeed'({ id, rev, title, facts }, context) {
      check({ id, title, facts });
      const name = { label: `Edit need ${title}`, act: 'chain.updateNeed' };
      session.step(context, name, (db) => updatePlanItem(db, { ...stored(id), title, facts }, rev));
      return stored(id);
    },
    'chain.trashNeed'({ id, rev }, context) {
      const name = { label: `Move need ${stored(id).title} to the trash`, act: 'chain.trashNeed' };
      session.step(context, name, (db) => shelvePlanItem(db, id, rev, 'trashed'));
      return {};
    },
  };
}
