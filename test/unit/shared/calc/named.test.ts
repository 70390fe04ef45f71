// Every named case is also a case of a kind: none may be left behind when the list grows.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import named from '#test/cases/named-cases.json' with { type: 'json' };

function idsOf(kind: string): string[] {
  const file = path.resolve(import.meta.dirname, '../../../cases', `${kind}.jsonl`);
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => (JSON.parse(line) as { id: string }).id);
}

const hasCase = (ids: readonly string[], id: string): boolean =>
  ids.some((found) => found === id || found.startsWith(`${id}-`));

describe('each named case has its line in the cases of a kind', () => {
  test.each(named.credits.map(({ id }) => id))('credit %s', (id) => {
    expect(hasCase(idsOf('credit'), id)).toBe(true);
  });

  test.each(named.sampled.map(({ id }) => id))('sampled or weighted %s', (id) => {
    expect(hasCase([...idsOf('sampled'), ...idsOf('weighted')], id)).toBe(true);
  });

  test.each([
    ['deadline', named.claimDeadlines.length],
    ['percentile', named.percentiles.cases.length],
    ['budget', named.errorBudget.length],
    ['split', named.clockHour.cases.length + named.daySplit.length + named.monthBoundaryByTz.length],
    ['recurrence', named.maintenanceRecurrence.cases.length * 3],
  ])('%s has at least %i', (kind, count) => {
    expect(idsOf(kind).length).toBeGreaterThanOrEqual(count);
  });
});
