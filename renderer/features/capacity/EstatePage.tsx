// Around the pools: sites and links, tags, feeds, thresholds, KPIs and who bears the cost.
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '#renderer/app/commands/registry.ts';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatCount } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Breadcrumbs } from '#renderer/ui/layout/Breadcrumbs.tsx';
import { Page, Stack } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { Tabs, type TabSpec } from '#renderer/ui/Tabs.tsx';
import { ESTATE_KINDS, ESTATE_NOUNS, type EstateKind, type EstateRecord } from '#shared/capacity/estate/model.ts';
import type { EstateBoard } from '#shared/ipc/capacity-estate.ts';
import { ESTATE_FORMS } from './estate-forms.ts';
import { CostCard, KpiCard, UntaggedCard } from './EstateCards.tsx';
import { EstateDialog } from './EstateDialog.tsx';
import { EstateTable } from './EstateTable.tsx';

export interface EstatePageProps {
  readonly kind: EstateKind;
  readonly onKind: (kind: EstateKind) => void;
}

interface Opened {
  readonly kind: EstateKind;
  readonly record: EstateRecord | null;
}

function Above({ kind, board }: { readonly kind: EstateKind; readonly board: EstateBoard }) {
  if (kind === 'tag_rule') return <UntaggedCard board={board} />;
  if (kind === 'kpi') return <KpiCard board={board} />;
  return kind === 'allocation' ? <CostCard board={board} /> : null;
}

export function EstatePage({ kind, onKind }: EstatePageProps) {
  const query = useQueryChannel('capacityEstate.board', {});
  const canWrite = useCanWrite();
  const [open, setOpen] = useState<Opened | null>(null);
  const add = (): void => {
    setOpen({ kind, record: null });
  };
  useCommand('record.new', add, canWrite);
  const tabsOf = (board: EstateBoard) =>
    ESTATE_KINDS.map((id): TabSpec<EstateKind> => {
      const rows = board.records.filter(({ record }) => record.kind === id);
      const content = (
        <Stack>
          <Above kind={id} board={board} />
          <EstateTable
            kind={id}
            rows={rows}
            canWrite={canWrite}
            onEdit={(record) => {
              setOpen({ kind: id, record });
            }}
          />
        </Stack>
      );
      return { id, label: ESTATE_FORMS[id].plural, count: formatCount(rows.length), content };
    });
  return (
    <Page>
      <PageHeader
        title="Around the pools"
        above={
          <Breadcrumbs>
            <Link to="/capacity" search={{}}>
              Capacity
            </Link>
          </Breadcrumbs>
        }
        facts="Where pools lie and how far apart, what they are tagged with, whether their figures arrive, and who pays."
        actions={
          canWrite ? (
            <Button tone="primary" icon={<Plus aria-hidden="true" />} keys="Mod+N" onPress={add}>
              {`New ${ESTATE_NOUNS[kind]}`}
            </Button>
          ) : undefined
        }
      />
      <QueryView query={query}>
        {(board) => <Tabs<EstateKind> label="Kinds of record" selected={kind} onSelect={onKind} tabs={tabsOf(board)} />}
      </QueryView>
      {open === null ? null : (
        <EstateDialog
          {...open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Page>
  );
}
