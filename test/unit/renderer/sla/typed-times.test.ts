// Times as they are typed: an instant is written so that reading it gives the same instant again, also in a repeated hour.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedTime } from '#renderer/features/sla/typed-times.ts';
import { parseInstant } from '#shared/time/instant.ts';
import { readTypedInstant } from '#shared/time/typed-instant.ts';

const at = parseInstant;

describe('an instant in the form of its zone', () => {
  test.each([
    ['2026-09-06T00:00:00Z', 'Europe/Berlin', '2026-09-06 02:00'],
    ['2026-09-06T00:00:30Z', 'Europe/Berlin', '2026-09-06 02:00:30'],
    ['2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25T01:30:00Z'],
  ])('%s in %s is typed as %s', (instant, zone, typed) => {
    expect(typedTime(at(instant), zone)).toBe(typed);
  });

  test('is read back as it was, in any zone', () => {
    const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC');
    const second = fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') });
    fc.assert(
      fc.property(second, zone, (instantSec, name) => {
        expect(readTypedInstant(typedTime(instantSec, name), name)).toMatchObject({ instantSec });
      }),
    );
  });
});
