// Kinds of scenarios and decisions as they are offered and shown.
import { formatDate, formatMonth } from '#renderer/format/dates.ts';
import { formatDecimal } from '#renderer/format/numbers.ts';
import type { Choice } from '#renderer/ui/fields/Choices.tsx';
import { OPTION_KINDS, type DecisionOption } from '#shared/capacity/decisions/model.ts';
import { OPTION_WORDS } from '#shared/capacity/decisions/words.ts';
import type { Writing } from '#shared/capacity/pools/words.ts';
import type { ScenarioFacts } from '#shared/capacity/scenarios/model.ts';

export const WRITING: Writing = { month: formatMonth, day: formatDate, decimal: formatDecimal };

export const SCENARIO_CHOICES: ReadonlyArray<Choice<ScenarioFacts['kind']>> = [
  { value: 'multiply', label: 'Use rises or falls by a share' },
  { value: 'step', label: 'Use steps up or down' },
  { value: 'ramp', label: 'Use grows month by month' },
  { value: 'spike', label: 'A spike that fades' },
  { value: 'seasonal_shift', label: 'The season moves' },
  { value: 'delay_partner', label: 'The provider delivers late' },
  { value: 'lose_partner', label: 'The provider is lost' },
  { value: 'price_step', label: 'The price changes' },
];

const AMOUNT_UNITS: Readonly<Record<ScenarioFacts['kind'], string>> = {
  multiply: '%',
  step: '',
  ramp: 'a month',
  spike: '%',
  seasonal_shift: 'months',
  delay_partner: 'months',
  lose_partner: '',
  price_step: '%',
};

/** The unit behind the amount. @param unit of the pool */
export function amountUnit(kind: ScenarioFacts['kind'] | null, unit: string): string {
  if (kind === null) return '';
  return kind === 'step' || kind === 'ramp' ? `${unit} ${AMOUNT_UNITS[kind]}`.trim() : AMOUNT_UNITS[kind];
}

export const OPTION_CHOICES: ReadonlyArray<Choice<DecisionOption['kind']>> = OPTION_KINDS.map((value) => ({
  value,
  label: OPTION_WORDS[value],
}));
