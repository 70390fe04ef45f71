// What an SLA report is made of: the records and the judged months, gathered by the service, and where they came from.
import type { CreditClaim } from '#shared/claims/model.ts';
import type { Contract } from '#shared/contracts/model.ts';
import type { DisputeView } from '#shared/ipc/disputes.ts';
import type { Provider, Service } from '#shared/providers/model.ts';
import type { JudgedMonth } from '#shared/sla/sla-months.ts';
import type { Sla } from '#shared/sla/model.ts';
import type { WideSpread } from '#shared/sla/wide-spread.ts';
import type { ServiceLevels } from '../levels.ts';
import type { ReportBasis } from '../report-basis.ts';

export interface SlaReportFacts extends ReportBasis {
  readonly paper: 'a4' | 'letter';
  readonly sla: Sla;
  readonly contract: Contract;
  readonly provider: Provider;
  readonly service: Service;
  /** At least one, in order. */
  readonly months: readonly JudgedMonth[];
  /** Every reading of each, in the same order; null where a month keeps the readings it was locked with. */
  readonly spreads: ReadonlyArray<WideSpread | null>;
  /** Of these months. */
  readonly claims: readonly CreditClaim[];
  readonly disputes: readonly DisputeView[];
  /** Of incidents that begin in these months. */
  readonly response: ServiceLevels;
}
