import { Button } from '#app/ui/button'
import { Notice } from '#app/ui/notice'
import type { Language } from '#surveys/definition/survey'
import type { Kept, Said } from '#surveys/journal/kept'

import type { Done } from '../journal/journal-store'
import { holdFocus } from '../quotes/hold-focus'
import { useWrite } from '../quotes/use-write'
import { WriteTrouble } from '../quotes/write-trouble'
import { useReading } from '../reading/reading-context'
import { SeenWords } from '../reading/seen-words'
import { useSay } from '../workshop/words'

interface SettleProps<Value> {
  kept: Kept<Value>
  title: string
  lang?: Language
  wordsOf: (value: Value) => string
  settled: (value: Value) => Done
}

/** All that stands in one place, who wrote it, and a button to keep each. */
export function Settle<Value>({ kept, title, lang, wordsOf, settled }: SettleProps<Value>) {
  const say = useSay()
  const { nameOf } = useReading()
  const { send, trouble, isBusy } = useWrite()
  if (kept.others.length === 0) return null
  const all: Said<Value>[] = [kept, ...kept.others]
  return (
    <div data-settle="">
      <Notice kind="warning" title={title}>
        <ol>
          {all.map(({ value, by, edit }, n) => (
            <li key={edit}>
              <p>
                <bdi lang={lang}>
                  <SeenWords words={wordsOf(value)} />
                </bdi>{' '}
                <span>{say.codebook('settle.by', { name: nameOf(by) })}</span>
              </p>
              <Button
                type="button"
                kind="secondary"
                disabled={isBusy}
                onClick={({ currentTarget }) => {
                  holdFocus(currentTarget)
                  void send(settled(value))
                }}
              >
                {say.codebook('settle.keep', { n: n + 1, name: nameOf(by) })}
              </Button>
            </li>
          ))}
        </ol>
      </Notice>
      <WriteTrouble trouble={trouble} />
    </div>
  )
}
