// First and last month on view, kept in the address. Both open: as far as data reach.
import { getRouteApi } from '@tanstack/react-router';
import { cx } from '#renderer/ui/cx.ts';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import type { SlaRow } from '#shared/ipc/sla.ts';
import { rangeChoices } from './month-range.ts';
import styles from './SlaPage.module.css';

const route = getRouteApi('/sla/$id');

export function MonthRange({ row }: { readonly row: SlaRow }) {
  const { from, to } = route.useSearch();
  const navigate = route.useNavigate();
  const choices = rangeChoices(row);
  if (choices.length < 2) return null;
  const change = (bound: 'from' | 'to') => (value: string | null) => {
    if (value !== null) void navigate({ search: (search) => ({ ...search, [bound]: value }) });
  };
  const first = from ?? row.firstMonth;
  const last = to ?? row.lastMonth;
  return (
    <div role="group" aria-label="Months on view" className={cx(styles['range'])}>
      <SelectField
        label="From"
        value={first}
        choices={choices.filter(({ value }) => last === null || value <= last)}
        onChange={change('from')}
      />
      <SelectField
        label="To"
        value={last}
        choices={choices.filter(({ value }) => first === null || value >= first)}
        onChange={change('to')}
      />
    </div>
  );
}
