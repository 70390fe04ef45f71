// Step 1: choose a file or paste rows, or go on with an import that was begun. Nothing is recorded before the last step.
import { FileInput } from 'lucide-react';
import { useCommand } from '#renderer/app/commands/registry.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatCount, formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Page, Stack } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { MAX_FILE_BYTES, MAX_ROWS } from '#shared/imports/file.ts';
import type { ImportState } from '#shared/imports/model.ts';
import { FailureNote } from './FailureNote.tsx';
import styles from './ImportStart.module.css';
import { PasteRows } from './PasteRows.tsx';
import { Retention } from './Retention.tsx';
import { Stepper } from './Stepper.tsx';
import { useSourceChoice, type SourceChoice } from './use-source-choice.ts';
import { WorkProgress } from './WorkProgress.tsx';

const MEGABYTE = 1024 * 1024;

function ChooseFile({ source }: { readonly source: SourceChoice }) {
  const { chooseFile, failure, isBusy, id } = source;
  useCommand('record.new', chooseFile);
  return (
    <Card title="Choose a file of incidents">
      <div className={cx(styles['choose'])}>
        <p>
          CSV or TSV with a line of headers, a sheet of an Excel workbook (XLSX), JSON or JSON Lines, up to{' '}
          {formatCount(MAX_FILE_BYTES / MEGABYTE)} MB and {formatCount(MAX_ROWS)} rows. The file is only read. You say
          what its columns hold, look at every row, and then record them all as one step that can be undone. A list of
          providers is copied in the spreadsheet and pasted on <Link to="/providers">Providers</Link>.
        </p>
        <div>
          <Button
            tone="primary"
            icon={<FileInput aria-hidden="true" />}
            keys="Mod+N"
            isPending={isBusy}
            onPress={chooseFile}
          >
            {isBusy ? 'Reading' : 'Choose a file'}
          </Button>
        </div>
        <WorkProgress id={id} />
        <FailureNote error={failure} />
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
  const source = useSourceChoice();
  return (
    <Page>
      <PageHeader title="Import" facts="Incidents from a status page, a ticket system or a spreadsheet." />
      <Stepper current="file" file={null} />
      <Stack>
        <ChooseFile source={source} />
        <PasteRows source={source} />
        <BegunImports />
        <Retention />
      </Stack>
    </Page>
  );
}
