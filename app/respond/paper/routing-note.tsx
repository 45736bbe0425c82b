import { useWords } from '#app/i18n/use-words'
import type { Condition } from '#surveys/definition/condition'
import type { PaperPage } from '#surveys/journey/paper'

import { clauseWords } from './clause-words'
import type { PaperWords } from './paper-words'
import { plainCondition } from './plain-condition'
import type { PlainCondition } from './clause'

interface RoutingNoteProps {
  words: PaperWords
  when: Condition
  /** What the note speaks of. */
  of: 'question' | 'note' | 'part'
  /** Where those go on who are not meant. */
  otherwise?: NonNullable<PaperPage['onlyIf']>['otherwise']
}

/** Who is meant by a question or a part, in a sentence, or in a list where several things count. */
export function RoutingNote({ words, when, of, otherwise }: RoutingNoteProps) {
  const { t, spoken } = useWords('paper')
  const plain = plainCondition(when)
  return (
    <div {...spoken} className="paper-route">
      {'test' in plain ? (
        <p>{t(`only.${of}`, { condition: clauseWords(words, plain) })}</p>
      ) : (
        <>
          <p>{t(plain.op === 'and' ? `only.${of}All` : `only.${of}Any`)}</p>
          <Clauses words={words} of={plain.of} />
        </>
      )}
      {otherwise !== undefined && <Otherwise goTo={otherwise} />}
    </div>
  )
}

function Clauses({ words, of }: { words: PaperWords; of: PlainCondition[] }) {
  const { t } = useWords('paper')
  return (
    <ul>
      {of.map((part) => (
        <li key={JSON.stringify(part)}>
          {'test' in part ? (
            clauseWords(words, part)
          ) : (
            <>
              {t(part.op === 'and' ? 'only.all' : 'only.any')}
              <Clauses words={words} of={part.of} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function Otherwise({ goTo }: { goTo: NonNullable<RoutingNoteProps['otherwise']> }) {
  const { t } = useWords('paper')
  if (goTo === 'end') return <p>{t('otherwise.end')}</p>
  if (goTo === 'next page') return <p>{t('otherwise.page')}</p>
  return <p>{t('otherwise.question', { number: goTo })}</p>
}
