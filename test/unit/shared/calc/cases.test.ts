// The published cases of each kind, run under several host zones: no answer may depend on the host's.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { findKind } from '#shared/calc/kinds.ts';

interface Case {
  readonly id: string;
  readonly title?: string;
  readonly input: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
}

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const PUBLISHED = path.join(ROOT, '../shared/vectors');
const HOST_ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Kolkata'];
const KINDS = ['availability', 'tier', 'clock', 'period'];
const casesFile = (kind: string): string => path.join(ROOT, 'test/cases', `${kind}.jsonl`);

function readCases(kind: string): Case[] {
  const lines = readFileSync(casesFile(kind), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Case);
}

const hostZone = process.env['TZ'];
afterEach(() => {
  if (hostZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = hostZone;
});

describe.each(KINDS)('calc %s', (name) => {
  test.each(readCases(name))('$id $title', ({ input, expected }) => {
    expect(findKind(name)?.run(input)).toMatchObject(expected);
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
