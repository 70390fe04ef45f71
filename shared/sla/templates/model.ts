// Public terms of a provider as a starting point: what its text says, where it was read, and what it leaves to the contract.
import type { ClaimWindow } from '../../claims/model.ts';
import type { MetricBasis } from '../basis.ts';
import type { CreditBand, MetricVersion } from '../model.ts';

/** official: the provider's own text was read. copy: a public copy of it. secondary: somebody else's account of it. */
export type TemplateStanding = 'official' | 'copy' | 'secondary';

export interface TermsTemplate {
  readonly id: string;
  readonly provider: string;
  readonly service: string;
  /** Where the text was read: an address or the name of a document. */
  readonly source: string;
  /** The date that the text bears, to the day, month or year; null when it bears none. */
  readonly textDated: string | null;
  readonly standing: TemplateStanding;
  /** When somebody held these numbers against the live text; null: not since it was read. */
  readonly checkedOn: string | null;
  readonly target: Pick<MetricVersion, 'targetPct'> &
    Partial<
      Pick<MetricVersion, 'minConsecutiveSec' | 'granularity' | 'maintenanceNoticeSec' | 'maintenanceDenominator'>
    >;
  /** Null where the text names no period. */
  readonly window: MetricBasis['window'] | null;
  /** How the percentage is worked out, where it is not a share of time. */
  readonly method: string;
  /** Null where there is no table to set; `open` says why. */
  readonly bands: CreditBand[] | null;
  /** In percent of the fee; null where none is known. */
  readonly capPct: string | null;
  readonly claimWindow: ClaimWindow | null;
  /** What these terms do not set, and what contradicts itself in them, in sentences. */
  readonly open: readonly string[];
}
