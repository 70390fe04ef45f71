// Around the pools: sites and links, tags, feeds, thresholds, KPIs and costs; kept as records, judged when read.
import { getEstate, listEstate } from '#db/capacity-estate/read.ts';
import { createEstate, shelveEstate, updateEstate } from '#db/capacity-estate/write.ts';
import { getPool, listPools } from '#db/capacity/read.ts';
import type { ReadDb } from '#db/connection.ts';
import { getProvider } from '#db/providers/read.ts';
import { required } from '#db/records.ts';
import { allocateCost, allocationIn } from '#shared/capacity/estate/allocation.ts';
import { baseline } from '#shared/capacity/estate/baseline.ts';
import { expectationsOf } from '#shared/capacity/estate/check.ts';
import { feedState } from '#shared/capacity/estate/feed.ts';
import { kpiReading } from '#shared/capacity/estate/kpi.ts';
import {
  ESTATE_NOUNS,
  type EstateContent,
  type EstateKind,
  type EstateOf,
  type EstateRecord,
} from '#shared/capacity/estate/model.ts';
import { state, type EstateState } from '#shared/capacity/estate/state.ts';
import { tagRuleState, untaggedShare } from '#shared/capacity/estate/tags.ts';
import { thresholdState } from '#shared/capacity/estate/threshold.ts';
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import { plannedMeasure } from '#shared/capacity/pools/outlook.ts';
import { assertNever } from '#shared/errors.ts';
import type { EstateId } from '#shared/ids.ts';
import type { CostRowView, EstateBoard, EstateRowView, KpiRowView } from '#shared/ipc/capacity-estate.ts';
import type { TodayItem } from '#shared/ipc/today.ts';
import { civilDateAt } from '#shared/time/periods.ts';
import { minorPlaces } from '#shared/values/money.ts';
import type { ServiceContext } from '../core/create-core.ts';
import { FieldChecks } from './checks.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import { judgedAtSec, type Session } from './session.ts';
import { settingsOf } from './workspace.ts';

interface Known {
  readonly records: readonly EstateRecord[];
  readonly pools: readonly CapacityPool[];
  readonly today: string;
}

const ofKind = <Kind extends EstateKind>(records: readonly EstateRecord[], kind: Kind): EstateOf<Kind>[] =>
  records.filter((one): one is EstateOf<Kind> => one.kind === kind);

function known(db: ReadDb, today: string): Known {
  return { records: listEstate(db), pools: listPools(db), today };
}

const todayOf = (db: ReadDb, context: ServiceContext): string =>
  civilDateAt(settingsOf(db).homeZone, judgedAtSec(db, context));

function siteState({ facts }: EstateOf<'site'>, { pools }: Known): EstateState {
  const names = facts.pools.map(({ poolId }) => pools.find(({ id }) => id === poolId)?.name ?? 'a pool that is gone');
  return names.length === 0
    ? state('nodata', 'Empty', 'No pool lies here.')
    : state('plain', `${names.length} ${names.length === 1 ? 'pool' : 'pools'}`, `${names.join(', ')}.`);
}

function linkState({ facts }: EstateOf<'link'>, { records }: Known): EstateState {
  const sites = ofKind(records, 'site');
  const nameOf = (id: EstateId): string => sites.find((site) => site.id === id)?.title ?? 'a site that is gone';
  const wide = facts.bandwidthMbps === null ? 'bandwidth not measured' : `${facts.bandwidthMbps} Mbit/s`;
  const detail = `${nameOf(facts.fromId)} to ${nameOf(facts.toId)}: ${wide}, measured on ${facts.measuredOn}.`;
  return state('plain', `${facts.latencyMs} ms`, detail);
}

function allocationState({ facts }: EstateOf<'allocation'>, { pools }: Known): EstateState {
  const pool = pools.find(({ id }) => id === facts.poolId);
  if (pool === undefined) return state('nodata', 'No pool', 'Its pool is not on record any more.');
  if (pool.monthlyCost === null) return state('nodata', 'No cost', `Nobody has recorded what ${pool.name} costs.`);
  const parts = allocateCost(pool.monthlyCost, facts.shares);
  const shares = facts.shares.map(({ consumer, sharePct }) => `${consumer} ${sharePct} %`).join(', ');
  const detail = `${pool.name} from ${facts.validFrom}: ${shares === '' ? 'nobody' : shares}.`;
  return parts.some(({ consumer, amount }) => consumer === null && amount.minor !== '0')
    ? state('risk', 'Part unallocated', detail)
    : state('met', 'Allocated', detail);
}

function kpiState({ facts }: EstateOf<'kpi'>): EstateState {
  const { length } = facts.versions;
  const last = facts.versions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).at(-1);
  return state('plain', `Version ${length}`, `From ${last?.validFrom ?? ''} on. ${last?.reason ?? ''}`.trim());
}

function stateOf(record: EstateRecord, all: Known): EstateState {
  switch (record.kind) {
    case 'site':
      return siteState(record, all);
    case 'link':
      return linkState(record, all);
    case 'tag_rule':
      return tagRuleState(record.facts, all.pools);
    case 'feed': {
      const pool = all.pools.find(({ id }) => id === record.facts.poolId);
      return pool === undefined
        ? state('nodata', 'No pool', 'Its pool is not on record any more.')
        : feedState(record.facts, pool.actuals, all.today);
    }
    case 'threshold':
      return thresholdState(record.facts, all.pools);
    case 'kpi':
      return kpiState(record);
    case 'allocation':
      return allocationState(record, all);
    default:
      return assertNever(record, 'record');
  }
}

function kpiRows(db: ReadDb, { records, pools }: Known): KpiRowView[] {
  return ofKind(records, 'kpi').flatMap((record) =>
    pools.map((pool): KpiRowView => {
      const month = pool.actuals.filter((actual) => actual[record.facts.measure] !== null).at(-1)?.month ?? null;
      const provider = pool.providerId === null ? undefined : getProvider(db, pool.providerId);
      const names = {
        kpiId: record.id,
        kpi: record.title,
        poolId: pool.id,
        pool: pool.name,
        providerName: provider?.legalName ?? null,
      };
      if (month === null) return { ...names, month, text: null, target: null, tone: 'nodata' };
      const places = pool.monthlyCost === null ? 2 : minorPlaces(pool.monthlyCost.currency);
      return { ...names, ...kpiReading(record.facts, pool, month, places) };
    }),
  );
}

function costRows({ records, pools }: Known, month: string): CostRowView[] {
  const allocations = ofKind(records, 'allocation');
  return pools.flatMap(({ id, name, monthlyCost }) => {
    if (monthlyCost === null) return [];
    const shares = allocationIn(allocations, id, month)?.facts.shares ?? [];
    return allocateCost(monthlyCost, shares).map((part) => ({ poolId: id, pool: name, ...part }));
  });
}

/** Everything around the pools, as the screen and the report show it. */
export function estateBoard(db: ReadDb, today: string): EstateBoard {
  const all = known(db, today);
  const rules = ofKind(all.records, 'tag_rule').map(({ facts }) => facts);
  const { cost, ...untagged } = untaggedShare(rules, all.pools);
  const costMonth = today.slice(0, 7);
  return {
    records: all.records.map((record): EstateRowView => ({ record, ...stateOf(record, all) })),
    untagged: {
      ...untagged,
      cost: cost.map(({ currency, untaggedMinor, allMinor }) => ({
        untagged: { minor: untaggedMinor, currency },
        all: { minor: allMinor, currency },
      })),
    },
    kpis: kpiRows(db, all),
    costMonth,
    costs: costRows(all, costMonth),
    withoutCost: all.pools.filter(({ monthlyCost }) => monthlyCost === null).map(({ name }) => name),
  };
}

/** Rules that are broken, feeds that are late, thresholds that are passed. */
export function estateItems(db: ReadDb, today: string): TodayItem[] {
  const all = known(db, today);
  return all.records.flatMap((record): TodayItem[] => {
    if (record.kind !== 'tag_rule' && record.kind !== 'feed' && record.kind !== 'threshold') return [];
    const { tone, word, detail } = stateOf(record, all);
    if (tone !== 'risk') return [];
    const target = { area: 'capacityEstate', id: record.id, detail: record.kind } as const;
    return [{ key: `estate:${record.id}:${word}`, tone, word, title: record.title, detail, on: null, target }];
  });
}

function check(db: ReadDb, content: EstateContent, id: EstateId | null): void {
  const checks = new FieldChecks();
  const pools = new Set<string>(listPools(db).map((pool) => pool.id));
  const poolIds: [string, string][] = [];
  if (content.kind === 'site')
    content.facts.pools.forEach(({ poolId }, index) => poolIds.push([`facts.pools.${index}.poolId`, poolId]));
  if (content.kind === 'threshold')
    content.facts.conditions.forEach(({ poolId }, index) => poolIds.push([`facts.conditions.${index}.poolId`, poolId]));
  if (content.kind === 'feed' || content.kind === 'allocation') poolIds.push(['facts.poolId', content.facts.poolId]);
  for (const [field, poolId] of poolIds) checks.expect(pools.has(poolId), field, 'a pool that is on record');
  if (content.kind === 'link') checks.date('facts.measuredOn', content.facts.measuredOn);
  if (content.kind === 'site' && content.facts.providerId !== null) {
    checks.expect(getProvider(db, content.facts.providerId) !== undefined, 'facts.providerId', 'a provider on record');
  }
  const others = listEstate(db).filter((one) => one.id !== id);
  for (const { field, holds, words } of expectationsOf(content, others)) checks.expect(holds, field, words);
  checks.done();
}

export function capacityEstateServices(session: Session): Handlers<AreaChannels<'capacityEstate'>> {
  const stored = (id: EstateId) => session.read((db) => required(getEstate(db, id), 'capacity_estate', id));
  const nameOf = ({ kind, title }: Pick<EstateContent, 'kind' | 'title'>): string => `${ESTATE_NOUNS[kind]} ${title}`;
  return {
    'capacityEstate.board': (_input, context) => session.read((db) => estateBoard(db, todayOf(db, context))),
    'capacityEstate.baseline': ({ id }) =>
      session.read((db) => {
        const pool = required(getPool(db, id), 'capacity_pool', id);
        const measure = plannedMeasure(pool);
        return measure === null ? [] : baseline(pool, measure);
      }),
    'capacityEstate.create'({ content }, context) {
      session.read((db) => check(db, content, null));
      const id = context.newId() as EstateId;
      const name = { label: `Add ${nameOf(content)}`, act: 'capacityEstate.create' };
      session.step(context, name, (db) => createEstate(db, { ...content, id }));
      return stored(id);
    },
    'capacityEstate.update'({ id, rev, content }, context) {
      session.read((db) => check(db, content, id));
      const same = stored(id).kind === content.kind;
      new FieldChecks().expect(same, 'kind', 'the kind it had; add another record instead').done();
      const name = { label: `Edit ${nameOf(content)}`, act: 'capacityEstate.update' };
      session.step(context, name, (db) => updateEstate(db, { ...content, id }, rev));
      return stored(id);
    },
    'capacityEstate.trash'({ id, rev }, context) {
      const name = { label: `Move ${nameOf(stored(id))} to the trash`, act: 'capacityEstate.trash' };
      session.step(context, name, (db) => shelveEstate(db, id, rev, 'trashed'));
      return {};
    },
  };
}
