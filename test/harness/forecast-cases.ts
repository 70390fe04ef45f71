// Public series with known outcomes: train and test values of United States statistics, and daily on-time counts.
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface ForecastCase {
  readonly id: string;
  readonly frequency: 'M' | 'Q';
  readonly seasonLength: number;
  readonly train: readonly number[];
  readonly test: readonly number[];
  /** Forecasts of R's forecast package, rounded to six digits. */
  readonly reference: Readonly<Record<'snaive' | 'naive2' | 'ses' | 'thetaf', readonly number[]>>;
}

const FOLDER = path.resolve(import.meta.dirname, '../cases/forecast');
const lines = (name: string): string[] => readFileSync(path.join(FOLDER, name), 'utf8').trim().split('\n');

export const STATISTICS: readonly ForecastCase[] = lines('us-statistics.jsonl').map(
  (line) => JSON.parse(line) as ForecastCase,
);

export interface OnTimeDay {
  readonly date: string;
  readonly events: number;
  readonly good: number;
}

/** Days by provider, oldest first. */
export function onTimeDays(): ReadonlyMap<string, readonly OnTimeDay[]> {
  const days = new Map<string, OnTimeDay[]>();
  for (const line of lines('on-time-daily.csv').slice(1)) {
    const [provider = '', date = '', events, good] = line.split(',');
    days.set(provider, [...(days.get(provider) ?? []), { date, events: Number(events), good: Number(good) }]);
  }
  return days;
}
