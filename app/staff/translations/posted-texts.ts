import type { Typed } from '#app/operations/translations/save-texts'
import type { PostedFields } from '#app/respond/read-fields'
import { sayable } from '#surveys/translation/desk-text'

/** The names of the fields of one text. */
export const fieldOf = {
  text: (key: string) => `text-${key}`,
  state: (key: string) => `state-${key}`,
  seen: (key: string) => `seen-${key}`,
  /** Where the English stands; no field, but fields are described by it. */
  source: (key: string) => `source-${key}`,
}

/** No page of the desk has more. */
const most = 500

/** All texts that a page of the desk sent, as they were typed. */
export function postedTexts(posted: PostedFields): Typed[] {
  const start = fieldOf.text('')
  const keys = posted.names.filter((name) => name.startsWith(start)).slice(0, most)
  return keys.map((name) => {
    const key = name.slice(start.length)
    const [number = '', text = '', source = ''] = posted.get(fieldOf.seen(key)).split('.')
    const said = posted.get(fieldOf.state(key))
    return {
      ...{ key, text: posted.get(name), state: sayable.find((each) => each === said) },
      seen: { number: Number(number) || 0, text, source: source.slice(0, 16) },
    }
  })
}
