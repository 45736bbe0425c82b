import { Notice } from '#app/ui/notice'

import type { MadeRelease } from '../make-safe-release'
import { useBench } from './bench-context'
import { SaidLink } from './said-link'
import { quoteSentence, themeSentence, type SaidNames, type SaidSentence } from './said-sentence'
import { useSay } from './words'

interface WarningsProps {
  warnings: MadeRelease['warnings']
  names: SaidNames
}

/** What a person has to look at in messages, themes and quotes before anything is handed over. */
export function Warnings({ warnings, names }: WarningsProps) {
  const say = useSay()
  const { labels } = useBench()
  const sentences = warnings.map((warning): SaidSentence => {
    if ('quote' in warning) return quoteSentence(say, names, warning)
    if (warning.code !== 'message-number') return themeSentence(say, { names, labels }, warning)
    return { text: say('made.warning', { found: warning.found }) }
  })
  const each = [...new Map(sentences.map((sentence) => [sentence.text, sentence])).values()]
  if (each.length === 0) return null
  return (
    <div data-warnings={each.length}>
      <Notice kind="warning" title={say.codebook('release.look')}>
        <ul>
          {each.map(({ text, link }) => (
            <li key={text}>
              {text} {link && <SaidLink link={link} />}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
