// Forecasts are made in a thread and kept as results beside the records. The core only looks up what is there: one pool
// that is opened waits for its own, many are made by a job that says how far it is and can be cancelled.
import { listPools } from '#db/capacity/read.ts';
import { putResult } from '#db/results/write.ts';
import type { ScratchDb } from '#db/connection.ts';
import type { PoolForecast } from '#shared/capacity/pools/forecast-pool.ts';
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import { AppError, serializeError } from '#shared/errors.ts';
import type { JobId } from '#shared/ids.ts';
import type { ShellEvent } from '#shared/ipc/events.ts';
import type { ServiceContext } from '../core/create-core.ts';
import type { ForecastJobValue } from '../core/jobs/forecast-worker.ts';
import type { JobProgress, RunningJob } from '../core/jobs/runner.ts';
import { workerFile } from '../core/jobs/worker-file.ts';
import { deliveryDay } from './capacity-deliveries.ts';
import { plannedPools, type PlannedPool } from './capacity-due.ts';
import { keepOutlook, outlookKey, readOutlook } from './capacity-outlook.ts';
import type { ServiceDeps } from './deps.ts';
import { nowSec, type Session } from './session.ts';

const LIMITS = { memoryMb: 512, timeoutSec: 600 };

type Hand = Pick<ServiceContext, 'now' | 'newId'>;
type JobState = Extract<ShellEvent, { type: 'job' }>['state'];

/** Writes one forecast beside the records; one for the same records stays as it is. */
export function putForecast(
  db: ScratchDb,
  pool: PlannedPool,
  { lastMonth, stored, outlook, problem }: PoolForecast,
  { id, atSec }: { readonly id: string; readonly atSec: number },
): void {
  const key = outlookKey(pool, lastMonth);
  putResult(db, { ...key, id, value: { outlook, problem }, ledger: stored, computedAt: atSec });
}

export class Forecasts {
  readonly #session: Session;
  readonly #deps: Pick<ServiceDeps, 'emit' | 'jobs'>;
  /** Being made for one pool, by what goes in: two windows that ask for the same wait for the same. */
  readonly #making = new Map<string, Promise<void>>();

  constructor(session: Session, deps: Pick<ServiceDeps, 'emit' | 'jobs'>) {
    this.#session = session;
    this.#deps = deps;
  }

  /** Comes back when every one of these pools has a forecast of its records as they are. */
  async ensure(pools: readonly CapacityPool[], hand: Hand): Promise<void> {
    const missing = this.#missing(pools, hand);
    if (missing.length === 0) return;
    const name = missing.map((pool) => `${pool.id} ${outlookKey(pool, '').inputHash}`).join();
    const making = this.#making.get(name) ?? this.#make(missing, hand);
    this.#making.set(name, making);
    await making.finally(() => this.#making.delete(name));
  }

  /** Starts the forecasts of all pools that lack one; null when none does. */
  start(hand: Hand): { readonly jobId: JobId; readonly pools: number } | null {
    const missing = this.#missing(
      this.#session.read((db) => listPools(db)),
      hand,
    );
    if (missing.length === 0) return null;
    const job = this.#begin(missing, ({ fraction, note }) => tell('running', fraction, note));
    const tell = (
      state: JobState,
      fraction: number,
      note: string,
      error: ReturnType<typeof serializeError> | null = null,
    ) => this.#deps.emit({ type: 'job', jobId: job.id as JobId, state, fraction, note, result: null, error });
    this.#finish(job, missing, hand).then(
      () => tell('done', 1, `${missing.length} pools`),
      (error: unknown) => {
        const told = serializeError(error);
        tell(told.code === 'JOB_CANCELLED' ? 'cancelled' : 'failed', 1, told.message, told);
      },
    );
    return { jobId: job.id as JobId, pools: missing.length };
  }

  #missing(pools: readonly CapacityPool[], hand: Hand): PlannedPool[] {
    return this.#session.read((db) => {
      const planned = pools.map(plannedPools(db, deliveryDay(db, hand)));
      return planned.filter((pool) => readOutlook(db, pool).state !== 'current');
    });
  }

  #begin(pools: readonly PlannedPool[], onProgress?: (progress: JobProgress) => void): RunningJob {
    const data = pools.map(({ actuals, levels, leadP90Days, deliveries }) => ({
      actuals,
      levels,
      leadP90Days,
      deliveries,
    }));
    return this.#deps.jobs.start({ entry: workerFile('core/jobs/forecast-worker'), data, limits: LIMITS }, onProgress);
  }

  async #make(pools: readonly PlannedPool[], hand: Hand): Promise<void> {
    await this.#finish(this.#begin(pools), pools, hand);
  }

  async #finish(job: RunningJob, pools: readonly PlannedPool[], hand: Hand): Promise<void> {
    const workspace = this.#session.workspace();
    const made = (await job.result) as ForecastJobValue;
    if (this.#session.open !== workspace) {
      throw new AppError('NO_WORKSPACE', 'The workspace was closed before the forecast was ready. Open it again.');
    }
    const each = pools.map((pool, index) => ({ pool, forecast: made[index] }));
    for (const { pool, forecast } of each) {
      if (forecast !== undefined) keepOutlook(outlookKey(pool, ''), forecast);
    }
    if (!workspace.readOnly) {
      this.#session.scratch((db) => {
        for (const { pool, forecast } of each) {
          if (forecast !== undefined) putForecast(db, pool, forecast, { id: hand.newId(), atSec: nowSec(hand) });
        }
      });
    }
    this.#session.changed([{ entity: 'capacity_pool', ids: pools.map(({ id }) => id) }]);
  }
}
