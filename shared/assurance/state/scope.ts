// How the edges of services and the roles around them stand on a day.
import type { FactsOf } from '../facts.ts';
import { counted, daysBetween, dueAfter, isDue, state, type AssuranceState } from './state.ts';
import { namedList } from '../../values/words.ts';

/** An undecided finding may wait this long. */
const DECIDE_DAYS = 30;

/**
 * How far what is there falls short of what is needed, summed over the capabilities.
 * @example gapScore([{ what: 'On call', needed: 4, present: 1 }, { what: 'Tools', needed: 2, present: 3 }]) === 3
 */
export const gapScore = (capabilities: FactsOf<'sourcing'>['capabilities']): number =>
  capabilities.reduce((sum, { needed, present }) => sum + Math.max(0, needed - present), 0);

const SOURCING_WORDS = { outsource: 'Outsource', keep: 'Keep', partner: 'Partner' } as const;

export function sourcingState(facts: FactsOf<'sourcing'>): AssuranceState {
  const { decision, capabilities, costPerYear, decidedOn, approvedBy } = facts;
  const gap = `Gap score ${gapScore(capabilities)}, capabilities scored: ${capabilities.length}`;
  if (capabilities.length === 0) return state('nodata', 'Not scored', 'No capability is scored.');
  if (decision === 'open') return state('risk', 'Undecided', `${gap}.`);
  if (costPerYear === null) return state('risk', 'No cost', `${gap}; no cost is on record.`);
  if (decidedOn === null || approvedBy === '') return state('risk', 'Not approved', `${gap}.`);
  return state('met', SOURCING_WORDS[decision], `${gap}, approved by ${approvedBy} on ${decidedOn}.`);
}

export function boundaryState({ sides }: FactsOf<'boundary'>): AssuranceState {
  const inside = sides.filter(({ isInside }) => isInside);
  const outside = sides.filter(({ isInside }) => !isInside);
  if (inside.length === 0) return state('nodata', 'Empty', 'Nothing is named as part of the service.');
  if (outside.length === 0) return state('risk', 'Open-ended', 'Nothing is named as outside of the service.');
  const unowned = sides.filter(({ owner }) => owner === '').map(({ what }) => what);
  if (unowned.length > 0) return state('risk', 'No owner', `Without an owner: ${namedList(unowned)}.`);
  return state('met', 'Drawn', `${inside.length} inside, ${outside.length} outside, each with an owner.`);
}

export function escalationPathState({ steps }: FactsOf<'escalation_path'>): AssuranceState {
  const domains = new Set(steps.map(({ domain }) => domain.trim().toLowerCase()));
  if (domains.size < 2) return state('risk', 'One domain', 'A path across domains names at least two of them.');
  const gaps = steps
    .filter(({ contact, withinMin }) => contact === '' || withinMin === null)
    .map(({ domain }) => domain);
  if (gaps.length > 0) return state('risk', 'Incomplete', `Without a contact or a time: ${namedList(gaps)}.`);
  const path = steps.map(({ domain, withinMin }) => `${domain} within ${withinMin ?? 0} min`);
  return state('met', 'Complete', `${namedList(path, 6)}.`);
}

/** A provider may propose, review and approve, but no change goes ahead without our approval. */
export function changeRolesState({ kinds }: FactsOf<'change_roles'>): AssuranceState {
  if (kinds.length === 0) return state('nodata', 'Empty', 'No kind of change has roles.');
  const over = kinds.filter(({ ours }) => ours !== 'approve').map(({ change }) => change);
  if (over.length > 0) return state('breached', 'Overrides us', `Goes ahead without our approval: ${namedList(over)}.`);
  const silent = kinds.filter(({ theirs }) => theirs === 'none').map(({ change }) => change);
  if (silent.length > 0) return state('risk', 'No say', `The provider has no role in: ${namedList(silent)}.`);
  return state('met', 'Ruled', `${counted(kinds.length, 'kind')} of change, each approved by us.`);
}

export function cmdbRuleState(
  { owner, withinDays, everyMonths, checkedOn }: FactsOf<'cmdb_rule'>,
  today: string,
): AssuranceState {
  const nextOn = dueAfter(checkedOn, everyMonths);
  const rule = `Owner ${owner}; updates within ${counted(withinDays, 'day')}.`;
  if (isDue(nextOn, today)) {
    const last = checkedOn === null ? 'Never checked.' : `Checked on ${checkedOn}; due since ${nextOn ?? ''}.`;
    return state('risk', 'Check due', `${rule} ${last}`, nextOn);
  }
  return state('met', 'Kept', `${rule} Checked on ${checkedOn ?? ''}.`, nextOn);
}

const SHADOW_WORDS = { formalise: 'Formalise', watch: 'Watch', retire: 'Retire' } as const;

export function shadowItState(facts: FactsOf<'shadow_it'>, today: string): AssuranceState {
  const { decision, foundOn, followUpOn, doneOn } = facts;
  const found = `Found on ${foundOn}`;
  if (decision === 'open') {
    const waits = daysBetween(foundOn, today);
    return state(
      waits > DECIDE_DAYS ? 'breached' : 'risk',
      'Undecided',
      `${found}, undecided for ${counted(waits, 'day')}.`,
    );
  }
  const word = SHADOW_WORDS[decision];
  if (doneOn !== null) return state('met', 'Done', `${found}; ${word.toLowerCase()}, done on ${doneOn}.`);
  if (followUpOn === null) return state('risk', word, `${found}; no day is set to follow it up.`);
  if (followUpOn <= today)
    return state('risk', 'Follow-up due', `${found}; ${word.toLowerCase()}, due since ${followUpOn}.`, followUpOn);
  return state('plain', word, `${found}; followed up on ${followUpOn}.`, followUpOn);
}

export function docStandardState(facts: FactsOf<'doc_standard'>, today: string): AssuranceState {
  const { points, checkedOn, everyMonths, standard } = facts;
  const nextOn = dueAfter(checkedOn, everyMonths);
  if (points.length === 0) return state('nodata', 'Empty', `${standard}: no point is written down.`, nextOn);
  if (isDue(nextOn, today)) {
    const last = checkedOn === null ? 'Never checked.' : `Checked on ${checkedOn}; due since ${nextOn ?? ''}.`;
    return state('risk', 'Check due', last, nextOn);
  }
  const missed = points.filter(({ isMet }) => !isMet).map(({ point }) => point);
  if (missed.length > 0)
    return state('risk', 'Not met', `${missed.length} of ${points.length} not met: ${namedList(missed)}.`, nextOn);
  return state('met', 'Met', `All of ${counted(points.length, 'point')}, checked on ${checkedOn ?? ''}.`, nextOn);
}
