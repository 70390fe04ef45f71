// Step 1 once more: how the source is to be read, with its first rows as they would come out. Nothing is converted unseen.
import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useCommand } from '#renderer/app/commands/registry.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { RadioGroupField } from '#renderer/ui/fields/RadioGroupField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { ImportId } from '#shared/ids.ts';
import type { ImportState } from '#shared/imports/model.ts';
import { ENCODINGS, SEPARATORS, type ImportSource, type Reading, type Separator } from '#shared/imports/reading.ts';
import { FailureNote } from './FailureNote.tsx';
import { FilePreview } from './FilePreview.tsx';
import styles from './FileStep.module.css';
import { NO_COLUMNS } from './mapping-form.ts';
import { FORMAT_WORDS } from './row-words.ts';
import { Stepper } from './Stepper.tsx';
import { WorkProgress } from './WorkProgress.tsx';

const SEPARATOR_WORDS: Readonly<Record<Separator, string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Vertical bar',
};

interface ReadingProps {
  readonly source: ImportSource;
  readonly onChange: (reading: Reading) => void;
}

/** Only what the format leaves open is asked. */
function ReadingChoices({ source, onChange }: ReadingProps) {
  const { reading, sheets } = source.preview;
  const { encoding, separator, sheet } = reading;
  return (
    <div className={cx(styles['choices'])}>
      {sheet === null || sheets.length === 0 ? null : (
        <SelectField
          label="Sheet"
          value={sheet}
          choices={sheets.map((name) => ({ value: name, label: name }))}
          onChange={(next) => {
            onChange({ ...reading, sheet: next });
          }}
        />
      )}
      {encoding === null ? null : (
        <RadioGroupField
          label="Encoding of the letters"
          description="The right one shows every accent and sign below as it should be."
          value={encoding}
          choices={ENCODINGS.map((name) => ({ value: name, label: name }))}
          onChange={(next) => {
            onChange({ ...reading, encoding: next });
          }}
        />
      )}
      {separator === null ? null : (
        <RadioGroupField
          label="What separates the columns"
          value={separator}
          choices={SEPARATORS.map((value) => ({ value, label: SEPARATOR_WORDS[value] }))}
          onChange={(next) => {
            onChange({ ...reading, separator: next });
          }}
        />
      )}
    </div>
  );
}

function useReading(id: ImportId) {
  const read = useMutationChannel('imports.read', { errors: 'inline' });
  const client = useQueryClient();
  const navigate = useNavigate();
  const run = (reading: Reading): void => {
    read.mutate(
      { id, reading },
      {
        onSuccess: (state) => {
          client.setQueryData(['imports.get', { id }], state);
          client.removeQueries({ queryKey: ['imports.rows'] });
          void navigate({ to: '/import/$id', params: { id }, search: { step: 'map' } });
        },
      },
    );
  };
  return { run, error: read.error, isPending: read.isPending };
}

function SourceReading({ source, onChange }: ReadingProps) {
  const { preview, id } = source;
  const reading = useReading(id);
  const isReadable = preview.problem === null;
  const run = (): void => {
    if (isReadable && !reading.isPending) reading.run(preview.reading);
  };
  useCommand('record.commit', run);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  return (
    <Card title={preview.question ?? 'How the source is read'}>
      {/* Mod+Enter reads from every choice inside, before a group of choices takes the Enter. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        noValidate
        aria-label="How the source is read"
        className={cx(styles['step'])}
        onKeyDownCapture={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <ReadingChoices source={source} onChange={onChange} />
        <div role="status">
          {isReadable ? null : <p className={cx(styles['problem'])}>{preview.problem}</p>}
          {preview.notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </div>
        {isReadable ? <FilePreview columns={preview.columns} preview={preview.rows} mapped={NO_COLUMNS} /> : null}
        <FailureNote error={reading.error} />
        <WorkProgress id={id} />
        <div>
          <Button type="submit" tone="primary" keys="Mod+Enter" isDisabled={!isReadable} isPending={reading.isPending}>
            Read it like this
          </Button>
        </div>
      </form>
    </Card>
  );
}

export interface FileStepProps {
  readonly id: ImportId;
  /** The way back, above the title. */
  readonly above: ReactNode;
}

function Gone({ above, staged }: Pick<FileStepProps, 'above'> & { readonly staged: ImportState | null }) {
  return (
    <>
      <PageHeader above={above} title={staged?.fileName ?? 'Import'} />
      <Stepper current="file" file={staged} />
      <EmptyState title="The file is not at hand any more" actions={<Link to="/import">Choose it again</Link>}>
        Files and pasted rows can be read again only while the program runs.
      </EmptyState>
    </>
  );
}

export function FileStep({ id, above }: FileStepProps) {
  const staged = useQueryChannel('imports.get', { id }).data ?? null;
  const [reading, setReading] = useState<Reading | null>(null);
  const query = useQueryChannel('imports.preview', { id, reading }, { keepPrevious: true });
  if (query.error?.code === 'IMPORT_SOURCE_GONE') return <Gone above={above} staged={staged} />;
  return (
    <QueryView query={query}>
      {(source) => (
        <>
          <PageHeader
            above={above}
            title={source.fileName}
            facts={`${FORMAT_WORDS[source.preview.format]}. The file is only read; nothing is recorded yet.`}
          />
          <Stepper current="file" file={staged} />
          <SourceReading source={source} onChange={setReading} />
        </>
      )}
    </QueryView>
  );
}
