// The recovery code: 200 random bits as 40 characters that survive being read aloud and written by hand.

// Crockford's alphabet: no I, L, O or U, so that what is misread is still read right.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 25;
const GROUP = 5;

/**
 * Writes 25 random bytes as eight groups of five characters.
 *
 * @example formatRecoveryCode(new Uint8Array(25)) === '00000-00000-00000-00000-00000-00000-00000-00000'
 */
export function formatRecoveryCode(random: Uint8Array): string {
  if (random.length !== BYTES) throw new RangeError(`a recovery code takes ${BYTES} random bytes`);
  let bits = random.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let text = '';
  for (let index = 0; index < (BYTES * 8) / 5; index += 1) {
    text = ALPHABET.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return (text.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** What a person typed, brought to the form that was printed: case, spaces, dashes and look-alikes do not matter. */
export function normaliseRecoveryCode(typed: string): string {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return (plain.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}
