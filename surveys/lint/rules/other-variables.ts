import { pipedIn } from '../../definition/piping'
import type { Rule } from '../rule'
import { english, textsOf, type Text } from '../texts'

/** A translation shows the same earlier answers as its source, and every `{{…}}` can be read. */
export const otherVariables: Rule = {
  name: 'other-variables',
  codes: ['other-variables', 'broken-variable'],
  check: (survey) => {
    const texts = textsOf(survey)
    const differing = texts.filter(
      ({ key, text }) => text.trim() !== '' && namesIn(text) !== namesIn(english(survey, key)),
    )
    return [
      ...texts.filter(({ text }) => isBroken(text)).map((text) => problem('broken-variable', text)),
      ...differing
        .filter(({ text }) => !isBroken(text))
        .map((text) => ({
          ...problem('other-variables', text),
          facts: {
            source: pipedIn(english(survey, text.key)),
            found: pipedIn(text.text),
          },
        })),
    ]
  },
}

function problem(code: string, { key, language }: Text) {
  return { code, level: 'error' as const, at: key, language }
}

function namesIn(text: string): string {
  return [...new Set(pipedIn(text))].sort().join()
}

function isBroken(text: string): boolean {
  const marks = text.match(/\{\{|\}\}/g)?.length ?? 0
  return marks !== 2 * pipedIn(text).length
}
