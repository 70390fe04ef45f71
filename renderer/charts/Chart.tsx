// The one way to show a chart: a title that states the finding, the drawing, what it shows, and the same as a table.
// The drawing is one image with a name; whoever cannot see it, or wants the digits, opens the table.
import { Table2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Card } from '#renderer/ui/layout/Card.tsx';
import styles from './Chart.module.css';
import { ChartTable, type ChartTableData } from './ChartTable.tsx';
import { useDrawing, type DrawOption } from './use-drawing.ts';

export interface ChartProps {
  /** The finding, as a sentence without full stop. */
  readonly title: string;
  /** Unit, period, zone and source. */
  readonly note: string;
  /** The pure option of shared/charts in the colours of the theme. Keep it memoised: a new one draws again. */
  readonly draw: DrawOption;
  readonly heightPx: number;
  readonly table: ChartTableData;
}

function Drawing({
  draw,
  heightPx,
  name,
}: {
  readonly draw: DrawOption;
  readonly heightPx: number;
  readonly name: string;
}) {
  const host = useDrawing(draw);
  return <div ref={host} role="img" aria-label={name} className={cx(styles['drawing'])} style={{ height: heightPx }} />;
}

export function Chart({ title, note, draw, heightPx, table }: ChartProps) {
  const [asTable, setAsTable] = useState(false);
  return (
    <Card
      title={title}
      actions={
        <Button
          tone="quiet"
          icon={<Table2 aria-hidden="true" />}
          onPress={() => {
            setAsTable(!asTable);
          }}
        >
          {asTable ? 'Show as chart' : 'Show as table'}
        </Button>
      }
    >
      {asTable ? (
        <ChartTable label={title} {...table} />
      ) : (
        <Drawing draw={draw} heightPx={heightPx} name={`${title}. ${note}`} />
      )}
      <p className={cx(styles['note'])}>{note}</p>
    </Card>
  );
}
