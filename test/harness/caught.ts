// The AppError that a call throws, so that a test can look at its code and fields.
import { AppError } from '#shared/errors.ts';

export function caught(act: () => unknown): AppError {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('expected an AppError, but nothing was thrown');
}
