// What a calculation kind is: a name, an input schema, and a pure function on what the schema yields.
import type { z } from 'zod';
import { AppError } from '../errors.ts';

export interface CalcKind {
  readonly name: string;
  /** One line for `quarterdeck --help`. */
  readonly summary: string;
  /** An input that is answered: printed by `calc --help`, and run by a test. */
  readonly example: unknown;
  /**
   * Answers one input.
   *
   * @throws AppError INVALID_INPUT naming each field and what is expected, or the kind's own codes
   */
  readonly run: (input: unknown) => unknown;
}

interface KindSpec<Schema extends z.ZodType> {
  readonly name: string;
  readonly summary: string;
  readonly example: z.input<Schema>;
  readonly input: Schema;
  readonly run: (input: z.output<Schema>) => unknown;
}

function invalidInput(error: z.ZodError): AppError {
  const fields: Record<string, string> = {};
  for (const { path, message } of error.issues) fields[path.join('.')] ??= message;
  const sentence = Object.entries(fields)
    .map(([field, expected]) => `${field === '' ? 'input' : field}: ${expected}`)
    .slice(0, 5)
    .join('; ');
  return new AppError('INVALID_INPUT', sentence, { fields });
}

export function defineKind<Schema extends z.ZodType>({
  name,
  summary,
  example,
  input,
  run,
}: KindSpec<Schema>): CalcKind {
  return {
    name,
    summary,
    example,
    run: (raw) => {
      const parsed = input.safeParse(raw);
      if (!parsed.success) throw invalidInput(parsed.error);
      return run(parsed.data);
    },
  };
}
