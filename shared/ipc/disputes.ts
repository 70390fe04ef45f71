// Sources of incidents, the differences between what they say, and disputes about a month.
import { z } from 'zod';
import { Dispute } from '../disputes/model.ts';
import { AtRevision, CivilDateText, InstantSec, MonthText, Note, PercentText, STAMP_KEYS } from '../fields.ts';
import { FOLLOW_UP_PARTIES } from '../follow-ups/model.ts';
import { DataSourceId, FollowUpId, PersonId, SlaId } from '../ids.ts';
import { DataSource } from '../sla/source-roles.ts';
import { FollowUpRow } from './follow-ups.ts';
import { mutation, Nothing, query } from './define.ts';

export const SourceInput = DataSource.omit({ ...STAMP_KEYS, id: true });
export type SourceInput = z.infer<typeof SourceInput>;

/** How much of what either side calls down belongs to one kind of difference. */
export const DifferenceView = z.strictObject({
  class: z.string(),
  word: z.string(),
  seconds: z.int(),
  intervals: z.array(z.strictObject({ startAt: InstantSec, endAt: InstantSec })),
});

export const ReconcileView = z.strictObject({
  providerSec: z.int(),
  ownSec: z.int(),
  /** Whatever either side calls down; the differences add up to it. */
  unionSec: z.int(),
  clockOffsetSec: z.int(),
  toleranceSec: z.int(),
  differences: z.array(DifferenceView),
  /** Names of the sources on either side; empty where nothing was recorded. */
  providerSources: z.array(z.string()),
  ownSources: z.array(z.string()),
});
export type ReconcileView = z.infer<typeof ReconcileView>;

export const DisputeView = z.strictObject({
  dispute: Dispute,
  followUp: FollowUpRow,
  /** The provider's escalation path, lowest first. */
  ladder: z.array(z.strictObject({ level: z.int(), name: z.string(), role: z.string() })),
});
export type DisputeView = z.infer<typeof DisputeView>;

const at = { id: FollowUpId, rev: AtRevision };
const said = Note.refine((text) => text.trim() !== '', 'fill this in');

export const disputeChannels = {
  'sources.list': query({ input: Nothing, output: z.array(DataSource) }),
  'sources.create': mutation({ input: SourceInput, output: DataSource }),
  'sources.update': mutation({ input: SourceInput.extend({ id: DataSourceId, rev: AtRevision }), output: DataSource }),
  'sources.trash': mutation({ input: z.strictObject({ id: DataSourceId, rev: AtRevision }), output: Nothing }),
  /** The provider's incidents of a month beside our own, classified in seconds. */
  'sources.compare': query({ input: z.strictObject({ slaId: SlaId, month: MonthText }), output: ReconcileView }),
  'disputes.list': query({ input: z.strictObject({ slaId: SlaId.nullable() }), output: z.array(DisputeView) }),
  'disputes.get': query({ input: z.strictObject({ id: FollowUpId }), output: DisputeView.nullable() }),
  /** One step: the dispute, its follow-up, and the month marked as disputed. */
  'disputes.open': mutation({
    input: z.strictObject({
      slaId: SlaId,
      month: MonthText,
      oursPct: PercentText,
      theirsPct: PercentText,
      ownerId: PersonId.nullable(),
      answerBy: CivilDateText,
      note: said,
    }),
    output: DisputeView,
  }),
  'disputes.message': mutation({
    input: z.strictObject({ ...at, party: z.enum(FOLLOW_UP_PARTIES), text: said }),
    output: DisputeView,
  }),
  /** One level up, with a new day for the answer. */
  'disputes.escalate': mutation({
    input: z.strictObject({ ...at, answerBy: CivilDateText, note: said }),
    output: DisputeView,
  }),
  /** One step: the agreed value goes to the month, the follow-up is closed on the note. */
  'disputes.resolve': mutation({
    input: z.strictObject({ ...at, agreedPct: PercentText, note: said }),
    output: DisputeView,
  }),
} as const;
