// How notice works beyond its length, and who is reminded when.
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import type { ContractForm } from './ContractFields.tsx';
import { NoticeField } from './NoticeField.tsx';
import { ReminderDaysField } from './ReminderDaysField.tsx';
import { ANCHOR_CHOICES, STAGE_CHOICES, WORKING_DAY_CHOICES } from './words.ts';

function useChoices() {
  const calendars = useQueryChannel('calendars.list', {}).data ?? [];
  const people = useQueryChannel('people.list', {}).data ?? [];
  return {
    calendars: calendars.map(({ id, name }) => ({ value: id, label: name })),
    people: people.filter(({ party }) => party === 'ours').map(({ id, name }) => ({ value: id, label: name })),
  };
}

export function ClockFields({ form }: { readonly form: ContractForm }) {
  const { calendars, people } = useChoices();
  return (
    <FormSection title="Notice and reminders">
      <FormField form={form} name="clock.noticeAnchor" label="Notice counts to">
        {(field) => <SelectField {...field} choices={ANCHOR_CHOICES} isRequired />}
      </FormField>
      <FormField form={form} name="clock.noticeNotBefore" label="Notice not earlier than">
        {(field) => <NoticeField {...field} description="Before the end. Empty when it may come at any time." />}
      </FormField>
      <FormField form={form} name="clock.minimumMonths" label="Nobody can end it within">
        {(field) => <IntegerField {...field} unit="months" />}
      </FormField>
      <FormField form={form} name="clock.deliveryLeadDays" label="Delivery takes">
        {(field) => <IntegerField {...field} unit="days" isRequired />}
      </FormField>
      <FormField form={form} name="clock.workingDayRule" label="When a day is not a working day">
        {(field) => <SelectField {...field} choices={WORKING_DAY_CHOICES} isRequired />}
      </FormField>
      <FormField form={form} name="clock.calendarId" label="Holidays of">
        {(field) => (
          <ComboBoxField {...field} choices={calendars} description="Empty counts Saturdays and Sundays only." />
        )}
      </FormField>
      <FormField form={form} name="clock.reminderDays" label="Remind before sending">
        {(field) => (
          <ReminderDaysField
            {...field}
            description="Days, one reminder each. The last one stays until it is decided."
          />
        )}
      </FormField>
      <FormField form={form} name="clock.ownerId" label="Who is reminded">
        {(field) => <ComboBoxField {...field} choices={people} description="Empty means the provider's owner." />}
      </FormField>
      <FormField form={form} name="stage" label="Stage">
        {(field) => <SelectField {...field} choices={STAGE_CHOICES} isRequired />}
      </FormField>
    </FormSection>
  );
}
