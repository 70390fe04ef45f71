// A civil date, typed digit by digit in the order day, month, year, or picked; the value is `YYYY-MM-DD` or null.
import { parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarHeading,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Popover,
} from 'react-aria-components';
import { cx } from '../cx.ts';
import choices from './choices.module.css';
import styles from './date.module.css';
import { ariaProps, type FieldProps, type FocusTarget } from './field.ts';
import field from './field.module.css';
import { FieldLabel, FieldNotes } from './FieldParts.tsx';

const focusFirstSegment = (inputRef: FocusTarget) => (element: HTMLDivElement | null) => {
  inputRef(
    element === null ? null : { focus: () => element.querySelector<HTMLElement>('[role="spinbutton"]')?.focus() },
  );
};

function CalendarPopover() {
  return (
    <Popover className={cx(choices['popover'])} offset={4}>
      <Dialog className={cx(styles['dialog'])}>
        <Calendar firstDayOfWeek="mon">
          <header className={cx(styles['header'])}>
            <Button slot="previous" className={cx(choices['opener'])}>
              <ChevronLeft aria-hidden="true" />
            </Button>
            <CalendarHeading className={cx(styles['heading'])} />
            <Button slot="next" className={cx(choices['opener'])}>
              <ChevronRight aria-hidden="true" />
            </Button>
          </header>
          <CalendarGrid className={cx(styles['grid'])}>
            {(date) => <CalendarCell date={date} className={cx(styles['cell'])} />}
          </CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  );
}

export function DateField({ inputRef, ...props }: FieldProps<string | null>) {
  return (
    <DatePicker
      {...ariaProps(props)}
      className={cx(field['field'])}
      value={props.value === null || props.value === '' ? null : parseDate(props.value)}
      onChange={(date) => {
        props.onChange(date === null ? null : date.toString());
      }}
      granularity="day"
      shouldForceLeadingZeros
    >
      <FieldLabel {...props} />
      <Group className={cx(field['input'], field['group'])}>
        <DateInput
          className={cx(field['inner'], styles['segments'])}
          {...(inputRef === undefined ? {} : { ref: focusFirstSegment(inputRef) })}
        >
          {(segment) => <DateSegment segment={segment} className={cx(styles['segment'])} />}
        </DateInput>
        <Button className={cx(choices['opener'])}>
          <CalendarDays aria-hidden="true" />
        </Button>
      </Group>
      <FieldNotes {...props} />
      <CalendarPopover />
    </DatePicker>
  );
}
