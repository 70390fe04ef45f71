// First and last month on view, kept in the address. Both open: as far as data reach.
import { getRouteApi } from '@tanstack/react-router';
import { CalendarRange } from 'lucide-react';
import { useSettings } from '#renderer/app/use-settings.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Menu } from '#renderer/ui/overlays/Menu.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import type { SlaRow } from '#shared/ipc/sla.ts';
import { periodsOf, rangeChoices } from './month-range.ts';
import styles from './SlaPage.module.css';

const route = getRouteApi('/sla/$id');

export function MonthRange({ row }: { readonly row: SlaRow }) {
  const { from, to } = route.useSearch();
  const navigate = route.useNavigate();
  const fiscalStart = useSettings()?.fiscalYearStart ?? 1;
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
      <Menu
        label="Period"
        trigger={<Button icon={<CalendarRange aria-hidden="true" />}>Period</Button>}
        items={periodsOf(row, fiscalStart).map(({ id, label, from: first, to: last }) => ({
          id,
          label,
          onAction: () => {
            void navigate({ search: (search) => ({ ...search, from: first ?? undefined, to: last ?? undefined }) });
          },
        }))}
      />
    </div>
  );
}
