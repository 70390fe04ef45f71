// Which of many choices a combo box draws. Thousands of options take seconds to open; the first matches take none.
import { useMemo, useState } from 'react';
import type { Choice } from './Choices.tsx';

const MOST = 100;

/**
 * The choices to draw for what is typed: all of them while they are few, else the first that match. The chosen one is always
 * among them, because the box takes its text from it.
 */
export function shownChoices<Value extends string>(
  choices: ReadonlyArray<Choice<Value>>,
  typed: string,
  chosen: Value | null,
  most: number = MOST,
): ReadonlyArray<Choice<Value>> {
  if (choices.length <= most) return choices;
  const current = choices.find(({ value }) => value === chosen);
  const wanted = current?.label === typed ? '' : typed.toLowerCase();
  const matches = choices.filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, most);
  return current === undefined || matches.includes(current) ? matches : [current, ...matches];
}

export function useShownChoices<Value extends string>(choices: ReadonlyArray<Choice<Value>>, chosen: Value | null) {
  const [typed, setTyped] = useState('');
  const shown = useMemo(() => shownChoices(choices, typed, chosen), [choices, typed, chosen]);
  return { shown, setTyped };
}
