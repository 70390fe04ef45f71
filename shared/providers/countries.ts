// Which two-letter codes are countries, and countries by their English name, for texts that come from elsewhere.

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
/** Two-letter codes that have a name and are no country: unions, reserved and pseudo codes. */
const NO_COUNTRY = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'XK', 'ZZ']);
/** Former codes whose names still resolve. */
const FORMER = new Set([
  'AN',
  'BU',
  'CS',
  'DD',
  'DY',
  'FX',
  'HV',
  'NH',
  'NT',
  'RH',
  'SU',
  'TP',
  'UK',
  'VD',
  'YD',
  'YU',
  'ZR',
]);

/** Whether a two-letter code may stand for a country of today. It need not be given to one. */
export const isCountryCode = (code: string): boolean => !NO_COUNTRY.has(code) && !FORMER.has(code);

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

const codeByName = new Map(
  LETTERS.flatMap((first) => LETTERS.map((second) => first + second).filter(isCountryCode)).flatMap((code) => {
    const name = names.of(code);
    return name === undefined ? [] : [[name.toLowerCase(), code] as const];
  }),
);

/** The code of a country named in English; undefined when there is none. @example countryCodeOf('Germany') // 'DE' */
export function countryCodeOf(name: string): string | undefined {
  return codeByName.get(name.trim().toLowerCase());
}
