// One pool of a capacity report: its finding and figures, each month as it is printed, what it assumes, how it was tested.
import { plannedMeasure, type AheadMonth, type Outlook } from '#shared/capacity/pools/outlook.ts';
import type { Measure } from '#shared/capacity/pools/model.ts';
import { peakCheck, provisionCheck, type ProvisionCheck } from '#shared/capacity/pools/provision.ts';
import { DELIVERY_ASSUMPTION } from '#shared/capacity/deliveries/words.ts';
import { outlookFinding, outlookState } from '#shared/capacity/pools/words.ts';
import type { CapacityReportData, ReportedPool } from '#shared/packs/capacity-report.ts';
import { groupDigits } from '#shared/values/decimal.ts';
import { chanceText, estimateText } from '#shared/values/estimate.ts';
import { DASH, dayText, moneyText, shortMonth } from '../sla-report/text.ts';
import type { CapacityReportFacts, PoolFactsOfReport } from './facts.ts';
import { drawnDue, reportedDeliveries } from './deliveries.ts';
import { resilienceFacts, scenarioRows } from './planning.ts';
import { WRITING } from './writing.ts';
import { sentenceCase } from '#shared/values/words.ts';

type Fact = CapacityReportData['definitions'][number];

const NO_DATA = 'No data';
const NEVER = 'Not within the horizon';

const MEASURES: Readonly<Record<Measure, string>> = {
  average: 'average of each month',
  p95: '95th percentile of each month',
  peak: 'peak of each month',
};

/** The finding without full stop; the reason where there is no forecast. */
export function findingOf({ outlook, problem, pool }: PoolFactsOfReport, today: string): string {
  if (outlook === null) return problem.replace(/\.$/, '');
  return outlookFinding(outlook, { unit: pool.unit, today, write: WRITING });
}

const NOWHERE = { early: null };

export function stateOf({ outlook, problem, state }: PoolFactsOfReport, today: string) {
  const committed = outlook?.ahead.at(-1)?.committed ?? null;
  return outlookState(
    { problem, state, committed, runsOut: outlook?.runsOut ?? NOWHERE, orderBy: outlook?.orderBy ?? null },
    today,
  );
}

function keyFigures({ runsOut, orderBy }: Outlook, leadDays: number | null): ReportedPool['keyFigures'] {
  const figure = (label: string, value: string, note: string) => ({ label, values: [value], verdict: null, note });
  const by = (month: string | null) => (month === null ? NEVER : shortMonth(month));
  const none = runsOut.early === null ? 'Nothing to order' : 'No lead time';
  return [
    figure(
      'Order by',
      orderBy === null ? none : dayText(orderBy),
      leadDays === null ? '' : `nine in ten orders take at most ${leadDays} days`,
    ),
    figure('Runs out, early', by(runsOut.early), 'a tenth of all paths'),
    figure('Runs out, middle', by(runsOut.middle), 'half of all paths'),
    figure('Runs out, late', by(runsOut.late), 'nine tenths of all paths'),
  ];
}

const range = (lower: number, upper: number): string => `${estimateText(lower)} to ${estimateText(upper)}`;
const decimalOr = (text: string | null, none: string): string => (text === null ? none : groupDigits(text));

function aheadMonth({ month, committed, headroom, ...bounds }: AheadMonth): ReportedPool['months'][number] {
  const { mean, lower80, upper80, lower95, upper95 } = bounds;
  return {
    label: shortMonth(month),
    used: DASH,
    forecast: estimateText(mean),
    within80: range(lower80, upper80),
    within95: range(lower95, upper95),
    committed: decimalOr(committed, DASH),
    shortChance: headroom === null ? DASH : chanceText(headroom.shortProbability),
    shortfall: headroom === null ? DASH : estimateText(headroom.expectedShortfall),
    exact: { month, used: null, committed, ahead: { mean, lower80, upper80, lower95, upper95 }, headroom },
  };
}

function monthsOf({ past, ahead }: Outlook): ReportedPool['months'] {
  const none = { forecast: DASH, within80: DASH, within95: DASH, shortChance: DASH, shortfall: DASH };
  return [
    ...past.map(({ month, used, committed }) => ({
      ...none,
      label: shortMonth(month),
      used: decimalOr(used, NO_DATA),
      committed: decimalOr(committed, DASH),
      exact: { month, used, committed, ahead: null, headroom: null },
    })),
    ...ahead.map(aheadMonth),
  ];
}

function chartOf(outlook: Outlook, { pool }: PoolFactsOfReport, revision: number): ReportedPool['chart'] {
  const { past, ahead, runsOut, orderBy, measure } = outlook;
  const orderMonth = orderBy?.slice(0, 7) ?? null;
  const isShown = orderMonth !== null && orderMonth >= (past[0]?.month ?? '');
  const [first, last, end] = [past[0], past.at(-1), ahead.at(-1)];
  const forecast =
    end === undefined
      ? ''
      : ` The forecast for ${shortMonth(end.month)} is ${estimateText(end.mean)}, between ${range(end.lower80, end.upper80)} four times in five.`;
  const dueWords =
    outlook.due.length === 0
      ? ''
      : ' Diamond: a delivery is due; bar: the months in which it comes four times in five.';
  return {
    caption: `${sentenceCase(MEASURES[measure])}, ${pool.unit}. Dark line: used. Coloured line: forecast, with bands that hold 80 and 95 % of each month. Dashed: committed.${dueWords} Revision ${revision}.`,
    altText: `Use rose or fell from ${decimalOr(first?.used ?? null, NO_DATA)} in ${shortMonth(first?.month ?? '')} to ${decimalOr(last?.used ?? null, NO_DATA)} ${pool.unit} in ${shortMonth(last?.month ?? '')}.${forecast} Every month stands in the table below.`,
    marks: [
      ...(isShown ? [{ label: shortMonth(orderMonth), word: 'Order by', tone: 'risk' as const }] : []),
      ...(runsOut.early === null
        ? []
        : [{ label: shortMonth(runsOut.early), word: 'May run out', tone: 'breached' as const }]),
    ],
    due: drawnDue(outlook.due),
  };
}

const days = (count: number | null): string => (count === null ? 'Not recorded' : `${count} days`);

const checkFact = (term: string, { word, sentence }: ProvisionCheck): Fact => ({ term, text: `${word}. ${sentence}` });

function assumptions({ pool, ownerName, outlook }: PoolFactsOfReport): Fact[] {
  const measure = plannedMeasure(pool);
  return [
    {
      term: 'Planned on',
      text:
        measure === null ? 'No use is recorded' : `The ${MEASURES[measure]}, since averages hide the months that fail`,
    },
    {
      term: 'Levels',
      text:
        pool.levels.length === 0
          ? 'No level is recorded'
          : pool.levels
              .map(
                ({ effectiveOn, committed }) => `${groupDigits(committed)} ${pool.unit} from ${dayText(effectiveOn)}`,
              )
              .join('; '),
    },
    {
      term: 'Lead time',
      text: `Half of all orders: ${days(pool.leadP50Days)}. Nine in ten: ${days(pool.leadP90Days)}`,
    },
    { term: 'Cost a month', text: pool.monthlyCost === null ? 'Not recorded' : moneyText(pool.monthlyCost) },
    { term: 'Owner', text: ownerName ?? 'Nobody' },
    ...(outlook === null ? [] : [checkFact('Size of the commitment', provisionCheck(outlook, pool))]),
    checkFact('Average and peak', peakCheck(pool)),
    {
      term: 'Growth',
      text: 'Demand goes on as the recorded months show. What is known to come beyond that is a scenario, not part of this forecast',
    },
    ...(outlook === null || outlook.due.length === 0 ? [] : [{ term: 'Deliveries', text: DELIVERY_ASSUMPTION }]),
    ...(outlook === null || pool.note === '' ? [] : [{ term: 'Note', text: pool.note }]),
  ];
}

function backtest({ forecast }: Outlook): Fact[] {
  const { method, members, rejected, notes, engineVersion, backtest: tested } = forecast;
  const error =
    tested.mase === null
      ? 'Too few months to hold the method against its own past'
      : `Held against its past ${tested.origins === 1 ? 'once' : `${tested.origins} times`}. Mean absolute error ${tested.mase.toFixed(2)} of that of repeating the month a season before (below 1 is better)`;
  return [
    { term: 'Method', text: method },
    { term: 'Backtest', text: error },
    { term: 'Members', text: members.length === 0 ? 'One method alone' : members.join(', ') },
    {
      term: 'Left out',
      text: rejected.length === 0 ? 'None' : rejected.map(({ name, reason }) => `${name}: ${reason}`).join('; '),
    },
    ...(notes.length === 0 ? [] : [{ term: 'Notes', text: notes.join(' ') }]),
    { term: 'Engine', text: `Forecast version ${engineVersion}` },
  ];
}

export function reportedPool(
  facts: PoolFactsOfReport,
  { workspace }: CapacityReportFacts,
  today: string,
): ReportedPool {
  const { pool, outlook, providerName, planning } = facts;
  return {
    name: pool.name,
    facts: [providerName ?? 'Own', pool.resource, pool.region].filter((text) => text !== '').join(', '),
    unit: pool.unit,
    finding: findingOf(facts, today),
    state: stateOf(facts, today),
    keyFigures: outlook === null ? [] : keyFigures(outlook, pool.leadP90Days),
    chart: outlook === null ? null : chartOf(outlook, facts, workspace.revision),
    months: outlook === null ? [] : monthsOf(outlook),
    assumptions: assumptions(facts),
    backtest: outlook === null ? [] : backtest(outlook),
    scenarios: scenarioRows(planning, pool.unit),
    resilience: resilienceFacts(pool, planning),
    ...reportedDeliveries(facts),
  };
}
