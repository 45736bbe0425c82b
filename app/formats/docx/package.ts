import { Packer, type Document } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

import { fieldsInParts } from './fields'
import { languageTags, type Letters } from './letters'
import { addedStyles } from './added-styles'
import { namedTables } from './named-tables'
import type { Sheet } from './sheet'

/**
 * The bytes of the file. The library writes the clock and names drawn by lot into it, and knows
 * neither this kind of picture nor styles of tables: its files are mended and packed again.
 */
export async function packed(document: Document, sheet: Sheet): Promise<Uint8Array> {
  const made = unzipSync(new Uint8Array(await Packer.toBuffer(document)))
  const names = Object.keys(made).sort()
  const files: Record<string, Uint8Array> = {}
  for (const name of names) files[name] = mended(name, made[name] ?? new Uint8Array(), sheet)
  return zipSync(files, { mtime: firstDay, level: 6 })
}

// The first that the format can say; it knows no zone.
const firstDay = new Date(1980, 0, 1)

function mended(name: string, bytes: Uint8Array, sheet: Sheet): Uint8Array {
  const mend = mends[name]
  return mend ? strToU8(mend(strFromU8(bytes), sheet)) : bytes
}

const mends: Record<string, (xml: string, sheet: Sheet) => string> = {
  '[Content_Types].xml': (xml) =>
    xml.replace(/(<Types[^>]*>)/, '$1<Default ContentType="image/x-emf" Extension="emf"/>'),
  'docProps/core.xml': (xml, { letters }) =>
    xml
      .replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
      .replace(
        '</cp:coreProperties>',
        `<dc:language>${letters.tag}</dc:language></cp:coreProperties>`,
      ),
  'word/document.xml': (xml, { tables }) => namedTables(settled(xml), tables),
  'word/settings.xml': (xml, { letters }) =>
    xml.replace('</w:settings>', `${themeLanguages(letters)}</w:settings>`),
  'word/styles.xml': (xml) => xml.replace('</w:styles>', `${addedStyles}</w:styles>`),
}

/** The library gives the same number twice and a point two styles; and the look of tables belongs to their style. */
function settled(xml: string): string {
  const plainTables = fieldsInParts(xml)
    .replace(/<w:tblBorders>.*?<\/w:tblBorders>/g, '')
    .replace(/<w:pStyle w:val="ListParagraph"\/>(?=<w:pStyle )/g, '')
  const places = [
    /(<wp:docPr id=")\d+/g,
    /(<w:bookmarkStart [^>]*w:id=")\d+/g,
    /(<w:bookmarkEnd [^>]*w:id=")\d+/g,
  ]
  return places.reduce(numbered, plainTables)
}

function numbered(xml: string, place: RegExp): string {
  let count = 0
  return xml.replace(place, (_, start: string) => `${start}${(count += 1)}`)
}

function themeLanguages(letters: Letters): string {
  const { value, eastAsia, bidirectional } = languageTags(letters)
  return `<w:themeFontLang w:val="${value}" w:eastAsia="${eastAsia}" w:bidi="${bidirectional}"/>`
}
