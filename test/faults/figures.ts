// What a fault suite counts, and the table that `npm run faults` prints of it.

export interface FaultFigure {
  readonly fault: string;
  readonly rounds: number;
  /** Steps that were reported as done before the fault; null where nothing is written. */
  readonly acknowledged: number | null;
  /** Acknowledged steps that were gone afterwards. */
  readonly lost: number;
  /** Rounds after which the file did not open, a check failed, or something was half there. */
  readonly corrupt: number;
  /** Faults that were noticed; null where there is nothing to notice. */
  readonly detected: number | null;
  /** The first reasons of failures, or what is to be known of the figures. */
  readonly notes: readonly string[];
}

const HEAD = ['fault', 'rounds', 'acknowledged', 'lost', 'corrupt', 'detected'] as const;

const shown = (value: number | null): string => (value === null ? '-' : value.toLocaleString('en-US'));

/** Columns under each other, numbers to the right, notes below their row. */
export function figureTable(figures: readonly FaultFigure[]): string {
  const rows = figures.map(({ fault, rounds, acknowledged, lost, corrupt, detected }) => [
    fault,
    ...[rounds, acknowledged, lost, corrupt, detected].map(shown),
  ]);
  const widths = HEAD.map((title, column) => Math.max(...[HEAD, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  const body = rows.flatMap((row, index) => [line(row), ...(figures[index]?.notes ?? []).map((note) => `    ${note}`)]);
  return [line(HEAD), ...body].join('\n');
}

/** True when nothing acknowledged was lost and nothing was left broken. */
export function holds({ lost, corrupt }: FaultFigure): boolean {
  return lost === 0 && corrupt === 0;
}
