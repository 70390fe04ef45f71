// What a channel is. Areas declare theirs with `query`, `mutation` and `shell`; contract.ts joins them.
import { z } from 'zod';

export const WINDOW_ROLES = ['main', 'room'] as const;
export type WindowRole = (typeof WINDOW_ROLES)[number];

/**
 * query: reads, runs in the core, any number at a time. mutation: one undo step (or a named act that cannot be undone),
 * runs in the core, one at a time. work: reads and writes outside undo (staging) in short parts, beside everything else;
 * tells its progress by job events. shell: dialogs, windows and preferences, answered by main itself.
 */
export type ChannelKind = 'query' | 'mutation' | 'work' | 'shell';

export interface Channel<
  Kind extends ChannelKind = ChannelKind,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly kind: Kind;
  readonly input: Input;
  readonly output: Output;
  /** Which windows may call it. The room screen may call nothing unless a channel says so. */
  readonly windows: readonly WindowRole[];
}

interface ChannelSpec<Input extends z.ZodType, Output extends z.ZodType> {
  readonly input: Input;
  readonly output: Output;
  readonly windows?: readonly WindowRole[];
}

const declare =
  <Kind extends ChannelKind>(kind: Kind) =>
  <Input extends z.ZodType, Output extends z.ZodType>({
    input,
    output,
    windows = ['main'],
  }: ChannelSpec<Input, Output>): Channel<Kind, Input, Output> => ({ kind, input, output, windows });

export const query = declare('query');
export const mutation = declare('mutation');
export const work = declare('work');
export const shell = declare('shell');

/**
 * Stands for a file that a person chose in a dialog. Paths never come from a window: main keeps the path, gives out a
 * token that works once, and hands the path to the core beside the input.
 */
export const FileToken = z
  .string()
  .regex(/^[A-Za-z0-9_-]{32}$/)
  .brand<'fileToken'>();
export type FileToken = z.infer<typeof FileToken>;

/** For channels without input or without a result. */
export const Nothing = z.strictObject({});
