// The published cases of each kind, run under several host zones: no answer may depend on the host's.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { CALC_KINDS, findKind } from '#shared/calc/kinds.ts';

interface Case {
  readonly id: string;
  readonly title?: string;
  readonly input: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
}

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const PUBLISHED = path.join(ROOT, '../shared/vectors');
const HOST_ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Kolkata'];
const KINDS = CALC_KINDS.map(({ name }) => name);
/** Statistics may differ in their last digits; everything else is exact. */
const STATISTICS = ['mannKendallZ', 'pValue'];
const casesFile = (kind: string): string => path.join(ROOT, 'test/cases', `${kind}.jsonl`);

function readCases(kind: string): Case[] {
  const lines = readFileSync(casesFile(kind), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Case);
}

const roughly = (value: unknown): unknown => expect.closeTo(Number(value), 6);

function closeEnough(expected: Case['expected']): Record<string, unknown> {
  const entries = Object.entries(expected);
  return Object.fromEntries(entries.map(([key, value]) => [key, STATISTICS.includes(key) ? roughly(value) : value]));
}

const hostZone = process.env['TZ'];
afterEach(() => {
  if (hostZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = hostZone;
});

describe.each(KINDS)('calc %s', (name) => {
  test.each(readCases(name))('$id $title', ({ input, expected }) => {
    expect(findKind(name)?.run(input)).toMatchObject(closeEnough(expected));
  });

  test.each(HOST_ZONES)('gives the same bytes on a host in %s', (zone) => {
    const answers = () => readCases(name).map(({ input }) => JSON.stringify(findKind(name)?.run(input)));
    process.env['TZ'] = 'UTC';
    const onUtc = answers();
    process.env['TZ'] = zone;
    expect(answers()).toEqual(onUtc);
  });

  const published = path.join(PUBLISHED, `${name}.jsonl`);
  const reason = existsSync(published) ? '' : ' (skipped: ../shared/vectors is not beside the repository)';
  test.skipIf(reason !== '')(`the stored cases are those of ../shared/vectors${reason}`, () => {
    expect(readFileSync(casesFile(name), 'utf8')).toBe(readFileSync(published, 'utf8'));
  });
});
