// Scenarios, redundancy and decisions of a capacity report, in the words that are printed.
import { scenarioWords } from '#shared/capacity/scenarios/words.ts';
import type { DecisionRow } from '#shared/ipc/capacity-decisions.ts';
import type { PlanningView, PlanOutcome, ScenarioOutcome } from '#shared/ipc/capacity-planning.ts';
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import type { CapacityReportData, ReportedPool } from '#shared/packs/capacity-report.ts';
import { chanceText, estimateText } from '#shared/values/estimate.ts';
import { DASH, dayText, moneyText, shortMonth } from '../sla-report/text.ts';
import { WRITING } from './writing.ts';

type Row = ReportedPool['scenarios'][number];
type Fact = CapacityReportData['definitions'][number];

const AS_FORECAST = 'As forecast';
const TOGETHER = 'All together';

function money(minor: string | null, currency: string | null): string {
  return minor === null || currency === null ? DASH : moneyText({ minor, currency });
}

type Currencies = Pick<PlanningView, 'currency' | 'chargeCurrency'>;

function rowOf(name: string, words: string, chance: string, outcome: PlanOutcome, currencies: Currencies): Row {
  const { runsOut, orderBy, peak, shortChance, needed, charge, cost } = outcome;
  return {
    name,
    words,
    chance,
    runsOut: runsOut.early === null ? 'Not within the horizon' : shortMonth(runsOut.early),
    orderBy: orderBy === null ? DASH : dayText(orderBy),
    peak: `${estimateText(peak.demand)}, ${shortMonth(peak.month)}`,
    shortChance: chanceText(shortChance),
    needed: name === TOGETHER ? DASH : estimateText(needed),
    charge: money(charge, currencies.chargeCurrency),
    cost: money(cost, currencies.currency),
  };
}

const NONE = { runsOut: DASH, orderBy: DASH, peak: DASH, shortChance: DASH, needed: DASH, charge: DASH, cost: DASH };

function scenarioRow({ scenario, outcome, problem }: ScenarioOutcome, unit: string, currencies: Currencies): Row {
  const chance = scenario.probabilityPct === null ? DASH : `${scenario.probabilityPct} %`;
  const words = scenarioWords(scenario, unit, WRITING);
  if (outcome === null) return { name: scenario.name, words: problem === '' ? words : problem, chance, ...NONE };
  return rowOf(scenario.name, words, chance, outcome, currencies);
}

/** Empty for a pool without scenarios. */
export function scenarioRows(view: PlanningView | undefined, unit: string): Row[] {
  if (view === undefined || view.base === null || view.scenarios.length === 0) return [];
  const { base, scenarios, together } = view;
  return [
    rowOf(AS_FORECAST, 'What was recorded goes on', DASH, base, view),
    ...scenarios.map((each) => scenarioRow(each, unit, view)),
    ...(together === null ? [] : [rowOf(TOGETHER, 'Every combination, by its probability', DASH, together, view)]),
  ];
}

/** First month in which something stops holding; null while it holds. */
function firstBelow(view: PlanningView, of: 'afterOne' | 'afterTwo'): string {
  const known = view.resilience.filter((month) => month[of] !== null);
  if (known.length === 0) return 'Not known: the largest part is not recorded';
  const month = known.find((each) => (each[of] ?? 0) < 0)?.month;
  return month === undefined ? 'Holds for every month ahead' : `Does not hold from ${shortMonth(month)} on`;
}

function weakWords({ month, cutSets }: NonNullable<PlanningView['concentration']>['weak'][number]): string {
  const sets = cutSets.some((set) => set.length === 0)
    ? 'too little with nobody lost'
    : cutSets.map((set) => set.join(' with ')).join('; ') || 'no loss of up to three';
  return `From ${shortMonth(month)}: ${sets}`;
}

export function resilienceFacts({ terms }: CapacityPool, view: PlanningView | undefined): Fact[] {
  if (view === undefined || view.base === null) return [];
  const [first] = view.resilience;
  const last = view.resilience.at(-1);
  const { concentration } = view;
  const waits = (month: typeof first): string =>
    month === undefined || month.waits === null ? DASH : `${chanceText(month.waits)} in ${shortMonth(month.month)}`;
  return [
    { term: 'One part lost (N+1)', text: firstBelow(view, 'afterOne') },
    { term: 'Two parts lost (N+2)', text: firstBelow(view, 'afterTwo') },
    ...(terms?.hasQueue === true
      ? [{ term: 'Arrivals that wait', text: `${waits(first)}; ${waits(last)} (Erlang C, mean use)` }]
      : []),
    ...(concentration === null
      ? []
      : [
          {
            term: 'Concentration',
            text: `HHI ${Math.round(concentration.hhi)}, as if ${concentration.effectiveNumber.toFixed(2)} equal providers: ${concentration.shares.map(({ name, pct }) => `${name} ${Math.round(pct)} %`).join(', ')}`,
          },
        ]),
    ...(concentration === null
      ? []
      : [{ term: 'Cannot do without', text: concentration.weak.map(weakWords).join('. ') }]),
    { term: 'Liability clause', text: terms === null || terms.clause === '' ? 'Not recorded' : terms.clause },
    {
      term: 'If the pool is lost',
      text: terms === null || terms.contingency === '' ? 'No contingency is recorded' : terms.contingency,
    },
    { term: 'Simulation', text: view.basis },
  ];
}

const OPTION_WORDS = { build: 'Build', partner: 'Partner', defer: 'Defer' } as const;
const STATE_VIEWS = {
  proposed: { tone: 'risk', word: 'Proposed' },
  approved: { tone: 'met', word: 'Approved' },
  applied: { tone: 'met', word: 'Applied' },
  rejected: { tone: 'plain', word: 'Rejected' },
} as const;

export function reportedDecision({
  decision,
  poolName,
  ownerName,
  lacks,
}: DecisionRow): CapacityReportData['decisions'][number] {
  const { title, shortage, options, chosen, reasons, assumptions, reviewOn, state, ours, theirs } = decision;
  const word = (approval: typeof ours): string =>
    approval === null
      ? 'Not given'
      : [approval.by, dayText(approval.on), approval.ref].filter((text) => text !== '').join(', ');
  const facts: Fact[] = [
    { term: 'Pool', text: poolName ?? 'None alone' },
    { term: 'What runs short', text: shortage },
    ...options.map(({ kind, text, cost }, index) => ({
      term: index === chosen ? `${OPTION_WORDS[kind]} (chosen)` : OPTION_WORDS[kind],
      text: cost === null ? text : `${text}, ${moneyText(cost)}`,
    })),
    { term: 'Reasons', text: reasons },
    { term: 'Assumptions', text: assumptions },
    { term: 'Owner', text: ownerName ?? 'Nobody' },
    { term: 'Our approval', text: word(ours) },
    { term: 'Their approval', text: word(theirs) },
    { term: 'Still lacks', text: state === 'proposed' ? lacks.join(', ') : '' },
    { term: 'To be reviewed', text: reviewOn === null ? 'No day set' : dayText(reviewOn) },
  ];
  return { title, state: STATE_VIEWS[state], facts: facts.filter(({ text }) => text !== '') };
}
