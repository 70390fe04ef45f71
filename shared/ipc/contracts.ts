// Contracts, and the service levels and credit schedules agreed in them.
import { z } from 'zod';
import { ClockTerms, Contract, CONTRACT_STAGES } from '../contracts/model.ts';
import { CLOCK_STATES } from '../contracts/clock.ts';
import { AtRevision, STAMP_KEYS } from '../fields.ts';
import { ContractId, CreditScheduleId, MetricVersionId, ProviderId, SlaId } from '../ids.ts';
import { CreditSchedule, MetricVersion, Sla } from '../sla/model.ts';
import { LintFinding } from '../sla/view.ts';
import { mutation, Nothing, query } from './define.ts';

/** A contract that says nothing of its clock gets a plain one, or keeps what it has; one that says no stage is in force. */
export const ContractInput = Contract.omit({ ...STAMP_KEYS, id: true, stage: true, clock: true }).extend({
  stage: z.enum(CONTRACT_STAGES).optional(),
  clock: ClockTerms.optional(),
});
export type ContractInput = z.infer<typeof ContractInput>;

/** One row of the contracts grid. */
export const ContractRow = z.strictObject({
  id: ContractId,
  rev: z.int(),
  ref: z.string(),
  title: z.string(),
  providerId: ProviderId,
  providerName: z.string(),
  effectiveOn: z.string(),
  endedOn: z.string().nullable(),
  renewalMode: z.string(),
  annualCost: Contract.shape.annualCost,
  /** Null where the clock cannot run. */
  state: z.enum(CLOCK_STATES).nullable(),
  sendBy: z.string().nullable(),
  noticeBy: z.string().nullable(),
  committedUntil: z.string().nullable(),
  lockedIn: Contract.shape.annualCost,
  slas: z.int(),
});
export type ContractRow = z.infer<typeof ContractRow>;

/** New versions and schedules carry a null id; versions are numbered by the core in the order of their first day. */
export const SlaInput = Sla.omit({ ...STAMP_KEYS, id: true }).extend({
  metricVersions: z
    .array(MetricVersion.omit({ version: true }).extend({ id: MetricVersionId.nullable() }))
    .min(1, 'at least one version of the target')
    .max(100),
  creditSchedules: z.array(CreditSchedule.extend({ id: CreditScheduleId.nullable() })).max(100),
});
export type SlaInput = z.infer<typeof SlaInput>;

export const contractChannels = {
  'contracts.list': query({
    input: z.strictObject({ providerId: ProviderId.nullable() }),
    output: z.array(ContractRow),
  }),
  'contracts.get': query({
    input: z.strictObject({ id: ContractId }),
    output: z.strictObject({ contract: Contract, providerName: z.string(), slas: z.array(Sla) }),
  }),
  'contracts.create': mutation({ input: ContractInput, output: Contract }),
  'contracts.update': mutation({ input: ContractInput.extend({ id: ContractId, rev: AtRevision }), output: Contract }),
  /** All of them as one step. */
  'contracts.trash': mutation({
    input: z.strictObject({
      items: z
        .array(z.strictObject({ id: ContractId, rev: AtRevision }))
        .min(1)
        .max(1000),
    }),
    output: Nothing,
  }),
  'slas.get': query({ input: z.strictObject({ id: SlaId }), output: Sla }),
  'slas.create': mutation({ input: SlaInput, output: Sla }),
  'slas.update': mutation({ input: SlaInput.extend({ id: SlaId, rev: AtRevision }), output: Sla }),
  'slas.trash': mutation({ input: z.strictObject({ id: SlaId, rev: AtRevision }), output: Nothing }),
  /** Reads a schedule against its target before it is saved: gaps, overlaps, a top bound that is not the target. */
  'slas.lint': query({
    input: z.strictObject({
      targetPct: MetricVersion.shape.targetPct,
      bands: CreditSchedule.shape.bands,
      capPct: CreditSchedule.shape.capPct,
    }),
    output: z.array(LintFinding),
  }),
} as const;
