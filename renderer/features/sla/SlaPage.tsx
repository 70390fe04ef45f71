// One service level: the figures, downtime against allowance, its months, and beside them the working of one month.
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useCommand } from '#renderer/app/commands/registry.ts';
import { EvidenceCard } from '#renderer/app/evidence/EvidenceCard.tsx';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useWorkspaceState } from '#renderer/app/use-settings.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatDate } from '#renderer/format/dates.ts';
import { formatPercent } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { VerdictChip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Breadcrumbs } from '#renderer/ui/layout/Breadcrumbs.tsx';
import { Page } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { SplitPane } from '#renderer/ui/layout/SplitPane.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { SlaId } from '#shared/ids.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { SlaRow } from '#shared/ipc/sla.ts';
import type { Sla } from '#shared/sla/model.ts';
import { summarizeMonths } from '#shared/sla/months-summary.ts';
import { DowntimeChart } from './DowntimeChart.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { MonthPane } from './MonthPane.tsx';
import { MonthRange } from './MonthRange.tsx';
import { MonthsGrid } from './MonthsGrid.tsx';
import { ResponseByLevel } from './ResponseByLevel.tsx';
import { SlaFigures } from './SlaFigures.tsx';
import styles from './SlaPage.module.css';
import { TargetsDialog } from './TargetsDialog.tsx';
import { useMonthChoice } from './use-month-choice.ts';
import { useSlaExport } from './use-sla-export.ts';
import { versionNamed } from './versions.ts';

const route = getRouteApi('/sla/$id');

function Facts({ row, sla }: { readonly row: SlaRow; readonly sla: Sla }) {
  const version = versionNamed(sla, sla.metricVersions.length);
  return (
    <>
      {row.serviceName} by{' '}
      <Link to="/providers/$id" params={{ id: row.providerId }}>
        {row.providerName}
      </Link>
      , contract{' '}
      <Link to="/contracts/$id" params={{ id: row.contractId }}>
        {row.contractRef}
      </Link>
      . Target {targetOf(row, version)} a month
      {version === null ? '' : `, version ${version.version} from ${formatDate(version.validFrom)}`}.
    </>
  );
}

/** The target in force, with what it is of and on which side of it is good, where the latest terms say so. */
function targetOf({ targetPct }: SlaRow, version: Sla['metricVersions'][number] | null): string {
  const { direction = 'at_least', unit = '' } = version?.basis ?? {};
  const of = unit === '' ? '' : ` ${unit.replace(/^%\s*/, '')}`;
  return `${direction === 'at_most' ? 'at most ' : ''}${formatPercent(targetPct)}${of}`;
}

function NothingRecorded({ sla }: { readonly sla: Sla }) {
  return (
    <EmptyState
      title="No data for this service level yet"
      actions={
        <>
          <Link to="/import">Import incidents</Link>
          <Link to="/contracts/$id" params={{ id: sla.contractId }}>
            Open the contract
          </Link>
        </>
      }
    >
      Import a file of incidents, or record what the provider reports. A month counts from the first incident on record;
      a month without data is never taken for a good one.
    </EmptyState>
  );
}

type Months = OutputOf<'sla.months'>;

function Results({ results, sla }: { readonly results: Months; readonly sla: Sla }) {
  const { months, measurements } = results;
  const choice = useMonthChoice(months);
  const canWrite = useCanWrite();
  const summary = useMemo(() => summarizeMonths(months), [months]);
  const revision = useWorkspaceState().data?.revision ?? 0;
  const last = months.at(-1);
  const version = last === undefined ? null : versionNamed(sla, last.metricVersion);
  return (
    <SplitPane
      detailLabel="Working of the month"
      detail={
        choice.month === null ? null : (
          <MonthPane sla={sla} month={choice.month} measurements={measurements} choice={choice} />
        )
      }
    >
      <div className={cx(styles['column'])}>
        <SlaFigures summary={summary} />
        <DowntimeChart
          months={months}
          finding={summary.finding}
          zone={version?.zone ?? 'UTC'}
          source={version?.dataSource ?? ''}
          revision={revision}
        />
        <MonthsGrid months={months} choice={choice} />
        <ResponseByLevel serviceId={sla.serviceId} months={months} />
        <EvidenceCard entity="sla" recordId={sla.id} canWrite={canWrite} />
      </div>
    </SplitPane>
  );
}

function SlaView({ results, sla }: { readonly results: Months; readonly sla: Sla }) {
  const { sla: row, months, measurements } = results;
  const [isTrying, setTrying] = useState(false);
  const exporting = useSlaExport(row);
  const canExport = months.length > 0;
  useCommand('pack.report', exporting.open, canExport);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs>
            <Link to="/sla">SLA results</Link>
          </Breadcrumbs>
        }
        title={row.name}
        state={row.lastVerdict === null ? undefined : <VerdictChip verdict={row.lastVerdict} />}
        facts={<Facts row={row} sla={sla} />}
        actions={
          <>
            <MonthRange row={row} />
            <Button
              isDisabled={!canExport}
              onPress={() => {
                setTrying(true);
              }}
            >
              Try targets
            </Button>
            <Button tone="primary" keys="Mod+P" isDisabled={!canExport} onPress={exporting.open}>
              Export SLA report
            </Button>
          </>
        }
      />
      {months.length === 0 ? <NothingRecorded sla={sla} /> : <Results results={results} sla={sla} />}
      <ExportDialog exporting={exporting} months={months} />
      {isTrying ? (
        <TargetsDialog
          sla={sla}
          months={months}
          measurements={measurements}
          onClose={() => {
            setTrying(false);
          }}
        />
      ) : null}
    </>
  );
}

export function SlaPage() {
  const id = SlaId.parse(route.useParams().id);
  const { from = null, to = null } = route.useSearch();
  const months = useQueryChannel('sla.months', { slaId: id, from, to }, { keepPrevious: true });
  const sla = useQueryChannel('slas.get', { id });
  return (
    <Page fill>
      <QueryView query={months} loadingLabel="Judging the months">
        {(results) => <QueryView query={sla}>{(record) => <SlaView results={results} sla={record} />}</QueryView>}
      </QueryView>
    </Page>
  );
}
