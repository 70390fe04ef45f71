// The export of the capacity report: of one pool, or of all of them.
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '#renderer/app/commands/registry.ts';
import { ReportDialog, type Paper } from '#renderer/app/export/ReportDialog.tsx';
import { useReportExport } from '#renderer/app/export/use-report-export.ts';
import { call } from '#renderer/bridge/client.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { CapacityPoolId } from '#shared/ids.ts';

/** @example fileNameOf('Rack power, hall 2') // 'capacity-report-rack-power-hall-2.pdf' */
function fileNameOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return ['capacity-report', slug].filter((part) => part !== '').join('-') + '.pdf';
}

export interface CapacityExportProps {
  /** Null: every pool. */
  readonly poolId: CapacityPoolId | null;
  /** Of the pool; empty for all of them. */
  readonly name: string;
}

/** The button, its command, and the dialog. */
export function CapacityExport({ poolId, name }: CapacityExportProps) {
  const [paper, setPaper] = useState<Paper>('a4');
  const exporting = useReportExport<Paper>({
    purpose: 'capacityReport',
    fileName: () => fileNameOf(name),
    begin: (chosen, fileToken) => call('packs.exportCapacityReport', { poolId, paper: chosen, fileToken }),
  });
  useCommand('pack.report', exporting.open);
  return (
    <>
      <Button icon={<FileText aria-hidden="true" />} keys="Mod+P" onPress={exporting.open}>
        Export report
      </Button>
      {exporting.isOpen ? (
        <ReportDialog
          title="Export capacity report"
          exporting={exporting}
          onStart={() => {
            exporting.start(paper);
          }}
          paper={paper}
          onPaper={setPaper}
        />
      ) : null}
    </>
  );
}
