// The calculation kinds as `quarterdeck calc` answers them: lines a second of each kind, the widest reading spread, and a
// system of fifty shared components.
import { Readable, Writable } from 'node:stream';
import { runCalc } from '#electron/cli/calc.ts';
import { CALC_KINDS, findKind } from '#shared/calc/kinds.ts';
import { median, timed, type BenchRow } from './measure.ts';

/** A simulation for each line: its speed is that of the forecasts, not of the lines. */
const SIMULATED = 'breach';
/** A tenth of the lines in a tenth of the time. */
const LINES = 10_000;
const LINES_BUDGET_MS = 1_000;
const LINES_A_CHUNK = 100;

function discard(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

async function linesRow(name: string, example: unknown): Promise<BenchRow> {
  const chunk = `${JSON.stringify({ id: 'line', input: example })}\n`.repeat(LINES_A_CHUNK);
  const chunks = () => Readable.from(Array.from({ length: LINES / LINES_A_CHUNK }, () => Buffer.from(chunk)));
  let status = -1;
  const ours = await timed(async () => {
    status = await runCalc(name, chunks(), discard(), discard());
  });
  if (status !== 0) throw new Error(`calc ${name} did not answer its own example`);
  const what = `calc ${name}: ${LINES.toLocaleString('en-US')} lines`;
  return { what, ours, alternative: null, budgetMs: LINES_BUDGET_MS };
}

const HOUR_SEC = 3_600;
const instant = (sec: number): string => new Date(sec * 1_000).toISOString().replace('.000', '');

/** A month with 200 outages, a gap and two zones. */
function spreadInput() {
  const startSec = Date.UTC(2026, 3, 1) / 1_000;
  const event = (index: number) => {
    const from = startSec + index * 3 * HOUR_SEC;
    return { start: instant(from), end: instant(from + 75 + index) };
  };
  const period = { start: instant(startSec), end: instant(startSec + 30 * 24 * HOUR_SEC) };
  const moved = { start: instant(startSec - 2 * HOUR_SEC), end: instant(startSec + 30 * 24 * HOUR_SEC - 2 * HOUR_SEC) };
  return {
    period,
    events: Array.from({ length: 200 }, (_, index) => event(index)),
    target: '99.9',
    tiers: [{ lt: '99.9', creditPct: 10 }],
    otherPeriods: [{ name: 'Europe/Berlin', ...moved }],
    unknown: [[instant(startSec + 900), instant(startSec + 4_500)]],
  };
}

/** Twenty-five pairs, each of which shares its second part with the next. */
function systemInput() {
  const names = Array.from({ length: 50 }, (_, index) => `part ${index + 1}`);
  const pairs = Array.from({ length: 49 }, (_, index) => ({ any: [names[index], names[index + 1]] }));
  return { components: Object.fromEntries(names.map((name) => [name, '0.99'])), system: { all: pairs } };
}

export async function calcRows(): Promise<BenchRow[]> {
  const lines: BenchRow[] = [];
  for (const { name, example } of CALC_KINDS) if (name !== SIMULATED) lines.push(await linesRow(name, example));
  const spread = spreadInput();
  const system = systemInput();
  const spreadTime = await median(11, () => findKind('readings')?.run(spread));
  const systemTime = await median(5, () => findKind('composite')?.run(system));
  return [
    ...lines,
    { what: '240 readings of a month with 200 outages', ours: spreadTime, alternative: null, budgetMs: 20 },
    {
      what: 'fifty components, each shared by two groups, exact',
      ours: systemTime,
      alternative: null,
      budgetMs: 1_000,
    },
  ];
}
