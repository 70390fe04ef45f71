import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { availabilityBounds } from '#shared/sla/composite-bounds.ts';
import type { CompositeInput, System } from '#shared/sla/composite-model.ts';
import { compositeAvailability } from '#shared/sla/composite.ts';
import {
  add,
  compare,
  fraction,
  multiply,
  parseFraction,
  subtract,
  toDecimalText,
  toRatioText,
  type Fraction,
} from '#shared/values/fraction.ts';
import { caught } from '#test/harness/caught.ts';

const ZERO = fraction(0n);
const ONE = fraction(1n);
const leaf = (name: string): System => ({ kind: 'component', name });
const group = (atLeast: number, of: readonly System[]): System => ({ kind: 'group', atLeast, of });
const all = (...of: System[]): System => group(of.length, of);
const any = (...of: System[]): System => group(1, of);

const NAMES = ['a', 'b', 'c', 'd', 'e'];
const anySystem: fc.Arbitrary<System> = fc.letrec<{ system: System; component: System; group: System }>((tie) => ({
  system: fc.oneof({ maxDepth: 4, withCrossShrink: true }, tie('component'), tie('group')),
  component: fc.constantFrom(...NAMES).map(leaf),
  group: fc
    .array(tie('system'), { minLength: 1, maxLength: 4 })
    .chain((of) => fc.integer({ min: 1, max: of.length }).map((atLeast) => group(atLeast, of))),
})).system;
const anyShare = fc.integer({ min: 0, max: 20 }).map((value) => fraction(BigInt(value), 20n));
const anyInput: fc.Arbitrary<CompositeInput> = fc.record({
  components: fc
    .tuple(...NAMES.map(() => anyShare))
    .map((shares) => new Map(NAMES.map((name, i) => [name, shares[i] ?? ZERO]))),
  system: anySystem,
});

const works = (system: System, up: ReadonlySet<string>): boolean =>
  system.kind === 'component'
    ? up.has(system.name)
    : system.of.filter((member) => works(member, up)).length >= system.atLeast;

const subsets = (names: readonly string[]): string[][] =>
  Array.from({ length: 2 ** names.length }, (_, mask) =>
    names.filter((_name, i) => Math.floor(mask / 2 ** i) % 2 === 1),
  );

/** Every state of the components, one by one. */
function enumerated({ components, system }: CompositeInput): Fraction {
  let total = ZERO;
  for (const up of subsets(NAMES)) {
    if (!works(system, new Set(up))) continue;
    const chance = NAMES.reduce((product, name) => {
      const share = components.get(name) ?? ZERO;
      return multiply(product, up.includes(name) ? share : subtract(ONE, share));
    }, ONE);
    total = add(total, chance);
  }
  return total;
}

function enumeratedCuts({ system }: CompositeInput): string[] {
  const cuts = subsets(NAMES).filter(
    (failed) => !works(system, new Set(NAMES.filter((name) => !failed.includes(name)))),
  );
  const minimal = cuts.filter(
    (cut) => !cuts.some((other) => other.length < cut.length && other.every((name) => cut.includes(name))),
  );
  return minimal.map((cut) => cut.join('')).sort();
}

describe('against every state of the components', () => {
  test('the availability is exact, also with shared components', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(toRatioText(compositeAvailability(input).availability)).toBe(toRatioText(enumerated(input)));
      }),
    );
  });

  test('the minimal cut sets are all there and minimal', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { minimalCutSets } = compositeAvailability(input);
        expect((minimalCutSets ?? []).map((cut) => cut.join('')).sort()).toEqual(enumeratedCuts(input));
      }),
    );
  });

  test('importance is the difference the component makes', () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom(...NAMES), (input, name) => {
        const fixed = (share: Fraction): Fraction =>
          enumerated({ ...input, components: new Map([...input.components, [name, share]]) });
        const found = compositeAvailability(input).importance.get(name) ?? ZERO;
        expect(toRatioText(found)).toBe(toRatioText(subtract(fixed(ONE), fixed(ZERO))));
      }),
    );
  });

  test('the bounds hold around the exact value and between 0 and 1', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { lower, upper } = availabilityBounds(input);
        const exact = compositeAvailability(input).availability;
        const ordered = [ZERO, lower, exact, upper, ONE];
        expect(ordered.map(toRatioText)).toEqual(ordered.toSorted(compare).map(toRatioText));
      }),
    );
  });

  test('without shared components multiplication is right', () => {
    const input = {
      components: new Map(NAMES.map((name, i) => [name, fraction(BigInt(90 + i), 100n)])),
      system: all(leaf('a'), group(2, [leaf('b'), leaf('c'), leaf('d')]), any(leaf('e'))),
    };
    const { naive, availability } = compositeAvailability(input);
    expect(toRatioText(naive)).toBe(toRatioText(availability));
  });
});

describe('published figures', () => {
  test('a shared identity service is what multiplication overlooks', () => {
    const region = (name: string): System => all(leaf(name), leaf('identity'));
    const components = new Map([
      ['r1', parseFraction('0.9994')],
      ['r2', parseFraction('0.9994')],
      ['identity', parseFraction('0.999')],
    ]);
    const { availability, naive } = compositeAvailability({ components, system: any(region('r1'), region('r2')) });
    expect(toDecimalText(availability, 7, 'half_up')).toBe('0.9989996');
    expect(toDecimalText(naive, 7, 'half_up')).toBe('0.9999974');
  });

  test('the bridge at 0.9 is 0.97848', () => {
    const path = (...names: string[]): System => all(...names.map(leaf));
    const system = any(path('a', 'd'), path('b', 'e'), path('a', 'c', 'e'), path('b', 'c', 'd'));
    const components = new Map(NAMES.map((name) => [name, parseFraction('0.9')]));
    expect(toDecimalText(compositeAvailability({ components, system }).availability, 6, 'half_up')).toBe('0.978480');
  });

  test('in series and in parallel the bounds are those of Frechet', () => {
    const components = new Map([
      ['a', parseFraction('0.9')],
      ['b', parseFraction('0.8')],
    ]);
    const texts = (system: System): string[] => {
      const { lower, upper } = availabilityBounds({ components, system });
      return [toRatioText(lower), toRatioText(upper)];
    };
    expect(texts(all(leaf('a'), leaf('b')))).toEqual(['7/10', '4/5']);
    expect(texts(any(leaf('a'), leaf('b')))).toEqual(['9/10', '1/1']);
  });
});

describe('what is too large', () => {
  const fifty = Array.from({ length: 50 }, (_, index) => `c${index}`);
  const components = new Map(fifty.map((name) => [name, parseFraction('0.99')]));

  test('twenty-five of fifty has an exact availability, but too many cut sets to list', () => {
    const result = compositeAvailability({ components, system: group(25, fifty.map(leaf)) });
    expect(result.minimalCutSets).toBeNull();
    expect(toRatioText(result.naive)).toBe(toRatioText(result.availability));
  });

  test('a system that is too entangled is refused and still has bounds', () => {
    const rows = Array.from({ length: 10 }, (_, row) =>
      any(...[0, 1, 2, 3, 4].map((k) => all(leaf(`c${row * 5 + k}`), leaf(`c${(row * 7 + k * 3) % 50}`)))),
    );
    const input = { components, system: all(...rows) };
    expect(caught(() => compositeAvailability(input)).code).toBe('TOO_COMPLEX');
    expect(compare(availabilityBounds(input).lower, ZERO)).toBe(1);
  });
});
