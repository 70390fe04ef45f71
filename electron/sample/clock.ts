// The fixed instant, ids and salts of the sample workspace: the same content on every machine, whenever it is built.
import { createHash } from 'node:crypto';
import { uuidV7, type NewId } from '#shared/ids.ts';

/** When the sample workspace is looked at: 5 October 2026, 08:00 UTC; milliseconds. */
export const SAMPLE_NOW_MS = 1_791_187_200_000;

/** Who writes the sample workspace. */
export const SAMPLE_ACTOR = { osUser: 'sample' } as const;

/** What is made: the records of the sample workspace, its mark, and what the demo adds. */
type Series = 'sample' | 'mark' | 'demo';

function bytesOf(seed: string, count: number): Uint8Array {
  return createHash('shake256', { outputLength: count }).update(seed).digest();
}

/** Ids in a fixed series, counted from the sample's instant: UUIDv7 like any other, always the same. */
export function sampleIds(series: Series): NewId {
  let made = 0;
  return () => {
    made += 1;
    return uuidV7(SAMPLE_NOW_MS + made, bytesOf(`${series} id ${made}`, 10));
  };
}

/** Salts of the audit log in a fixed series. Nothing in the sample workspace is secret. */
export function sampleSalts(series: Series): (count: number) => Buffer {
  let made = 0;
  return (count) => {
    made += 1;
    return Buffer.from(bytesOf(`${series} salt ${made}`, count));
  };
}
