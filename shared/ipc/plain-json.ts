// Only plain JSON crosses between windows and processes: no class instances, functions, dates, maps or cycles.
import { AppError } from '../errors.ts';

/** Deeper data than this is refused: nothing in the contract comes near it, and it also ends cycles. */
const MAX_DEPTH = 64;

function isPlain(value: unknown, depth: number): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth >= MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1));
  // The prototype of another realm's object is not this realm's Object.prototype: one level above null is what counts.
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return false;
  if (Object.prototype.toString.call(value) !== '[object Object]') return false;
  return Object.values(value).every((item) => isPlain(item, depth + 1));
}

/** Throws NOT_PLAIN_JSON unless the value is plain JSON. An absent property may be undefined; it is dropped on the way. */
export function assertPlainJson(value: unknown): void {
  if (!isPlain(value, 0)) {
    throw new AppError('NOT_PLAIN_JSON', 'Only plain data can be sent. Please report this as a fault of the program.');
  }
}
