// What a capacity report is made of: the pools as they are recorded, each with its outlook or the reason why it has none.
import { listScenarios } from '#db/capacity/scenarios.ts';
import { listPlanItems } from '#db/capacity/plan-items.ts';
import { getPool, listPools } from '#db/capacity/read.ts';
import type { ReadDb } from '#db/connection.ts';
import { listPeople } from '#db/people/read.ts';
import { getProvider } from '#db/providers/read.ts';
import { required } from '#db/records.ts';
import type { ChainAnswer } from '#shared/capacity/chain/supply-chain.ts';
import type { AdviceItem } from '#shared/capacity/plan-items/model.ts';
import type { Coverage } from '#shared/capacity/planning/coverage.ts';
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import { AppError } from '#shared/errors.ts';
import type { CapacityPoolId } from '#shared/ids.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { DecisionRow } from '#shared/ipc/capacity-decisions.ts';
import type { PlanningView } from '#shared/ipc/capacity-planning.ts';
import type { CapacityReportData } from '#shared/packs/capacity-report.ts';
import { coverage, datedPlan, type DatedPlan } from '../capacity-roadmap.ts';
import { recordedChains } from '../capacity-chain.ts';
import { decisionRows } from '../capacity-decisions.ts';
import { deliveryView } from '../capacity-deliveries.ts';
import { plannedPools, type PlannedPool } from '../capacity-due.ts';
import { readOutlook, type OutlookReading } from '../capacity-outlook.ts';
import { dayOf, type ReportBasis } from '../report-basis.ts';
import { buildCapacityReport } from './build.ts';

export interface PoolFactsOfReport extends OutlookReading {
  readonly pool: CapacityPool;
  /** Null for one's own. */
  readonly providerName: string | null;
  readonly ownerName: string | null;
  /** Of pools that are planned further: with scenarios or planning terms. */
  readonly planning: PlanningView | undefined;
  readonly deliveries: OutputOf<'deliveries.list'>;
}

export interface CapacityReportFacts extends ReportBasis {
  readonly paper: 'a4' | 'letter';
  /** True for a report of everything that is recorded. */
  readonly isWhole: boolean;
  /** At least one. */
  readonly pools: readonly PoolFactsOfReport[];
  readonly decisions: readonly DecisionRow[];
  /** Of a report of everything that is recorded. */
  readonly chains: readonly ChainAnswer[];
  /** Null for a report of one pool. */
  readonly coverage: Coverage | null;
  readonly plan: DatedPlan | null;
  readonly advice: readonly AdviceItem[];
}

export interface CapacityReportChoice {
  /** Null: every pool. */
  readonly poolId: CapacityPoolId | null;
  readonly paper: 'a4' | 'letter';
}

type Plans = ReadonlyMap<CapacityPoolId, PlanningView>;

/** Pools whose scenarios or terms have something to say. */
export const isPlanned = (db: ReadDb, { id, terms }: CapacityPool): boolean =>
  terms !== null || listScenarios(db, id).length > 0;

function factsOf(db: ReadDb, pool: PlannedPool, plans: Plans, today: string): PoolFactsOfReport {
  const { providerId, ownerId } = pool;
  return {
    pool,
    providerName: providerId === null ? null : required(getProvider(db, providerId), 'provider', providerId).legalName,
    ownerName: listPeople(db).find(({ id }) => id === ownerId)?.name ?? null,
    planning: plans.get(pool.id),
    deliveries: deliveryView(db, { poolId: pool.id, providerId: null }, today),
    ...readOutlook(db, pool),
  };
}

/** @throws AppError NO_DATA without a pool, RECORD_NOT_FOUND. */
export function poolsOfReport(db: ReadDb, { poolId }: Pick<CapacityReportChoice, 'poolId'>): CapacityPool[] {
  const chosen = poolId === null ? listPools(db) : [required(getPool(db, poolId), 'capacity_pool', poolId)];
  if (chosen.length === 0) throw new AppError('NO_DATA', 'No pool is recorded yet. Add one on the Capacity screen.');
  return chosen;
}

/** The complete record of the report. @throws AppError NO_DATA without a pool, RECORD_NOT_FOUND. */
export function capacityReport(
  db: ReadDb,
  basis: ReportBasis,
  { poolId, paper }: CapacityReportChoice,
  plans: Plans,
): CapacityReportData {
  const [isWhole, today] = [poolId === null, dayOf(basis)];
  const pools = poolsOfReport(db, { poolId })
    .map(plannedPools(db, today))
    .map((pool) => factsOf(db, pool, plans, today));
  const wide = {
    chains: isWhole ? recordedChains(db, today) : [],
    advice: isWhole ? listPlanItems(db, 'advice') : [],
    coverage: isWhole ? coverage(db, today) : null,
    plan: isWhole ? datedPlan(db, today, basis.asOfSec) : null,
  };
  return buildCapacityReport({
    ...basis,
    paper,
    isWhole,
    pools,
    decisions: decisionRows(db, poolId),
    ...wide,
  });
}
