// What is kept of a forecast, so that anybody can make it again and later see whether it came true.
import { z } from 'zod';
import { canonicalJson } from '../../values/canonical-json.ts';
import { forecast, FORECAST_ENGINE_VERSION, type ForecastRequest } from './forecast.ts';

const Path = z.array(z.number());
const ByLevel = z.record(z.string(), Path);

/** A stored forecast, as JSON. */
export const StoredForecast = z.strictObject({
  /** SHA-256 of the canonical request, hexadecimal: the same series and options have the same hash. */
  seriesHash: z.string().regex(/^[0-9a-f]{64}$/),
  engineVersion: z.string(),
  method: z.string(),
  parameters: z.strictObject({
    seasonLengths: z.array(z.int()),
    horizon: z.int(),
    levels: z.array(z.number()),
    range: z.strictObject({ min: z.number(), max: z.number() }).nullable(),
  }),
  /** Whole number for whatever is simulated from this forecast; the forecast itself draws nothing. */
  seed: z.int(),
  backtest: z.strictObject({ origins: z.int(), mase: z.number().nullable() }),
  members: z.array(z.string()),
  rejected: z.array(z.strictObject({ name: z.string(), reason: z.string() })),
  mean: Path,
  lower: ByLevel,
  upper: ByLevel,
  notes: z.array(z.string()),
  outliers: z.array(z.int()),
  filled: z.array(z.int()),
});
export type StoredForecast = z.infer<typeof StoredForecast>;

/** Text whose SHA-256 names a request. */
export function requestText({ values, seasonLengths, horizon, levels, range }: ForecastRequest): string {
  return canonicalJson({ values, seasonLengths, horizon, levels, range: range ?? null });
}

/**
 * Makes the forecast of a request, in the form in which it is stored.
 *
 * @param sha256 hexadecimal SHA-256 of a text: shared code has none of its own
 * @throws AppError as `forecast`
 */
export function makeStoredForecast(
  request: ForecastRequest,
  { seed, sha256 }: { seed: number; sha256: (text: string) => string },
): StoredForecast {
  const { method, mean, lower, upper, notes, members, rejected, backtest, filled, outliers } = forecast(request);
  const { seasonLengths, horizon, levels, range = null } = request;
  return StoredForecast.parse({
    seriesHash: sha256(requestText(request)),
    engineVersion: FORECAST_ENGINE_VERSION,
    method,
    parameters: { seasonLengths, horizon, levels, range },
    seed,
    backtest,
    members,
    rejected,
    mean,
    lower,
    upper,
    notes,
    outliers,
    filled,
  });
}
