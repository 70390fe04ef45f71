// Wrong secrets and damaged key files: either the right data key comes out, or a named refusal; never another key.
import { randomBytes } from 'node:crypto';
import { AppError } from '#shared/errors.ts';
import { formatKeyFile, parseKeyFile } from '#db/keys/key-file.ts';
import { createKeys, openWithPassphrase, openWithRecoveryCode, type KdfCost, type NewKeys } from '#db/keys/slots.ts';
import type { FaultFigure } from './figures.ts';
import { seededRandom } from './random.ts';

/** The cheapest that a key file may name: these suites open slots by the hundred. */
export const CHEAP: KdfCost = { memoryKiB: 8192, iterations: 1, parallelism: 1 };
export const PASSPHRASE = 'four plain words here';

const NAMED = ['KEY_FILE_DAMAGED', 'KEY_FILE_NEWER', 'KEY_SLOT_MISSING', 'PASSPHRASE_WRONG', 'RECOVERY_CODE_WRONG'];

export function makeKeys(): Promise<NewKeys> {
  return createKeys(PASSPHRASE, randomBytes, CHEAP);
}

/** Opens the slot: `key` when the right key came out, the code of the refusal, or what must never happen. */
export async function slotOutcome(
  text: string,
  { dataKey, recoveryCode }: NewKeys,
  slot: 'passphrase' | 'recovery',
): Promise<string> {
  try {
    const file = parseKeyFile(text);
    const key = await (slot === 'passphrase'
      ? openWithPassphrase(file, PASSPHRASE)
      : openWithRecoveryCode(file, recoveryCode));
    return Buffer.compare(key, dataKey) === 0 ? 'key' : 'another key came out';
  } catch (error) {
    const code = error instanceof AppError ? error.code : '';
    return NAMED.includes(code) ? code : `not named: ${String(error)}`;
  }
}

/** Turns over single bits of a key file. Damage to one slot must leave the other one usable. */
export async function damagedSlots(flips: number): Promise<FaultFigure> {
  const keys = await makeKeys();
  const bytes = Buffer.from(formatKeyFile(keys.file), 'utf8');
  const random = seededRandom(flips);
  const notes = new Set<string>();
  let [detected, openable] = [0, 0];
  for (let flip = 0; flip < flips; flip += 1) {
    const flipped = Buffer.from(bytes);
    const at = Math.floor(random() * bytes.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    const outcomes = [
      await slotOutcome(flipped.toString('utf8'), keys, 'passphrase'),
      await slotOutcome(flipped.toString('utf8'), keys, 'recovery'),
    ];
    if (outcomes.some((outcome) => outcome !== 'key')) detected += 1;
    if (outcomes.includes('key')) openable += 1;
    for (const outcome of outcomes) if (outcome !== 'key' && !NAMED.includes(outcome)) notes.add(outcome);
  }
  const note = `at least one slot still opened after ${openable} flips; every other flip was refused by name`;
  return {
    fault: 'bit flip in the key file',
    rounds: flips,
    acknowledged: null,
    lost: 0,
    corrupt: notes.size,
    detected,
    notes: [note, ...notes],
  };
}
