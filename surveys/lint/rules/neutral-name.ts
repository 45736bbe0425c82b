import type { Found } from '../problem'
import type { Rule } from '../rule'
import { tellingCode, tellingWords } from '../terms/personal'

/** Neither the code in addresses nor the slug tells the topic to whoever looks over a shoulder. */
export const neutralName: Rule = {
  name: 'neutral-name',
  codes: ['code-not-neutral', 'slug-not-neutral'],
  check: ({ code, slug }) => {
    const inCode = tellingCode.exec(code)?.[0]
    const inSlug = slug.split('-').find((part) => tellingWords.includes(part))
    return [
      ...(inCode ? [problem('code-not-neutral', 'code', inCode)] : []),
      ...(inSlug ? [problem('slug-not-neutral', 'slug', inSlug)] : []),
    ]
  },
}

function problem(code: string, at: string, found: string): Found {
  return { code, level: 'warning', at, facts: { found } }
}
