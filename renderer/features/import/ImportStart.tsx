// Step 1: choose a file, or go on with an import that was begun. Nothing is recorded before the last step.
import { useNavigate } from '@tanstack/react-router';
import { FileInput } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '#renderer/app/commands/registry.ts';
import { call } from '#renderer/bridge/client.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Page, Stack } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { restoreError, serializeError, type AppError } from '#shared/errors.ts';
import type { ImportState } from '#shared/imports/model.ts';
import styles from './ImportStart.module.css';
import { Stepper } from './Stepper.tsx';

function useFileChoice() {
  const navigate = useNavigate();
  const [failure, setFailure] = useState<AppError | null>(null);
  const [isReading, setReading] = useState(false);
  const attempt = async (): Promise<void> => {
    const file = await call('shell.pickFile', { purpose: 'incidents' });
    if (file === null) return;
    setReading(true);
    const { id } = await call('imports.start', { fileToken: file.fileToken });
    await navigate({ to: '/import/$id', params: { id } });
  };
  const choose = (): void => {
    setFailure(null);
    attempt()
      .catch((error: unknown) => {
        setFailure(restoreError(serializeError(error)));
      })
      .finally(() => {
        setReading(false);
      });
  };
  return { choose, failure, isReading };
}

function ChooseFile() {
  const { choose, failure, isReading } = useFileChoice();
  useCommand('record.new', choose);
  return (
    <Card title="Choose a file of incidents">
      <div className={cx(styles['choose'])}>
        <p>
          CSV or TSV with a line of headers, JSON, or JSON Lines. The file is only read. You say what its columns hold,
          look at every row, and then record them all as one step that can be undone.
        </p>
        <div>
          <Button
            tone="primary"
            icon={<FileInput aria-hidden="true" />}
            keys="Mod+N"
            isPending={isReading}
            onPress={choose}
          >
            {isReading ? 'Reading the file' : 'Choose a file'}
          </Button>
        </div>
        {failure === null ? null : (
          <div role="alert" className={cx(styles['failure'])}>
            <p className={cx(styles['reason'])}>{failure.message}</p>
            <p className={cx(styles['code'])}>Nothing was imported. Code {failure.code}</p>
          </div>
        )}
      </div>
    </Card>
  );
}

function BegunImport({ file }: { readonly file: ImportState }) {
  const discard = useMutationChannel('imports.discard');
  const { id, fileName, state, rows } = file;
  return (
    <li className={cx(styles['begun'])}>
      <span className={cx(styles['words'])}>
        <Link to="/import/$id" params={{ id }} tone="strong">
          {fileName}
        </Link>
        <span className={cx(styles['facts'])}>{formatQuantity(rows, 'row')}</span>
      </span>
      <Chip tone="info">{state === 'checked' ? 'Checked, not imported' : 'Waits for its mapping'}</Chip>
      <Button
        tone="quiet"
        aria-label={`Discard ${fileName}`}
        onPress={() => {
          discard.mutate({ id });
        }}
      >
        Discard
      </Button>
    </li>
  );
}

function BegunImports() {
  const query = useQueryChannel('imports.open', {});
  return (
    <QueryView query={query}>
      {(files) =>
        files.length === 0 ? null : (
          <Card title="Begun and not imported yet">
            <ul className={cx(styles['list'])}>
              {files.map((file) => (
                <BegunImport key={file.id} file={file} />
              ))}
            </ul>
          </Card>
        )
      }
    </QueryView>
  );
}

export function ImportStart() {
  return (
    <Page>
      <PageHeader title="Import" facts="Incidents from a status page, a ticket system or a spreadsheet." />
      <Stepper current="file" file={null} />
      <Stack>
        <ChooseFile />
        <BegunImports />
      </Stack>
    </Page>
  );
}
