// A new version of a target, or the correction of one. Which months that decides is said before anything is saved.
import { useWatch } from 'react-hook-form';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import type { MetricVersion, Sla } from '#shared/sla/model.ts';
import { MonthsNotice } from './MonthsNotice.tsx';
import { withVersion, writePart } from './sla-input.ts';
import { formVersion, LevelSchema, type LevelInput, type TypedLevel } from './version-form.ts';
import { VersionFields, type LevelForm } from './VersionFields.tsx';

export interface VersionDialogProps {
  readonly sla: Sla;
  /** The version to correct; null for a new one, which starts as a copy of the last. */
  readonly version: MetricVersion | null;
  readonly onClose: () => void;
}

function Months({ form, sla, version }: Pick<VersionDialogProps, 'sla' | 'version'> & { readonly form: LevelForm }) {
  const after = useWatch({ control: form.hookForm.control, name: 'validFrom' });
  const others = sla.metricVersions.filter(({ id }) => id !== version?.id).map(({ validFrom }) => validFrom);
  return <MonthsNotice before={version?.validFrom ?? null} after={after} others={others} />;
}

function initialOf(sla: Sla, version: MetricVersion | null): TypedLevel {
  const { name, serviceId } = sla;
  if (version !== null) return { ...formVersion(version), name, serviceId };
  const last = sla.metricVersions.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
  if (last === undefined) throw new TypeError('a service level has at least one version of its target');
  return { ...formVersion(last), id: null, validFrom: null, name, serviceId };
}

function VersionForm({ sla, version, onClose }: VersionDialogProps) {
  const revision = useHeldRevision(sla.rev);
  const update = useMutationChannel('slas.update', { errors: 'inline' });
  const form = useRecordForm<TypedLevel, LevelInput>({
    form: 'metricVersion',
    recordId: version?.id ?? `new:${sla.id}`,
    schema: LevelSchema,
    initial: initialOf(sla, version),
    save: async ({ name: _name, serviceId: _serviceId, ...typed }) => {
      const { input, prefix } = withVersion(sla, typed);
      await writePart(prefix, () => update.mutateAsync({ ...input, id: sla.id, rev: revision.current() }));
      onClose();
    },
  });
  return (
    <RecordForm
      form={form}
      label="Version of the target"
      submitLabel={version === null ? 'Add version' : `Correct version ${version.version}`}
      onCancel={onClose}
    >
      <StaleNotice form={form} revision={revision} onDropped={onClose} />
      <Months form={form} sla={sla} version={version} />
      <VersionFields form={form} />
    </RecordForm>
  );
}

export function VersionDialog(props: VersionDialogProps) {
  const { sla, version, onClose } = props;
  const title = version === null ? `New version of ${sla.name}` : `Correct version ${version.version} of ${sla.name}`;
  return (
    <Dialog title={title} isOpen onClose={onClose} size="wide">
      <VersionForm {...props} />
    </Dialog>
  );
}
