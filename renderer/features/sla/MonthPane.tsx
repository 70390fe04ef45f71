// One month explained: its figures, and in parts the working, the incidents, the stated values and where it all comes from.
import { getRouteApi } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatMonth } from '#renderer/format/dates.ts';
import { formatCount, formatMinutes, formatMoney, formatPercent } from '#renderer/format/numbers.ts';
import { VerdictChip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { DescriptionList } from '#renderer/ui/layout/DescriptionList.tsx';
import { Stack } from '#renderer/ui/layout/Page.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import type { Measurement, Sla } from '#shared/sla/model.ts';
import type { MonthView } from '#shared/sla/view.ts';
import type { MonthPart } from './month-parts.ts';
import { Differences } from './Differences.tsx';
import { MonthActs } from './MonthActs.tsx';
import { MonthDispute } from './MonthDispute.tsx';
import { MonthIncidents } from './MonthIncidents.tsx';
import styles from './MonthPane.module.css';
import { SourcesTable } from './SourcesTable.tsx';
import { MonthMaintenance } from './MonthMaintenance.tsx';
import { StatedValues } from './StatedValues.tsx';
import type { MonthChoice } from './use-month-choice.ts';
import { zoneOf } from './versions.ts';
import { Working } from './Working.tsx';

const route = getRouteApi('/sla/$id');

function figures(month: MonthView) {
  const credit = month.credit === null ? '' : formatMoney(month.credit);
  const share = month.creditPct === null ? '' : `, ${formatPercent(month.creditPct)} of the monthly fee`;
  return [
    { name: 'Down in all', value: `${formatMinutes(month.grossSec)} min` },
    { name: 'Excluded', value: `${formatMinutes(month.excludedSec)} min` },
    { name: 'Counts', value: `${formatMinutes(month.countedSec)} min` },
    { name: 'Allowance', value: `${formatMinutes(month.allowanceSec)} min` },
    { name: 'Credit', value: `${credit}${credit === '' ? '' : share}` },
  ];
}

function Head({ month, choice }: { readonly month: MonthView; readonly choice: MonthChoice }) {
  const title = useRef<HTMLHeadingElement>(null);
  const { explained } = choice;
  useEffect(() => {
    if (explained > 0) title.current?.focus();
  }, [explained]);
  const isKnown = month.uptimePct !== null;
  return (
    <>
      <header className={cx(styles['head'])}>
        <h2 ref={title} tabIndex={-1} className={cx(styles['title'])}>
          {formatMonth(month.month)}
        </h2>
        <VerdictChip verdict={month.verdict} />
        <IconButton label="Close the month" keys="Escape" onPress={choice.close}>
          <X aria-hidden="true" />
        </IconButton>
      </header>
      <p className={cx(styles['sentence'])}>
        {isKnown ? `${formatPercent(month.printedPct)} against a target of ` : 'No figure against a target of '}
        {formatPercent(month.targetPct)}, version {month.metricVersion}
        {month.soFar && isKnown ? ', so far' : ''}.
      </p>
      {isKnown ? <DescriptionList items={figures(month)} /> : null}
      {month.notes.length === 0 ? null : (
        <ul className={cx(styles['notes'])}>
          {month.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}

export interface MonthPaneProps {
  readonly sla: Sla;
  readonly month: MonthView;
  readonly measurements: readonly Measurement[];
  readonly choice: MonthChoice;
}

export function MonthPane({ sla, month, measurements, choice }: MonthPaneProps) {
  const { part = 'working' } = route.useSearch();
  const navigate = route.useNavigate();
  const explained = useQueryChannel('sla.explain', { slaId: sla.id, month: month.month });
  const zone = zoneOf(sla, month.metricVersion);
  const measurement = measurements.find((candidate) => candidate.month === month.month) ?? null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    choice.close();
  };
  return (
    // Escape closes the pane from anywhere inside it, like its Close button.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={cx(styles['pane'])} onKeyDown={onKeyDown}>
      <Head month={month} choice={choice} />
      <MonthActs month={month} />
      <Tabs<MonthPart>
        label="Parts of the month"
        selected={part}
        onSelect={(next) => void navigate({ search: (search) => ({ ...search, part: next }), replace: true })}
        tabs={[
          {
            id: 'working',
            label: 'Working',
            content: (
              <QueryView query={explained} loadingLabel="Working it out">
                {(view) => <Working view={view} zone={zone} />}
              </QueryView>
            ),
          },
          {
            id: 'incidents',
            label: 'Incidents',
            count: formatCount(month.incidentCount),
            content: (
              <Stack>
                <MonthIncidents serviceId={sla.serviceId} month={month} zone={zone} />
                <MonthMaintenance serviceId={sla.serviceId} month={month} zone={zone} />
              </Stack>
            ),
          },
          {
            id: 'values',
            label: 'Values',
            content: (
              <Stack>
                <StatedValues month={month} measurement={measurement} />
                <MonthDispute month={month} measurement={measurement} />
                <Differences month={month} zone={zone} />
              </Stack>
            ),
          },
          {
            id: 'sources',
            label: 'Sources',
            content: (
              <Stack>
                <QueryView query={explained}>{(view) => <DescriptionList items={view.provenance} />}</QueryView>
                <SourcesTable />
              </Stack>
            ),
          },
        ]}
      />
    </div>
  );
}
