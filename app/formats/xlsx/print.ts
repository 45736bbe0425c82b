/** How a sheet comes out on paper. */
export interface Print {
  name: string
  /** Pages beside each other, so that nothing gets too small to read. */
  across: number
  /** Rows and columns that stand on each page. */
  titles: string
  /** What is printed, even if it is all: where nothing is said, LibreOffice breaks a million empty rows into pages. */
  area: string
}

// In signs of ten points: what an A4 page that lies across holds at half the size.
const pageful = 260

export function pagesAcross(widths: number[], columns: number): number {
  const wide = Array.from({ length: columns }, (_, at) => widths[at] ?? widths.at(-1) ?? 0)
  return Math.max(1, Math.ceil(wide.reduce((sum, width) => sum + width, 0) / pageful))
}

/** Names that programs know, for the whole file. */
export function printNames(prints: Print[]): string {
  const names = prints.flatMap(({ name, titles, area }, at) => [
    definedName('Print_Area', at, inSheet(name, area)),
    definedName('Print_Titles', at, inSheet(name, titles)),
  ])
  return `<definedNames>${names.join('')}</definedNames>`
}

function definedName(what: string, sheet: number, place: string): string {
  return `<definedName name="_xlnm.${what}" localSheetId="${sheet}">${place}</definedName>`
}

function inSheet(name: string, places: string): string {
  const sheet = `'${name.replace(/'/g, "''")}'`
  const all = places.split(',').map((place) => `${sheet}!${place}`)
  return all.join(',').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** On so many pages beside each other and as many below as it takes, with name and number at the foot. */
export function fitted(xml: string, across = 1): string {
  return xml
    .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(
      /<pageSetup ([^>]*)\/>/,
      `<pageSetup $1 fitToWidth="${across}" fitToHeight="0"/>` +
        '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
    )
}
