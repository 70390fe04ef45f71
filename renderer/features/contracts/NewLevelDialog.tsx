// Agrees a service level: its name, its service, and the first version of its target. Credits follow on the contract's page.
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import type { Contract } from '#shared/contracts/model.ts';
import styles from './Contracts.module.css';
import { MonthsNotice } from './MonthsNotice.tsx';
import { NewServiceDialog } from './NewServiceDialog.tsx';
import { writePart } from './sla-input.ts';
import { useServices } from './use-services.ts';
import { LevelSchema, newVersion, type LevelInput, type TypedLevel } from './version-form.ts';
import { VersionFields, type LevelForm } from './VersionFields.tsx';

export interface NewLevelDialogProps {
  readonly contract: Contract;
  readonly onClose: () => void;
}

function Months({ form }: { readonly form: LevelForm }) {
  const after = useWatch({ control: form.hookForm.control, name: 'validFrom' });
  return <MonthsNotice before={null} after={after} others={[]} />;
}

function NewLevelForm({ contract, onClose }: NewLevelDialogProps) {
  const services = useServices(contract.providerId);
  const [addsService, setAddsService] = useState(false);
  const create = useMutationChannel('slas.create', { errors: 'inline' });
  const form = useRecordForm<TypedLevel, LevelInput>({
    form: 'serviceLevel',
    recordId: `new:${contract.id}`,
    schema: LevelSchema,
    initial: { ...newVersion(contract.zone, contract.effectiveOn), name: '', serviceId: null },
    save: async ({ name, serviceId, ...version }) => {
      const input = { contractId: contract.id, name, serviceId, metricVersions: [version], creditSchedules: [] };
      await writePart('metricVersions.0.', () => create.mutateAsync(input));
      onClose();
    },
  });
  return (
    <>
      <RecordForm form={form} label="Service level" submitLabel="Add service level" onCancel={onClose}>
        <FormSection title="What is measured">
          <FormField form={form} name="name" label="Name">
            {(field) => <TextField {...field} isRequired placeholder="Compute availability" />}
          </FormField>
          <FormField form={form} name="serviceId" label="Service">
            {(field) => (
              <div className={cx(styles['withButton'])}>
                <ComboBoxField {...field} choices={services.choices} isRequired />
                <Button
                  onPress={() => {
                    setAddsService(true);
                  }}
                >
                  Add service
                </Button>
              </div>
            )}
          </FormField>
        </FormSection>
        <Months form={form} />
        <VersionFields form={form} />
      </RecordForm>
      {addsService ? (
        <NewServiceDialog
          providerId={contract.providerId}
          onClose={() => {
            setAddsService(false);
          }}
          onAdded={(id) => {
            form.hookForm.setValue('serviceId', id, { shouldDirty: true, shouldValidate: true });
          }}
        />
      ) : null}
    </>
  );
}

export function NewLevelDialog(props: NewLevelDialogProps) {
  return (
    <Dialog title={`New service level in ${props.contract.ref}`} isOpen onClose={props.onClose} size="wide">
      <NewLevelForm {...props} />
    </Dialog>
  );
}
