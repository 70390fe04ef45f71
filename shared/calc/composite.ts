// `calc composite`: availabilities are text from 0 to 1; names are whatever text the input uses, also "__proto__".
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { availabilityBounds } from '../sla/composite-bounds.ts';
import type { CompositeInput, System } from '../sla/composite-model.ts';
import { compositeAvailability } from '../sla/composite.ts';
import { compare, fraction, parseFraction, toRatioText, type Fraction } from '../values/fraction.ts';
import { parsedText } from './fields.ts';
import { defineKind } from './kind.ts';

const SHARE = 'expected an availability from 0 to 1 as text, such as "0.9995"';
const SYSTEM =
  'expected the name of a component, or one of {"all": [...]}, {"any": [...]}, {"atLeast": k, "of": [...]}';
const MAX_DEPTH = 100;

const Share = parsedText((text): Fraction => {
  const value = parseFraction(text);
  if (compare(value, fraction(0n)) >= 0 && compare(value, fraction(1n)) <= 0) return value;
  throw new AppError('INVALID_NUMBER', SHARE);
}, SHARE);

type Complain = (message: string, path: ReadonlyArray<string | number>) => null;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readComponents(raw: unknown, complain: Complain): Map<string, Fraction> | null {
  if (!isObject(raw)) return complain('expected an object of availabilities by name', ['components']);
  const components = new Map<string, Fraction>();
  for (const [name, text] of Object.entries(raw)) {
    const share = Share.safeParse(text);
    if (!share.success) return complain(SHARE, ['components', name]);
    components.set(name, share.data);
  }
  return components;
}

interface Group {
  readonly key: string;
  readonly atLeast: unknown;
  readonly members: unknown;
}

/** The one group an object describes; null when it describes none or several. */
function groupOf(raw: Readonly<Record<string, unknown>>): Group | null {
  const groups = [
    { key: 'all', atLeast: Array.isArray(raw['all']) ? raw['all'].length : 0, members: raw['all'] },
    { key: 'any', atLeast: 1, members: raw['any'] },
    { key: 'of', atLeast: raw['atLeast'], members: raw['of'] },
  ].filter(({ members }) => members !== undefined);
  return groups.length === 1 ? (groups[0] ?? null) : null;
}

class SystemReader {
  readonly #names: ReadonlyMap<string, Fraction>;
  readonly #complain: Complain;

  constructor(names: ReadonlyMap<string, Fraction>, complain: Complain) {
    this.#names = names;
    this.#complain = complain;
  }

  read(raw: unknown, path: ReadonlyArray<string | number>): System | null {
    if (path.length > 2 * MAX_DEPTH) return this.#complain(`expected at most ${MAX_DEPTH} levels`, ['system']);
    if (typeof raw === 'string') {
      if (this.#names.has(raw)) return { kind: 'component', name: raw };
      return this.#complain(`expected a name that components has; "${raw}" is not one`, path);
    }
    const group = isObject(raw) ? groupOf(raw) : null;
    return group === null ? this.#complain(SYSTEM, path) : this.#readGroup(group, path);
  }

  #readGroup({ key, atLeast, members }: Group, path: ReadonlyArray<string | number>): System | null {
    if (!Array.isArray(members) || members.length === 0) {
      return this.#complain('expected a list of at least one member', [...path, key]);
    }
    if (!(typeof atLeast === 'number' && Number.isInteger(atLeast) && atLeast >= 1 && atLeast <= members.length)) {
      return this.#complain(`expected a whole number from 1 to ${members.length}`, [...path, 'atLeast']);
    }
    const of: System[] = [];
    for (const [index, member] of members.entries()) {
      const read = this.read(member, [...path, key, index]);
      if (read === null) return null;
      of.push(read);
    }
    return { kind: 'group', atLeast, of };
  }
}

const CompositeQuestion = z.unknown().transform((raw, context): CompositeInput => {
  const complain: Complain = (message, path) => {
    context.addIssue({ code: 'custom', message, path: [...path] });
    return null;
  };
  const question = isObject(raw) ? raw : {};
  const components = readComponents(question['components'], complain);
  if (components === null) return z.NEVER;
  const system = new SystemReader(components, complain).read(question['system'], ['system']);
  return system === null ? z.NEVER : { components, system };
});

function exactOrBounds(input: CompositeInput, bounds: { lower: string; upper: string }) {
  try {
    return compositeAvailability(input);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'TOO_COMPLEX') throw error;
    const { lower, upper } = bounds;
    throw new AppError(
      'TOO_COMPLEX',
      `${error.message}; it lies between ${lower} and ${upper}`,
      { facts: bounds },
      error,
    );
  }
}

export const compositeKind = defineKind({
  name: 'composite',
  summary: 'the availability of a system of components, exact where parts are shared, with cut sets and bounds',
  example: { components: { web: '0.99', db: '0.999' }, system: { all: [{ any: ['web', 'web'] }, 'db'] } },
  input: CompositeQuestion,
  run: (input) => {
    const { lower, upper } = availabilityBounds(input);
    const bounds = { lower: toRatioText(lower), upper: toRatioText(upper) };
    const { availability, minimalCutSets, naive, importance } = exactOrBounds(input, bounds);
    return {
      availability: toRatioText(availability),
      minimalCutSets,
      ...(minimalCutSets === null ? { notes: ['TOO_COMPLEX: there are too many minimal cut sets to list.'] } : {}),
      naive: toRatioText(naive),
      bounds,
      importance: Object.fromEntries(Array.from(importance, ([name, value]) => [name, toRatioText(value)])),
    };
  },
});
