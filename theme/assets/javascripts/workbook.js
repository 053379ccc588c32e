/*
 * A workbook of a few sheets, made in the page: words are words whatever they look like, numbers and days are values,
 * and nothing is ever a formula, as in the portal's own workbooks (spreadsheets/). The parts are packed as they are.
 */
"use strict";

/** Give the bytes of a workbook; a sheet has a `name`, a `header` of words, and `rows` of words, numbers and Dates. */
const workbook = (() => {
  const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const [NUMBER, HEADER, WORDS, DAY] = [0, 1, 2, 3];
  const [A_DAY, EPOCH] = [86_400_000, Date.UTC(1899, 11, 30)];
  const [WIDEST, HIGHEST, LINE, CELL_LIMIT] = [60, 405, 15, 32_767];
  const CUT = " […] (dài quá một ô bảng tính; xem tệp CSV)";
  const STYLES = `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8E8E8"/></patternFill></fill></fills>
<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4">
<xf applyAlignment="1"><alignment vertical="top"/></xf>
<xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>
</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

  const MARKUP = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  const code = (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  function escaped(words) {
    const fitting = words.length > CELL_LIMIT ? words.slice(0, CELL_LIMIT - CUT.length).replace(/[\ud800-\udbff]$/, "") + CUT : words;
    return fitting.replace(/[&<>"\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g, (sign) => MARKUP[sign] ?? code(sign));
  }

  function cell(place, value, style = WORDS) {
    if (value === "") return "";
    if (typeof value === "number") return `<c r="${place}" s="${NUMBER}"><v>${value}</v></c>`;
    if (value instanceof Date) return `<c r="${place}" s="${DAY}"><v>${(value - EPOCH) / A_DAY}</v></c>`;
    return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  }

  // So few columns that one letter names each.
  const column = (number) => String.fromCharCode(65 + number);
  const shown = (value) => (value instanceof Date ? "00/00/0000" : String(value));
  function line(number, values, widths, style) {
    const lines = values.map((value, i) => Math.ceil(shown(value).length / (widths[i] - 2)));
    const height = Math.min(LINE * Math.max(1, ...lines), HIGHEST);
    return `<row r="${number}" ht="${height}" customHeight="1">${values.map((value, i) => cell(column(i) + number, value, style)).join("")}</row>`;
  }

  function width(texts) {
    const longest = Math.max(...texts.map((text) => text.length));
    const word = Math.max(...texts.flatMap((text) => text.split(/\s/)).map((each) => each.length));
    return Math.min(WIDEST, Math.max(longest > 14 ? longest ** 0.72 : longest, word, 6) + 3);
  }

  function sheet({ header, rows, imprint }) {
    const widths = header.map((title, i) => width([title, ...rows.map((row) => shown(row[i]))]));
    const columns = widths.map((each, i) => `<col min="${i + 1}" max="${i + 1}" width="${each.toFixed(1)}" customWidth="1"/>`);
    const lines = [line(1, header, widths, HEADER), ...rows.map((row, i) => line(i + 2, row, widths))];
    return `<worksheet ${MAIN}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
<cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData>
<autoFilter ref="A1:${column(header.length - 1)}${rows.length + 1}"/><printOptions gridLines="1"/>
<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>
<headerFooter><oddFooter>&amp;L${escaped(imprint.replaceAll("&", "&&").slice(0, 200))}&amp;RTrang &amp;P/&amp;N</oddFooter></headerFooter></worksheet>`;
  }

  function parts(sheets) {
    const each = (make) => sheets.map((one, i) => make(one, i + 1)).join("");
    const titles = each(({ name }, i) => `<definedName name="_xlnm.Print_Titles" localSheetId="${i - 1}">'${escaped(name)}'!$1:$1</definedName>`);
    const relation = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
    const related = (relations) => `<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`;
    return {
      "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${each((_, i) => `<Override PartName="/xl/worksheets/sheet${i}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
      "_rels/.rels": related(relation("r1", "officeDocument", "xl/workbook.xml")),
      "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${each(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i}" r:id="r${i}"/>`)}</sheets><definedNames>${titles}</definedNames></workbook>`,
      "xl/_rels/workbook.xml.rels": related(each((_, i) => relation(`r${i}`, "worksheet", `worksheets/sheet${i}.xml`)) + relation("styles", "styles", "styles.xml")),
      "xl/styles.xml": STYLES,
      ...Object.fromEntries(sheets.map((one, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheet(one)])),
    };
  }

  const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
    for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
    return n;
  });
  const checksum = (bytes) => ~bytes.reduce((sum, byte) => (sum >>> 8) ^ TABLE[(sum ^ byte) & 255], -1) >>> 0;

  /** Numbers as a zip archive has them, each with how many bytes it takes. */
  function packed(...numbers) {
    const bytes = numbers.flatMap(([value, size]) => Array.from({ length: size }, (_, i) => (value >>> (8 * i)) & 255));
    return Uint8Array.from(bytes);
  }

  // Names are in UTF-8, nothing is compressed, and the day is the first that an archive can have: no clock.
  const [FLAGS, FIRST_DAY] = [0x800, 0x21];
  function zip(files) {
    const [bodies, list] = [[], []];
    let place = 0;
    for (const [name, text] of Object.entries(files)) {
      const [title, content] = [name, DECLARED + text].map((each) => new TextEncoder().encode(each));
      const facts = [[FLAGS, 2], [0, 4], [FIRST_DAY, 2], [checksum(content), 4], [content.length, 4], [content.length, 4], [title.length, 2]];
      const body = [packed([0x04034b50, 4], [20, 2], ...facts, [0, 2]), title, content];
      list.push(packed([0x02014b50, 4], [20, 2], [20, 2], ...facts, [0, 6], [0, 2], [0, 4], [place, 4]), title);
      bodies.push(...body);
      place += body.reduce((sum, each) => sum + each.length, 0);
    }
    const count = bodies.length / 3;
    const size = list.reduce((sum, each) => sum + each.length, 0);
    return [...bodies, ...list, packed([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [size, 4], [place, 4], [0, 2])];
  }

  return (sheets) => new Blob(zip(parts(sheets)), { type: `${TYPE}.sheet` });
})();
