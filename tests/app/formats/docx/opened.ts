import { strFromU8, unzipSync } from 'fflate'

/** The files inside, as text. */
export function opened(bytes: Uint8Array): Record<string, string> {
  const files = Object.entries(unzipSync(bytes))
  return Object.fromEntries(files.map(([name, inside]) => [name, strFromU8(inside)]))
}

export function documentIn(bytes: Uint8Array): string {
  return opened(bytes)['word/document.xml'] ?? ''
}

/** What is read, one paragraph a line. */
export function textIn(xml: string): string {
  const text = xml.replace(/<\/w:p>|<w:br\/>/g, '\n').replace(/<w:instrText.*?<\/w:instrText>/g, '')
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}

/** What keeps a file from being XML: tags that do not close in turn, signs that are not allowed. */
export function troublesOf(xml: string): string[] {
  const open: string[] = []
  const troubles = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/.test(xml) ? ['a forbidden sign'] : []
  const rest = xml.replace(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g, (...found) => {
    const [, close, name = '', , alone] = found as string[]
    if (close && open.pop() !== name) troubles.push(`</${name}>`)
    if (!close && !alone) open.push(name)
    return ''
  })
  const words = rest.replace(/<\?xml[^>]*\?>/, '')
  if (/[<>]|&(?!(lt|gt|amp|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(words))
    troubles.push('a bare sign')
  return [...troubles, ...open.map((name) => `<${name}>`)]
}
