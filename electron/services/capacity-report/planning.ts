// Scenarios, redundancy and decisions of a capacity report, in the words that are printed.
import { DECISION_VIEWS, OPTION_WORDS } from '#shared/capacity/decisions/words.ts';
import { concentrationWords, lossWords, waitWords, weakWords } from '#shared/capacity/planning/words.ts';
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

/** Months in tables and facts are short. */
const WRITING_SHORT = { month: shortMonth };

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

export function resilienceFacts({ terms }: CapacityPool, view: PlanningView | undefined): Fact[] {
  if (view === undefined || view.base === null) return [];
  const { resilience, concentration } = view;
  const loss = (of: 'afterOne' | 'afterTwo'): string =>
    lossWords(resilience, of, WRITING_SHORT) ?? 'Not known: the largest part is not recorded';
  return [
    { term: 'One part lost (N+1)', text: loss('afterOne') },
    { term: 'Two parts lost (N+2)', text: loss('afterTwo') },
    ...(terms?.hasQueue === true
      ? [{ term: 'Arrivals that wait', text: `${waitWords(resilience, WRITING_SHORT) ?? DASH} (Erlang C, mean use)` }]
      : []),
    ...(concentration === null
      ? []
      : [
          { term: 'Concentration', text: concentrationWords(concentration) },
          { term: 'Cannot do without', text: weakWords(concentration, WRITING_SHORT) },
        ]),
    { term: 'Liability clause', text: terms === null || terms.clause === '' ? 'Not recorded' : terms.clause },
    {
      term: 'If the pool is lost',
      text: terms === null || terms.contingency === '' ? 'No contingency is recorded' : terms.contingency,
    },
    { term: 'Simulation', text: view.basis },
  ];
}

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
  return { title, state: DECISION_VIEWS[state], facts: facts.filter(({ text }) => text !== '') };
}
