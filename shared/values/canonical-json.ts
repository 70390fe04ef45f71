// RFC 8785 canonical JSON: the same value always gives the same text, so that hashes of it can be compared.
import canonicalize from 'canonicalize';
import { AppError } from '../errors.ts';

/**
 * Canonical text of plain JSON data.
 *
 * @example canonicalJson({ b: 1, a: [true, null] }) === '{"a":[true,null],"b":1}'
 * @throws AppError NOT_JSON for values JSON cannot carry (bigint, NaN, undefined, functions, cycles)
 */
export function canonicalJson(value: unknown): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (cause) {
    throw new AppError('NOT_JSON', 'This value cannot be written as JSON.', {}, cause);
  }
  if (text === undefined) throw new AppError('NOT_JSON', 'This value cannot be written as JSON.');
  return text;
}
