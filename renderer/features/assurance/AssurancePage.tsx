// Assurance: reports and tests, access and data, handover, scope and roles; how every record stands.
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useCommand } from '#renderer/app/commands/registry.ts';
import { RecordGrid } from '#renderer/app/grid/RecordGrid.tsx';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatCount } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Page, Stack } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Menu } from '#renderer/ui/overlays/Menu.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { Tabs, type TabSpec } from '#renderer/ui/Tabs.tsx';
import type { AssuranceKind } from '#shared/assurance/facts.ts';
import {
  ASSURANCE_GROUPS,
  ASSURANCE_NOUNS,
  GROUP_KINDS,
  groupOf,
  type AssuranceGroup,
} from '#shared/assurance/model.ts';
import { GROUP_WORDS } from '#shared/assurance/words.ts';
import type { AssuranceRow } from '#shared/ipc/assurance.ts';
import { AssuranceDialog } from './AssuranceDialog.tsx';
import { ASSURANCE_COLUMNS } from './assurance-columns.tsx';
import styles from './AssurancePage.module.css';
import { CoverageStrip } from './CoverageStrip.tsx';
import { sentenceCase } from '#shared/values/words.ts';

const rowId = ({ record }: AssuranceRow): string => record.id;

const EMPTY: Readonly<Record<AssuranceGroup, string>> = {
  reports:
    'Record the audit reports, penetration tests and certificates of your providers. What they do not cover shows as a gap.',
  access: 'Record who of a provider may reach which system, how data are protected, and what patches are applied when.',
  handover: 'Record runbooks, playbooks and what a handover must sign off before a provider is fully responsible.',
  scope: 'Record why something was given away, where a service ends, and who may decide what.',
};

interface GroupProps {
  readonly group: AssuranceGroup;
  readonly rows: readonly AssuranceRow[];
  readonly filter: string;
  readonly onFilter: (text: string) => void;
}

function Group({ group, rows, filter, onFilter }: GroupProps) {
  const navigate = useNavigate();
  const coverage = useQueryChannel('assurance.coverage', {});
  if (rows.length === 0)
    return <EmptyState title={`Nothing on ${GROUP_WORDS[group].toLowerCase()} yet`}>{EMPTY[group]}</EmptyState>;
  return (
    <Stack>
      {group === 'reports' ? <CoverageStrip rows={coverage.data ?? []} /> : null}
      <div className={cx(styles['grid'])}>
        <RecordGrid
          grid={`assurance-${group}`}
          label={GROUP_WORDS[group]}
          noun="record"
          rows={rows}
          columns={ASSURANCE_COLUMNS}
          rowId={rowId}
          filter={filter}
          onFilter={onFilter}
          initialSort={{ id: 'title', desc: false }}
          onOpen={({ record }) => {
            void navigate({ to: '/assurance/$id', params: { id: record.id } });
          }}
          empty="Nothing here"
        />
      </div>
    </Stack>
  );
}

export interface AssurancePageProps {
  readonly group: AssuranceGroup;
  readonly onGroup: (group: AssuranceGroup) => void;
  readonly filter: string;
  readonly onFilter: (text: string) => void;
}

export function AssurancePage({ group, onGroup, filter, onFilter }: AssurancePageProps) {
  const query = useQueryChannel('assurance.list', { providerId: null });
  const canWrite = useCanWrite();
  const [adding, setAdding] = useState<AssuranceKind | null>(null);
  const kinds: readonly AssuranceKind[] = GROUP_KINDS[group];
  useCommand(
    'record.new',
    () => {
      setAdding(kinds[0] ?? null);
    },
    canWrite,
  );
  const byGroup = useMemo(
    () =>
      new Map(
        ASSURANCE_GROUPS.map((one) => [one, (query.data ?? []).filter(({ record }) => groupOf(record.kind) === one)]),
      ),
    [query.data],
  );
  const addMenu = canWrite ? (
    <Menu
      label="Kinds of record"
      trigger={
        <Button tone="primary" icon={<Plus aria-hidden="true" />}>
          New record
        </Button>
      }
      items={kinds.map((kind, index) => ({
        id: kind,
        label: sentenceCase(ASSURANCE_NOUNS[kind]),
        keys: index === 0 ? 'Mod+N' : undefined,
        onAction: () => {
          setAdding(kind);
        },
      }))}
    />
  ) : undefined;
  const tabs = ASSURANCE_GROUPS.map((id): TabSpec<AssuranceGroup> => {
    const rows = byGroup.get(id) ?? [];
    const content = <Group group={id} rows={rows} filter={filter} onFilter={onFilter} />;
    return { id, label: GROUP_WORDS[id], count: formatCount(rows.length), content };
  });
  return (
    <Page>
      <PageHeader
        title="Assurance"
        facts="What proves that providers and services are under control, and what is missing."
        actions={addMenu}
      />
      <QueryView query={query}>
        {() => <Tabs<AssuranceGroup> label="Parts of assurance" selected={group} onSelect={onGroup} tabs={tabs} />}
      </QueryView>
      {adding === null ? null : (
        <AssuranceDialog
          kind={adding}
          record={null}
          onClose={() => {
            setAdding(null);
          }}
        />
      )}
    </Page>
  );
}
