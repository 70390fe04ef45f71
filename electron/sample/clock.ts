// The fixed instant, ids and salts of the sample workspace: the same content on every machine, whenever it is built.
import { createHash } from 'node:crypto';
import { uuidV7, type NewId } from '#shared/ids.ts';

/** When the sample workspace is looked at: 5 October 2026, 08:00 UTC; milliseconds. */
export const SAMPLE_NOW_MS = 1_791_187_200_000;

/** Who writes the sample workspace. */
export const SAMPLE_ACTOR = { osUser: 'sample' } as const;

function bytesOf(seed: string, count: number): Uint8Array {
  return createHash('shake256', { outputLength: count }).update(seed).digest();
}

/** Ids in a fixed series, counted from the sample's instant: UUIDv7 like any other, always the same. */
export function sampleIds(series: 'sample' | 'demo'): NewId {
  let made = 0;
  return () => {
    made += 1;
    return uuidV7(SAMPLE_NOW_MS + made, bytesOf(`${series} id ${made}`, 10));
  };
}

/** Salts of the audit log. Nothing in the sample workspace is secret. */
export function sampleSalts(): (count: number) => Buffer {
  let made = 0;
  return (count) => {
    made += 1;
    return Buffer.from(bytesOf(`sample salt ${made}`, count));
  };
}
