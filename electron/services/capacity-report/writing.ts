// How a report writes months, days and decimals.
import type { Writing } from '#shared/capacity/pools/words.ts';
import { groupDigits } from '#shared/values/decimal.ts';
import { dayText, longMonth } from '../sla-report/text.ts';

export const WRITING: Writing = { month: longMonth, day: dayText, decimal: groupDigits };
