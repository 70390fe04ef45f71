// Which decimal sign the workspace accepts. The shell provides it from the settings; fields only read it.
import { createContext, useContext } from 'react';
import { AppError } from '#shared/errors.ts';
import type { NUMBER_FORMATS } from '#shared/ipc/workspace.ts';
import { decimalFromTyped, type DecimalSign } from '#shared/values/decimal.ts';

export type NumberFormat = (typeof NUMBER_FORMATS)[number];

const SIGNS: Readonly<Record<NumberFormat, DecimalSign>> = { point: '.', comma: ',' };

const NumberFormatContext = createContext<NumberFormat>('point');

export const NumberFormatProvider = NumberFormatContext.Provider;

export const useNumberFormat = (): NumberFormat => useContext(NumberFormatContext);

/** Stored decimal text as the workspace writes it: the digits stay, only the sign follows the format. */
export function decimalForEditing(text: string, format: NumberFormat): string {
  return text.replace('.', SIGNS[format]);
}

/** What a person typed, as stored text; or the text itself with the sentence that says what to type. */
export function readTyped(
  typed: string,
  format: NumberFormat,
): { readonly text: string; readonly problem: string | null } {
  try {
    return { text: decimalFromTyped(typed, SIGNS[format]), problem: null };
  } catch (error) {
    if (error instanceof AppError) return { text: typed, problem: error.message };
    throw error;
  }
}
