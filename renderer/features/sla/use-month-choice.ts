// Which month is explained, kept in the address; and the ways to another one.
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { MonthView } from '#shared/sla/view.ts';
import type { MonthPart } from './month-parts.ts';

const route = getRouteApi('/sla/$id');

export interface MonthChoice {
  /** The month on view beside the list; null when the pane is closed. */
  readonly month: MonthView | null;
  /** Says which row has the focus; an open pane follows it. */
  readonly follow: (month: string) => void;
  /** Opens the pane for the row that has the focus; the focus stays in the list. */
  readonly show: () => void;
  /** Opens the working of that row, of the latest month before any row had the focus, and takes the focus there. */
  readonly explain: () => void;
  /** Rises with each `explain`; 0 when the focus was not asked for. */
  readonly explained: number;
  readonly close: () => void;
}

export function useMonthChoice(months: readonly MonthView[]): MonthChoice {
  const navigate = route.useNavigate();
  const { month } = route.useSearch();
  const active = useRef<string | null>(month ?? null);
  const [explained, setExplained] = useState(0);
  const open = (name: string | undefined, part?: MonthPart): void => {
    if (name === undefined) return;
    void navigate({
      search: ({ incident: _incident, ...rest }) => ({ ...rest, month: name, ...(part === undefined ? {} : { part }) }),
      replace: month !== undefined,
    });
  };
  return {
    month: months.find((candidate) => candidate.month === month) ?? null,
    follow: (name) => {
      active.current = name;
      if (month !== undefined && month !== name) open(name);
    },
    show: () => {
      open(active.current ?? undefined);
    },
    explain: () => {
      setExplained((count) => count + 1);
      open(active.current ?? months.at(-1)?.month, 'working');
    },
    explained,
    close: () => {
      setExplained(0);
      void navigate({ search: ({ from, to }) => ({ from, to }) });
    },
  };
}
