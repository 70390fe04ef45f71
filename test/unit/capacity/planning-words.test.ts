// Planning in words: what is not known is null, and what changes is said once for each month in which it does.
import { expect, test } from 'vitest';
import { scenarioWords } from '#shared/capacity/scenarios/words.ts';
import { concentrationWords, lossWords, waitWords, weakWords } from '#shared/capacity/planning/words.ts';

const write = { month: (month: string) => `<${month}>` };
const after = (month: string, afterOne: number | null) => ({ month, afterOne, afterTwo: null });

test('a loss is borne throughout, until a month, or nobody knows', () => {
  expect(lossWords([after('2027-01', 5), after('2027-02', 0)], 'afterOne', write)).toBe('Holds for every month ahead');
  expect(lossWords([after('2027-01', 5), after('2027-02', -1)], 'afterOne', write)).toBe(
    'Does not hold from <2027-02> on',
  );
  expect(lossWords([after('2027-01', 5)], 'afterTwo', write)).toBeNull();
});

test('who waits is said of the first and of the last month, once where they are the same', () => {
  const month = (name: string, waits: number | null) => ({ month: name, waits });
  expect(waitWords([month('2027-01', 0.1), month('2027-02', 0.2), month('2027-03', 0.3)], write)).toBe(
    '10 % in <2027-01>, 30 % in <2027-03>',
  );
  expect(waitWords([month('2027-01', 0.1)], write)).toBe('10 % in <2027-01>');
  expect(waitWords([month('2027-01', null)], write)).toBeNull();
});

test('concentration names the shares, and whom demand cannot do without from which month on', () => {
  const found = {
    pools: 2,
    hhi: 5200,
    effectiveNumber: 1.923,
    shares: [
      { name: 'A', pct: 60 },
      { name: 'B', pct: 40 },
    ],
    weak: [
      { month: '2027-01', cutSets: [] },
      { month: '2027-03', cutSets: [['A'], ['B', 'C']] },
      { month: '2027-06', cutSets: [[]] },
    ],
  };
  expect(concentrationWords(found)).toBe(
    'HHI 5200, as if 1.92 equal providers. A 60 %, B 40 %, over 2 pools of this kind',
  );
  expect(weakWords(found, write)).toBe(
    'From <2027-01>: no loss of up to three. From <2027-03>: A; B with C. From <2027-06>: too little with nobody lost',
  );
});

test('one month is a month, in every scenario that counts months', () => {
  const writing = { ...write, day: (day: string) => day, decimal: (text: string) => text };
  const none = { fromMonth: null, toMonth: null, halfLifeMonths: null };
  const words = (kind: 'spike' | 'seasonal_shift' | 'delay_partner', amount: string, halfLifeMonths: number | null) =>
    scenarioWords({ ...none, kind, amount, halfLifeMonths }, 'TB', writing);
  expect(words('spike', '20', 1)).toBe('Spike of 20 %, from the first month ahead, then halves every month');
  expect(words('spike', '20', 3)).toContain('then halves every 3 months');
  expect(words('seasonal_shift', '-1', null)).toBe('Season 1 month earlier');
  expect(words('delay_partner', '1', null)).toBe('Deliveries 1 month late');
  expect(words('delay_partner', '2', null)).toBe('Deliveries 2 months late');
});
