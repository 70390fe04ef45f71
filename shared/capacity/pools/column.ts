// A pasted column of monthly use: numbers alone from a first month on, or months with numbers beside them.
import { AppError } from '../../errors.ts';
import { monthText, parseMonth } from '../../values/civil-date.ts';
import { decimalFromTyped, type DecimalSign } from '../../values/decimal.ts';
import { QuantityText } from './quantity.ts';

/** `value` is null where the month has no data. */
export interface PastedMonth {
  readonly month: string;
  readonly value: string | null;
}

const MOST_MONTHS = 600;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

function refuse(expected: string): never {
  throw new AppError('RECORD_INVALID', `The pasted numbers cannot be read: ${expected}.`, {
    fields: { numbers: expected },
  });
}

function quantity(cell: string, line: number, sign: DecimalSign): string | null {
  if (cell === '') return null;
  let text: string;
  try {
    text = decimalFromTyped(cell, sign);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return refuse(`line ${line}: "${cell.slice(0, 40)}" is not a number such as 99${sign}5`);
  }
  const read = QuantityText.safeParse(text);
  return read.success ? read.data : refuse(`line ${line}: expected ${read.error.issues[0]?.message ?? 'a number'}`);
}

function dated(lines: ReadonlyArray<readonly string[]>, sign: DecimalSign): PastedMonth[] {
  const months = new Map<string, string | null>();
  for (const [index, [month = '', cell = '']] of lines.entries()) {
    const line = index + 1;
    if (!MONTH.test(month)) refuse(`line ${line}: expected a month such as 2026-03 before the number`);
    if (months.has(month)) refuse(`line ${line}: ${month} stands twice`);
    months.set(month, quantity(cell, line, sign));
  }
  return [...months].map(([month, value]) => ({ month, value })).toSorted((a, b) => (a.month < b.month ? -1 : 1));
}

/**
 * Reads what was pasted, by month. Digits are kept as typed; an empty line between numbers is a month without data.
 *
 * @param firstMonth month of the first number; not needed where every line names its own
 * @example pastedColumn('10\n12.50', { firstMonth: '2026-01', sign: '.' })[1] // { month: '2026-02', value: '12.50' }
 * @throws AppError RECORD_INVALID naming the line and what is expected there
 */
export function pastedColumn(
  text: string,
  { firstMonth, sign }: { readonly firstMonth: string | null; readonly sign: DecimalSign },
): PastedMonth[] {
  const body = text.replaceAll(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '');
  if (body.trim() === '') refuse('paste at least one number');
  const lines = body.split('\n').map((line) => line.split('\t').map((cell) => cell.trim()));
  if (lines.length > MOST_MONTHS) refuse(`at most ${MOST_MONTHS} months`);
  const columns = Math.max(...lines.map(({ length }) => length));
  if (columns === 2) return dated(lines, sign);
  if (columns > 2) refuse('one column of numbers, or months with numbers beside them');
  if (firstMonth === null) {
    throw new AppError('RECORD_INVALID', 'Name the month of the first number.', {
      fields: { firstMonth: 'the month of the first number, such as 2026-01' },
    });
  }
  const first = parseMonth(firstMonth);
  return lines.map(([cell = ''], index) => ({
    month: monthText(first + index),
    value: quantity(cell, index + 1, sign),
  }));
}
