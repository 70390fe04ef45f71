// A chain in the words of the report: the month in which most depends on single parts, and how that comes about.
import type { ChainAnswer, ChainMonth } from '#shared/capacity/chain/supply-chain.ts';
import { chainFinding, chainGraph, weakRows } from '#shared/capacity/chain/words.ts';
import type { ReportedChain } from '#shared/packs/capacity-report.ts';
import { shortMonth } from '../sla-report/text.ts';
import { WRITING } from './writing.ts';

const weight = ({ tooSmall, singlePoints, weakSets }: ChainMonth): number =>
  10_000 * tooSmall.length + 100 * singlePoints.length + weakSets.length;

/** The weakest month, the earliest of equals. */
function weakest(months: readonly ChainMonth[]): ChainMonth | undefined {
  return months.toSorted((a, b) => weight(b) - weight(a) || (a.month < b.month ? -1 : 1))[0];
}

/** Empty for a chain without a month. */
export function reportedChain(chain: ChainAnswer): ReportedChain[] {
  const name = chain.parts.find(({ key }) => key === chain.root)?.name ?? '';
  const month = weakest(chain.months);
  if (month === undefined) return [];
  const graph = chainGraph(chain, month);
  const marked = graph.nodes.flatMap(({ label, mark }) => (mark === null ? [] : [`${label}: ${mark.word}`]));
  const finding = chainFinding(chain, month, WRITING);
  const reported = {
    name,
    finding,
    caption: `The weakest of ${chain.months.length} months, ${WRITING.month(month.month)}. A need without a number asks for as many pools as carry the upper 80 % bound of use`,
    altText: `${finding}. ${marked.join('. ')}. The table below says the same of each month.`,
    graph: { nodes: [...graph.nodes], edges: [...graph.edges] },
    rows: weakRows(chain, chain.months).map((row) => ({ ...row, month: shortMonth(row.month) })),
  };
  return [reported];
}
