// How zod behaves in the window: no generated code (the content policy forbids eval), and sentences that say what to type.
import { z } from 'zod';

const isMissing = (input: unknown): boolean => input === null || input === undefined || input === '';

export function setUpValidation(): void {
  z.config({
    jitless: true,
    customError: ({ code, input }) => {
      if (isMissing(input)) return 'fill this in';
      if (code === 'invalid_value') return 'choose one of the list';
      return undefined;
    },
  });
}
