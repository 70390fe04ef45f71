// A table as a person saw it, as PDF: a plain document with the whole table attached as CSV. Meant for a worker thread.
import { csvText } from '#shared/packs/csv.ts';
import { z } from 'zod';
import { ShownTable } from '#shared/ipc/grids.ts';
import { compileTypst } from './compiler.ts';
import { finishPdf } from './finish/finish.ts';
import { commonCodePoints, printableData, printableLine } from './glyphs.ts';
import { readTemplate, readTextFonts } from './resources.ts';
import { builtAt, TYPESETTING, type ReportProgress } from './prepared.ts';

/** Longer tables are read in a spreadsheet: the document then shows their beginning and carries all of them. */
export const MOST_PRINTED_ROWS = 2000;
const BEGINNING_ROWS = 100;

export const ShownTableData = z.strictObject({
  kind: z.literal('shownTable'),
  table: ShownTable,
  workspace: z.string(),
  revision: z.int(),
  preparedBy: z.string(),
  /** ISO text with Z. */
  preparedAt: z.string(),
  app: z.string(),
});
export type ShownTableData = z.infer<typeof ShownTableData>;

const CSV_NAME = 'table.csv';

/** The document and its attachment. @throws AppError PDF_TEMPLATE_FAILED. */
export async function renderShownTable(data: unknown, progress: ReportProgress = () => {}): Promise<Uint8Array> {
  const { table, workspace, revision, preparedBy, preparedAt, app } = ShownTableData.parse(data);
  const { title, note, columns, rows } = table;
  progress(0, 'Setting the table');
  const drawable = commonCodePoints(await readTextFonts());
  const isCut = rows.length > MOST_PRINTED_ROWS;
  const input = {
    title,
    note,
    facts: `${rows.length} rows from ${workspace}, revision ${revision}, by ${preparedBy}, ${preparedAt}`,
    cut: isCut ? `The first ${BEGINNING_ROWS} rows are printed. All ${rows.length} are attached as ${CSV_NAME}.` : '',
    workspace,
    revision: String(revision),
    columns,
    rows: isCut ? rows.slice(0, BEGINNING_ROWS) : rows,
    built: builtAt(preparedAt),
  };
  const set = await compileTypst({
    main: await readTemplate('table.typ'),
    data: printableData(input, drawable),
    files: { '/pack.typ': await readTemplate('pack.typ') },
  });
  progress(0.8, 'Adding the data and the archive marks');
  const line = (text: string): string => printableLine(text, drawable);
  const csv = csvText(
    columns.map(({ header }) => header),
    rows,
  );
  return finishPdf(
    set,
    {
      title: line(title),
      subject: line(input.facts),
      author: line(preparedBy),
      creatorTool: TYPESETTING,
      producer: line(`Quarterdeck ${app}`),
      language: 'en',
      instant: preparedAt,
    },
    [
      {
        name: CSV_NAME,
        mime: 'text/csv',
        description: 'The whole table; a text that begins like a formula has an apostrophe in front',
        relationship: 'Data',
        bytes: new TextEncoder().encode(csv),
      },
    ],
  );
}
