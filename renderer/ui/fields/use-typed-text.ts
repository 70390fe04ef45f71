// Keeps what a person typed on screen while the form holds its reading: the text is never rewritten under the cursor.
import { useState } from 'react';

export interface TypedText<Value> {
  /** Stored value to the text that stands for it. */
  readonly show: (value: Value) => string;
  /** Typed text to a stored value, or to a sentence that says what to type. */
  readonly read: (typed: string) => { readonly value: Value; readonly problem: string | null };
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly onProblem: ((message: string | null) => void) | undefined;
}

/** The form hands back copies of what it was given: money is the same amount, not the same object. */
const isSame = (a: unknown, b: unknown): boolean => Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);

/** Text and change handler for an input whose value is read from text. */
export function useTypedText<Value>({ show, read, value, onChange, onProblem }: TypedText<Value>) {
  const [typed, setTyped] = useState(() => ({ text: show(value), value }));
  const text = isSame(typed.value, value) ? typed.text : show(value);
  const type = (next: string): void => {
    const reading = read(next);
    setTyped({ text: next, value: reading.value });
    onProblem?.(reading.problem);
    onChange(reading.value);
  };
  return { text, type };
}
