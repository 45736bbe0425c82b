import type { DraftContent } from '#app/operations/draft-content'
import { fieldsOf } from '#surveys/definition/question'
import type { Survey } from '#surveys/definition/survey'

type Pages = DraftContent['pages']

/** What was answered so far, as it travels from page to page; it is kept nowhere else. */
export function writeKept(pages: Pages): string {
  return JSON.stringify(pages)
}

/** Whatever of it this survey asks for, for the text may be somebody’s own making. */
export function readKept({ pages, languages }: Survey, text: string): Pages {
  const sent = parsed(text)
  const read = pages.flatMap((page): [string, Pages[string]][] => {
    const kept = partOf(sent, page.id)
    const fields = partOf(kept, 'fields')
    const lang = languages.find((each) => each === (kept as { lang?: unknown } | undefined)?.lang)
    if (typeof fields !== 'object' || fields === null) return []
    const named = page.questions.flatMap(fieldsOf)
    const given = named.flatMap((name): [string, string[]][] => {
      const values = partOf(fields, name)
      return isTexts(values) ? [[name, values]] : []
    })
    return [[page.id, { lang: lang ?? 'en', fields: Object.fromEntries(given) }]]
  })
  return Object.fromEntries(read)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function partOf(whole: unknown, name: string): unknown {
  const has = typeof whole === 'object' && whole !== null && Object.hasOwn(whole, name)
  return has ? (whole as Record<string, unknown>)[name] : undefined
}

function isTexts(values: unknown): values is string[] {
  return Array.isArray(values) && values.every((value) => typeof value === 'string')
}
