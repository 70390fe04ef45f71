import { describe, expect, test } from 'vitest';
import { ProviderId, uuidV7 } from '#shared/ids.ts';

describe('uuidV7', () => {
  test('puts version and variant where RFC 9562 wants them, whatever the random bytes are', () => {
    expect(uuidV7(0, new Uint8Array(10))).toBe('00000000-0000-7000-8000-000000000000');
    expect(uuidV7(0x0123456789ab, new Uint8Array(10).fill(0xff))).toBe('01234567-89ab-7fff-bfff-ffffffffffff');
  });

  test('is accepted by the id schemas and sorts by time', () => {
    const earlier = uuidV7(1_000, new Uint8Array(10).fill(0xee));
    const later = uuidV7(1_001, new Uint8Array(10));
    expect(ProviderId.safeParse(earlier).success).toBe(true);
    expect(earlier < later).toBe(true);
  });

  test('other text is not an id', () => {
    for (const text of ['', 'x', '00000000-0000-4000-8000-000000000000', "'; drop table provider; --"]) {
      expect(ProviderId.safeParse(text).success).toBe(false);
    }
  });
});
