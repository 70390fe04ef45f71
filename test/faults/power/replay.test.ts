import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { acknowledgedBefore, diskAfterCut, parseRecords, type DiskOperation } from './replay.ts';

const write = (file: DiskOperation['file'], offset: number, fill: number, length = 1024): DiskOperation => ({
  kind: 'W',
  file,
  offset,
  bytes: Buffer.alloc(length, fill),
});
const sync = (file: DiskOperation['file']): DiskOperation => ({ kind: 'S', file, offset: 0, bytes: Buffer.alloc(0) });

test('what was synced before a power cut is always there, of what came later any sectors', () => {
  const operations = [write('log', 0, 1), sync('log'), write('log', 0, 2), write('database', 0, 3)];
  const seen = new Set<string>();
  const random = seededRandom(1);
  for (let cut = 0; cut < 200; cut += 1) {
    const log = diskAfterCut(operations, 3, random).content('log');
    expect(log).toHaveLength(1024);
    seen.add([0, 512].map((at) => log[at]).join());
    const sectors = [log.subarray(0, 512), log.subarray(512)];
    expect(sectors.every((sector) => sector.every((byte) => byte === sector[0]))).toBe(true);
  }
  expect([...seen].sort()).toEqual(['1,1', '1,2', '2,1', '2,2']);
});

test('a sync of one file says nothing of another, and nothing counts before it', () => {
  const operations = [write('database', 0, 7), sync('log')];
  const lengths = new Set<number>();
  const random = seededRandom(2);
  for (let cut = 0; cut < 50; cut += 1) lengths.add(diskAfterCut(operations, 1, random).content('database').length);
  expect(lengths.has(0)).toBe(true);
  expect(diskAfterCut([...operations, sync('database')], 2, random).content('database')).toHaveLength(1024);
});

test('records are read back as they were written', () => {
  const records = Buffer.from('W 1 4096 3\nabcT 2 0 0\nS 2 0 0\nA 3 0 4\n{}\n\n', 'latin1');
  const operations = parseRecords(records);
  expect(operations.map(({ kind, file, offset }) => [kind, file, offset])).toEqual([
    ['W', 'database', 4096],
    ['T', 'log', 0],
    ['S', 'log', 0],
    ['A', 'acknowledgements', 0],
  ]);
  expect(acknowledgedBefore(operations, 2)).toBe('');
  expect(acknowledgedBefore(operations, 3)).toBe('{}');
  expect(() => parseRecords(Buffer.from('? 1 0 0\n'))).toThrow('cannot be replayed');
});
