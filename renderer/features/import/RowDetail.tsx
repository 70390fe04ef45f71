// One row of an import beside the list: what was read, why it stands where it does, and its question where it has one.
import { formatInstant } from '#renderer/format/dates.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { DescriptionList } from '#renderer/ui/layout/DescriptionList.tsx';
import type { StagedRow } from '#shared/imports/model.ts';
import { canBeSelected, recordedWord, STATE_WORDS } from './row-words.ts';
import styles from './RowDetail.module.css';

interface Times {
  readonly text: string;
  readonly at: number | null;
  readonly zone: string;
}

/** As written in the file, and what it was read as on both clocks. */
function TimeValue({ text, at, zone }: Times) {
  return (
    <>
      {text === '' ? 'empty in the file' : text}
      {at === null ? null : (
        <span className={cx(styles['read'])}>
          {zone === 'UTC' ? '' : `${formatInstant(at, zone)} (${zone}), `}
          {formatInstant(at, 'UTC')} UTC
        </span>
      )}
    </>
  );
}

interface QuestionProps {
  readonly row: StagedRow;
  readonly zone: string;
  readonly onAnswer: (at: number) => void;
}

function Question({ row, zone, onAnswer }: QuestionProps) {
  return (
    <fieldset className={cx(styles['question'])}>
      <legend className={cx(styles['legend'])}>{row.reason}</legend>
      {row.choices.map((choice, index) => (
        <div key={choice.at} className={cx(styles['choice'])}>
          <Button
            keys={String(index + 1)}
            onPress={() => {
              onAnswer(choice.at);
            }}
          >
            {choice.label}
          </Button>
          <span className={cx(styles['read'])}>
            {formatInstant(choice.at, zone)} ({zone}), {formatInstant(choice.at, 'UTC')} UTC
          </span>
        </div>
      ))}
    </fieldset>
  );
}

export interface RowDetailProps extends QuestionProps {
  readonly onToggle: (row: StagedRow) => void;
  readonly isReadOnly: boolean;
}

export function RowDetail({ row, zone, onAnswer, onToggle, isReadOnly }: RowDetailProps) {
  const { state, reason, externalId, title, severity, counts } = row;
  const { word, tone } = STATE_WORDS[state];
  return (
    <div className={cx(styles['detail'])}>
      <header className={cx(styles['head'])}>
        <h2 className={cx(styles['title'])}>Row {row.row}</h2>
        <Chip tone={tone}>{word}</Chip>
      </header>
      {state === 'question' ? (
        <Question row={row} zone={zone} onAnswer={onAnswer} />
      ) : reason === '' ? null : (
        <p className={cx(styles['reason'])}>{reason}</p>
      )}
      <DescriptionList
        items={[
          { name: 'Title', value: title },
          { name: 'Id', value: externalId },
          { name: 'Start', value: <TimeValue text={row.startText} at={row.startAt} zone={zone} /> },
          { name: 'End', value: <TimeValue text={row.endText} at={row.endAt} zone={zone} /> },
          { name: 'Severity', value: severity },
          { name: 'Counts', value: counts ? 'yes' : 'no, by its severity' },
          { name: 'Record it', value: recordedWord(row) },
        ]}
      />
      {canBeSelected(row) && !isReadOnly ? (
        <div>
          <Button
            keys="Space"
            onPress={() => {
              onToggle(row);
            }}
          >
            {row.selected ? 'Leave this row out' : 'Take this row in'}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
