// How far a partner's deliveries can be relied on: its own record, pulled towards its peers as far as the record is short.
import { betaQuantile } from './beta.ts';

/** What became of one partner's deliveries. */
export interface DeliveryRecord {
  readonly partner: string;
  /** Whole numbers of deliveries that are settled. */
  readonly onTime: number;
  readonly late: number;
  /** How late the late ones were, in periods, each above 0. */
  readonly delays: readonly number[];
  /** Delivered over promised, 0 to 1, of each settled delivery; more than promised counts as 1. */
  readonly fills: readonly number[];
}

export interface Prior {
  readonly a: number;
  readonly b: number;
}

/** A share with its sample, as it is shown. */
export interface Posterior {
  readonly a: number;
  readonly b: number;
  readonly mean: number;
  /** Bounds that hold nine tenths. */
  readonly lower: number;
  readonly upper: number;
  /** Own deliveries behind it. */
  readonly sample: number;
}

export interface Reliability {
  readonly partner: string;
  readonly onTime: Posterior;
  readonly fill: Posterior;
  /** Weight of the own record against the pooled one, 0 to 1. */
  readonly ownWeight: number;
}

/** Deliveries that the pooled record is worth against a partner's own: w = n / (n + k). */
export const POOL_WORTH = 5;
/** Without any record: as often on time as not, and worth two deliveries. */
const IGNORANCE: Prior = { a: 1, b: 1 };

/**
 * A Beta prior from the peers' shares by moments, worth between two and `20` deliveries; ignorance without peers.
 *
 * @param counts good and all, for each peer
 */
export function priorFromPeers(counts: ReadonlyArray<{ readonly good: number; readonly all: number }>): Prior {
  const known = counts.filter(({ all }) => all > 0);
  const all = known.reduce((sum, one) => sum + one.all, 0);
  if (all === 0) return IGNORANCE;
  // One delivery of doubt on either side keeps a spotless pool from promising certainty.
  const share = (known.reduce((sum, one) => sum + one.good, 0) + 0.5) / (all + 1);
  const spread = known.reduce((sum, one) => sum + one.all * (one.good / one.all - share) ** 2, 0) / all;
  const chance = known.length * ((share * (1 - share)) / all);
  const between = Math.max(spread - chance, 0);
  const fitted = between === 0 ? MOST_WORTH : (share * (1 - share)) / between - 1;
  const pooled = known.length < 2 ? POOL_WORTH : Math.min(Math.max(fitted, LEAST_WORTH), MOST_WORTH);
  // What a few deliveries of others say weighs no more than they are.
  const worth = Math.min(pooled, all + 1);
  return { a: share * worth, b: (1 - share) * worth };
}

const LEAST_WORTH = 2;
const MOST_WORTH = 20;

function posterior(prior: Prior, good: number, all: number): Posterior {
  const [a, b] = [prior.a + good, prior.b + all - good];
  return {
    a,
    b,
    mean: a / (a + b),
    lower: betaQuantile(a, b, 0.05),
    upper: betaQuantile(a, b, 0.95),
    sample: all,
  };
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Reliability of each partner: its prior comes from the others, never from itself. */
export function reliabilities(records: readonly DeliveryRecord[]): Reliability[] {
  return records.map((record) => {
    const peers = records.filter(({ partner }) => partner !== record.partner);
    const settled = record.onTime + record.late;
    const onTimePrior = priorFromPeers(peers.map(({ onTime, late }) => ({ good: onTime, all: onTime + late })));
    const fillPrior = priorFromPeers(peers.map(({ fills }) => ({ good: total(fills), all: fills.length })));
    return {
      partner: record.partner,
      onTime: posterior(onTimePrior, record.onTime, settled),
      fill: posterior(fillPrior, total(record.fills), record.fills.length),
      ownWeight: settled / (settled + POOL_WORTH),
    };
  });
}
