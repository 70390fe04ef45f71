// Today's items by date.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ProviderId } from '#shared/ids.ts';
import { groupItems, type TodayItem } from '#renderer/features/today/group-items.ts';

const id = ProviderId.parse('019a0000-0000-7000-8000-000000000001');
const item = (key: string, on: string | null): TodayItem => ({
  key,
  tone: 'plain',
  word: 'Due',
  title: key,
  detail: '',
  on,
  target: { area: 'providers', id, detail: null },
});

it('puts yesterday under overdue, today and day thirty under soon, day thirty-one under later', () => {
  const items = [
    item('later', '2026-05-01'),
    item('thirty', '2026-04-30'),
    item('today', '2026-03-31'),
    item('yesterday', '2026-03-30'),
    item('open', null),
  ];
  const groups = groupItems(items, '2026-03-31').map(({ name, items: of }) => [name, of.map(({ key }) => key)]);
  expect(groups).toEqual([
    ['Overdue', ['yesterday']],
    ['Open', ['open']],
    ['Next 30 days', ['today', 'thirty']],
    ['Later', ['later']],
  ]);
});

it('leaves out groups without items', () => {
  expect(groupItems([], '2026-03-31')).toEqual([]);
  expect(groupItems([item('a', null)], '2026-03-31')).toHaveLength(1);
});

it('shows every item exactly once', () => {
  const day = fc
    .integer({ min: 0, max: 400 })
    .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(fc.option(day)), day, (dates, today) => {
      const items = dates.map((on, index) => item(String(index), on));
      const shown = groupItems(items, today).flatMap((group) => group.items.map(({ key }) => key));
      expect(shown.toSorted((a, b) => Number(a) - Number(b))).toEqual(items.map(({ key }) => key));
    }),
  );
});
