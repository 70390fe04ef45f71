// How reports, tests, certificates and our own audits stand on a day.
import type { FactsOf } from '../facts.ts';
import { counted, daysBetween, isSoon, plusMonths, state, type AssuranceState } from './state.ts';
import { namedList } from '../../values/words.ts';

/** A report whose period ended longer ago says nothing about today. */
const REPORT_VALID_MONTHS = 12;
const TEST_VALID_MONTHS = 12;

/** The last day a report or its bridge letter stands for. */
export const coveredTo = ({ periodTo, bridgeTo }: Pick<FactsOf<'audit_report'>, 'periodTo' | 'bridgeTo'>): string =>
  bridgeTo !== null && bridgeTo > periodTo ? bridgeTo : periodTo;

/** What a reader of the report has to settle, each in a few words. */
function openPoints(facts: FactsOf<'audit_report'>, serviceName: (id: string) => string): string[] {
  const exceptions = facts.exceptions.filter(({ isClosed }) => !isClosed).length;
  const controls = facts.controls.filter((control) => control.state === 'open').length;
  const outside = facts.services
    .filter(({ match }) => match !== 'whole')
    .map(({ serviceId }) => serviceName(serviceId));
  return [
    ...(facts.opinion === 'qualified' ? ['the opinion is qualified'] : []),
    ...(outside.length > 0 ? [`not or only partly in scope: ${namedList(outside)}`] : []),
    ...(exceptions > 0 ? [counted(exceptions, 'open exception')] : []),
    ...(controls > 0 ? [`${counted(controls, 'control')} expected of us and not in place`] : []),
    ...(facts.subservice === 'carve_out' ? ['subservice providers are carved out'] : []),
  ];
}

/**
 * Whether an audit report can be relied on today.
 * @param serviceName the name of a service by its id
 */
export function auditReportState(
  facts: FactsOf<'audit_report'>,
  today: string,
  serviceName: (id: string) => string,
): AssuranceState {
  const until = coveredTo(facts);
  const spoken = `Period ${facts.periodFrom} to ${facts.periodTo}${until === facts.periodTo ? '' : `, bridged to ${until}`}`;
  if (facts.opinion === 'adverse' || facts.opinion === 'disclaimer') {
    const word = facts.opinion === 'adverse' ? 'Adverse' : 'No opinion';
    return state('breached', word, `${spoken}: the auditor does not stand behind it.`, until);
  }
  if (today > plusMonths(facts.periodTo, REPORT_VALID_MONTHS) && today > until) {
    return state('breached', 'Out of date', `${spoken}; a newer report is due.`, until);
  }
  if (today > until) {
    return state(
      'risk',
      'Gap',
      `${spoken}; nothing covers the ${counted(daysBetween(until, today), 'day')} since.`,
      until,
    );
  }
  const open = openPoints(facts, serviceName);
  if (facts.reviewedOn === null) return state('risk', 'Not read', `${spoken}. Nobody has reviewed it yet.`, until);
  if (open.length > 0) return state('risk', 'Open points', `${spoken}: ${open.join('; ')}.`, until);
  return state('met', 'Covered', `${spoken}, reviewed on ${facts.reviewedOn}.`, until);
}

/** Whether a penetration test is recent and its findings are fixed and tested again. */
export function penTestState({ testedOn, nextOn, findings }: FactsOf<'pen_test'>, today: string): AssuranceState {
  const due = nextOn ?? plusMonths(testedOn, TEST_VALID_MONTHS);
  const isGrave = ({ level }: { level: string }): boolean => level === 'critical' || level === 'high';
  const open = findings.filter(({ fixedOn }) => fixedOn === null);
  const grave = open.filter(isGrave);
  if (grave.length > 0) {
    return state('breached', 'Open findings', `Not fixed: ${namedList(grave.map(({ text }) => text))}.`, due);
  }
  if (due <= today) return state('risk', 'Due', `Last tested on ${testedOn}; due since ${due}.`, due);
  const unproved = findings.filter((one) => isGrave(one) && one.retestedOn === null);
  if (unproved.length > 0) {
    const names = namedList(unproved.map(({ text }) => text));
    return state('risk', 'Retest due', `Fixed, but not tested again: ${names}.`, due);
  }
  if (open.length > 0)
    return state('risk', 'Open findings', `Not fixed: ${namedList(open.map(({ text }) => text))}.`, due);
  return state('met', 'Passed', `Tested on ${testedOn}, ${counted(findings.length, 'finding')}, none open.`, due);
}

export function certificateState({ validFrom, validTo }: FactsOf<'certificate'>, today: string): AssuranceState {
  if (validTo < today) return state('breached', 'Expired', `It ended on ${validTo}.`, validTo);
  if (validFrom > today) return state('nodata', 'Not yet valid', `It begins on ${validFrom}.`, validFrom);
  if (isSoon(validTo, today)) {
    return state(
      'risk',
      'Ends soon',
      `It ends on ${validTo}, in ${counted(daysBetween(today, validTo), 'day')}.`,
      validTo,
    );
  }
  return state('met', 'Valid', `Valid to ${validTo}.`, validTo);
}

export function ownAuditState({ heldOn, nextOn, findings }: FactsOf<'own_audit'>, today: string): AssuranceState {
  const open = findings.filter(({ closedOn }) => closedOn === null);
  const held = `Held on ${heldOn}, ${counted(findings.length, 'finding')}`;
  if (open.length > 0)
    return state(
      'risk',
      'Findings',
      `${held}, ${open.length} open: ${namedList(open.map(({ text }) => text))}.`,
      nextOn,
    );
  if (nextOn !== null && nextOn <= today)
    return state('risk', 'Due', `${held}. The next was due on ${nextOn}.`, nextOn);
  return state('met', 'Closed', `${held}, none open.`, nextOn);
}
