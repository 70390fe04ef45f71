// How runbooks, playbooks, handovers and knowledge stand on a day.
import type { FactsOf } from '../facts.ts';
import { counted, dueAfter, isDue, state, type AssuranceState } from './state.ts';
import { namedList, sentenceCase } from '../../values/words.ts';

const RUNBOOK_TOPICS = [
  ['failover', 'failover'],
  ['backup', 'backup validation'],
  ['scaling', 'scaling'],
] as const;

/** Whether a runbook covers what it must, and was reviewed. */
export function runbookState(facts: FactsOf<'runbook'>, today: string): AssuranceState {
  const nextOn = dueAfter(facts.reviewedOn, facts.everyMonths);
  const missing = RUNBOOK_TOPICS.filter(([topic]) => facts[topic] === 'missing').map(([, word]) => word);
  if (missing.length > 0) return state('risk', 'Incomplete', `Does not cover ${missing.join(', ')}.`, nextOn);
  if (isDue(nextOn, today)) {
    const last =
      facts.reviewedOn === null ? 'Never reviewed.' : `Reviewed on ${facts.reviewedOn}; due since ${nextOn ?? ''}.`;
    return state('risk', 'Review due', last, nextOn);
  }
  const used = facts.exercisedOn === null ? 'never exercised' : `exercised on ${facts.exercisedOn}`;
  return state('met', 'Complete', `Version ${facts.version}, reviewed on ${facts.reviewedOn ?? ''}, ${used}.`, nextOn);
}

export function incidentPlaybookState(facts: FactsOf<'incident_playbook'>, today: string): AssuranceState {
  const { steps, exercisedOn, everyMonths } = facts;
  const nextOn = dueAfter(exercisedOn, everyMonths);
  const idle = (['ours', 'theirs'] as const).filter((party) => steps.every((step) => step.party !== party));
  if (steps.length === 0) return state('nodata', 'No steps', 'No step is written down.', nextOn);
  if (idle.length > 0) {
    return state('risk', 'One-sided', `No step of ${idle[0] === 'ours' ? 'our side' : 'the provider'}.`, nextOn);
  }
  if (isDue(nextOn, today)) {
    const last = exercisedOn === null ? 'Never exercised.' : `Exercised on ${exercisedOn}; due since ${nextOn ?? ''}.`;
    return state('risk', 'Exercise due', last, nextOn);
  }
  return state('met', 'Ready', `${counted(steps.length, 'step')}, exercised on ${exercisedOn ?? ''}.`, nextOn);
}

/** What still stands before full responsibility, each in a few words. */
export function handoverGates({ findings, items, sessions }: FactsOf<'handover'>): string[] {
  const open = findings.filter(({ resolvedOn }) => resolvedOn === null).map(({ text }) => text);
  const waiting = items.filter(({ acceptedOn, acceptedBy }) => acceptedOn === null || acceptedBy === '');
  const unsigned = sessions.filter(({ heldOn, signedOffBy }) => heldOn === null || signedOffBy === '');
  return [
    ...(sessions.length === 0 ? ['no shadowing session is planned'] : []),
    ...(unsigned.length > 0 ? [`shadowing not signed off: ${namedList(unsigned.map(({ topic }) => topic))}`] : []),
    ...(waiting.length > 0
      ? [`not accepted: ${namedList(waiting.map(({ item, version }) => `${item} ${version}`))}`]
      : []),
    ...(open.length > 0 ? [`not resolved: ${namedList(open)}`] : []),
  ];
}

/** A handover is ready when every session is signed off, every item accepted, every finding resolved. */
export function handoverState(facts: FactsOf<'handover'>, today: string): AssuranceState {
  const gates = handoverGates(facts);
  const { liveOn } = facts;
  if (gates.length === 0) {
    return state(
      'met',
      'Signed off',
      liveOn === null ? 'Ready for full responsibility.' : `Fully responsible from ${liveOn}.`,
    );
  }
  const sentence = sentenceCase(`${gates.join('; ')}.`);
  if (liveOn !== null && liveOn <= today) return state('breached', 'Live, not signed off', sentence, liveOn);
  return state('risk', 'Blocked', sentence, liveOn);
}

export function knowledgeState(facts: FactsOf<'knowledge'>, today: string): AssuranceState {
  const { approvedOn, changedOn, changedBy, reviewer, everyMonths } = facts;
  const nextOn = dueAfter(approvedOn, everyMonths);
  if (approvedOn === null || approvedOn < changedOn || reviewer === '') {
    return state('risk', 'Not approved', `Changed by ${changedBy} on ${changedOn}; nobody has approved that.`, nextOn);
  }
  if (isDue(nextOn, today))
    return state('risk', 'Review due', `Approved on ${approvedOn}; due since ${nextOn ?? ''}.`, nextOn);
  return state('met', 'Approved', `Approved by ${reviewer} on ${approvedOn}.`, nextOn);
}
