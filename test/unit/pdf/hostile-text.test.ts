// Text of people and files is data: it reaches the page as it was typed, or as a visible escape, and runs nowhere.
import { describe, expect, it } from 'vitest';
import { renderSlaReport } from '#electron/pdf/sla-report.ts';
import { readObjects, readPdf, solid } from '#test/harness/read-pdf.ts';
import { slaReportFixture } from '#test/harness/sla-report-fixture.ts';

const VERBATIM = [
  '#read("/etc/passwd")',
  '#import "@preview/x:1.0.0": *',
  '$x^2$ *bold* _emph_ <label> @ref',
  '// comment /* block */ = Heading',
  '- item + item / Term: text',
  '`raw` ```typ #panic()```',
  '\\ \\u{41} \\#',
  '<script>alert(1)</script> &amp; <b>',
  '"quotes" \'single\' -- --- ... -> <- fi ffi',
  '%PDF-1.7 /Type /Catalog >> endobj (un(balanced) \\) <FEFF>',
  '=1+1',
  'Zażółć gęślą jaźń, Ωμέγα, Привет, ½ µ € №',
];

const ESCAPED: ReadonlyArray<readonly [name: string, typed: string, printed: string]> = [
  ['a bell and NUL', 'a\u0007b\u0000c', 'a[U+0007]b[U+0000]c'],
  ['bidi overrides', 'abc\u202Edef\u2066', 'abc[U+202E]def[U+2066]'],
  ['invisible characters', 'a\u200Bb\u00ADc\uFEFF', 'a[U+200B]b[U+00AD]c[U+FEFF]'],
  ['Hebrew', '\u05D0\u05D1', '[U+05D0][U+05D1]'],
  ['CJK', '中文', '[U+4E2D][U+6587]'],
  ['emoji with a joiner', '👩‍🚀', '[U+1F469][U+200D][U+1F680]'],
  ['private use', '\uE000', '[U+E000]'],
];

async function textLayer(userText: string): Promise<string> {
  const report = slaReportFixture({ months: 1, incidents: 1, userText });
  return (await readPdf(await renderSlaReport(report))).solidText;
}

describe('hostile text in every field that a person fills', () => {
  it('prints markup, code and quotes exactly as typed', async () => {
    const layer = await textLayer(VERBATIM.join('\n'));
    for (const text of VERBATIM) expect(layer).toContain(solid(text));
  });

  it('prints what has no glyph as a visible escape and keeps it exactly in the attached record', async () => {
    const typed = ESCAPED.map(([, text]) => text).join('\n');
    const report = slaReportFixture({ months: 1, incidents: 1, userText: typed });
    const { solidText, attachments } = await readPdf(await renderSlaReport(report));
    for (const [, , printed] of ESCAPED) expect(solidText).toContain(printed);
    const attached = JSON.parse(new TextDecoder().decode(attachments.get('report.json')));
    expect(attached.cover.provider).toBe(typed);
  });

  it('keeps combining marks with their letters', async () => {
    const layer = await textLayer('re\u0301sume\u0301 A\u030A');
    expect(layer.normalize('NFC')).toContain('résuméÅ');
  });

  it('breaks a word of 400 letters instead of running off the page, without adding to it', async () => {
    const word = 'abcdefghij'.repeat(40);
    expect(await textLayer(word)).toContain(word);
  });

  it('cuts nothing from a text that is longer than a page', async () => {
    const text = Array.from({ length: 1500 }, (_, index) => `word${index}`).join(' ');
    const report = slaReportFixture({ months: 1, incidents: 1, userText: text });
    const { pageTexts } = await readPdf(await renderSlaReport(report));
    const tokens = pageTexts.join('\n').split(/\s+/);
    const timesPrinted = (word: string): number => tokens.filter((token) => token === word).length;
    // The running head repeats the beginning of a text only, so later words count the fields alone.
    const counts = [400, 900, 1498].map((index) => timesPrinted(`word${index}`));
    expect(counts).toEqual([12, 12, 12]);
  });

  it('makes no difference to the title of the file beyond escapes', async () => {
    const report = slaReportFixture({ months: 1, incidents: 0, userText: 'A & B <i>\u0000\nÄ' });
    const { document, xmp } = await readObjects(await renderSlaReport(report));
    expect(document.getTitle()).toBe('Service level report: A & B <i>[U+0000] Ä, October 2025');
    expect(xmp).toContain('Service level report: A &amp; B &lt;i&gt;[U+0000] Ä, October 2025');
  });
});

describe('a record that cannot be printed', () => {
  it('is refused with the names of its fields', async () => {
    const report = slaReportFixture({ months: 1 });
    const broken = { ...report, cover: { ...report.cover, provider: 'half \uD83D' } };
    await expect(renderSlaReport(broken)).rejects.toMatchObject({
      code: 'INVALID_REPORT_DATA',
      details: { fields: { 'cover.provider': 'holds half of a character; type it again' } },
    });
  });

  it('is refused when its control totals are not those of its figures', async () => {
    const report = slaReportFixture({ months: 2 });
    const months = report.months.slice(0, 1);
    await expect(renderSlaReport({ ...report, months })).rejects.toMatchObject({ code: 'CONTROL_TOTALS_DIFFER' });
  });
});
