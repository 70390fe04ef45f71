// Practices of measuring: one tab for each kind, how every record stands, and what is to be done about it.
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '#renderer/app/commands/registry.ts';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatCount } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Page, Stack } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { Tabs, type TabSpec } from '#renderer/ui/Tabs.tsx';
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { Practice, PracticeKind } from '#shared/practices/model.ts';
import { AssumptionsTable } from './AssumptionsTable.tsx';
import { JourneyMatrix } from './JourneyMatrix.tsx';
import { KIND_FORMS, PRACTICE_TABS, type PracticeTab } from './forms.ts';
import { PracticeDialog } from './PracticeDialog.tsx';
import { PracticesTable } from './PracticesTable.tsx';
import { RevisionsTable } from './RevisionsTable.tsx';

type Board = OutputOf<'practices.board'>;
const isKind = (tab: PracticeTab): tab is PracticeKind => tab !== 'assumption' && tab !== 'revision';

export interface PracticesPageProps {
  readonly tab: PracticeTab;
  readonly onTab: (tab: PracticeTab) => void;
}

interface Opened {
  readonly kind: PracticeKind;
  readonly practice: Practice | null;
}

export function PracticesPage({ tab, onTab }: PracticesPageProps) {
  const query = useQueryChannel('practices.board', {});
  const canWrite = useCanWrite();
  const [open, setOpen] = useState<Opened | null>(null);
  const add = (): void => {
    if (isKind(tab)) setOpen({ kind: tab, practice: null });
  };
  useCommand('record.new', add, canWrite && isKind(tab));
  const addButton =
    canWrite && isKind(tab) ? (
      <Button tone="primary" icon={<Plus aria-hidden="true" />} keys="Mod+N" onPress={add}>
        {`New ${KIND_FORMS[tab].noun}`}
      </Button>
    ) : undefined;
  const contentOf = (board: Board, id: PracticeTab): TabSpec<PracticeTab> => {
    if (id === 'assumption') {
      const count = formatCount(board.assumptions.length);
      return { id, label: 'Assumptions', count, content: <AssumptionsTable rows={board.assumptions} /> };
    }
    if (id === 'revision') {
      const count = formatCount(board.revisions.length);
      return { id, label: 'Revisions', count, content: <RevisionsTable rows={board.revisions} /> };
    }
    const rows = board.practices.filter(({ practice }) => practice.kind === id);
    const content = (
      <Stack>
        {id === 'journey' ? <JourneyMatrix rows={rows} /> : null}
        <PracticesTable
          kind={id}
          rows={rows}
          canWrite={canWrite}
          onEdit={(practice) => {
            setOpen({ kind: id, practice });
          }}
        />
      </Stack>
    );
    return { id, label: KIND_FORMS[id].tab, count: formatCount(rows.length), content };
  };
  return (
    <Page>
      <PageHeader
        title="Practices"
        facts="What keeps measuring honest: severity words, risk rules, checks, places of data, audits, playbooks."
        actions={addButton}
      />
      <QueryView query={query}>
        {(board) => (
          <Tabs<PracticeTab>
            label="Kinds of practice"
            selected={tab}
            onSelect={onTab}
            tabs={PRACTICE_TABS.map((id) => contentOf(board, id))}
          />
        )}
      </QueryView>
      {open === null ? null : (
        <PracticeDialog
          {...open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Page>
  );
}
