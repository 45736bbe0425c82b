import { preferNot, type Answer } from '#surveys/definition/answer'
import { readDigits, readNumber } from '#surveys/definition/question-types/read-number'

/** What a page says, in the order of its fields. */
export type Typed = readonly (readonly [name: string, value: string])[]

/** The answer that a page gives to a question, as conditions need it: its limits are the server's to judge. */
export function readAnswer(kind: string, id: string, typed: Typed): Answer | undefined {
  const given = typed.filter(([, value]) => value.trim())
  const values = given.filter(([name]) => name === id).map(([, value]) => value.trim())
  const parts = given
    .filter(([name]) => name.startsWith(`${id}.`))
    .map(([name, value]) => [name.slice(id.length + 1), value.trim()] as const)
  // Words for another option choose it where nothing else is chosen.
  if (!values[0] && parts.some(([part, words]) => part === 'other' && visible.test(words))) {
    values.push('other')
  }
  const [text] = values
  if (values.includes(preferNot)) return undefined
  switch (kind) {
    case 'choices':
      return text && values
    case 'amount':
      return text && readNumber(text.replace(/[%٪％﹪]/gu, ''))
    case 'rows':
      return parts[0] && Object.fromEntries(parts)
    case 'ranks':
      return parts[0] && ranked(parts)
    case 'date':
      return readDate(Object.fromEntries(parts))
    case 'text':
      return text && visible.test(text) ? text : undefined
    default:
      return text
  }
}

// As the server's own: nothing but blanks and marks that cannot be seen is no answer.
const visible = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u

function ranked(parts: Typed): string[] {
  return [...parts].sort((one, other) => Number(one[1]) - Number(other[1])).map(([code]) => code)
}

function readDate({ year = '', month = '' }: Record<string, string>): string | undefined {
  const date = [year, month].map(readDigits).filter((part) => part !== undefined)
  if (!date[0]) return undefined
  return date.map((part) => String(part).padStart(2, '0')).join('-')
}
