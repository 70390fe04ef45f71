// The words of follow-ups: kinds, states, parties and origins as people read them, on screens and in packs.
import type { VERDICT_TONES } from '../sla/view.ts';
import type { FOLLOW_UP_ORIGINS, FOLLOW_UP_PARTIES, FollowUp, FollowUpKind, FollowUpState } from './model.ts';
import { isLate } from './rules.ts';

const KIND_WORDS: Readonly<Record<FollowUpKind, string>> = {
  action: 'Action',
  decision: 'Decision',
  risk: 'Risk',
  issue: 'Issue',
  rca: 'Root cause analysis',
  recommendation: 'Recommendation',
  change: 'Change',
  dispute: 'Dispute',
  escalation: 'Escalation',
  feedback: 'Feedback',
  finding: 'Finding',
};

const STATE_WORDS: Readonly<Record<FollowUpState, string>> = {
  open: 'Open',
  in_progress: 'In progress',
  done: 'Done',
  verified: 'Verified',
  cancelled: 'Cancelled',
  superseded: 'Superseded',
};

const PARTY_WORDS: Readonly<Record<(typeof FOLLOW_UP_PARTIES)[number], string>> = { us: 'Us', them: 'Provider' };

const ORIGIN_WORDS: Readonly<Record<(typeof FOLLOW_UP_ORIGINS)[number], string>> = {
  manual: 'Entered by hand',
  sla: 'Service level',
  incident: 'Incident',
  import: 'Import',
  contract: 'Contract',
  review: 'Review',
  exercise: 'Exercise',
  exit: 'Exit plan',
  capacity: 'Capacity',
  scorecard: 'Scorecard',
  assurance: 'Assurance',
  follow_up: 'Another follow-up',
};

export const kindWord = (kind: FollowUpKind): string => KIND_WORDS[kind];
export const partyWord = (party: (typeof FOLLOW_UP_PARTIES)[number]): string => PARTY_WORDS[party];
export const originWord = (kind: (typeof FOLLOW_UP_ORIGINS)[number]): string => ORIGIN_WORDS[kind];

/** A state by itself; a decision is taken, not done. @example stateWord('done', 'decision') === 'Taken' */
export const stateWord = (state: FollowUpState, kind: FollowUpKind): string =>
  state === 'done' && kind === 'decision' ? 'Taken' : STATE_WORDS[state];

export interface StateView {
  readonly word: string;
  readonly tone: (typeof VERDICT_TONES)[number];
}

/** The state as a chip: what is late is at risk, what is settled is met. `today` is `YYYY-MM-DD`. */
export function stateView(
  record: Pick<FollowUp, 'kind' | 'state' | 'dueOn' | 'effectiveOn'>,
  today: string,
): StateView {
  if (isLate(record, today)) return { word: record.state === 'done' ? 'Check overdue' : 'Overdue', tone: 'risk' };
  const settled = record.state === 'done' || record.state === 'verified';
  return { word: stateWord(record.state, record.kind), tone: settled ? 'met' : 'plain' };
}
