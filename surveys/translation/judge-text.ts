import { lengthOf } from '../definition/clean-text'
import { fewMarks } from '../definition/few-marks'
import { strayIn } from '../definition/stray-characters'
import { longest } from '../lint/texts'
import { addedAddress } from './addresses'
import { differingPlaces } from './placeholders'

export type TextProblem =
  | { code: 'places-differ'; lost: string[]; added: string[] }
  | { code: 'too-long'; most: number }
  | { code: 'markup'; found: string }
  /** Whoever approves a language they do not read would not see where it leads. */
  | { code: 'address-added'; found: string }
  | { code: 'stray-character'; character: string; position: number }

/** A text as it is kept: composed, its lines broken in one way, nothing blank around it. */
export function tidyText(text: string): string {
  return fewMarks(text.replace(/\r\n?/g, '\n')).normalize('NFC').trim()
}

/** All that keeps a translation from being taken, whoever wrote it. */
export function judgeText(
  { key, source }: { key: string; source: string },
  text: string,
  language: string,
): TextProblem[] {
  const places = differingPlaces(source, text)
  const most = longest(key)
  const stray = strayIn(text, language)
  const [found] = markup.exec(text) ?? []
  const address = addedAddress(source, text)
  const problems: (TextProblem | undefined | false)[] = [
    places && { code: 'places-differ', ...places },
    lengthOf(text) > most && { code: 'too-long', most },
    found !== undefined && { code: 'markup', found },
    address !== undefined && { code: 'address-added', found: address },
    stray && {
      code: 'stray-character',
      character: stray.character,
      position: stray.position,
    },
  ]
  return problems.filter((problem) => problem !== undefined && problem !== false)
}

// Tags and named signs of web pages; a “<” before a number is only a sign.
const markup = /<(?:[/?]?\p{L}|!)[^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/iu
