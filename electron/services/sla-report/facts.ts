// What an SLA report is made of: the records and the judged months, gathered by the service, and where they came from.
import type { CreditClaim } from '#shared/claims/model.ts';
import type { Contract } from '#shared/contracts/model.ts';
import type { DisputeView } from '#shared/ipc/disputes.ts';
import type { Provider, Service } from '#shared/providers/model.ts';
import type { JudgedMonth } from '#shared/sla/sla-months.ts';
import type { Sla } from '#shared/sla/model.ts';

export interface SlaReportFacts {
  readonly paper: 'a4' | 'letter';
  readonly sla: Sla;
  readonly contract: Contract;
  readonly provider: Provider;
  readonly service: Service;
  /** At least one, in order. */
  readonly months: readonly JudgedMonth[];
  /** Of these months. */
  readonly claims: readonly CreditClaim[];
  readonly disputes: readonly DisputeView[];
  readonly asOfSec: number;
  /** Zone in which the instant of preparation is written. */
  readonly homeZone: string;
  readonly preparedBy: string;
  readonly workspace: {
    readonly name: string;
    readonly revision: number;
    readonly logHead: { readonly size: number; readonly rootSha256: string } | null;
  };
  readonly versions: {
    readonly app: string;
    readonly engine: string;
    readonly schema: string;
    readonly zoneDatabase: string;
  };
}
