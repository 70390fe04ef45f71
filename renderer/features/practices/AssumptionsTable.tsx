// Assumptions behind the latest terms of each service level, held against what came.
import { useState } from 'react';
import { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { Label } from '#shared/fields.ts';
import type { AssumptionRow } from '#shared/ipc/practices.ts';

const Actual = z.strictObject({ actual: Label });

const COLUMNS: ReadonlyArray<PlainColumn<AssumptionRow>> = [
  { id: 'text', header: 'Assumption', grows: true, cell: ({ text }) => text },
  { id: 'sla', header: 'Service level', cell: ({ slaName }) => slaName },
  { id: 'expected', header: 'Expected', cell: ({ expected }) => expected || '–' },
  { id: 'actual', header: 'Came', cell: ({ actual }) => actual || '–' },
  { id: 'state', header: 'State', cell: ({ tone, word }) => <Chip tone={tone}>{word}</Chip> },
  { id: 'detail', header: 'Because', cell: ({ detail }) => detail },
];

function CompareDialog({ row, onClose }: { readonly row: AssumptionRow; readonly onClose: () => void }) {
  const check = useMutationChannel('practices.checkAssumption', { errors: 'inline' });
  const { slaId, slaRev, index } = row;
  const form = useRecordForm({
    form: 'assumption',
    recordId: `${slaId}:${index}`,
    schema: Actual,
    initial: { actual: row.actual },
    save: async ({ actual }) => {
      await check.mutateAsync({ slaId, rev: slaRev, index, actual });
      onClose();
    },
  });
  return (
    <Dialog title={`Compare: ${row.text}`} isOpen onClose={onClose}>
      <RecordForm form={form} label="Assumption" submitLabel="Keep the comparison" onCancel={onClose}>
        <FormSection title="What came" columns={1} note={`Expected: ${row.expected || 'nothing said'}.`}>
          <FormField form={form} name="actual" label="What came">
            {(field) => <TextField {...field} isRequired />}
          </FormField>
        </FormSection>
      </RecordForm>
    </Dialog>
  );
}

const compareColumn = (onCompare: (row: AssumptionRow) => void): PlainColumn<AssumptionRow> => ({
  id: 'act',
  header: 'Change',
  cell: (row) => (
    <Button
      aria-label={`Compare ${row.text}`}
      onPress={() => {
        onCompare(row);
      }}
    >
      Compare
    </Button>
  ),
});

export function AssumptionsTable({ rows }: { readonly rows: readonly AssumptionRow[] }) {
  const canWrite = useCanWrite();
  const [compared, setCompared] = useState<AssumptionRow | null>(null);
  if (rows.length === 0) {
    return (
      <EmptyState title="No assumptions yet">
        Write down on the terms of a service level what its target assumes, such as the load at peak.
      </EmptyState>
    );
  }
  return (
    <>
      <Card flush>
        <PlainTable
          label="Assumptions"
          columns={canWrite ? [...COLUMNS, compareColumn(setCompared)] : COLUMNS}
          rows={rows}
          rowId={({ slaId, index }) => `${slaId}:${index}`}
        />
      </Card>
      {compared === null ? null : (
        <CompareDialog
          row={compared}
          onClose={() => {
            setCompared(null);
          }}
        />
      )}
    </>
  );
}
