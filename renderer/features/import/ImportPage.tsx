// Steps 2 to 4 of one import: map, check, import. After the last one the result stays on view with its way back.
import { getRouteApi } from '@tanstack/react-router';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Breadcrumbs } from '#renderer/ui/layout/Breadcrumbs.tsx';
import { Page } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { ImportId } from '#shared/ids.ts';
import type { ImportState } from '#shared/imports/model.ts';
import { ApplyStep, type ApplyAct } from './ApplyStep.tsx';
import { CheckStep } from './CheckStep.tsx';
import { FileStep } from './FileStep.tsx';
import { ImportResult } from './ImportResult.tsx';
import { MapStep } from './MapStep.tsx';
import { FORMAT_WORDS } from './row-words.ts';
import { Stepper } from './Stepper.tsx';
import { stepOnView } from './steps.ts';

const route = getRouteApi('/import/$id');

const Above = (
  <Breadcrumbs>
    <Link to="/import">Import</Link>
  </Breadcrumbs>
);

function FileHeader({ file }: { readonly file: ImportState }) {
  const { fileName, rows, format, encoding, mappingRemembered } = file;
  return (
    <PageHeader
      above={Above}
      title={fileName}
      state={mappingRemembered ? <Chip tone="info">Mapping remembered</Chip> : undefined}
      facts={`${formatQuantity(rows, 'row')}, ${FORMAT_WORDS[format]}, ${encoding}. Nothing is recorded yet.`}
    />
  );
}

interface StepViewProps {
  readonly file: ImportState;
  readonly apply: ApplyAct;
}

function StepView({ file, apply }: StepViewProps) {
  const step = stepOnView(route.useSearch().step, file);
  return (
    <>
      <FileHeader file={file} />
      <Stepper current={step} file={file} />
      {step === 'map' ? <MapStep key={file.id} file={file} /> : null}
      {step === 'check' ? <CheckStep file={file} /> : null}
      {step === 'apply' ? <ApplyStep file={file} apply={apply} /> : null}
    </>
  );
}

function Finished() {
  return (
    <>
      <PageHeader above={Above} title="This import is finished" />
      <EmptyState title="It was applied or discarded already" actions={<Link to="/import">Choose a file</Link>}>
        What it recorded stands in the results and, as one step, in the history. Choose the file again to import it once
        more: rows that are recorded already change nothing.
      </EmptyState>
    </>
  );
}

/** Holds the act itself: what waits in staging is gone with it, and the result has to outlive that. */
function OpenImport({ id }: { readonly id: ImportId }) {
  const apply = useMutationChannel('imports.apply', { errors: 'inline' });
  const query = useQueryChannel('imports.get', { id }, { enabled: apply.isIdle || apply.isError });
  if (apply.data !== undefined) {
    return (
      <>
        <PageHeader above={Above} title={query.data?.fileName ?? 'Import'} />
        <Stepper current="apply" file={null} />
        <ImportResult applied={apply.data} />
      </>
    );
  }
  if (query.error?.code === 'IMPORT_FINISHED' && !apply.isPending) return <Finished />;
  return <QueryView query={query}>{(file) => <StepView file={file} apply={apply} />}</QueryView>;
}

export function ImportPage() {
  const id = ImportId.parse(route.useParams().id);
  const isAsked = route.useSearch().step === 'file';
  return <Page>{isAsked ? <FileStep key={id} id={id} above={Above} /> : <OpenImport key={id} id={id} />}</Page>;
}
