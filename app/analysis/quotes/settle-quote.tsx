import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import type { Kept, Said } from '#surveys/journal/kept'
import { redacted } from '#surveys/journal/redaction'
import type { MarkedQuote, Quote } from '#surveys/journal/quotes'

import type { Done } from '../journal/journal-store'
import { useReading } from '../reading/reading-context'
import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'
import { holdFocus } from './hold-focus'
import { LanguageName } from './quote-texts'
import { useWrite } from './use-write'
import { WriteTrouble } from './write-trouble'
import { WrittenWords } from './written-words'

/** What two changed without knowing of each other, and a way to settle it. */
export function SettleQuote({
  name,
  quote: { marked, translations },
}: {
  name: string
  quote: Quote
}) {
  const { question, text, start, end, words, lang } = marked.value
  const same = { quote: name, question, text, start, end, words, lang }
  return (
    <>
      <Settle
        kept={marked}
        lang={marked.value.lang}
        wordsOf={(value) => redacted(value, value.redactions)}
        noteOf={(value) => value}
        settled={(value, over) => ({
          ...same,
          ...value,
          kind: 'quote-marked',
          over,
          consent: true,
        })}
      />
      {[...translations].map(([each, kept]) => (
        <Settle
          key={each}
          kept={kept}
          lang={each}
          wordsOf={(value) => value}
          settled={(value, over) => ({
            ...{ kind: 'quote-translated', quote: name, lang: each, words: value, over },
          })}
        />
      ))}
    </>
  )
}

interface SettleProps<Value> {
  kept: Kept<Value>
  lang: string
  wordsOf: (value: Value) => string
  /** What stands beside it, for versions may differ in that alone. */
  noteOf?: (value: Value) => Pick<MarkedQuote, 'region' | 'attribute'>
  settled: (value: Value, over: string[]) => Done
}

function Settle<Value>({ kept, lang, wordsOf, noteOf, settled }: SettleProps<Value>) {
  const say = useSay()
  const { send, isBusy, trouble } = useWrite()
  const { nameOf } = useReading()
  if (kept.others.length === 0) return null
  const versions: Said<Value>[] = [kept, ...kept.others]
  return (
    <div className="settle-quote" data-settle={lang}>
      <Heading level={3}>{say.quotes('settle.title')}</Heading>
      <LanguageName lang={lang} />
      <ol>
        {versions.map(({ edit, value, by }, n) => (
          <li key={edit}>
            <p>{say.quotes('settle.by', { name: nameOf(by) })}</p>
            {wordsOf(value) === '' ? (
              <p>{say.quotes('translate.away')}</p>
            ) : (
              <WrittenWords lang={lang} words={wordsOf(value)} />
            )}
            {noteOf && <BesideNote {...noteOf(value)} />}
            <Button
              type="button"
              kind="secondary"
              disabled={isBusy}
              onClick={({ currentTarget }) => {
                holdFocus(currentTarget)
                void send(settled(value, kept.heads))
              }}
            >
              {say.quotes('settle.keep', { n: n + 1, name: nameOf(by) })}
            </Button>
          </li>
        ))}
      </ol>
      <WriteTrouble trouble={trouble} />
    </div>
  )
}

function BesideNote({ region, attribute }: Pick<MarkedQuote, 'region' | 'attribute'>) {
  const { labels } = useBench()
  const told = [
    ...(region === undefined ? [] : [labels.words.region(region)]),
    ...(attribute ? [labels.cell(attribute.question, attribute.code)] : []),
  ]
  return told.length > 0 && <p className="quiet">{told.join(' · ')}</p>
}
