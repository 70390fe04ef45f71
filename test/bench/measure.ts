// Measuring for `npm run bench`: medians of several runs, this program beside its alternative, and the table of it.
// Wall time is what a person waits; processor time tells how much of it other programs of a busy machine took.

export interface Timing {
  readonly wallMs: number;
  /** Of this process; null where the work happens in another one. */
  readonly cpuMs: number | null;
}

export interface BenchRow {
  readonly what: string;
  readonly ours: Timing;
  readonly alternative: { readonly name: string; readonly timing: Timing } | null;
  /** architecture.md and ux.md; null where only the ratio is of interest. */
  readonly budgetMs: number | null;
  readonly note?: string;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export function medianTiming(timings: readonly Timing[]): Timing {
  const cpu = timings.flatMap(({ cpuMs }) => (cpuMs === null ? [] : [cpuMs]));
  return { wallMs: middle(timings.map(({ wallMs }) => wallMs)), cpuMs: cpu.length === 0 ? null : middle(cpu) };
}

/** One run. */
export async function timed(work: () => unknown): Promise<Timing> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  await work();
  const wallMs = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  return { wallMs, cpuMs: (user + system) / 1000 };
}

/** The median of several runs. */
export async function median(runs: number, work: () => unknown): Promise<Timing> {
  const timings: Timing[] = [];
  for (let run = 0; run < runs; run += 1) timings.push(await timed(work));
  return medianTiming(timings);
}

/** Two ways in turns, so that a machine that slows down slows both. */
export async function sideBySide(
  runs: number,
  ours: () => unknown,
  theirs: () => unknown,
): Promise<readonly [ours: Timing, theirs: Timing]> {
  const timings: [Timing[], Timing[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    timings[0].push(await timed(ours));
    timings[1].push(await timed(theirs));
  }
  return [medianTiming(timings[0]), medianTiming(timings[1])];
}

/** Whether a budget holds: by the clock, only by the processor time of the work itself (the machine was busy), or not. */
export function verdictOf({ ours, budgetMs }: BenchRow): '' | 'holds' | 'holds in processor time' | 'DOES NOT HOLD' {
  if (budgetMs === null) return '';
  if (ours.wallMs <= budgetMs) return 'holds';
  return ours.cpuMs !== null && ours.cpuMs <= budgetMs ? 'holds in processor time' : 'DOES NOT HOLD';
}

function shownMs(ms: number | null): string {
  if (ms === null) return '-';
  return ms < 10 ? ms.toFixed(2) : Math.round(ms).toLocaleString('en-US');
}

const HEAD = ['', 'ms', 'cpu ms', 'beside', 'ms', 'ratio', 'budget ms', ''] as const;

function cells(row: BenchRow): string[] {
  const { what, ours, alternative, budgetMs } = row;
  const ratio = alternative === null ? '-' : `${(ours.wallMs / alternative.timing.wallMs).toFixed(2)}x`;
  return [
    what,
    shownMs(ours.wallMs),
    shownMs(ours.cpuMs),
    alternative?.name ?? '-',
    shownMs(alternative?.timing.wallMs ?? null),
    ratio,
    shownMs(budgetMs),
    verdictOf(row),
  ];
}

/** Columns under each other; notes below their row. */
export function benchTable(rows: readonly BenchRow[]): string {
  const table = [[...HEAD], ...rows.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  const text = new Set([0, 3, 7]);
  const lines = table.map((line) =>
    line
      .map((cell, column) => (text.has(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return lines
    .flatMap((line, index) => {
      const note = rows[index - 1]?.note;
      return note === undefined ? [line] : [line, `    ${note}`];
    })
    .join('\n');
}
