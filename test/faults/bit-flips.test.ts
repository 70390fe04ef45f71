import { expect, test } from 'vitest';
import { temporaryFolder } from '#test/harness/workspace.ts';
import { bitFlips } from './bit-flips.ts';

const folder = temporaryFolder();

test('in an encrypted workspace every flipped bit is noticed', () => {
  expect(bitFlips(true, 25, folder)).toMatchObject({ rounds: 25, detected: 25, harmless: 0, corrupt: 0 });
});

test('in a plain workspace the checks find what SQLite alone lets pass', () => {
  const { detected, onOpening, harmless, corrupt, rounds } = bitFlips(false, 25, folder);
  expect((detected ?? 0) + harmless + corrupt).toBe(rounds);
  expect(detected ?? 0).toBeGreaterThan(onOpening);
});
