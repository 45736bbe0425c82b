import { plain } from './plain'
import type { NamedTable } from './sheet'

/** Names and descriptions of tables, for who cannot see them; the library knows none. */
export function namedTables(xml: string, tables: NamedTable[]): string {
  let place = 0
  const named = xml.replace(/<\/w:tblPr>/g, (end) => {
    const { caption = '', description = '' } = tables[place++] ?? {}
    return `${textAs('tblCaption', caption)}${textAs('tblDescription', description)}${end}`
  })
  if (place !== tables.length) throw new Error('A table is without its name.')
  return named
}

function textAs(tag: string, text: string): string {
  return `<w:${tag} w:val="${plain(text).replace(/[&<>"\n]/g, (sign) => entities[sign] ?? sign)}"/>`
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': ' ',
}
