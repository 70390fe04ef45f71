// Countries, currencies and time zones by name, for choosing and for printing. Names are English, whatever the host speaks.
import { isCountryCode } from '#shared/providers/countries.ts';
import { minorPlaces } from '#shared/values/money.ts';

export interface NamedCode {
  readonly value: string;
  readonly label: string;
}

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const currencies = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const byLabel = (a: NamedCode, b: NamedCode): number => a.label.localeCompare(b.label, 'en');

const isKnownCurrency = (code: string): boolean => {
  try {
    minorPlaces(code);
    return true;
  } catch {
    return false;
  }
};

/** Name of an ISO 3166-1 country; the code itself when it is unknown. */
export function countryName(code: string): string {
  return regions.of(code) ?? code;
}

/** All countries by name. */
export function countryChoices(): readonly NamedCode[] {
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter(isCountryCode)
    .flatMap((value) => {
      const label = regions.of(value);
      return label === undefined ? [] : [{ value, label }];
    })
    .sort(byLabel);
}

/** All currencies whose minor unit is known, as "EUR · Euro". */
export function currencyChoices(): readonly NamedCode[] {
  return Intl.supportedValuesOf('currency')
    .filter(isKnownCurrency)
    .map((value) => ({ value, label: `${value} · ${currencies.of(value) ?? value}` }));
}

/** All zones by their IANA name. */
export function zoneChoices(): readonly NamedCode[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')].map((value) => ({
    value,
    label: value.replaceAll('_', ' '),
  }));
}

/** The zone this machine is set to: a proposal, never a silent choice. */
export function proposedZone(): string {
  return new Intl.DateTimeFormat('en').resolvedOptions().timeZone;
}
