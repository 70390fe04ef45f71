// The fields of one metric version: the target, what counts as downtime, maintenance, rounding.
import { useState } from 'react';
import { FormField } from '#renderer/app/form/FormField.tsx';
import type { RecordFormControl } from '#renderer/app/form/use-record-form.ts';
import { zoneChoices } from '#renderer/format/regions.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { PercentField } from '#renderer/ui/fields/DecimalField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import { BasisFields } from './BasisFields.tsx';
import { DurationField } from './DurationField.tsx';
import { RoundingField } from './RoundingField.tsx';
import { TemplateButton } from './TemplateButton.tsx';
import { targetWith } from './template-changes.ts';
import type { LevelInput, TypedLevel } from './version-form.ts';
import { DENOMINATOR_CHOICES, EXCLUDE_ORDER_CHOICES, GRANULARITY_CHOICES } from './words.ts';

export type LevelForm = RecordFormControl<TypedLevel, LevelInput>;

function TargetFields({ form }: { readonly form: LevelForm }) {
  const [zones] = useState(zoneChoices);
  return (
    <FormSection title="Target">
      <FullWidth>
        <TemplateButton
          preview={(template, checkedOn) => targetWith(form.hookForm.getValues(), template, checkedOn).changes}
          targetPct={null}
          onUse={(template, checkedOn) => {
            const { values } = targetWith(form.hookForm.getValues(), template, checkedOn);
            form.problems.clear();
            form.hookForm.reset(values, { keepDefaultValues: true });
          }}
        />
      </FullWidth>
      <FormField form={form} name="validFrom" label="First day">
        {(field) => <DateField {...field} isRequired description="Holds until the next version begins." />}
      </FormField>
      <FormField form={form} name="targetPct" label="Availability target">
        {(field) => <PercentField {...field} isRequired description="Every digit is kept as you type it." />}
      </FormField>
      <FormField form={form} name="zone" label="Time zone of its months">
        {(field) => <ComboBoxField {...field} choices={zones} isRequired />}
      </FormField>
      <FormField form={form} name="clause" label="Clause">
        {(field) => <TextField {...field} placeholder="Exhibit B, 2.1" />}
      </FormField>
      <FullWidth>
        <FormField form={form} name="dataSource" label="Who says when it was down">
          {(field) => <TextField {...field} placeholder="The provider's status page" />}
        </FormField>
      </FullWidth>
    </FormSection>
  );
}

function OutageFields({ form }: { readonly form: LevelForm }) {
  return (
    <FormSection title="What counts as downtime">
      <FormField form={form} name="minConsecutiveSec" label="Shortest outage that counts">
        {(field) => (
          <DurationField {...field} preferredUnit="seconds" isRequired description="0 counts every outage." />
        )}
      </FormField>
      <FormField form={form} name="granularity" label="Outages are counted">
        {(field) => <SelectField {...field} choices={GRANULARITY_CHOICES} isRequired />}
      </FormField>
      <FormField form={form} name="excludeOrder" label="Exclusions are">
        {(field) => <SelectField {...field} choices={EXCLUDE_ORDER_CHOICES} isRequired />}
      </FormField>
      <FormField form={form} name="rounding" label="Rounded before it is compared">
        {(field) => <RoundingField {...field} />}
      </FormField>
    </FormSection>
  );
}

function MaintenanceFields({ form }: { readonly form: LevelForm }) {
  return (
    <FormSection title="Maintenance">
      <FormField form={form} name="maintenanceNoticeSec" label="Announced at least">
        {(field) => (
          <DurationField
            {...field}
            preferredUnit="hours"
            isRequired
            description="Before it starts. 0 asks for no notice."
          />
        )}
      </FormField>
      <FormField form={form} name="maintenanceCapSec" label="At most in a month">
        {(field) => (
          <DurationField
            {...field}
            preferredUnit="hours"
            description="Empty: no limit. 0: all of it counts as downtime."
          />
        )}
      </FormField>
      <FormField form={form} name="maintenanceDenominator" label="Availability is">
        {(field) => <SelectField {...field} choices={DENOMINATOR_CHOICES} isRequired />}
      </FormField>
      <FullWidth>
        <FormField form={form} name="note" label="Note">
          {(field) => <TextAreaField {...field} rows={2} />}
        </FormField>
      </FullWidth>
    </FormSection>
  );
}

export function VersionFields({ form }: { readonly form: LevelForm }) {
  return (
    <>
      <TargetFields form={form} />
      <OutageFields form={form} />
      <MaintenanceFields form={form} />
      <BasisFields form={form} />
    </>
  );
}
