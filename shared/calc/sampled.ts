// `calc sampled`: availability from buckets of events or from states, under a named definition.
import {
  BUCKET_METHODS,
  bucketAvailability,
  EMPTY_RULES,
  STATE_METHODS,
  stateAvailability,
  UNKNOWN_RULES,
} from '../sla/measures/sampled.ts';
import { AppError } from '../errors.ts';
import { compare, parseFraction, toDecimalText, toRatioText, type Fraction } from '../values/fraction.ts';
import { choice, count, listOf, optional, PercentText, record } from './fields.ts';
import { defineKind } from './kind.ts';

const Bucket = record({
  errors: count('errors'),
  total: count('events'),
  count: optional(count('buckets like this one', 1), 1),
}).refine(({ errors, total }) => errors <= total, { message: 'expected no more errors than events', path: ['errors'] });

const Sample = record({
  state: choice(['up', 'down', 'unknown']),
  seconds: optional(count('seconds'), 1),
  count: optional(count('samples like this one', 1), 1),
});

const isBucketMethod = (method: string): method is (typeof BUCKET_METHODS)[number] =>
  (BUCKET_METHODS as readonly string[]).includes(method);

function figures(value: Fraction, target: string | null) {
  const met = target === null ? {} : { met: compare(value, parseFraction(target)) >= 0 };
  return { uptimePct: toRatioText(value), printedPct: toDecimalText(value, 3, 'truncate'), ...met };
}

const textOrNull = (value: Fraction | null): string | null => (value === null ? null : toRatioText(value));

export const sampledKind = defineKind({
  name: 'sampled',
  summary:
    'availability from samples: mean of buckets, ratio of events, checks or states, with a rule for unknown time',
  example: {
    method: 'time_weighted',
    states: [
      { state: 'up', seconds: 2_568_600 },
      { state: 'down', seconds: 1_800 },
      { state: 'unknown', seconds: 21_600 },
    ],
    unknownAs: 'excluded',
  },
  input: record({
    method: choice([...BUCKET_METHODS, ...STATE_METHODS]),
    buckets: optional(listOf(Bucket, 'buckets {errors, total, count?}'), null),
    states: optional(listOf(Sample, 'states {state, seconds?, count?}'), null),
    emptyAs: optional(choice(EMPTY_RULES), 'good' as const),
    unknownAs: optional(choice(UNKNOWN_RULES), 'excluded' as const),
    target: optional(PercentText, null),
  })
    .refine(({ method, buckets }) => !isBucketMethod(method) || buckets !== null, {
      message: 'expected buckets for this method',
      path: ['buckets'],
    })
    .refine(({ method, states }) => isBucketMethod(method) || states !== null, {
      message: 'expected states for this method',
      path: ['states'],
    }),
  run: ({ method, buckets, states, emptyAs, unknownAs, target }) => {
    if (isBucketMethod(method)) return figures(bucketAvailability(buckets ?? [], method, emptyAs), target);
    const { asUp, asDown, excluded, unknownShare } = stateAvailability(states ?? [], method);
    const chosen = { up: asUp, down: asDown, excluded }[unknownAs];
    if (chosen === null) {
      throw new AppError('NO_DATA', 'states: nothing in them can be counted, and no data is neither 0 nor 100 %');
    }
    return {
      ...figures(chosen, target),
      unknownAsUp: textOrNull(asUp),
      unknownAsDown: textOrNull(asDown),
      unknownExcluded: textOrNull(excluded),
      unknownPct: textOrNull(unknownShare),
    };
  },
});
