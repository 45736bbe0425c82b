import { ownName } from '#app/i18n/own-name'
import { Notice } from '#app/ui/notice'
import type { Release } from '#surveys/findings/release'
import { wouldGo } from '#surveys/findings/would-go'

import { useLastRelease } from './use-last-release'
import { useSay } from './words'

/** What readers of the last release would miss in this one. */
export function GoneView({ release }: { release: Release }) {
  const say = useSay()
  const last = useLastRelease()
  const gone = last && wouldGo(last, release)
  if (!last || !gone) return null
  const { quotes, messages, tables } = gone
  return (
    <div data-gone="">
      <Notice kind="warning" title={say.codebook('gone.title', { number: last.release })}>
        <p>{say.codebook('gone.text')}</p>
        <ul>
          {messages.length > 0 && (
            <li>{say.codebook('gone.messages', { languages: messages.map(ownName) })}</li>
          )}
          {quotes > 0 && <li>{say.codebook('gone.quotes', { n: quotes })}</li>}
          {tables > 0 && <li>{say.codebook('gone.tables', { n: tables })}</li>}
        </ul>
      </Notice>
    </div>
  )
}
