// The only error shape that crosses a boundary: a stable code, a sentence that says what to do, details by field.
// Everything else is unexpected: it becomes INTERNAL at the router, is logged with its stack there, and loses nothing typed.

export interface ErrorDetails {
  /** Field path (dot separated, as in the input) to what is expected of it. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Plain values a message or a screen may show: names, counts, codes. Never secrets, never whole records. */
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
}

export interface SerializedError {
  readonly code: string;
  readonly message: string;
  readonly details: ErrorDetails;
}

const CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

/** An expected failure. `code` is UPPER_SNAKE and never changes once released; `message` is for people. */
export class AppError extends Error {
  readonly code: string;
  readonly details: ErrorDetails;

  constructor(code: string, message: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    if (!CODE.test(code)) throw new TypeError(`error code ${code} is not UPPER_SNAKE`);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/** Turns any thrown value into what may cross the wire; the stack and the cause stay behind. */
export function serializeError(error: unknown): SerializedError {
  if (error instanceof AppError) {
    return { code: error.code, message: error.message, details: error.details };
  }
  return {
    code: 'INTERNAL',
    message: 'Something unexpected went wrong. Nothing you typed was lost; try again, and report it if it comes back.',
    details: {},
  };
}

/** The other side of `serializeError`. */
export function restoreError(wire: SerializedError): AppError {
  return new AppError(wire.code, wire.message, wire.details);
}

/** For the end of an exhaustive switch: a type error when a case is missing, a thrown error when data lies. */
export function assertNever(value: never, what: string): never {
  throw new AppError('UNKNOWN_CASE', `Unknown ${what}: ${String(value)}.`);
}
