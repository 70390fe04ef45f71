// The parts of a minimal Excel workbook with one sheet: every cell is text, so nothing is computed, guessed or reformatted.
// Source: ECMA-376-1, 18.2 (workbook), 18.3 (worksheets), 18.18.11 (cell type inlineStr).

export interface XlsxPart {
  /** Path inside the archive. */
  readonly name: string;
  readonly text: string;
}

export interface XlsxColumn {
  readonly header: string;
  /** Set at the right; the cell stays text. */
  readonly isNumber: boolean;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What one cell may hold in Excel; a longer text would make it refuse the file. */
const MOST_CHARACTERS = 32_767;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML; characters that XML cannot hold become U+FFFD. @example xmlText('a<b') // 'a&lt;b' */
export function xmlText(text: string): string {
  return (
    text
      .toWellFormed()
      // oxlint-disable-next-line no-control-regex -- control characters are what it is about
      .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/gu, '\uFFFD')
      .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
      .replaceAll('\r', '&#13;')
  );
}

/** The name of a column by its number from 0. @example columnName(27) // 'AB' */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Styles by number: 0 text, 1 text at the right, 2 a heading. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="right"/></xf><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

function cellXml(text: string, column: number, row: number, style: number): string {
  const shown = text.slice(0, MOST_CHARACTERS);
  const place = `${columnName(column)}${row}`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(shown)}</t></is></c>`;
}

function sheetXml(columns: readonly XlsxColumn[], rows: ReadonlyArray<readonly string[]>): string {
  const head = columns.map(({ header }, at) => cellXml(header, at, 1, 2)).join('');
  const body = rows.map((cells, index) => {
    const row = index + 2;
    const xml = cells.map((text, at) => cellXml(text, at, row, columns[at]?.isNumber === true ? 1 : 0)).join('');
    return `<row r="${row}">${xml}</row>`;
  });
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const views = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  return `${HEAD}<worksheet xmlns="${MAIN}">${views}<sheetData><row r="1">${head}</row>${body.join('')}</sheetData></worksheet>`;
}

/** A name that Excel accepts for a sheet: at most 31 characters, none of its own signs. */
function sheetName(title: string): string {
  const plain = title
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31);
  return plain === '' ? 'Table' : plain;
}

/** The parts of the workbook in the order in which they belong into the archive. */
export function xlsxParts(
  title: string,
  columns: readonly XlsxColumn[],
  rows: ReadonlyArray<readonly string[]>,
): readonly XlsxPart[] {
  const types = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`;
  const rels = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${xmlText(sheetName(title))}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const workbookRels = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`;
  return [
    { name: '[Content_Types].xml', text: HEAD + types },
    { name: '_rels/.rels', text: HEAD + rels },
    { name: 'xl/workbook.xml', text: HEAD + workbook },
    { name: 'xl/_rels/workbook.xml.rels', text: HEAD + workbookRels },
    { name: 'xl/styles.xml', text: STYLES },
    { name: 'xl/worksheets/sheet1.xml', text: sheetXml(columns, rows) },
  ];
}
