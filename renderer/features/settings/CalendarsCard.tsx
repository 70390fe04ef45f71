// Business calendars: the hours of each weekday and the dates that differ, typed as text and read back in words.
import { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useHomeZone } from '#renderer/app/use-settings.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { zoneChoices } from '#renderer/format/regions.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { BusinessCalendar } from '#shared/calendars/model.ts';
import {
  holidaysOf,
  holidaysText,
  openingsOf,
  openingsText,
  WEEKDAYS,
  weekText,
  type Weekday,
} from '#shared/calendars/typed.ts';
import { AppError } from '#shared/errors.ts';
import { Label, OptionalLabel, ZoneName } from '#shared/fields.ts';
import type { InputOf } from '#shared/ipc/contract.ts';
import { MasterCard, type MasterFormProps } from './MasterCard.tsx';

const DAY_NAMES: Readonly<Record<Weekday, string>> = {
  '1': 'Monday',
  '2': 'Tuesday',
  '3': 'Wednesday',
  '4': 'Thursday',
  '5': 'Friday',
  '6': 'Saturday',
  '7': 'Sunday',
};
const ZONES = zoneChoices();

/** Text that `parse` reads; what it refuses is the field's message. */
const typed = <Value,>(parse: (text: string) => Value) =>
  z.string().transform((text, context): Value => {
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
      return z.NEVER;
    }
  });

const Hours = typed(openingsOf);
const Schema = z
  .strictObject({
    name: Label,
    zone: ZoneName,
    week: z.strictObject({ '1': Hours, '2': Hours, '3': Hours, '4': Hours, '5': Hours, '6': Hours, '7': Hours }),
    holidays: typed(holidaysOf),
    holidaySource: OptionalLabel,
  })
  .transform(({ week, ...rest }): InputOf<'calendars.create'> => ({
    ...rest,
    week: Object.fromEntries(WEEKDAYS.filter((day) => week[day].length > 0).map((day) => [day, week[day]])),
  }));

interface Typed {
  readonly name: string;
  readonly zone: string | null;
  readonly week: Readonly<Record<Weekday, string>>;
  readonly holidays: string;
  readonly holidaySource: string;
}

const NINE_TO_FIVE: BusinessCalendar['week'] = Object.fromEntries(
  WEEKDAYS.slice(0, 5).map((day) => [day, [['09:00', '17:00']]]),
);

function initialOf(calendar: BusinessCalendar | null, homeZone: string): Typed {
  const week = calendar?.week ?? NINE_TO_FIVE;
  return {
    name: calendar?.name ?? '',
    zone: calendar?.zone ?? homeZone,
    week: Object.fromEntries(WEEKDAYS.map((day) => [day, openingsText(week[day])])) as Typed['week'],
    holidays: holidaysText(calendar?.holidays ?? []),
    holidaySource: calendar?.holidaySource ?? '',
  };
}

function CalendarForm({ record: calendar, onClose }: MasterFormProps<BusinessCalendar>) {
  const homeZone = useHomeZone();
  const revision = useHeldRevision(calendar?.rev ?? 1);
  const create = useMutationChannel('calendars.create', { errors: 'inline' });
  const update = useMutationChannel('calendars.update', { errors: 'inline' });
  const form = useRecordForm<Typed, InputOf<'calendars.create'>>({
    form: 'calendar',
    recordId: calendar?.id ?? 'new',
    schema: Schema,
    initial: initialOf(calendar, homeZone),
    save: async (values) => {
      if (calendar === null) await create.mutateAsync(values);
      else await update.mutateAsync({ ...values, id: calendar.id, rev: revision.current() });
      onClose();
    },
  });
  return (
    <RecordForm form={form} label="Calendar" submitLabel="Save calendar" onCancel={onClose}>
      <StaleNotice form={form} revision={revision} onDropped={onClose} />
      <FormSection title="What it is" columns={1}>
        <FormField form={form} name="name" label="Name">
          {(field) => <TextField {...field} isRequired placeholder="Service desk, Berlin" />}
        </FormField>
        <FormField form={form} name="zone" label="Time zone">
          {(field) => <ComboBoxField {...field} choices={ZONES} isRequired />}
        </FormField>
      </FormSection>
      <FormSection title="Hours of a week" columns={2}>
        {WEEKDAYS.map((day) => (
          <FormField key={day} form={form} name={`week.${day}`} label={DAY_NAMES[day]}>
            {(field) => <TextField {...field} placeholder="Closed" />}
          </FormField>
        ))}
      </FormSection>
      <FormSection title="Dates that differ" columns={1}>
        <FormField form={form} name="holidays" label="Holidays and special hours">
          {(field) => (
            <TextAreaField
              {...field}
              rows={6}
              description="One a line: the date, hours if it is open, and a name, such as 2026-12-24 09:00-12:00 Christmas Eve."
            />
          )}
        </FormField>
        <FormField form={form} name="holidaySource" label="Where they came from">
          {(field) => <TextField {...field} placeholder="Public holidays of Berlin 2026" />}
        </FormField>
      </FormSection>
    </RecordForm>
  );
}

export function CalendarsCard() {
  const query = useQueryChannel('calendars.list', {});
  return (
    <QueryView query={query}>
      {(calendars) => (
        <MasterCard
          title="Business calendars"
          addLabel="Add a calendar"
          rows={calendars}
          columns={[
            { id: 'name', header: 'Name', cell: ({ name }) => name },
            { id: 'hours', header: 'Hours', grows: true, cell: ({ week }) => weekText(week) },
            { id: 'zone', header: 'Time zone', cell: ({ zone }) => zone },
            { id: 'dates', header: 'Dates', cell: ({ holidays }) => formatQuantity(holidays.length, 'date') },
          ]}
          nameOf={({ name }) => name}
          idOf={({ id }) => id}
          empty="No calendar yet"
          Form={CalendarForm}
        />
      )}
    </QueryView>
  );
}
