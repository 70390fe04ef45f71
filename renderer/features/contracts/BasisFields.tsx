// What stands behind a target: what it is for, over which window, which floor holds, who answers, what was assumed.
import { useMemo } from 'react';
import { useFieldArray, useWatch } from 'react-hook-form';
import { FieldRows } from '#renderer/app/form/FieldRows.tsx';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useSettings } from '#renderer/app/use-settings.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import type { Choice } from '#renderer/ui/fields/Choices.tsx';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { PercentField } from '#renderer/ui/fields/DecimalField.tsx';
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import type { MetricBasis } from '#shared/sla/basis.ts';
import type { LevelForm } from './VersionFields.tsx';
import { WINDOW_CHOICES } from './words.ts';

const FACINGS: ReadonlyArray<Choice<NonNullable<MetricBasis['facing']>>> = [
  { value: 'customer', label: 'Customer-facing' },
  { value: 'infrastructure', label: 'Infrastructure' },
];

const DIRECTION_CHOICES: ReadonlyArray<Choice<NonNullable<MetricBasis['direction']>>> = [
  { value: 'at_least', label: 'At least so much' },
  { value: 'at_most', label: 'At most so much' },
];

const ANCHORS: Readonly<Record<MetricBasis['window']['kind'], string | null>> = {
  calendar_month: null,
  billing_month: 'Begins on day of the month',
  quarter: null,
  fiscal_quarter: 'Fiscal year begins in month',
  service_year: 'Service year begins in month',
  rolling_days: 'How many days',
};

function PurposeFields({ form }: { readonly form: LevelForm }) {
  return (
    <FormSection title="What it is for">
      <FormField form={form} name="basis.metric" label="Metric">
        {(field) => <TextField {...field} placeholder="Availability of the portal" />}
      </FormField>
      <FormField form={form} name="basis.direction" label="Its target is">
        {(field) => (
          <SelectField
            {...field}
            choices={DIRECTION_CHOICES}
            description="At most: judged on the stated values of a month, without outages."
          />
        )}
      </FormField>
      <FormField form={form} name="basis.unit" label="Percent of what">
        {(field) => <TextField {...field} placeholder="% of requests; empty: of the time" />}
      </FormField>
      <FormField form={form} name="basis.outcome" label="What the business gets">
        {(field) => <TextField {...field} placeholder="Orders can be placed" />}
      </FormField>
      <FormField form={form} name="basis.facing" label="It faces">
        {(field) => <SelectField {...field} choices={FACINGS} />}
      </FormField>
      <FormField form={form} name="basis.method" label="How it is measured">
        {(field) => <TextField {...field} placeholder="Synthetic check, once a minute" />}
      </FormField>
      <FormField form={form} name="basis.floorPct" label="Regulatory floor">
        {(field) => <PercentField {...field} description="A target below it is refused." />}
      </FormField>
      <FormField form={form} name="basis.floorSource" label="Set by">
        {(field) => <TextField {...field} placeholder="Circular 2/2024, 4.1" />}
      </FormField>
    </FormSection>
  );
}

function WindowFields({ form }: { readonly form: LevelForm }) {
  const fiscalStart = useSettings()?.fiscalYearStart ?? 1;
  const kind = useWatch({ control: form.hookForm.control, name: 'basis.window.kind' });
  const anchor = ANCHORS[kind];
  return (
    <FormSection title="Window and clocks">
      <FormField form={form} name="basis.window.kind" label="Judged over a">
        {(field) => (
          <SelectField
            {...field}
            choices={WINDOW_CHOICES}
            isRequired
            onChange={(next) => {
              field.onChange(next);
              if (ANCHORS[next] === null) form.hookForm.setValue('basis.window.anchor', 1);
              if (next === 'fiscal_quarter') form.hookForm.setValue('basis.window.anchor', fiscalStart);
            }}
          />
        )}
      </FormField>
      {anchor === null ? null : (
        <FormField form={form} name="basis.window.anchor" label={anchor}>
          {(field) => <IntegerField {...field} isRequired />}
        </FormField>
      )}
      <FormField form={form} name="basis.clockOffsetSec" label="Their clock is moved by">
        {(field) => <IntegerField {...field} unit="seconds" isRequired />}
      </FormField>
      <FormField form={form} name="basis.toleranceSec" label="The same up to">
        {(field) => <IntegerField {...field} unit="seconds" isRequired />}
      </FormField>
      <FormField form={form} name="basis.minSample" label="Values needed for a verdict">
        {(field) => <IntegerField {...field} isRequired description="0 asks for none." />}
      </FormField>
    </FormSection>
  );
}

function AnswerFields({ form }: { readonly form: LevelForm }) {
  const people = useQueryChannel('people.list', {}).data;
  const ours = useMemo(
    () => (people ?? []).filter(({ party }) => party === 'ours').map(({ id, name }) => ({ value: id, label: name })),
    [people],
  );
  return (
    <FormSection title="Who answers for it">
      <FormField form={form} name="basis.ownerId" label="Owner">
        {(field) => <ComboBoxField {...field} choices={ours} />}
      </FormField>
      <FormField form={form} name="basis.deputyId" label="Deputy">
        {(field) => <ComboBoxField {...field} choices={ours} />}
      </FormField>
      <FormField form={form} name="basis.budgetOwnerId" label="Budget owner">
        {(field) => <ComboBoxField {...field} choices={ours} />}
      </FormField>
      <FormField form={form} name="basis.revisionDueOn" label="Terms are looked at again on">
        {(field) => <DateField {...field} />}
      </FormField>
    </FormSection>
  );
}

function AssumptionRows({ form }: { readonly form: LevelForm }) {
  const { control, getValues, setValue } = form.hookForm;
  const rows = useFieldArray({ control, name: 'basis.assumptions', keyName: 'key' });
  return (
    <FieldRows
      noun="Assumption"
      rows={rows.fields}
      template="2fr 1fr 1fr 150px"
      empty="None written down."
      onAdd={() => {
        const added = { text: '', expected: '', actual: '', checkedOn: null };
        setValue('basis.assumptions', [...getValues('basis.assumptions'), added], { shouldDirty: true });
      }}
      onRemove={rows.remove}
    >
      {(index) => (
        <>
          <FormField form={form} name={`basis.assumptions.${index}.text`} label="Assumption">
            {(field) => <TextField {...field} isRequired />}
          </FormField>
          <FormField form={form} name={`basis.assumptions.${index}.expected`} label="Expected">
            {(field) => <TextField {...field} />}
          </FormField>
          <FormField form={form} name={`basis.assumptions.${index}.actual`} label="Came">
            {(field) => <TextField {...field} />}
          </FormField>
          <FormField form={form} name={`basis.assumptions.${index}.checkedOn`} label="Checked on">
            {(field) => <DateField {...field} />}
          </FormField>
        </>
      )}
    </FieldRows>
  );
}

function SegmentRows({ form }: { readonly form: LevelForm }) {
  const { control, getValues, setValue } = form.hookForm;
  const rows = useFieldArray({ control, name: 'basis.segments', keyName: 'key' });
  return (
    <FieldRows
      noun="Segment"
      rows={rows.fields}
      template="2fr 1fr 1fr"
      empty="No segments: one target for everybody."
      onAdd={() => {
        const added = { name: '', sharePct: null, attainedPct: null };
        setValue('basis.segments', [...getValues('basis.segments'), added], { shouldDirty: true });
      }}
      onRemove={rows.remove}
    >
      {(index) => (
        <>
          <FormField form={form} name={`basis.segments.${index}.name`} label="Group, region or team">
            {(field) => <TextField {...field} isRequired />}
          </FormField>
          <FormField form={form} name={`basis.segments.${index}.sharePct`} label="Share of the use">
            {(field) => <PercentField {...field} />}
          </FormField>
          <FormField form={form} name={`basis.segments.${index}.attainedPct`} label="Attained">
            {(field) => <PercentField {...field} />}
          </FormField>
        </>
      )}
    </FieldRows>
  );
}

export function BasisFields({ form }: { readonly form: LevelForm }) {
  return (
    <>
      <PurposeFields form={form} />
      <WindowFields form={form} />
      <AnswerFields form={form} />
      <FormSection title="Assumptions" columns={1}>
        <AssumptionRows form={form} />
      </FormSection>
      <FormSection title="Segments and consumers" columns={1}>
        <SegmentRows form={form} />
      </FormSection>
    </>
  );
}
