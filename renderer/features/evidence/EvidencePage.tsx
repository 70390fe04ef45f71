// All evidence of the workspace: what each file is, and to which record it belongs.
import { FileCheck2, FileDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useEvidenceActs } from '#renderer/app/evidence/use-evidence-acts.ts';
import { RecordGrid } from '#renderer/app/grid/RecordGrid.tsx';
import { useHomeZone } from '#renderer/app/use-settings.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Page } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { EvidenceRow } from '#shared/ipc/evidence.ts';
import { evidenceColumns } from './evidence-columns.tsx';

export interface EvidencePageProps {
  readonly filter: string;
  readonly onFilter: (text: string) => void;
}

function EvidenceGrid({ rows, filter, onFilter }: EvidencePageProps & { readonly rows: readonly EvidenceRow[] }) {
  const zone = useHomeZone();
  const acts = useEvidenceActs();
  const columns = useMemo(() => evidenceColumns(zone), [zone]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter(({ id }) => selected.has(id));
  const [one] = chosen;
  const isOne = chosen.length === 1 && one !== undefined;
  return (
    <RecordGrid
      grid="evidence"
      label="Evidence"
      noun="file"
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      filter={filter}
      onFilter={onFilter}
      onSelectionChange={(ids) => {
        setSelected(new Set(ids));
      }}
      empty="No file matches"
      end={
        <>
          <Button
            icon={<FileCheck2 aria-hidden="true" />}
            isDisabled={chosen.length === 0}
            onPress={() => {
              chosen.forEach(acts.check);
            }}
          >
            {chosen.length > 1 ? `Check ${formatQuantity(chosen.length, 'file')}` : 'Check'}
          </Button>
          <Button
            icon={<FileDown aria-hidden="true" />}
            isDisabled={!isOne}
            onPress={() => {
              if (isOne) acts.saveCopy(one);
            }}
          >
            Save a copy
          </Button>
        </>
      }
    />
  );
}

export function EvidencePage({ filter, onFilter }: EvidencePageProps) {
  const query = useQueryChannel('evidence.all', {});
  return (
    <Page fill>
      <PageHeader
        title="Evidence"
        facts="Files that prove something, kept beside the workspace by their content, encrypted when it is."
      />
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="No evidence yet">
              Open a provider, a contract, a service level or an action and attach a file there.
            </EmptyState>
          ) : (
            <EvidenceGrid rows={rows} filter={filter} onFilter={onFilter} />
          )
        }
      </QueryView>
    </Page>
  );
}
