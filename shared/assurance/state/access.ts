// How access rights, protection of data, patching, baselines and countries stand on a day.
import { fraction, toDecimalText } from '../../values/fraction.ts';
import type { FactsOf } from '../facts.ts';
import { counted, daysBetween, dueAfter, isDue, plusMonths, state, type AssuranceState } from './state.ts';
import { namedList } from '../../values/words.ts';

/** An attestation older than this is asked for again. */
const ATTESTED_MONTHS = 12;
const isOld = (on: string | null, today: string): boolean => on === null || plusMonths(on, ATTESTED_MONTHS) <= today;

export function accessState(facts: FactsOf<'access'>, today: string): AssuranceState {
  const { revokedOn, revokedProof, isPrivileged, pamOn, reviewedOn, everyMonths } = facts;
  if (revokedOn !== null && revokedOn <= today) {
    return revokedProof === ''
      ? state('risk', 'No proof', `Said to be revoked on ${revokedOn}; nothing proves it.`)
      : state('plain', 'Revoked', `Revoked on ${revokedOn}: ${revokedProof}.`);
  }
  const nextOn = dueAfter(reviewedOn, everyMonths);
  if (isPrivileged && isOld(pamOn, today)) {
    const since = pamOn === null ? 'nobody ever attested it' : `last attested on ${pamOn}`;
    return state('breached', 'Not managed', `A privileged account outside access management: ${since}.`, nextOn);
  }
  if (isDue(nextOn, today)) {
    const since = nextOn === null ? 'Never reviewed.' : `Reviewed on ${reviewedOn ?? ''}; due since ${nextOn}.`;
    return state('risk', 'Review due', since, nextOn);
  }
  return state('met', 'In order', `Reviewed on ${reviewedOn ?? ''}.`, nextOn);
}

/** Whether the data of a service are classed and encrypted, and who holds the keys. */
export function dataProtectionState(facts: FactsOf<'data_protection'>, today: string): AssuranceState {
  const { atRest, inTransit, keys, isCritical, attestedOn, classes } = facts;
  const nextOn = dueAfter(attestedOn, ATTESTED_MONTHS);
  const bare = [atRest === 'no' ? 'at rest' : '', inTransit === 'no' ? 'in transit' : ''].filter(
    (where) => where !== '',
  );
  if (bare.length > 0) return state('breached', 'Not encrypted', `Not encrypted ${bare.join(' and ')}.`, nextOn);
  if (isCritical && keys !== 'client') {
    return state('breached', 'Keys not ours', 'The workload is critical and its keys are not held by us.', nextOn);
  }
  if (classes.length === 0) return state('nodata', 'Not classed', 'No class of data is on record.', nextOn);
  if (atRest === 'unknown' || inTransit === 'unknown') {
    return state('nodata', 'Unknown', 'Nobody has said whether the data are encrypted.', nextOn);
  }
  if (isOld(attestedOn, today)) {
    const last = attestedOn === null ? 'Never attested.' : `Last attested on ${attestedOn}.`;
    return state('risk', 'Attestation due', last, nextOn);
  }
  return state('met', 'Protected', `Classes of data: ${classes.length}. Attested on ${attestedOn ?? ''}.`, nextOn);
}

export interface PatchCount {
  /** Applied in time, of those whose time is over or that are applied. */
  readonly inTime: number;
  readonly judged: number;
  /** Not applied, past the limit. */
  readonly overdue: readonly string[];
  /** Applied, after the limit. */
  readonly late: readonly string[];
  /** Not applied, within the limit. */
  readonly running: number;
}

/**
 * Patches held against the days that the duty allows; a day is counted from the release, so a limit of 14 released on the 1st
 * ends with the 15th.
 */
export function patchCount({ criticalDays, otherDays, patches }: FactsOf<'patching'>, today: string): PatchCount {
  const overdue: string[] = [];
  const late: string[] = [];
  let inTime = 0;
  let running = 0;
  for (const { ref, isCritical, releasedOn, appliedOn } of patches) {
    const limit = isCritical ? criticalDays : otherDays;
    const took = daysBetween(releasedOn, appliedOn ?? today);
    if (appliedOn === null) {
      if (took > limit) overdue.push(ref);
      else running += 1;
    } else if (took > limit) late.push(ref);
    else inTime += 1;
  }
  return { inTime, judged: inTime + late.length + overdue.length, overdue, late, running };
}

export function patchingState(facts: FactsOf<'patching'>, today: string): AssuranceState {
  const { inTime, judged, overdue, late, running } = patchCount(facts, today);
  if (judged + running === 0) return state('nodata', 'No data', 'No patch is on record.');
  const share =
    judged === 0
      ? ''
      : `${toDecimalText(fraction(BigInt(inTime) * 100n, BigInt(judged)), 1, 'truncate')} % in time (${inTime} of ${judged})`;
  if (overdue.length > 0) return state('breached', 'Overdue', `${share}. Past the limit: ${namedList(overdue)}.`);
  if (judged === 0) return state('met', 'Within limits', `Not applied yet, within the limit: ${running}.`);
  return inTime === judged
    ? state('met', 'In time', `${share}.`)
    : state('risk', 'Some late', `${share}. Applied late: ${namedList(late)}.`);
}

export function baselineState(facts: FactsOf<'baseline'>, today: string): AssuranceState {
  const { drift, attestedOn, everyMonths, version } = facts;
  const nextOn = dueAfter(attestedOn, everyMonths);
  const open = drift.filter(({ resolvedOn }) => resolvedOn === null);
  if (open.length > 0) {
    return state('risk', 'Drift', `Away from ${version}: ${namedList(open.map(({ item }) => item))}.`, nextOn);
  }
  if (isDue(nextOn, today)) {
    const last = attestedOn === null ? 'Never attested.' : `Attested on ${attestedOn}; due since ${nextOn ?? ''}.`;
    return state('risk', 'Attestation due', last, nextOn);
  }
  return state('met', 'In line', `${version}, attested on ${attestedOn ?? ''}.`, nextOn);
}

export function countryRuleState({ allowed, places }: FactsOf<'country_rule'>): AssuranceState {
  if (places.length === 0)
    return state('nodata', 'No data', 'No source and no evidence is on record with its country.');
  const outside = places.filter(({ country }) => !allowed.includes(country));
  if (outside.length > 0) {
    const names = namedList(outside.map(({ what, country }) => `${what} (${country})`));
    return state('breached', 'Outside', `Allowed: ${allowed.join(', ')}. Outside: ${names}.`);
  }
  return state('met', 'Inside', `${counted(places.length, 'place')}, all in ${allowed.join(', ')}.`);
}
