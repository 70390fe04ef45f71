// What needs me, by date. J and K walk the list, Enter opens an item, E sets it aside, S shows it again tomorrow.
import { CalendarArrowDown } from 'lucide-react';
import { useRef } from 'react';
import { useLetterKeys } from '#renderer/app/commands/use-letter-keys.ts';
import { routeOf } from '#renderer/app/targets.ts';
import { useWorkspaceState } from '#renderer/app/use-settings.ts';
import { useCalendarExport } from '#renderer/app/use-calendar-export.ts';
import { useTodayDate } from '#renderer/app/use-today.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatDate } from '#renderer/format/dates.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Page, Stack } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { civilDateText, parseCivilDate } from '#shared/values/civil-date.ts';
import { groupItems, soonDays, type TodayItem } from './group-items.ts';
import styles from './Today.module.css';

function Item({ item }: { readonly item: TodayItem }) {
  return (
    <li className={cx(styles['item'])}>
      <span className={cx(styles['chip'])}>
        <Chip tone={item.tone}>{item.word}</Chip>
      </span>
      <span className={cx(styles['words'])}>
        <Link {...routeOf(item.target)} tone="strong" data-today-item={item.key}>
          {item.title}
        </Link>
        <span className={cx(styles['detail'])}>{item.detail}</span>
      </span>
      <span className={cx(styles['date'])}>{item.on === null ? '' : formatDate(item.on)}</span>
    </li>
  );
}

function Nothing() {
  const counts = useWorkspaceState().data?.counts ?? {};
  const isNew = Object.values(counts).every((count) => count === 0);
  if (!isNew) return <EmptyState title={`Nothing due in the next ${soonDays} days.`} />;
  return (
    <EmptyState
      title="Nothing is recorded yet."
      actions={
        <>
          <Link to="/providers">Add a provider</Link>
          <Link to="/import">Import incidents</Link>
        </>
      }
    >
      Begin with a provider and its contract, or import a list of incidents.
    </EmptyState>
  );
}

/** Sets items aside or snoozes them by a day; a refusal says why in a notice. */
function useMarks(today: string) {
  const mark = useMutationChannel('today.mark');
  return {
    done: ({ key }: TodayItem): void => {
      mark.mutate({ key, mark: 'done', until: null });
    },
    snooze: ({ key }: TodayItem): void => {
      mark.mutate({ key, mark: 'snoozed', until: civilDateText(parseCivilDate(today) + 1) });
    },
  };
}

function Items({ items, today }: { readonly items: readonly TodayItem[]; readonly today: string }) {
  const list = useRef<HTMLDivElement>(null);
  const step = (by: 1 | -1) => () => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-today-item]') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const next = at === -1 ? 0 : Math.max(0, Math.min(links.length - 1, at + by));
    links[next]?.focus();
  };
  const current = (): TodayItem | undefined => {
    const key = (document.activeElement as HTMLElement | null)?.dataset['todayItem'];
    return items.find((item) => item.key === key);
  };
  const act = (work: (item: TodayItem) => void) => () => {
    const item = current();
    if (item === undefined) return;
    // The item leaves the list: the focus goes to its neighbour first.
    step(1)();
    if (current()?.key === item.key) step(-1)();
    work(item);
  };
  const marks = useMarks(today);
  useLetterKeys({ j: step(1), k: step(-1), e: act(marks.done), s: act(marks.snooze) });
  return (
    <div ref={list}>
      <Stack>
        {groupItems(items, today).map((group) => (
          <Card key={group.name} title={group.name} flush>
            <ul className={cx(styles['list'])}>
              {group.items.map((item) => (
                <Item key={item.key} item={item} />
              ))}
            </ul>
          </Card>
        ))}
      </Stack>
    </div>
  );
}

export function Today() {
  const query = useQueryChannel('today.items', {});
  const exportCalendar = useCalendarExport();
  const today = useTodayDate();
  const count = query.data?.length ?? 0;
  return (
    <Page>
      <PageHeader
        title="Today"
        actions={
          <Button icon={<CalendarArrowDown aria-hidden="true" />} onPress={exportCalendar}>
            Export calendar
          </Button>
        }
        facts={
          count === 0
            ? formatDate(today)
            : `${formatDate(today)} · ${formatQuantity(count, 'item')} · J and K walk the list, E sets aside, S snoozes`
        }
      />
      <QueryView query={query}>
        {(items) => (items.length === 0 ? <Nothing /> : <Items items={items} today={today} />)}
      </QueryView>
    </Page>
  );
}
