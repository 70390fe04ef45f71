// The one way to edit a record: zod decides, errors are linked and announced, what is typed is kept as a draft,
// Mod+Enter saves. Use with <RecordForm> and <FormField>.
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState } from 'react';
import { set, useForm, type FieldErrors, type FieldValues, type Resolver, type UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { AppError, restoreError, serializeError } from '#shared/errors.ts';
import { useDraft, type DraftControl } from './use-draft.ts';

export interface RecordFormOptions<In extends FieldValues, Out> {
  /** Names the kind of form for its drafts: "provider". */
  readonly form: string;
  /** The record, or what a new one belongs to: "new", "new:<providerId>". Null keeps no drafts: no workspace is open. */
  readonly recordId: string | null;
  /** Decides what may be saved. */
  readonly schema: z.ZodType<Out>;
  /** What the fields hold at first: like the input, but a choice not made yet may be null. */
  readonly initial: In;
  /** Writes it; rejects with an AppError, whose fields are shown at their places. */
  readonly save: (values: Out) => Promise<unknown>;
}

export interface RecordFormControl<In extends FieldValues, Out> {
  readonly hookForm: UseFormReturn<In, unknown, Out>;
  readonly draft: DraftControl;
  /** Sentences of fields that could not read what was typed, by path. */
  readonly problems: Map<string, string>;
  /** Labels by path, for the summary of errors. */
  readonly labels: Map<string, string>;
  /** What the last attempt to save said about the form as a whole. */
  readonly failure: AppError | null;
  readonly isSaving: boolean;
  readonly isSaved: boolean;
  readonly submit: () => Promise<void>;
  /** Back to the initial values; the draft is forgotten. */
  readonly startOver: () => Promise<void>;
}

/** Adds what fields themselves could not read to what the schema refuses: their sentence is the more helpful one. */
function withProblems<In extends FieldValues, Out>(
  resolver: Resolver<In, unknown, Out>,
  problems: ReadonlyMap<string, string>,
): Resolver<In, unknown, Out> {
  return async (values, context, options) => {
    const result = await resolver(values, context, options);
    if (problems.size === 0) return result;
    // Starts from what the schema refused; the other branch of the union is empty.
    const errors = { ...result.errors } as FieldErrors<In>;
    for (const [path, message] of problems) set(errors, path, { type: 'typed', message });
    return { values: {}, errors };
  };
}

export function useRecordForm<In extends FieldValues, Out>(
  options: RecordFormOptions<In, Out>,
): RecordFormControl<In, Out> {
  const [problems] = useState(() => new Map<string, string>());
  const [labels] = useState(() => new Map<string, string>());
  const [failure, setFailure] = useState<AppError | null>(null);
  const [isSaved, setSaved] = useState(false);
  const [initial] = useState(options.initial);
  const hookForm = useForm<In, unknown, Out>({
    // Initial values are complete, which is what useForm's deep-partial type cannot say for a generic record.
    defaultValues: initial as never,
    // The schema reads whatever the fields hold and says what is missing.
    resolver: withProblems(zodResolver(options.schema as z.ZodType<Out, In>), problems),
    mode: 'onTouched',
  });
  // What is typed after saving is not saved.
  useEffect(
    () =>
      hookForm.subscribe({
        formState: { values: true },
        callback: ({ name }) => {
          if (name !== undefined) setSaved(false);
        },
      }),
    [hookForm],
  );
  const { form, recordId } = options;
  const draft = useDraft(hookForm, initial, recordId === null ? null : { form, recordId });

  const save = async (values: Out): Promise<void> => {
    setFailure(null);
    try {
      await options.save(values);
      await draft.discard();
      hookForm.reset(hookForm.getValues());
      setSaved(true);
    } catch (error) {
      const problem = error instanceof AppError ? error : restoreError(serializeError(error));
      for (const [path, message] of Object.entries(problem.details.fields ?? {})) {
        hookForm.setError(path as never, { type: 'core', message });
      }
      hookForm.setError('root.core', { type: 'core', message: problem.message });
      setFailure(problem);
    }
  };
  const startOver = async (): Promise<void> => {
    problems.clear();
    setFailure(null);
    hookForm.reset(initial);
    await draft.discard();
  };
  return {
    hookForm,
    draft,
    problems,
    labels,
    failure,
    isSaving: hookForm.formState.isSubmitting,
    isSaved,
    submit: hookForm.handleSubmit(save),
    startOver,
  };
}
