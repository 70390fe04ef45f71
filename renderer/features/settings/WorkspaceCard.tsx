// Settings of the workspace: who is at the keyboard, how numbers and dates look, where its clock stands, its fiscal year.
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useSettings } from '#renderer/app/use-settings.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { zoneChoices } from '#renderer/format/regions.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { RadioGroupField } from '#renderer/ui/fields/RadioGroupField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Columns } from '#renderer/ui/layout/Page.tsx';
import type { InputOf, OutputOf } from '#shared/ipc/contract.ts';
import type { PersonId } from '#shared/ids.ts';

type Settings = OutputOf<'workspace.settings'>;
type Change = (change: InputOf<'workspace.setSettings'>) => void;

const NUMBER_CHOICES = [
  { value: 'point', label: '1 234.5' },
  { value: 'comma', label: '1 234,5' },
] as const;

const DATE_CHOICES = [
  { value: 'words', label: '31 Mar 2026' },
  { value: 'iso', label: '2026-03-31' },
  { value: 'dots', label: '31.03.2026' },
] as const;

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const MONTH_CHOICES = MONTH_NAMES.map((label, index) => ({ value: String(index + 1), label }));
const NOBODY = 'nobody';
const ZONES = zoneChoices();

function PersonField({ settings, change, isDisabled }: FieldsProps) {
  const people = useQueryChannel('people.list', {}).data ?? [];
  const ours = people
    .filter(({ party }) => party === 'ours')
    .map(({ id, name }) => ({ value: id as string, label: name }));
  return (
    <SelectField
      label="Person at the keyboard"
      description="Written beside every step, together with the name under which you are signed in."
      isDisabled={isDisabled}
      value={settings.actorId ?? NOBODY}
      choices={[{ value: NOBODY, label: 'Nobody chosen' }, ...ours]}
      onChange={(id) => {
        // The values are the ids of the people listed.
        change({ actorId: id === NOBODY ? null : (id as PersonId) });
      }}
    />
  );
}

interface FieldsProps {
  readonly settings: Settings;
  readonly change: Change;
  readonly isDisabled: boolean;
}

function Fields({ settings, change, isDisabled }: FieldsProps) {
  return (
    <Columns min={220}>
      <PersonField settings={settings} change={change} isDisabled={isDisabled} />
      <ComboBoxField
        label="Time zone"
        description="In which times are shown."
        isDisabled={isDisabled}
        value={settings.homeZone}
        choices={ZONES}
        onChange={(homeZone) => {
          if (homeZone !== null && homeZone !== settings.homeZone) change({ homeZone });
        }}
      />
      <RadioGroupField
        label="Numbers"
        description="For screens and typing. Packs always print a point."
        isDisabled={isDisabled}
        value={settings.numberFormat}
        choices={NUMBER_CHOICES}
        onChange={(numberFormat) => {
          change({ numberFormat });
        }}
      />
      <RadioGroupField
        label="Dates"
        isDisabled={isDisabled}
        value={settings.dateFormat}
        choices={DATE_CHOICES}
        onChange={(dateFormat) => {
          change({ dateFormat });
        }}
      />
      <SelectField
        label="Fiscal year begins in"
        isDisabled={isDisabled}
        value={String(settings.fiscalYearStart)}
        choices={MONTH_CHOICES}
        onChange={(month) => {
          change({ fiscalYearStart: Number(month) });
        }}
      />
    </Columns>
  );
}

export function WorkspaceCard() {
  const settings = useSettings();
  const canWrite = useCanWrite();
  const { mutate } = useMutationChannel('workspace.setSettings');
  if (settings === null) return null;
  return (
    <Card title="This workspace">
      <Fields
        settings={settings}
        isDisabled={!canWrite}
        change={(change) => {
          mutate(change);
        }}
      />
    </Card>
  );
}
