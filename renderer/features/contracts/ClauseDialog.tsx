// Reads one item of a scheme in a contract: whether it is there, where, what was found, and what it leads to.
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import type { ItemCoverage } from '#shared/clauses/coverage.ts';
import { Clause } from '#shared/clauses/model.ts';
import type { Contract } from '#shared/contracts/model.ts';
import type { z } from 'zod';
import { CLAUSE_CHOICES } from './words.ts';

const ClauseInput = Clause.omit({ id: true, contractId: true, item: true });
type ClauseInput = z.infer<typeof ClauseInput>;
interface TypedClause extends Omit<ClauseInput, 'state' | 'slaId' | 'obligationId'> {
  readonly state: ClauseInput['state'] | null;
  readonly slaId: string | null;
  readonly obligationId: string | null;
}

export interface ClauseDialogProps {
  readonly contract: Contract;
  readonly item: ItemCoverage;
  readonly onClose: () => void;
}

function useLinks({ id }: Contract) {
  const slas = useQueryChannel('contracts.get', { id }).data?.slas ?? [];
  const obligations = useQueryChannel('obligations.list', { contractId: id }).data ?? [];
  return {
    slas: slas.map((sla) => ({ value: sla.id, label: sla.name })),
    obligations: obligations.map((obligation) => ({ value: obligation.id, label: obligation.title })),
  };
}

function ClauseForm({ contract, item, onClose }: ClauseDialogProps) {
  const set = useMutationChannel('clauses.set', { errors: 'inline' });
  const revision = useHeldRevision(contract.rev);
  const links = useLinks(contract);
  const { clause, key } = item;
  const form = useRecordForm<TypedClause, ClauseInput>({
    form: 'clause',
    recordId: `${contract.id}:${key}`.slice(0, 60),
    schema: ClauseInput,
    initial: {
      state: clause?.state ?? null,
      location: clause?.location ?? '',
      note: clause?.note ?? '',
      slaId: clause?.slaId ?? null,
      obligationId: clause?.obligationId ?? null,
    },
    save: async (values) => {
      await set.mutateAsync({ ...values, contractId: contract.id, item: key, rev: revision.current() });
      onClose();
    },
  });
  return (
    <RecordForm form={form} label="Clause" submitLabel="Save" onCancel={onClose}>
      <StaleNotice form={form} revision={revision} onDropped={onClose} />
      <FormSection title={item.title} columns={1}>
        <FormField form={form} name="state" label="State">
          {(field) => <SelectField {...field} choices={CLAUSE_CHOICES} isRequired />}
        </FormField>
        <FormField form={form} name="location" label="Where it stands">
          {(field) => <TextField {...field} placeholder="Schedule 4, 2.1" />}
        </FormField>
        <FormField form={form} name="note" label="What was found">
          {(field) => <TextAreaField {...field} rows={3} />}
        </FormField>
        <FormField form={form} name="slaId" label="Service level it leads to">
          {(field) => <ComboBoxField {...field} choices={links.slas} />}
        </FormField>
        <FormField form={form} name="obligationId" label="Obligation it leads to">
          {(field) => <ComboBoxField {...field} choices={links.obligations} />}
        </FormField>
      </FormSection>
    </RecordForm>
  );
}

export function ClauseDialog(props: ClauseDialogProps) {
  return (
    <Dialog title={`Item ${props.item.code}`} isOpen onClose={props.onClose}>
      <ClauseForm {...props} />
    </Dialog>
  );
}
