// What a scenario changes, in words.
import { assertNever } from '../../errors.ts';
import type { Writing } from '../pools/words.ts';
import type { ScenarioFacts } from './model.ts';

type Told = Pick<ScenarioFacts, 'kind' | 'amount' | 'fromMonth' | 'toMonth' | 'halfLifeMonths'>;

function timeWords({ fromMonth, toMonth }: Told, { month }: Writing): string {
  if (fromMonth === null && toMonth === null) return 'from the first month ahead';
  if (fromMonth === null) return `until ${month(toMonth ?? '')}`;
  if (toMonth === null) return `from ${month(fromMonth)}`;
  return fromMonth === toMonth ? `in ${month(fromMonth)}` : `${month(fromMonth)} to ${month(toMonth)}`;
}

const monthsWord = (count: string): string => (count === '1' ? '1 month' : `${count} months`);

/**
 * One line without full stop.
 * @example scenarioWords({ kind: 'multiply', amount: '20', ... }, 'TB', write) // 'Use 20 % higher, from the first month ahead'
 */
export function scenarioWords(scenario: Told, unit: string, write: Writing): string {
  const { kind, amount, halfLifeMonths } = scenario;
  const isLess = amount?.startsWith('-') === true;
  const size = write.decimal((amount ?? '0').replace(/^-/, ''));
  const time = timeWords(scenario, write);
  switch (kind) {
    case 'multiply':
      return `Use ${size} % ${isLess ? 'lower' : 'higher'}, ${time}`;
    case 'step':
      return `${size} ${unit} ${isLess ? 'less' : 'more'} use, ${time}`;
    case 'ramp':
      return `Use ${isLess ? 'falls' : 'grows'} by ${size} ${unit} a month, ${time}`;
    case 'spike': {
      const decay =
        halfLifeMonths === null || halfLifeMonths === 0
          ? ''
          : `, then halves every ${halfLifeMonths === 1 ? 'month' : `${halfLifeMonths} months`}`;
      return `Spike of ${size} %, ${time}${decay}`;
    }
    case 'seasonal_shift':
      return `Season ${monthsWord(size)} ${isLess ? 'earlier' : 'later'}`;
    case 'delay_partner':
      return `Deliveries ${monthsWord(size)} late`;
    case 'lose_partner':
      return `Provider lost, ${time}`;
    case 'price_step':
      return `Price ${size} % ${isLess ? 'lower' : 'higher'}, ${time}`;
    default:
      return assertNever(kind, 'scenario kind');
  }
}
