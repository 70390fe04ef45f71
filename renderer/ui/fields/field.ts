// What every field of the kit takes: words for people, and a binding that FormField fills in.
import type { ReactNode } from 'react';

/** Anything that can take focus: react-hook-form focuses the first field with an error. */
export type FocusTarget = (instance: { focus: () => void } | null) => void;

export interface FieldWords {
  readonly label: string;
  /** One line below the input: unit, format, why it is asked. */
  readonly description?: ReactNode;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
}

export interface FieldBinding<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly name?: string | undefined;
  readonly inputRef?: FocusTarget | undefined;
  /** What to type instead; the field is marked invalid while it is there. */
  readonly errorMessage?: string | undefined;
  /** A field that cannot read what was typed says so here; the form then refuses to save with that sentence. */
  readonly onProblem?: ((message: string | null) => void) | undefined;
}

export type FieldProps<Value> = FieldWords & FieldBinding<Value>;

/** A choice may not have been made yet, but once made it is one of the values. */
export type ChoiceProps<Value> = FieldWords & Omit<FieldBinding<Value>, 'value'> & { readonly value: Value | null };

/** The part of the props that every react-aria field understands. */
export function ariaProps(props: FieldWords & Omit<FieldBinding<never>, 'value' | 'onChange'>) {
  return {
    validationBehavior: 'aria' as const,
    isRequired: props.isRequired ?? false,
    isDisabled: props.isDisabled ?? false,
    isInvalid: props.errorMessage !== undefined,
    ...(props.name === undefined ? {} : { name: props.name }),
    ...(props.onBlur === undefined ? {} : { onBlur: props.onBlur }),
  };
}
