// Amounts in minor units of an ISO 4217 currency. Percentages of them are exact until one named rounding.
import { AppError } from '../errors.ts';
import type { Money } from '../fields.ts';
import { fraction, multiply, parseFraction, roundToInteger, type Fraction, type RoundingMode } from './fraction.ts';

/** Active currency codes of ISO 4217 by the number of decimals of their minor unit. */
const CODES_BY_PLACES: ReadonlyArray<readonly [places: number, codes: string]> = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [
    2,
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW ' +
      'CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF ' +
      'IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK ' +
      'MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP ' +
      'SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ' +
      'ZAR ZMW ZWG',
  ],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];

const PLACES: ReadonlyMap<string, number> = new Map(
  CODES_BY_PLACES.flatMap(([places, codes]) => codes.split(' ').map((code) => [code, places] as const)),
);

/**
 * Decimals of a currency's minor unit.
 *
 * @example minorPlaces('JPY') === 0
 * @throws AppError UNKNOWN_CURRENCY
 */
export function minorPlaces(currency: string): number {
  const places = PLACES.get(currency);
  if (places === undefined) {
    throw new AppError('UNKNOWN_CURRENCY', `${currency} is not an ISO 4217 currency code; use one such as EUR.`);
  }
  return places;
}

/**
 * Money from a decimal amount in major units; digits finer than the minor unit are refused, not rounded.
 *
 * @example moneyFromDecimal('12.345', 'KWD') // { minor: '12345', currency: 'KWD' }
 * @throws AppError INVALID_NUMBER, UNKNOWN_CURRENCY
 */
export function moneyFromDecimal(amount: string, currency: string): Money {
  const places = minorPlaces(currency);
  const minor = multiply(parseFraction(amount), fraction(10n ** BigInt(places)));
  if (minor.den === 1n) return { minor: minor.num.toString(), currency };
  throw new AppError('INVALID_NUMBER', `${currency} has ${places} decimals; type no more than that.`);
}

/** Decimal text of an amount with the places of its currency: `{ minor: '5', currency: 'EUR' }` is `0.05`. */
export function moneyDecimal({ minor, currency }: Money): string {
  const places = minorPlaces(currency);
  const sign = minor.startsWith('-') ? '-' : '';
  const digits = minor.replace('-', '').padStart(places + 1, '0');
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** An exact number of minor units, rounded once under a named mode. */
export function roundMoney(exactMinor: Fraction, currency: string, mode: RoundingMode): Money {
  return { minor: roundToInteger(exactMinor, mode).toString(), currency };
}

/** `percent` of an amount in exact minor units, not yet rounded. */
export function percentOf({ minor }: Money, percent: Fraction): Fraction {
  return multiply(fraction(BigInt(minor), 100n), percent);
}
