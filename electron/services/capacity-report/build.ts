// Turns pools and their outlooks into the record that the capacity report prints: words and layout of figures only.
import { capacityControlTotals } from '#shared/packs/capacity-report-files.ts';
import type { CapacityReportData } from '#shared/packs/capacity-report.ts';
import { instantText } from '#shared/time/instant.ts';
import { dayOf, printedLogHead } from '../report-basis.ts';
import { longMonth, momentText, dayText } from '../sla-report/text.ts';
import type { CapacityReportFacts, PoolFactsOfReport } from './facts.ts';
import { reportedChain } from './chain.ts';
import { reportedCoverage, reportedRoadmap } from './roadmap.ts';
import { reportedAdvice } from './advice.ts';
import { reportedDecision } from './planning.ts';
import { findingOf, reportedPool, stateOf } from './pool.ts';

const DEFINITIONS: CapacityReportData['definitions'] = [
  {
    term: 'Committed',
    text: 'What may be counted on from a day on: the agreed level in force on the first day of each month.',
  },
  {
    term: 'Forecast',
    text: 'The median of several methods, chosen by how they forecast earlier stretches of the same series. Bounds are widened until they held as often as they promise on data before their origin, and never fall below zero.',
  },
  {
    term: 'Runs out',
    text: 'The month in which use first passes what is committed, counted over simulated paths of the months ahead. Early, middle and late: a tenth, half and nine tenths of the paths have run out by then. A path that has run out once has run out.',
  },
  {
    term: 'Order by',
    text: 'The first day of the early month less the lead time that nine in ten orders keep.',
  },
  {
    term: 'Not within the horizon',
    text: 'Fewer than that share of the paths run out in the months that were forecast. It does not say never.',
  },
  {
    term: 'On time, and amount delivered',
    text: 'Shares with the range that holds them nine times in ten (Beta), from the provider’s own deliveries and those of others; n says how many. On time: all that came was there by the promised day.',
  },
  {
    term: 'To add',
    text: 'Units to add in the month that needs most, so that nine paths in ten have enough.',
  },
  {
    term: 'Short, and by how much',
    text: 'The share of paths in which use passes capacity in that month, and the mean number of units missing, with paths that miss nothing counted as zero.',
  },
];

interface Order {
  readonly facts: PoolFactsOfReport;
  readonly on: string;
}

/** Orders to place, the earliest first. */
function ordersOf(pools: readonly PoolFactsOfReport[]): Order[] {
  return pools
    .flatMap((facts): Order[] => {
      const on = facts.outlook?.orderBy ?? null;
      return on === null ? [] : [{ facts, on }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

function keyFigures({ pools }: CapacityReportFacts, today: string): CapacityReportData['keyFigures'] {
  const [next] = ordersOf(pools);
  const running = pools.filter(({ outlook }) => outlook !== null && outlook.runsOut.early !== null);
  const forecasts = pools.filter(({ outlook }) => outlook !== null);
  return [
    {
      label: 'First order by',
      values: [next === undefined ? 'Nothing to order' : dayText(next.on)],
      verdict: next === undefined ? null : stateOf(next.facts, today),
      note: next?.facts.pool.name ?? '',
    },
    {
      label: 'May run out',
      values: [`${running.length} of ${pools.length}`],
      verdict: null,
      note: 'pools, within the horizon, on one path in ten',
    },
    { label: 'With a forecast', values: [`${forecasts.length} of ${pools.length}`], verdict: null, note: 'pools' },
  ];
}

const SENTENCES = 5;

function summary({ pools }: CapacityReportFacts, today: string): string[] {
  const orders = ordersOf(pools);
  const sentences = orders.slice(0, SENTENCES).map(({ facts }) => `${facts.pool.name}: ${findingOf(facts, today)}.`);
  if (orders.length > SENTENCES) sentences.push(`${orders.length - SENTENCES} more pools have a day to order by.`);
  return sentences.length === 0 ? ['As far as is recorded, nothing has to be ordered within the horizon.'] : sentences;
}

function periodText(pools: readonly PoolFactsOfReport[]): string {
  const outlooks = pools.flatMap(({ outlook }) => (outlook === null ? [] : [outlook]));
  const last = outlooks
    .map(({ past }) => past.at(-1)?.month ?? '')
    .toSorted()
    .at(-1);
  const end = outlooks
    .map(({ ahead }) => ahead.at(-1)?.month ?? '')
    .toSorted()
    .at(-1);
  if (last === undefined || end === undefined) return 'No forecast yet';
  return `Use to ${longMonth(last)}, forecast to ${longMonth(end)}`;
}

function cover(facts: CapacityReportFacts): CapacityReportData['cover'] {
  const { pools, isWhole, workspace, asOfSec, homeZone, preparedBy, versions } = facts;
  return {
    packName: 'Capacity report',
    title: isWhole ? workspace.name : (pools[0]?.pool.name ?? workspace.name),
    periodText: periodText(pools),
    classification: 'Confidential',
    preparedBy,
    preparedAt: instantText(asOfSec),
    preparedAtText: `${momentText(asOfSec, homeZone)} (${homeZone})`,
    workspaceName: workspace.name,
    workspaceRevision: String(workspace.revision),
    versions,
  };
}

function sources(pools: readonly PoolFactsOfReport[]): string[] {
  return pools.map(({ pool }) => {
    const named = [...new Set(pool.actuals.map(({ source }) => source).filter((source) => source !== ''))];
    const from = named.length === 0 ? 'no source named' : named.join(', ');
    return `${pool.name}: ${pool.actuals.length} months of use, ${from}`;
  });
}

/** The complete record of a capacity report. Same facts, same record. */
export function buildCapacityReport(facts: CapacityReportFacts): CapacityReportData {
  const today = dayOf(facts);
  const pools = facts.pools.map((pool) => reportedPool(pool, facts, today));
  return {
    format: 'quarterdeck.capacity-report/1',
    paper: facts.paper,
    cover: cover(facts),
    summary: summary(facts, today),
    keyFigures: keyFigures(facts, today),
    pools,
    chains: facts.chains.flatMap(reportedChain),
    coverage: facts.coverage === null ? null : reportedCoverage(facts.coverage),
    roadmap: facts.plan === null ? null : reportedRoadmap(facts.plan),
    advice: facts.advice.map(reportedAdvice),
    decisions: facts.decisions.map(reportedDecision),
    definitions: DEFINITIONS,
    provenance: {
      sources: sources(facts.pools),
      filters: [facts.isWhole ? 'Every pool that is not in the trash' : `Pool is ${facts.pools[0]?.pool.name ?? ''}`],
      controlTotals: capacityControlTotals(pools),
      logHead: printedLogHead(facts),
    },
  };
}
