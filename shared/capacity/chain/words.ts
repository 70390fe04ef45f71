// The chain in words and as a diagram, for screens and reports. How months are written is the reader's choice.
import type { DiagramGraph, DiagramMark } from '../../charts/diagram.ts';
import type { Writing } from '../pools/words.ts';
import type { ChainAnswer, ChainMonth, ChainPart } from './supply-chain.ts';

export const PART_WORDS: Readonly<Record<ChainPart['kind'], string>> = {
  service: 'Service',
  pool: 'Pool',
  provider: 'Provider',
  place: 'Place',
};

type Shown = Pick<ChainAnswer, 'root' | 'parts' | 'needs'>;

const SINGLE: DiagramMark = { tone: 'breached', word: 'Single point' };
const TOGETHER: DiagramMark = { tone: 'risk', word: 'Weak together' };
const TOO_SMALL: DiagramMark = { tone: 'breached', word: 'Too small' };
const UNKNOWN: DiagramMark = { tone: 'nodata', word: 'No data' };

function markOf(part: ChainPart, { needs }: Shown, month: ChainMonth): DiagramMark | null {
  const { singlePoints, weakSets, tooSmall, unknown } = month;
  const fails = needs.some(({ id, owner }) => owner === part.key && id !== '' && tooSmall.includes(id));
  if (fails) return TOO_SMALL;
  if (part.kind === 'pool' && unknown.includes(part.name)) return UNKNOWN;
  if (singlePoints.includes(part.key)) return SINGLE;
  return weakSets.some((set) => set.includes(part.key)) ? TOGETHER : null;
}

/** Boxes of the parts, and a small one for each need of several members. */
export function chainGraph(shown: Shown, month: ChainMonth): DiagramGraph {
  const groups = shown.needs.filter(({ id, members }) => id !== '' && members.length > 1);
  return {
    nodes: [
      ...shown.parts.map((part) => ({
        id: part.key,
        kind: PART_WORDS[part.kind],
        label: part.name,
        mark: markOf(part, shown, month),
      })),
      ...groups.map(({ id }) => ({ id: `need:${id}`, kind: '', label: month.needed[id] ?? '', mark: null })),
    ],
    edges: shown.needs.flatMap(({ id, owner, members }) => {
      if (id === '' || members.length === 1) return members.map((to) => ({ from: owner, to }));
      return [{ from: owner, to: `need:${id}` }, ...members.map((to) => ({ from: `need:${id}`, to }))];
    }),
  };
}

export interface WeakRow {
  /** The first month in which it stands so. */
  readonly month: string;
  readonly single: string;
  readonly together: string;
}

function wordsOf({ parts, needs }: Shown, { singlePoints, weakSets, tooSmall, unknown }: ChainMonth) {
  const names = new Map(parts.map(({ key, name }) => [key, name]));
  const name = (key: string): string => names.get(key) ?? '';
  if (tooSmall.length > 0) {
    const titles = needs.filter(({ id }) => tooSmall.includes(id)).map(({ title }) => title);
    return { single: `Too small with nothing lost: ${titles.join(', ')}`, together: '–' };
  }
  if (unknown.length > 0) return { single: `No data: ${unknown.join(', ')}`, together: '–' };
  return {
    single: singlePoints.map(name).sort().join(', ') || 'None',
    together:
      weakSets
        .map((set) => set.map(name).sort().join(' with '))
        .sort()
        .join('; ') || 'None up to three',
  };
}

/** One row for the first month, and one for each month in which something changes. */
export function weakRows(shown: Shown, months: readonly ChainMonth[]): WeakRow[] {
  const rows: WeakRow[] = [];
  for (const month of months) {
    const words = wordsOf(shown, month);
    const last = rows.at(-1);
    if (last?.single !== words.single || last.together !== words.together) rows.push({ month: month.month, ...words });
  }
  return rows;
}

/** The finding of a month, without full stop. */
export function chainFinding(shown: Shown, month: ChainMonth, write: Pick<Writing, 'month'>): string {
  const root = shown.parts.find(({ key }) => key === shown.root)?.name ?? '';
  const when = write.month(month.month);
  if (month.tooSmall.length > 0) return `${root} is short in ${when} with nothing lost`;
  if (month.unknown.length > 0) return `Nothing is said of ${root} in ${when}: data are missing`;
  const count = month.singlePoints.length;
  if (count === 0) return `${root} has no single point of failure in ${when}`;
  return `${root} hangs on ${count === 1 ? 'one single point' : `${count} single points`} of failure in ${when}`;
}
