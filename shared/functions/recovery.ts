// Whether what a provider promises and has shown is enough for a function. Hours against hours; a day is passed in.
import { addMonths, parseCivilDate } from '../values/civil-date.ts';
import type { VERDICT_TONES } from '../sla/view.ts';
import type { BusinessFunction, FunctionSupport } from './model.ts';

/** A test older than this says nothing about today. */
export const TEST_VALID_MONTHS = 12;

export const RECOVERY_STATES = ['too_slow', 'not_promised', 'not_tested', 'test_old', 'enough', 'not_needed'] as const;
export type RecoveryState = (typeof RECOVERY_STATES)[number];

type Need = Pick<BusinessFunction, 'rtoHours' | 'rpoHours'>;
type Offer = Pick<FunctionSupport, 'providerRtoHours' | 'providerRpoHours' | 'testedOn' | 'testedRtoHours'>;

const exceeds = (offered: number | null, needed: number | null): boolean =>
  offered !== null && needed !== null && offered > needed;
const lacks = (offered: number | null, needed: number | null): boolean => needed !== null && offered === null;

/**
 * The worst that can be said. A missing promise is no promise, and a promise that was never tested is only a promise.
 * @example recoveryState({ rtoHours: 4, rpoHours: 1 }, { providerRtoHours: 8, ... }, today) === 'too_slow'
 */
export function recoveryState({ rtoHours, rpoHours }: Need, offer: Offer, today: string): RecoveryState {
  if (rtoHours === null && rpoHours === null) return 'not_needed';
  const { providerRtoHours, providerRpoHours, testedOn, testedRtoHours } = offer;
  const slow =
    exceeds(providerRtoHours, rtoHours) || exceeds(providerRpoHours, rpoHours) || exceeds(testedRtoHours, rtoHours);
  if (slow) return 'too_slow';
  if (lacks(providerRtoHours, rtoHours) || lacks(providerRpoHours, rpoHours)) return 'not_promised';
  if (testedOn === null || (testedRtoHours === null && rtoHours !== null)) return 'not_tested';
  return addMonths(parseCivilDate(testedOn), TEST_VALID_MONTHS) < parseCivilDate(today) ? 'test_old' : 'enough';
}

const VIEWS: Readonly<Record<RecoveryState, { word: string; tone: (typeof VERDICT_TONES)[number] }>> = {
  too_slow: { word: 'Too slow', tone: 'breached' },
  not_promised: { word: 'Not promised', tone: 'nodata' },
  not_tested: { word: 'Not tested', tone: 'risk' },
  test_old: { word: 'Test is old', tone: 'risk' },
  enough: { word: 'Enough', tone: 'met' },
  not_needed: { word: 'No limit set', tone: 'plain' },
};

export const recoveryView = (state: RecoveryState) => VIEWS[state];
